/** The valid name that a mistyped one most likely meant; null where nothing is near enough to be worth saying. */
export function nearest(typed: string, valid: readonly string[]): string | null {
  const { name, far } = closest(typed, valid);
  return name !== null && typed !== "" && far <= Math.max(2, Math.floor(fold(typed).length / 3))
    ? name
    : null;
}

/** The closest valid name, however far it is; null only where there is none. */
function closest(
  typed: string,
  valid: readonly string[],
): { readonly name: string | null; readonly far: number } {
  const wanted = fold(typed);
  let name: string | null = null;
  let far = Number.POSITIVE_INFINITY;
  for (const candidate of valid) {
    const here = farness(wanted, fold(candidate));
    if (here >= far) continue;
    far = here;
    name = candidate;
  }
  return { name, far };
}

/** A word begun, or gone on with, is nearer than one misspelt by two. */
function farness(wanted: string, candidate: string): number {
  const [short, long] = wanted.length < candidate.length ? [wanted, candidate] : [candidate, wanted];
  return short.length >= BEGUN && long.startsWith(short) ? 1.5 : distance(wanted, candidate);
}

const BEGUN = 3;

/** How words are joined and cased is what people get wrong first; it does not count. */
export function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s_.-]+/g, "-")
    .slice(0, LONGEST);
}

const LONGEST = 100;

/** Edits between two words: insert, delete, replace, or swap two neighbours. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, at(before, j - 2) + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return at(row, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
