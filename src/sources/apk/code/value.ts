/**
 * What a register may hold, as far as one method shows it. Values never change; a new one takes their place.
 *
 * `atoms` are what its text may be, each with a mark before it:
 * `=` the whole text · `~` how the text begins · `@` a field `Lclass;->name:type` · `#` the n-th parameter of the
 * method · `!` the app's own package name · `%` a number.
 */
export interface Value {
  readonly atoms: readonly string[];
  /** Ids of the source calls whose data it holds. */
  readonly from: readonly number[];
  /** The instruction that made the object, so that what is put into it shows in every register; -1 unknown. */
  readonly site: number;
  /** For streams: the call that says where writing leads, or "". */
  readonly stream: string;
  /** Worth following out of the method by its text alone: a watched constant, or a field that may hold one. */
  readonly isTelling: boolean;
}

export const MAX_FROM = 32;
const MAX_ATOMS = 12;
const MAX_TEXT = 1024;

const NO_IDS: readonly number[] = [];
const NO_ATOMS: readonly string[] = [];

export function makeValue(
  atoms: readonly string[],
  from: readonly number[] = NO_IDS,
  site = -1,
  stream = "",
  isTelling = false,
): Value {
  return { atoms, from, site, stream, isTelling };
}

export const NOTHING: Value = makeValue([]);

/** A constant text. */
export function exact(text: string, isTelling: boolean): Value {
  const atom = text.length > MAX_TEXT ? `~${text.slice(0, MAX_TEXT)}` : `=${text}`;
  return makeValue([atom], NO_IDS, -1, "", isTelling);
}

export function isText(atom: string): boolean {
  return atom.startsWith("=") || atom.startsWith("~");
}

export function textOf(atom: string): string {
  return atom.slice(1);
}

/** What either may hold; `a` itself where `b` adds nothing. */
export function join(a: Value, b: Value): Value {
  const atoms = unionAtoms(a.atoms, b.atoms);
  const from = union(a.from, b.from, MAX_FROM);
  const site = a.site === b.site ? a.site : -1;
  const stream = a.stream === "" ? b.stream : a.stream;
  const isTelling = a.isTelling || b.isTelling;
  const isSame =
    atoms === a.atoms &&
    from === a.from &&
    site === a.site &&
    stream === a.stream &&
    isTelling === a.isTelling;
  return isSame ? a : makeValue(atoms, from, site, stream, isTelling);
}

export function unionAtoms(a: readonly string[], b: readonly string[]): readonly string[] {
  return union(a, b, MAX_ATOMS);
}

/** `a` itself where `b` adds nothing. Order is that of first appearance. */
export function union<T>(a: readonly T[], b: readonly T[], most: number): readonly T[] {
  if (b.length === 0 || a === b) return a;
  if (a.length === 0) return b;
  let all = a;
  for (let n = 0; n < b.length; n++) {
    const item = b[n];
    if (item !== undefined && !all.includes(item) && all.length < most) all = [...all, item];
  }
  return all;
}

export function joinFrom(values: readonly (Value | null)[]): readonly number[] {
  let from = NO_IDS;
  for (let n = 0; n < values.length; n++) {
    const more = values[n]?.from ?? NO_IDS;
    if (more.length > 0) from = union(from, more, MAX_FROM);
  }
  return from;
}

export function joinAtoms(values: readonly (Value | null)[]): readonly string[] {
  let atoms = NO_ATOMS;
  for (let n = 0; n < values.length; n++) {
    const more = values[n]?.atoms ?? NO_ATOMS;
    if (more.length > 0) atoms = unionAtoms(atoms, more);
  }
  return atoms;
}

/** One text after the other. Where the second is unknown, the first is how it begins. */
export function concatenated(first: readonly string[], second: readonly string[]): readonly string[] {
  const atoms: string[] = [];
  const add = (atom: string): void => {
    if (atom !== "~" && atoms.length < MAX_ATOMS && !atoms.includes(atom)) atoms.push(atom);
  };
  for (let n = 0; n < first.length; n++) {
    const start = first[n] ?? "";
    if (start.startsWith("~")) add(start);
    if (!start.startsWith("=")) continue;
    if (second.length === 0) add(`~${textOf(start)}`);
    for (let rest = 0; rest < second.length; rest++) add(appended(textOf(start), second[rest] ?? ""));
  }
  return atoms;
}

function appended(start: string, rest: string): string {
  if (start.length > MAX_TEXT) return `~${start}`;
  if (isText(rest)) return rest.charAt(0) + start + textOf(rest);
  if (rest.startsWith("%")) return `=${start}${textOf(rest)}`;
  return `~${start}`;
}

/** Where something else follows what is known. */
export function begins(atoms: readonly string[]): readonly string[] {
  return atoms.filter(isText).map((atom) => `~${textOf(atom)}`);
}
