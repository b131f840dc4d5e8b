import type { Dex, FieldRef, MethodRef } from "../../../formats/dex/dex.ts";
import { FormatError } from "../../../formats/format-error.ts";
import type { ClassIndex } from "./class-index.ts";
import { FRAMEWORK_URI_FIELDS, frameworkUri, isFrameworkClass } from "./framework.ts";
import { StringFinder } from "./string-finder.ts";
import { isPermissionRequest, loaderKind, type SourceWatch, type Watch } from "./watch.ts";

/** The method that uses it is looked at closely. */
export const LOOK = 1;
/** A method of this name that a class defines may override a watched callback. */
export const OVERRIDES = 8;
/** The string spells an address. */
export const ADDRESS = 2;
/** An index that the file has not got. */
export const BROKEN = 4;

const INDEX_LIMIT = 0x1_0000;
const MAX_SAME_PREFIX = 2000;
const METHOD_ID_WORDS = 2;

/** Flags by id: what the walk over all instructions looks at, and nothing else. */
export interface Marks {
  readonly methods: Uint8Array;
  readonly fields: Uint8Array;
  readonly strings: Uint8Array;
  readonly stringsSorted: boolean;
}

/** Marks the ids of one dex that the watch lists name. Out-of-range ids carry BROKEN, so that the walk need not compare. */
export function markDex(dex: Dex, watch: Watch, index: ClassIndex): Marks {
  const finder = new StringFinder(dex);
  const methods = new Uint8Array(INDEX_LIMIT).fill(BROKEN, Math.min(dex.header.methods.count, INDEX_LIMIT));
  const fields = new Uint8Array(INDEX_LIMIT).fill(BROKEN, Math.min(dex.header.fields.count, INDEX_LIMIT));
  const strings = new Uint8Array(dex.header.strings.count);
  markMethods(dex, watch, index, finder, methods);
  markFields(dex, watch, finder, fields);
  markStrings(watch, finder, strings);
  return { methods, fields, strings, stringsSorted: finder.isSorted };
}

function markMethods(
  dex: Dex,
  watch: Watch,
  index: ClassIndex,
  finder: StringFinder,
  marks: Uint8Array,
): void {
  const isName = new Uint8Array(dex.header.strings.count);
  for (const name of watch.methodNames) {
    const at = finder.find(name);
    if (at >= 0) isName[at] = 1;
  }
  const { word, count } = dex.header.methods;
  const { words } = dex;
  for (let id = 0; id < Math.min(count, INDEX_LIMIT); id++) {
    if (isName[words[word + id * METHOD_ID_WORDS + 1] ?? 0] === 1)
      marks[id] = methodMark(dex, id, watch, index);
  }
}

function methodMark(dex: Dex, id: number, watch: Watch, index: ClassIndex): number {
  const ref = orNull(() => dex.methodRef(id));
  if (ref === null) return BROKEN;
  if (isPermissionRequest(ref.class, ref.name) || loaderKind(ref.class, ref.name) !== null) return LOOK;
  if (watch.sourceOwners.has(ref.class) && watch.sources.has(`${ref.class}->${ref.name}${ref.proto}`))
    return LOOK;
  const candidates = inheritedFrom(ref, watch, index);
  if (candidates.some((source) => index.extends(ref.class, source.class) !== false)) return LOOK | OVERRIDES;
  return candidates.length > 0 && isCallback(ref.name) ? OVERRIDES : 0;
}

/** Watched methods that a call of this may mean, if its class should turn out to extend theirs. */
export function inheritedFrom(ref: MethodRef, watch: Watch, index: ClassIndex): readonly SourceWatch[] {
  if (isFrameworkClass(ref.class) && index.superOf(ref.class) === undefined) return [];
  const candidates = watch.inherited.get(ref.name + ref.proto) ?? [];
  return candidates.filter((source) => source.class !== ref.class);
}

/** What Android calls on an app's class: defining it is reading. */
export function isCallback(name: string): boolean {
  return /^on[A-Z]/.test(name);
}

function markFields(dex: Dex, watch: Watch, finder: StringFinder, marks: Uint8Array): void {
  const isOwner = new Uint8Array(INDEX_LIMIT);
  const owners = new Set([...watch.fieldOwners, ...FRAMEWORK_URI_FIELDS.map((field) => field.owner)]);
  const names = new Set<number>();
  for (const owner of owners) {
    const at = finder.find(owner);
    if (at >= 0) names.add(at);
  }
  const { types, fields } = dex.header;
  for (let id = 0; id < Math.min(types.count, INDEX_LIMIT); id++) {
    if (names.has(dex.words[types.word + id] ?? 0)) isOwner[id] = 1;
  }
  for (let id = 0; id < Math.min(fields.count, INDEX_LIMIT); id++) {
    if (isOwner[(dex.words[fields.word + id * 2] ?? 0) & 0xffff] !== 1) continue;
    const ref = orNull(() => dex.fieldRef(id));
    if (ref === null) marks[id] = BROKEN;
    else if (isWatchedField(ref, watch)) marks[id] = LOOK;
  }
}

function isWatchedField(ref: FieldRef, watch: Watch): boolean {
  return (
    watch.sources.has(`${ref.class}->${ref.name}:${ref.type}`) || frameworkUri(ref.class, ref.name) !== null
  );
}

function markStrings(watch: Watch, finder: StringFinder, marks: Uint8Array): void {
  for (const text of watch.strings) {
    const at = finder.find(text);
    if (at >= 0) marks[at] = LOOK;
  }
  for (const prefix of WATCHED_PREFIXES) {
    for (const at of finder.beginningWith(prefix, MAX_SAME_PREFIX)) marks[at] = LOOK;
  }
}

const WATCHED_PREFIXES = ["content://", "/proc/", "/sys/"];

function orNull<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch (error) {
    // One broken row spoils only itself: the walk counts every method that uses it.
    if (error instanceof FormatError) return null;
    throw error;
  }
}
