/**
 * The same page gives the same bytes: the browser writes the time and its own version into every PDF. Each value is
 * overwritten by one of the same length, so that no offset in the file moves.
 */
export function steadyPdf(bytes: Uint8Array): Uint8Array {
  const steady = Uint8Array.from(bytes);
  for (const { name, fill } of FIELDS) {
    for (let at = find(steady, name, 0); at >= 0; at = find(steady, name, at + 1)) {
      const from = at + name.length;
      const end = endOfString(steady, from);
      if (end - from > LONGEST) continue;
      for (let to = from; to < end; to += 1) steady[to] = fill(to - from, steady[to] ?? 0);
    }
  }
  return steady;
}

/** Of a literal string of PDF: the first `)` that no backslash stands before. */
function endOfString(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== CLOSE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}

const CLOSE = 0x29;
const BACKSLASH = 0x5c;
const LONGEST = 400;
const DATE = new TextEncoder().encode("D:20000101000000+00'00'");
const SPACE = 0x20;

const FIELDS = [
  { name: ascii("/CreationDate ("), fill: (at: number, was: number) => DATE[at] ?? was },
  { name: ascii("/ModDate ("), fill: (at: number, was: number) => DATE[at] ?? was },
  { name: ascii("/Creator ("), fill: () => SPACE },
  { name: ascii("/Producer ("), fill: () => SPACE },
];

function ascii(words: string): Uint8Array {
  return new TextEncoder().encode(words);
}

function find(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return at;
  }
  return -1;
}
