const TABLE_BYTES = 4096;
/** By table: what the first four and the last two of six bytes are multiplied with. */
const FACTORS: readonly (readonly [four: number, two: number])[] = [
  [0x9e3779b1, 0xc2b2ae35],
  [0x85ebca6b, 0x27d4eb2f],
  [0x165667b1, 0xd3a2646d],
];
/** Behind those tables one of the first four of the six, and of the four that start one and two bytes behind them. */
const NEAR_FACTOR = 0x9e3779b1;
const NEAR = 3;
/** Bytes of a word that are looked for; a shorter one cannot be. */
const LETTERS = 6;
/** A capital letter and its small one are alike with this bit set, and so is what else differs by it alone. */
const SMALL = 0x20;
const SPACE = 0x20;

/**
 * Words as a search over all strings of a dex knows them: by six of their bytes, capital or small, about the first space of
 * those that have one, which no name has.
 */
export class WordMarks {
  /** Four tables of 32,768 bits: which hashes of six bytes in a row a word may hold, and which of four of those. */
  readonly bits = new Uint8Array((FACTORS.length + 1) * TABLE_BYTES);

  constructor(words: Iterable<string>) {
    for (const word of words) {
      const bytes = bytesOf(word);
      if (bytes.length < LETTERS) throw new RangeError(`${word} is too short to be looked for`);
      const from = Math.min(Math.max(bytes.indexOf(SPACE) - LETTERS / 2, 0), bytes.length - LETTERS);
      const small = (n: number): number => (bytes[from + n] ?? 0) | SMALL;
      const fourAt = (n: number): number =>
        small(n) | (small(n + 1) << 8) | (small(n + 2) << 16) | (small(n + 3) << 24);
      const four = fourAt(0);
      const two = small(4) | (small(5) << 8);
      for (const [n, [ofFour, ofTwo]] of FACTORS.entries())
        this.#set((Math.imul(four, ofFour) + Math.imul(two, ofTwo)) >>> 17, n * TABLE_BYTES);
      for (let n = 0; n < NEAR; n++)
        this.#set(Math.imul(fourAt(n), NEAR_FACTOR) >>> 17, FACTORS.length * TABLE_BYTES);
    }
  }

  #set(bit: number, from: number): void {
    const at = from + (bit >> 3);
    this.bits[at] = (this.bits[at] ?? 0) | (1 << (bit & 7));
  }
}

/** As a dex has them: letters of one to three bytes. */
function bytesOf(word: string): readonly number[] {
  const bytes: number[] = [];
  for (let n = 0; n < word.length; n++) {
    const code = word.charCodeAt(n);
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 0x3f));
    else bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
  }
  return bytes;
}
