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
 * Weights ready for use. Feature f has those of `entries` from `starts[rowOf[f]]` to the next start; row 0 is of features
 * without weights. An entry is a saying in its upper byte and a weight in whole steps in its lower.
 */
export interface Weights {
  readonly rowOf: Uint16Array;
  readonly starts: Uint32Array;
  readonly entries: Int16Array;
  readonly step: number;
}

/** Throws a RangeError where the file is of another make than this reader. */
export function readWeights(file: WeightsFile): Weights {
  if (file.bits !== FEATURE_BITS || file.sayings !== SAYINGS.length)
    throw new RangeError("the weights of the second reader are of another version");
  const bytes = fromBase64(file.rows);
  const rowOf = new Uint16Array(1 << FEATURE_BITS);
  const starts = [0, 0];
  const entries: number[] = [];
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
    for (let saying = 0; saying < SAYINGS.length; saying++)
      if (which & (1 << saying)) entries.push((saying << 8) | (bytes[at++] ?? 0));
    starts.push(entries.length);
  }
  return { rowOf, starts: Uint32Array.from(starts), entries: Int16Array.from(entries), step: file.step };
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

/** Adds the weights of these features, in whole steps, to the scores of each saying. */
export function addScores(
  { rowOf, starts, entries }: Weights,
  ids: readonly number[],
  scores: Int32Array,
): void {
  for (let at = 0; at < ids.length; at++) {
    const row = rowOf[ids[at] ?? 0] ?? 0;
    if (row === 0) continue;
    const end = starts[row + 1] ?? 0;
    for (let from = starts[row] ?? 0; from < end; from++) {
      const entry = entries[from] ?? 0;
      const saying = entry >> 8;
      scores[saying] = (scores[saying] ?? 0) + ((entry << 24) >> 24);
    }
  }
}

export function weightOf({ rowOf, starts, entries, step }: Weights, feature: number, saying: number): number {
  const row = rowOf[feature] ?? 0;
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
    const entry = entries[at] ?? 0;
    if (entry >> 8 === saying) return ((entry << 24) >> 24) * step;
  }
  return 0;
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
