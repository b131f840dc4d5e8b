import { boxOf, textsOf, textsOrNull, UNKNOWN, type Value } from "./value.ts";

/** Whether two sets of arguments are told apart as calls of one method. */
export function areAlike(left: readonly Value[], right: readonly Value[]): boolean {
  if (left.length !== right.length) return false;
  for (let n = 0; n < left.length; n++) {
    const a = left[n];
    const b = right[n];
    if (a !== b && (a === undefined || b === undefined || !isAlike(a, b))) return false;
  }
  return true;
}

function isAlike(a: Value, b: Value): boolean {
  return (
    Object.is(a.number, b.number) &&
    a.text === b.text &&
    a.open === b.open &&
    a.nullable === b.nullable &&
    a.type === b.type &&
    a.doubt === b.doubt &&
    areSame(a.objects, b.objects) &&
    areSame(a.flags, b.flags) &&
    areSame(a.among, b.among) &&
    areSame(a.texts, b.texts)
  );
}

function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let n = 0; n < a.length; n++) if (a[n] !== b[n]) return false;
  return true;
}

/** Whether two values are equal, where that is known. */
export function areEqual(a: Value, b: Value): boolean | null {
  if (a.number !== null && b.number !== null) {
    return (boxOf(a) !== null) === (boxOf(b) !== null) && a.number === b.number;
  }
  if (haveNoneInCommon(a, b)) return false;
  if (a.open || b.open || (a.nullable && b.nullable)) return null;
  if (a.nullable || b.nullable) return isObjects(a) && isObjects(b) && haveNoObject(a, b) ? false : null;
  if (isNull(a) && isObject(b)) return false;
  if (isNull(b) && isObject(a)) return false;
  if (a.text !== null && b.text !== null) return a.text === b.text;
  if (a.number !== null || b.number !== null || !isObject(a) || !isObject(b)) return null;
  if (a.objects.some((each) => b.objects.includes(each))) {
    return a.objects.length === 1 && b.objects.length === 1 ? true : null;
  }
  return a.objects.length > 0 && b.objects.length > 0 ? false : null;
}

/** Texts of which not both are null. */
function haveNoneInCommon(a: Value, b: Value): boolean {
  const isOneSure = textsOf(a) !== null || textsOf(b) !== null;
  const left = isOneSure ? textsOrNull(a) : null;
  const right = isOneSure ? textsOrNull(b) : null;
  return left !== null && right !== null && !left.some((each) => right.includes(each));
}

/** It may be null besides, and nothing else. */
function isObjects({ number, among, text, texts, objects, type }: Value): boolean {
  const hasMore = among.length > 0 || texts.length > 0 || text !== null || type >= 0;
  return number === null && objects.length > 0 && !hasMore;
}

function haveNoObject(a: Value, b: Value): boolean {
  return !a.objects.some((each) => b.objects.includes(each));
}

function isNull(value: Value): boolean {
  return value.number === 0 && value.objects.length === 0 && value.text === null;
}

/** Surely not null: its number is only set where it may be. */
function isObject(value: Value): boolean {
  return (
    value.number === null &&
    !value.open &&
    !value.nullable &&
    (value.objects.length > 0 || value.text !== null || value.type >= 0)
  );
}

/** The same as a text: what tells places apart that make objects of what they are given. */
export function valueKey(value: Value): string {
  if (value === UNKNOWN) return "?*";
  const { number, among, text, texts, objects, open, nullable, type, flags, doubt } = value;
  return `${number ?? `?${among.join("/")}`}${text === null ? texts.map((each) => `|"${each}`).join("") : `"${text}`}${objects.length > 0 ? `o${objects.join(".")}` : ""}${open ? "*" : ""}${nullable ? "0" : ""}${type >= 0 ? `t${type}` : ""}${flags.length > 0 ? `f${flags.join(",")}` : ""}${doubt}`;
}
