/** Comes after every letter of ASCII, and in no name. */
const NOT_ASCII = 0xff;

function asByte(unit: number): number {
  return unit < 0x80 ? unit : NOT_ASCII;
}

/**
 * Texts in ascending order, as the bytes that a dex would have of them. Whoever looks for all of them among the names of
 * many files compares bytes with bytes.
 */
export class TextTable {
  readonly count: number;
  readonly bytes: Uint8Array;
  /** By number: where the text starts in `bytes`; one more than there are texts. A NUL ends each. */
  readonly starts: Int32Array;

  /** `texts` in ascending order; one that is not ASCII is never found. */
  constructor(texts: readonly string[]) {
    this.count = texts.length;
    this.starts = new Int32Array(texts.length + 1);
    let length = 0;
    for (const text of texts) length += text.length + 1;
    this.bytes = new Uint8Array(length);
    let at = 0;
    for (const [n, text] of texts.entries()) {
      this.starts[n] = at;
      for (let from = 0; from < text.length; from++) this.bytes[at++] = asByte(text.charCodeAt(from));
      at++;
    }
    this.starts[texts.length] = at;
  }
}
