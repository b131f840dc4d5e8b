import type { Value } from "./value.ts";

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
