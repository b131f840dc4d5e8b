import type { Dex } from "../../../formats/dex/dex.ts";
import type { Section } from "../../../formats/dex/header.ts";
import { FormatError } from "../../../formats/format-error.ts";
import type { ClassIndex } from "./class-index.ts";
import type { FastDex } from "./fast/fast-dex.ts";
import { frameworkUri, isFrameworkClass } from "./framework.ts";
import { SortedNames } from "./sorted-names.ts";
import {
  isLoadOrRequest,
  isMemberLookup,
  isPermissionRequest,
  loaderKind,
  ROLE,
  type SourceWatch,
  type Watch,
} from "./watch.ts";

/** The method that uses it is looked at closely. */
export const LOOK = 1;
/** The string spells an address. */
export const ADDRESS = 2;
/** An index that the file has not got. */
export const BROKEN = 4;
/** A method of this name that a class defines may override a watched callback. */
export const OVERRIDES = 8;
/** Whoever calls a method of this name is to be known. */
export const NAMED = 16;
/** It makes a text of a text: whoever calls it is to be known. */
export const MAKES_TEXT = 32;
/** Of a method: it gives data to whoever calls it. */
export const GIVES = 64;

/** Of a string: the text is one that an SDK's code holds. */
export const SDK_TEXT = 8;

const INDEX_LIMIT = 0x1_0000;
const MAX_SAME_PREFIX = 2000;
/** Of method_id and field_id alike: class and prototype or type, then the name. */
const ID_WORDS = 2;
const WATCHED_PREFIXES = ["content://", "/proc/", "/sys/"];

/** Flags by id: what the walk over all instructions looks at, and nothing else. */
export interface Marks {
  readonly methods: Uint8Array;
  readonly fields: Uint8Array;
  readonly strings: Uint8Array;
  /** By string: `callName` and `madeClass`, shifted down. */
  readonly calls: Uint8Array;
  readonly names: SortedNames;
  /** By string: its number among the texts of SDKs. */
  readonly sdkTexts: ReadonlyMap<number, number>;
  /** Where WebAssembly does the work on names and instructions: with these marks before it. */
  readonly fast: FastDex | null;
}

/** Marks the ids of one dex that the watch lists name. Out-of-range ids carry BROKEN, so that the walk need not compare. */
export function markDex(dex: Dex, watch: Watch, index: ClassIndex, opened: FastDex | null): Marks {
  const names = SortedNames.ofStrings(dex, opened);
  // What is not in order is searched in an order of its own.
  const fast = names.wasSorted ? opened : null;
  const marks = fast?.marks(BROKEN) ?? unmarkedIds(dex);
  const { strings, calls } = marks;
  const searched = fast ?? names;
  searched.findAll(watch.texts, (id, n) => {
    strings[id] = watch.roles[n] ?? 0;
    calls[id] = (watch.roles[n] ?? 0) >> 8;
  });
  const sdkTexts = new Map<number, number>();
  searched.findAll(watch.sdkTexts.table, (id, n) => {
    strings[id] = (strings[id] ?? 0) | SDK_TEXT;
    sdkTexts.set(id, n);
  });
  const marker = new MethodMarker(dex, watch, index);
  const { methods, fields } = dex.header;
  const { name, owner, anyOwner, fieldOwner } = ROLE;
  for (const id of fast?.candidates(methods, strings, name, owner, anyOwner) ??
    candidates(dex, methods, strings, owner, anyOwner))
    marks.methods[id] = marker.markOf(id);
  for (const id of fast?.candidates(fields, strings, name, fieldOwner, 0) ??
    candidates(dex, fields, strings, fieldOwner, 0))
    marks.fields[id] = fieldMark(dex, id, watch);
  for (const prefix of WATCHED_PREFIXES) {
    for (const id of names.beginningWith(prefix, MAX_SAME_PREFIX)) strings[id] = (strings[id] ?? 0) | LOOK;
  }
  return { ...marks, names, sdkTexts, fast };
}

function unmarkedIds({ header }: Dex) {
  return {
    methods: unmarked(header.methods),
    fields: unmarked(header.fields),
    strings: new Uint8Array(header.strings.count),
    calls: new Uint8Array(header.strings.count),
  };
}

