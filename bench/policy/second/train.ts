import { SAYINGS } from "../../../src/sources/policy/second/classes.ts";
import { type WeightsFile, writeWeights } from "../../../src/sources/policy/second/weights.ts";
import type { Text } from "./examples.ts";

export interface Settings {
  readonly epochs: number;
  readonly rate: number;
  /** Draws weights to zero, and which of them to zero outright. */
  readonly l2: number;
  readonly l1: number;
  /** Features that fewer texts hold are left out. */
  readonly minTexts: number;
}

export const SETTINGS: Settings = { epochs: 5, rate: 0.1, l2: 0, l1: 0.3, minTexts: 2 };

const STEP = 0.03;

/** Weights below it decide nothing: left out, the file is a third shorter and reads as well. */
const LEAST = 1.5 * STEP;

/** One logistic regression for each saying over the same features, by FTRL-proximal; the same texts give the same bytes. */
export function train(
  texts: readonly Text[],
  trainedOn: WeightsFile["trainedOn"],
  settings: Settings = SETTINGS,
): WeightsFile {
  const known = featuresOfSeveral(texts, settings.minTexts);
  const columns = SAYINGS.length;
  const z = new Float64Array(known.size * columns);
  const n = new Float64Array(known.size * columns);
  const w = new Float64Array(known.size * columns);
  const examples = texts.flatMap((text) =>
    text.examples.map((example) => ({
      rows: rowsOf(text.mended ? example.without : example.withRules, known),
      wanted: example.wanted,
    })),
  );
  const order = examples.map((_, at) => at);
  const random = numbers(20240711);
  const beta = 1;
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const example = examples[at];
      if (!example) continue;
      const { rows, wanted } = example;
      for (let column = 0; column < columns; column++) {
        const want = wanted[column] ?? 0;
        if (want < 0) continue;
        let sum = 0;
        for (const row of rows) sum += w[row * columns + column] ?? 0;
        const off = 1 / (1 + Math.exp(-sum)) - want;
        if (Math.abs(off) < 1e-4) continue;
        for (const row of rows) {
          const i = row * columns + column;
          const had = n[i] ?? 0;
          const now = had + off * off;
          const zi = (z[i] ?? 0) + off - ((Math.sqrt(now) - Math.sqrt(had)) / settings.rate) * (w[i] ?? 0);
          n[i] = now;
          z[i] = zi;
          w[i] =
            Math.abs(zi) <= settings.l1
              ? 0
              : -(zi - Math.sign(zi) * settings.l1) / ((beta + Math.sqrt(now)) / settings.rate + settings.l2);
        }
      }
    }
  }
  const features = [...known.keys()].sort((a, b) => a - b);
  return writeWeights(
    features,
    features.map((feature) => {
      const row = known.get(feature) ?? 0;
      return w
        .subarray(row * columns, (row + 1) * columns)
        .map((weight) => (Math.abs(weight) < LEAST ? 0 : weight));
    }),
    STEP,
    trainedOn,
  );
}

function featuresOfSeveral(texts: readonly Text[], least: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const text of texts) {
    const here = new Set<number>();
    for (const example of text.examples)
      for (const id of text.mended ? example.without : example.withRules) here.add(id);
    for (const id of here) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const known = new Map<number, number>();
  for (const [id, count] of counts) if (count >= least) known.set(id, known.size);
  return known;
}

function rowsOf(ids: Int32Array, known: ReadonlyMap<number, number>): Int32Array {
  const rows: number[] = [];
  for (const id of new Set(ids)) {
    const row = known.get(id);
    if (row !== undefined) rows.push(row);
  }
  return Int32Array.from(rows);
}

/** A fixed row of numbers from 0 to 1 (mulberry32): the same on every machine. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}
