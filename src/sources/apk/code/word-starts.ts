const BYTES = 8192;
/** Bytes of a word that are looked for; a shorter one cannot be. */
const FIRST = 6;
/** A capital letter and its small one are alike with this bit set, and so is what else differs by it alone. */
const SMALL = 0x20;

/** Words as a search over all strings of a dex knows them: by their first six bytes, capital or small. */
export class WordStarts {
  /** Two tables of 32,768 bits: which hashes of six bytes a word may begin with. */
  readonly bits = new Uint8Array(BYTES);

  constructor(words: Iterable<string>) {
    for (const word of words) {
      const bytes = firstBytes(word);
      if (bytes.length < FIRST) throw new RangeError(`${word} is too short to be looked for`);
      const small = (n: number): number => (bytes[n] ?? 0) | SMALL;
      const four = small(0) | (small(1) << 8) | (small(2) << 16) | (small(3) << 24);
      const two = small(4) | (small(5) << 8);
      this.#set((Math.imul(four, 0x9e3779b1) + Math.imul(two, 0xc2b2ae35)) >>> 17, 0);
      this.#set((Math.imul(four, 0x85ebca6b) + Math.imul(two, 0x27d4eb2f)) >>> 17, BYTES / 2);
    }
  }

  #set(bit: number, from: number): void {
    const at = from + (bit >> 3);
    this.bits[at] = (this.bits[at] ?? 0) | (1 << (bit & 7));
  }
}

/** As a dex has them: letters of one to three bytes. */
function firstBytes(word: string): readonly number[] {
  const bytes: number[] = [];
  for (let n = 0; n < word.length && bytes.length < FIRST; n++) {
    const code = word.charCodeAt(n);
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 0x3f));
    else bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
  }
  return bytes.slice(0, FIRST);
}
