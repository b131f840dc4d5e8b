import { union } from "./union.ts";

/** What is known of one value while code is followed. Immutable: a join makes a new one. */
export interface Value {
  /** A whole number, a truth value or null (0); null where it is not known. */
  readonly number: number | null;
  /** Where it is not known which: the few numbers that it may be; none where it may be any. */
  readonly among: readonly number[];
  readonly text: string | null;
  /** Where it is not known which: the few texts that it may be; none where it may be any. */
  readonly texts: readonly string[];
  /** Texts that it may be where it is not known which, for what a person reads: the first few. */
  readonly said: readonly string[];
  /** Numbers of the objects it may be. */
  readonly objects: readonly number[];
  /** It may be something else besides. */
  readonly open: boolean;
  /** It may be null besides. */
  readonly nullable: boolean;
  /** Its objects are not one of these or those, but all of them in turn: what a list holds. */
  readonly isEach: boolean;
  /** For a class object, or a method found by reflection: the type; -1 otherwise. */
  readonly type: number;
  /** Stored values and fields by which it was decided. */
  readonly flags: readonly string[];
  /** Why a condition on it must not be taken for one that does not matter; empty where it may. */
  readonly doubt: Doubt;
}

/**
 * `stored`: read from a file, a database, a server; `changed`: a stored value or field that may have been changed
 * meanwhile; `unseen`: a truth value of code that could not be followed.
 */
export type Doubt = "" | "stored" | "changed" | "unseen";

const BOXED = "\0boxed ";

/** The text of a number in a box, `Ljava/lang/Boolean;`: a boxed 0 is not null. */
export function boxedText(descriptor: string): string {
  return BOXED + descriptor;
}

/** The class of the box that a number stands in; null where it stands in none. */
export function boxOf({ text }: Value): string | null {
  return text?.startsWith(BOXED) === true ? text.slice(BOXED.length) : null;
}

const MAX_OBJECTS = 12;
const MAX_SAID = 6;
const NO_OBJECTS: readonly number[] = [];
const NO_FLAGS: readonly string[] = [];
const NO_NUMBERS: readonly number[] = [];
const MAX_AMONG = 6;
const NO_TEXTS: readonly string[] = [];

/** One place makes most of them, so that they are alike to the engine: `{ ...value }` makes a new kind at each place. */
function newValue(
  number: number | null,
  text: string | null,
  objects: readonly number[],
  open: boolean,
  type: number,
  flags: readonly string[],
  doubt: Doubt,
): Value {
  return {
    number,
    among: NO_NUMBERS,
    text,
    texts: NO_TEXTS,
    said: NO_TEXTS,
    objects,
    open,
    nullable: false,
    isEach: false,
    type,
    flags,
    doubt,
  };
}

export const UNKNOWN: Value = newValue(null, null, NO_OBJECTS, true, -1, NO_FLAGS, "");

/** Nothing has arrived yet. */
export const NOTHING: Value = newValue(null, null, NO_OBJECTS, false, -1, NO_FLAGS, "");

const SMALL: (Value | undefined)[] = new Array(257);

export function numberValue(number: number): Value {
  let value = SMALL[number + 1];
  if (value === undefined) {
    value = newValue(number, null, NO_OBJECTS, false, -1, NO_FLAGS, "");
    if (number >= -1 && number < 256) SMALL[number + 1] = value;
  }
  return value;
}

export function textValue(text: string): Value {
  return newValue(null, text, NO_OBJECTS, false, -1, NO_FLAGS, "");
}

export function objectValue(object: number): Value {
  return objectsValue([object]);
}

export function objectsValue(objects: readonly number[]): Value {
  return newValue(null, null, objects, false, -1, NO_FLAGS, "");
}

export function typeValue(type: number): Value {
  return newValue(null, null, NO_OBJECTS, false, type, NO_FLAGS, "");
}

export function doubtful(doubt: Doubt, flags: readonly string[] = NO_FLAGS): Value {
  return newValue(null, null, NO_OBJECTS, true, -1, flags, doubt);
}

export function withFlags(value: Value, flags: readonly string[]): Value {
  if (flags.length === 0) return value;
  const all = union(value.flags, flags);
  return all === value.flags ? value : { ...value, flags: all };
}

/** Not known by itself, but decided by what these were decided by. */
export function derived(...values: readonly Value[]): Value {
  return derivedFrom(null, values);
}

export function derivedFrom(first: Value | null, others: readonly Value[]): Value {
  let flags = first === null ? NO_FLAGS : first.flags;
  let doubt: Doubt = first === null ? "" : first.doubt;
  for (let n = 0; n < others.length; n++) {
    const value = others[n] ?? UNKNOWN;
    if (value.flags.length > 0) flags = union(flags, value.flags);
    if (doubt === "") doubt = value.doubt;
  }
  return flags.length === 0 && doubt === "" ? UNKNOWN : doubtful(doubt, flags);
}

export function isNothing(value: Value): boolean {
  return (
    value.number === null &&
    value.text === null &&
    value.objects.length === 0 &&
    !value.open &&
    value.type < 0
  );
}

