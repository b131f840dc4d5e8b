/** Both without what stands twice; one of the two itself where the other adds nothing. */
export function union<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  if (b.length === 0 || a === b) return a;
  if (a.length === 0) return b;
  let all: T[] | null = null;
  for (let n = 0; n < b.length; n++) {
    const each = b[n];
    if (each === undefined || a.includes(each)) continue;
    if (all === null) all = [...a, each];
    else all.push(each);
  }
  return all ?? a;
}
