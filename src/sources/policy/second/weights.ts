import { SAYINGS } from "./classes.ts";
import { FEATURE_BITS } from "./hash.ts";

/** The data file: `npm run train:policy` writes it. */
export interface WeightsFile {
  /** What it was trained on: SHA-256 of each text with its answers, by its path in the project. */
  readonly trainedOn: Readonly<Record<string, string>>;
  readonly bits: number;
  readonly sayings: number;
  /** A weight is its whole number times this. */
  readonly step: number;
  /** Base64: for each feature that has weights, its distance from the one before, which sayings, and their weights. */
  readonly rows: string;
}

/**
 * Weights ready for use. Feature f has row `rowOf[f]`; row 0 is of features without weights. A row is ROW_WORDS words of
 * two weights each, in whole steps: saying s stands in the lower half of word s/2 where s is even, else in the upper.
 */
export interface Weights {
  readonly rowOf: Uint16Array;
  readonly rows: Int32Array;
  /** One bit for each feature: whether it has weights. Small enough to stay at hand. */
  readonly weighty: Uint32Array;
  readonly step: number;
}

/** A power of two, so that no row lies across two lines of the processor's cache. */
const ROW_WORDS = 8;

/** Throws a RangeError where the file is of another make than this reader. */
export function readWeights(file: WeightsFile): Weights {
  if (file.bits !== FEATURE_BITS || file.sayings !== SAYINGS.length)
    throw new RangeError("the weights of the second reader are of another version");
  const bytes = fromBase64(file.rows);
  const rowOf = new Uint16Array(1 << FEATURE_BITS);
  const weighty = new Uint32Array((1 << FEATURE_BITS) / 32);
  const rows: number[] = new Array<number>(ROW_WORDS).fill(0);
  let feature = -1;
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  for (let row = 1; at < bytes.length; row++) {
    if (row > 0xffff) throw new RangeError("the second reader has more weights than it can hold");
    feature += varint();
    const which = varint();
    rowOf[feature] = row;
    weighty[feature >>> 5] = (weighty[feature >>> 5] ?? 0) | (1 << (feature & 31));
    const values = SAYINGS.map((_, saying) => (which & (1 << saying) ? ((bytes[at++] ?? 0) << 24) >> 24 : 0));
    for (let word = 0; word < ROW_WORDS; word++)
      rows.push((values[2 * word] ?? 0) + (values[2 * word + 1] ?? 0) * 0x10000);
  }
  return { rowOf, rows: Int32Array.from(rows), weighty, step: file.step };
}

/** The inverse of `readWeights`: `values` holds a row of SAYINGS.length weights for each of `features`, which ascend. */
export function writeWeights(
  features: readonly number[],
  values: readonly Float64Array[],
  step: number,
  trainedOn: WeightsFile["trainedOn"],
): WeightsFile {
  const bytes: number[] = [];
  const varint = (value: number) => {
    let rest = value;
    for (; rest >= 0x80; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
    bytes.push(rest);
  };
  let last = -1;
  features.forEach((feature, index) => {
    const row = [...(values[index] ?? [])].map((value) =>
      Math.max(-127, Math.min(127, Math.round(value / step))),
    );
    if (row.every((value) => value === 0)) return;
    varint(feature - last);
    last = feature;
    varint(row.reduce((which, value, saying) => (value === 0 ? which : which | (1 << saying)), 0));
    for (const value of row) if (value !== 0) bytes.push(value & 0xff);
  });
  return { trainedOn, bits: FEATURE_BITS, sayings: SAYINGS.length, step, rows: toBase64(bytes) };
}

/** So many weights of at most 127 steps fit into half a word. */
const ADDED_AT_ONCE = 256;

/** Adds the weights of these features, in whole steps, to the scores of each saying. */
export function addScores({ rowOf, rows }: Weights, ids: readonly number[], scores: Int32Array): void {
  for (let from = 0; from < ids.length; from += ADDED_AT_ONCE) {
    const until = Math.min(ids.length, from + ADDED_AT_ONCE);
    let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
    for (let at = from; at < until; at++) {
      const row = (rowOf[ids[at] ?? 0] ?? 0) * ROW_WORDS;
      a = (a + (rows[row] ?? 0)) | 0;
      b = (b + (rows[row + 1] ?? 0)) | 0;
      c = (c + (rows[row + 2] ?? 0)) | 0;
      d = (d + (rows[row + 3] ?? 0)) | 0;
      e = (e + (rows[row + 4] ?? 0)) | 0;
      f = (f + (rows[row + 5] ?? 0)) | 0;
      g = (g + (rows[row + 6] ?? 0)) | 0;
      h = (h + (rows[row + 7] ?? 0)) | 0;
    }
    addPair(scores, 0, a);
    addPair(scores, 2, b);
    addPair(scores, 4, c);
    addPair(scores, 6, d);
    addPair(scores, 8, e);
    addPair(scores, 10, f);
    addPair(scores, 12, g);
    addPair(scores, 14, h);
  }
}

/** The two sums of a word, to the scores of two sayings; there is no sixteenth. */
function addPair(scores: Int32Array, saying: number, word: number): void {
  const lower = lowerOf(word);
  scores[saying] = (scores[saying] ?? 0) + lower;
  if (saying + 1 < scores.length) scores[saying + 1] = (scores[saying + 1] ?? 0) + ((word - lower) >> 16);
}

function lowerOf(word: number): number {
  return (word << 16) >> 16;
}

export function weightOf({ rowOf, rows, step }: Weights, feature: number, saying: number): number {
  const word = rows[(rowOf[feature] ?? 0) * ROW_WORDS + (saying >> 1)] ?? 0;
  const lower = lowerOf(word);
  return (saying & 1 ? (word - lower) >> 16 : lower) * step;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function toBase64(bytes: readonly number[]): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.slice(at, at + 3);
    const whole = (a << 16) | (b << 8) | c;
    for (let digit = 0; digit < 4; digit++)
      text += at + digit > bytes.length ? "=" : (ALPHABET[(whole >> (18 - 6 * digit)) & 63] ?? "");
  }
  return text;
}

function fromBase64(text: string): Uint8Array {
  const digits = new Uint8Array(128);
  for (let at = 0; at < 64; at++) digits[ALPHABET.charCodeAt(at)] = at;
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let at = 0, to = 0; at < text.length; at += 4) {
    let whole = 0;
    for (let digit = 0; digit < 4; digit++)
      whole = (whole << 6) | (digits[text.charCodeAt(at + digit) & 127] ?? 0);
    for (let shift = 16; shift >= 0 && to < bytes.length; shift -= 8) bytes[to++] = (whole >> shift) & 0xff;
  }
  return bytes;
}