/** Both where paths meet; gives back `a` itself where `b` adds nothing. */
export function join(a: Value, b: Value): Value {
  if (a === b) return a;
  if (isNothing(b) && b.flags.length === 0) return a;
  if (isNothing(a) && a.flags.length === 0) return b;
  if (isBare(a) && isBare(b)) return joinBare(a, b);
  const number = a.number === b.number ? a.number : null;
  const among = number === null ? allNumbers(a, b) : NO_NUMBERS;
  const text = a.text === b.text ? a.text : null;
  const texts = text === null ? allTexts(a, b) : NO_TEXTS;
  const said = saidOf(a, b);
  const type = a.type === b.type ? a.type : -1;
  const all = union(a.objects, b.objects);
  const flags = union(a.flags, b.flags);
  const tooMany = all.length > MAX_OBJECTS;
  // Those that are too many are not kept: what does not change must be seen not to.
  const objects = tooMany ? a.objects : all;
  // What was known of one only is not known of both, unless the other is null or objects alone.
  const lost = (a.text !== null || b.text !== null) && text === null;
  const lostType = (a.type >= 0 || b.type >= 0) && type < 0;
  const isLost = a.number !== null && b.number !== null && number === null;
  const open = a.open || b.open || tooMany || lost || lostType || isLost;
  const nullable = a.nullable || b.nullable || (number === null && (a.number === 0 || b.number === 0));
  const doubt = a.doubt || b.doubt;
  const isEach = a.isEach && b.isEach;
  if (
    number === a.number &&
    among.length === a.among.length &&
    text === a.text &&
    texts.length === a.texts.length &&
    said.length === a.said.length &&
    type === a.type &&
    objects.length === a.objects.length &&
    flags.length === a.flags.length &&
    open === a.open &&
    nullable === a.nullable &&
    isEach === a.isEach &&
    doubt === a.doubt
  ) {
    return a;
  }
  return { number, among, text, texts, said, objects, open, nullable, isEach, type, flags, doubt };
}

/** No number, text or class is known of it: most values are objects, or not known at all. */
function isBare({ number, among, text, texts, said, type }: Value): boolean {
  return (
    number === null &&
    text === null &&
    type < 0 &&
    among.length === 0 &&
    texts.length === 0 &&
    said.length === 0
  );
}

function joinBare(a: Value, b: Value): Value {
  const all = union(a.objects, b.objects);
  const flags = union(a.flags, b.flags);
  const tooMany = all.length > MAX_OBJECTS;
  const objects = tooMany ? a.objects : all;
  const open = a.open || b.open || tooMany;
  const nullable = a.nullable || b.nullable;
  const isEach = a.isEach && b.isEach;
  const doubt = a.doubt || b.doubt;
  const isSame =
    objects.length === a.objects.length &&
    flags.length === a.flags.length &&
    open === a.open &&
    nullable === a.nullable &&
    isEach === a.isEach &&
    doubt === a.doubt;
  if (isSame) return a;
  return {
    number: null,
    among: NO_NUMBERS,
    text: null,
    texts: NO_TEXTS,
    said: NO_TEXTS,
    objects,
    open,
    nullable,
    isEach,
    type: -1,
    flags,
    doubt,
  };
}

/** The numbers that a value may be; null where it may be anything else. */
export function numbersOf(value: Value): readonly number[] | null {
  if (value.objects.length > 0 || value.text !== null || value.type >= 0) return null;
  if (value.number !== null) return [value.number];
  return value.among.length > 0 ? value.among : null;
}

function allNumbers(a: Value, b: Value): readonly number[] {
  const left = numbersOf(a);
  const right = numbersOf(b);
  if (left === null || right === null) return NO_NUMBERS;
  const all = union(left, right);
  return all.length > MAX_AMONG ? NO_NUMBERS : all;
}

/** What several objects answer: where they answer differently, which of them it is decides. */
export function oneOf(a: Value, b: Value): Value {
  const joined = join(a, b);
  const isTold = a.number !== null || b.number !== null;
  return isTold && joined.number === null && joined.objects.length === 0 && joined.doubt === ""
    ? { ...joined, doubt: "changed" }
    : joined;
}

/** The texts that a value may be; null where it may be anything else. */
export function textsOf(value: Value): readonly string[] | null {
  if (value.objects.length > 0 || value.number !== null || value.type >= 0 || value.nullable) return null;
  if (value.text !== null) return value.open || boxOf(value) !== null ? null : [value.text];
  return value.texts.length > 0 ? value.texts : null;
}

/** The texts that a value may be beside null; null where it may be anything else. */
export function textsOrNull(value: Value): readonly string[] | null {
  if (value.objects.length > 0 || value.type >= 0 || boxOf(value) !== null) return null;
  if (value.text === null && value.number === 0 && value.among.length === 0) return NO_TEXTS;
  if (value.text !== null && !value.open) return [value.text];
  return value.texts.length > 0 ? value.texts : null;
}

function allTexts(a: Value, b: Value): readonly string[] {
  const left = textsOrNull(a);
  const right = textsOrNull(b);
  if (left === null || right === null) return NO_TEXTS;
  const all = union(left, right);
  return all.length > MAX_AMONG ? NO_TEXTS : all;
}

function saidOf(a: Value, b: Value): readonly string[] {
  if (a.text === b.text && b.said.length === 0) return a.said;
  const all = new Set(a.said);
  for (const { text, said } of [a, b]) {
    if (text !== null && text !== "" && a.text !== b.text && !text.startsWith(BOXED)) all.add(text);
    for (const each of said) all.add(each);
  }
  return all.size === a.said.length ? a.said : [...all].slice(0, MAX_SAID);
}
