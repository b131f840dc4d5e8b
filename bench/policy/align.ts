/** How far ahead a character that a reader dropped or moved is looked for. */
const REACH = 400;

/** Maps offsets in the plain text that a reader made to offsets in the text it was made from. */
export function aligned(plain: string, source: string): (offset: number) => number {
  const map = new Int32Array(plain.length + 1);
  let from = 0;
  for (let at = 0; at < plain.length; at++) {
    const char = plain[at] ?? "";
    if (/\s/.test(char)) {
      map[at] = from;
      continue;
    }
    const found = source.indexOf(char, from);
    if (found >= 0 && found - from < REACH) {
      map[at] = found;
      from = found + 1;
    } else {
      map[at] = from;
    }
  }
  map[plain.length] = from;
  return (offset) => map[offset] ?? from;
}
