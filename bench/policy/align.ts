/** How far ahead text that a reader dropped is looked past. */
const REACH = 300;
/** So many characters must agree before text is taken to be dropped. */
const AGREE = 4;
/** Marks of Markdown, which a reader drops; they may stand inside what agrees ("**在使用** **Hello**"). */
const MARK = /[*_#=\\`~]/;

/** Maps offsets in the plain text that a reader made to offsets in the text it was made from. */
export function aligned(plain: string, source: string): (offset: number) => number {
  const map = new Int32Array(plain.length + 1);
  let from = 0;
  for (let at = 0; at < plain.length; at++) {
    if (/\s/.test(plain[at] ?? "")) {
      map[at] = from;
      continue;
    }
    while (/\s/.test(source[from] ?? "")) from++;
    if (source[from] !== plain[at]) {
      const found = ahead(plain, at, source, from);
      // A character that the reader put in itself stands where the text goes on.
      if (found === null) {
        map[at] = from;
        continue;
      }
      from = found;
    }
    map[at] = from;
    from++;
  }
  map[plain.length] = from;
  return (offset) => map[offset] ?? from;
}

function ahead(plain: string, at: number, source: string, from: number): number | null {
  for (let found = from + 1; found < Math.min(source.length, from + REACH); found++) {
    if (!/\s/.test(source[found] ?? "") && agree(plain, at, source, found)) return found;
  }
  return null;
}

function agree(plain: string, at: number, source: string, from: number): boolean {
  let left = at;
  let right = from;
  for (let count = 0; count < AGREE; count++) {
    while (/\s/.test(plain[left] ?? "")) left++;
    if (left >= plain.length) return true;
    while (
      /\s/.test(source[right] ?? "") ||
      (source[right] !== plain[left] && MARK.test(source[right] ?? ""))
    )
      right++;
    if (plain[left] !== source[right]) return false;
    left++;
    right++;
  }
  return true;
}
