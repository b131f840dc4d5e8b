import { LebReader } from "../../../formats/dex/code.ts";
import type { Dex } from "../../../formats/dex/dex.ts";
import { FormatError } from "../../../formats/format-error.ts";

const MAP_OFFSET = 52;
const CALL_SITES = 7;
const METHOD_HANDLES = 8;
const VALUE_STRING = 0x17;
const VALUE_METHOD_HANDLE = 0x16;
const FIRST_METHOD_KIND = 4;
/** Values whose content has no bytes besides the head. */
const EMPTY_VALUES: ReadonlySet<number> = new Set([0x1e, 0x1f]);

/** What an `invoke-custom` makes. */
export interface LambdaSite {
  /** Methods of this dex that its object will run: the arguments after bootstrap, name and type. */
  readonly methods: readonly number[];
  /** For texts put together: the constant parts, each argument's place marked by U+0001. */
  readonly recipe?: string;
}

const KNOWN = new WeakMap<Dex, ReadonlyMap<number, LambdaSite>>();

/** By number of the call site. */
export function lambdaSites(dex: Dex): ReadonlyMap<number, LambdaSite> {
  const known = KNOWN.get(dex) ?? readSites(dex);
  KNOWN.set(dex, known);
  return known;
}

function readSites(dex: Dex): ReadonlyMap<number, LambdaSite> {
  const all = new Map<number, LambdaSite>();
  const sites = mapItem(dex, CALL_SITES);
  const handles = mapItem(dex, METHOD_HANDLES);
  if (sites === null || handles === null) return all;
  for (let n = 0; n < sites.count; n++) {
    const reader = new LebReader(dex.bytes, dex.words[(sites.offset >> 2) + n] ?? dex.bytes.length);
    const methods: number[] = [];
    const values = valuesOf(reader);
    for (const handle of values.handles.slice(1)) {
      const method = methodOf(dex, handles, handle);
      if (method !== null) methods.push(method);
    }
    dex.spend(8, reader.position);
    const [name, recipe] = values.strings;
    const isConcatenation = methods.length === 0 && name !== undefined && recipe !== undefined;
    all.set(n, isConcatenation ? { methods, recipe: dex.string(recipe) } : { methods });
  }
  return all;
}

/** The method that a method handle of this dex runs; null for those of fields. */
export function handledMethod(dex: Dex, number: number): number | null {
  const handles = mapItem(dex, METHOD_HANDLES);
  return handles === null ? null : methodOf(dex, handles, number);
}

function methodOf(dex: Dex, handles: MapItem, number: number): number | null {
  const unit = (handles.offset >> 1) + number * 4;
  const isMethod = number < handles.count && (dex.units[unit] ?? 0) >= FIRST_METHOD_KIND;
  return isMethod ? (dex.units[unit + 2] ?? null) : null;
}

/** Method handles of a call site, the bootstrap's first, and its strings, the name first. What follows a value of no simple kind is left. */
function valuesOf(reader: LebReader): {
  readonly handles: readonly number[];
  readonly strings: readonly number[];
} {
  const handles: number[] = [];
  const strings: number[] = [];
  for (let left = reader.uleb(); left > 0; left--) {
    const head = reader.u8();
    const kind = head & 0x1f;
    if (kind >= 0x1c && !EMPTY_VALUES.has(kind)) break;
    let value = 0;
    if (!EMPTY_VALUES.has(kind)) for (let n = 0; n <= head >> 5; n++) value += reader.u8() * 2 ** (n * 8);
    if (kind === VALUE_METHOD_HANDLE) handles.push(value);
    else if (kind === VALUE_STRING) strings.push(value);
  }
  return { handles, strings };
}

interface MapItem {
  readonly count: number;
  readonly offset: number;
}

function mapItem(dex: Dex, wanted: number): MapItem | null {
  const map = dex.words[(dex.header.offset + MAP_OFFSET) >> 2] ?? 0;
  const count = map % 4 === 0 ? dex.words[map >> 2] : undefined;
  if (count === undefined || map + 4 + count * 12 > dex.bytes.length) {
    throw new FormatError("dex map is out of range", map);
  }
  for (let n = 0; n < count; n++) {
    const word = (map >> 2) + 1 + n * 3;
    if (((dex.words[word] ?? 0) & 0xffff) !== wanted) continue;
    return { count: dex.words[word + 1] ?? 0, offset: dex.words[word + 2] ?? 0 };
  }
  return null;
}
