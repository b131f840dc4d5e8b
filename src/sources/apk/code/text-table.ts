/** Comes after every letter of ASCII, and in no name. */
const NOT_ASCII = 0xff;

/** Texts in one, as plain data that a build can make beforehand. */
export interface JoinedTexts {
  /** The texts in ascending order, a NUL behind each; a letter outside ASCII stands as one that is in no name. */
  readonly joined: string;
  /** By number: where the text starts in `joined`; one more than there are texts. */
  readonly starts: readonly number[];
}

/** `texts` in ascending order; one that is not ASCII is never found. */
export function joinTexts(texts: readonly string[]): JoinedTexts {
  const starts = [0];
  let joined = "";
  for (const text of texts) {
    joined += `${text.replaceAll(/[^\0-\x7f]/g, String.fromCharCode(NOT_ASCII))}\0`;
    starts.push(joined.length);
  }
  return { joined, starts };
}

/** The bytes of a text whose letters are all below 256, one for each. */
export type BytesOf = (text: string) => Uint8Array;

/**
 * Texts in ascending order, as the bytes that a dex would have of them. Whoever looks for all of them among the names of
 * many files compares bytes with bytes.
 */
export class TextTable {
  readonly count: number;
  readonly bytes: Uint8Array;
  /** By number: where the text starts in `bytes`; one more than there are texts. A NUL ends each. */
  readonly starts: Int32Array;
  readonly #joined: string;

  constructor({ joined, starts }: JoinedTexts, bytesOf: BytesOf = bytesOneByOne) {
    this.#joined = joined;
    this.count = starts.length - 1;
    this.starts = Int32Array.from(starts);
    this.bytes = bytesOf(joined);
  }

  text(n: number): string {
    return this.#joined.slice(this.starts[n], (this.starts[n + 1] ?? 0) - 1);
  }
}

function bytesOneByOne(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