function unmarked({ count }: Section): Uint8Array {
  return new Uint8Array(INDEX_LIMIT).fill(BROKEN, Math.min(count, INDEX_LIMIT));
}

/** Methods or fields whose name is watched, and whose class is too unless the name alone is enough. */
function candidates(
  dex: Dex,
  section: Section,
  roles: Uint8Array,
  ownerRole: number,
  anyOwnerRole: number,
): readonly number[] {
  const { words } = dex;
  const { word, count } = section;
  const firstType = dex.header.types.word;
  const end = Math.min(count, INDEX_LIMIT);
  const found: number[] = [];
  for (let id = 0; id < end; id++) {
    const role = roles[words[word + id * ID_WORDS + 1] ?? 0] ?? 0;
    if ((role & ROLE.name) === 0) continue;
    const owner = roles[words[firstType + ((words[word + id * ID_WORDS] ?? 0) & 0xffff)] ?? 0] ?? 0;
    if ((owner & ownerRole) !== 0 || (role & anyOwnerRole) !== 0) found.push(id);
  }
  return found;
}

class MethodMarker {
  readonly #dex: Dex;
  readonly #watch: Watch;
  readonly #index: ClassIndex;
  readonly #names = new Map<number, string>();
  readonly #protos = new Map<number, string>();

  constructor(dex: Dex, watch: Watch, index: ClassIndex) {
    this.#dex = dex;
    this.#watch = watch;
    this.#index = index;
  }

  markOf(id: number): number {
    try {
      return this.#markOf(id);
    } catch (error) {
      // One broken row spoils only itself: the walk counts every method that uses it.
      if (error instanceof FormatError) return BROKEN;
      throw error;
    }
  }

  #markOf(id: number): number {
    const { words, header } = this.#dex;
    const at = header.methods.word + id * ID_WORDS;
    const name = this.#name(words[at + 1] ?? 0);
    const shape = name + this.#proto((words[at] ?? 0) >>> 16);
    const isShape = this.#watch.shapes.has(shape);
    if (!isShape && !isLoadOrRequest(name)) return 0;
    const owner = this.#dex.typeName((words[at] ?? 0) & 0xffff);
    if (isMemberLookup(owner, name)) return LOOK;
    if (isPermissionRequest(owner, name) || loaderKind(owner, name) !== null) return LOOK;
    if (this.#watch.sources.has(`${owner}->${shape}`)) return LOOK;
    const inherited = inheritedFrom(owner, shape, this.#watch, this.#index);
    if (inherited.some((source) => this.#index.extends(owner, source.class) !== false))
      return LOOK | OVERRIDES;
    return inherited.length > 0 && isCallback(name) ? OVERRIDES : 0;
  }

  #name(index: number): string {
    const name = this.#names.get(index) ?? this.#dex.string(index);
    this.#names.set(index, name);
    return name;
  }

  #proto(index: number): string {
    const proto = this.#protos.get(index) ?? this.#dex.protoDescriptor(index);
    this.#protos.set(index, proto);
    return proto;
  }
}

/** Watched methods that a call of this may mean, if its class should turn out to extend theirs. */
export function inheritedFrom(
  owner: string,
  shape: string,
  watch: Watch,
  index: ClassIndex,
): readonly SourceWatch[] {
  const watched = watch.inherited.get(shape);
  if (watched === undefined) return [];
  if (isFrameworkClass(owner) && index.superOf(owner) === undefined) return [];
  return watched.filter((source) => source.class !== owner);
}

/** What Android calls on an app's class: defining it is reading. */
export function isCallback(name: string): boolean {
  return /^on[A-Z]/.test(name);
}

function fieldMark(dex: Dex, id: number, watch: Watch): number {
  try {
    const ref = dex.fieldRef(id);
    const isWatched = watch.sources.has(`${ref.class}->${ref.name}:${ref.type}`);
    return isWatched || frameworkUri(ref.class, ref.name) !== null ? LOOK : 0;
  } catch (error) {
    if (error instanceof FormatError) return BROKEN;
    throw error;
  }
}
