import { describe, expect, it } from "vitest";
import { nodePlatform } from "../../../../test/node-platform.ts";
import { readPolicy } from "../read.ts";
import { SAYINGS, sayingOf } from "./classes.ts";
import { decide, type Thresholds } from "./decide.ts";
import { prepare } from "./features.ts";
import { secondReader } from "./reader.ts";
import { addScores, readWeights, weightOf, writeWeights } from "./weights.ts";

const COLLECT = sayingOf("collect", true, "first-party");
const BY_USER = sayingOf("collect", true, "user");
const DENY = sayingOf("collect", false, "first-party");
const SHARE = sayingOf("share", true, "first-party");
const THRESHOLDS: Thresholds = {
  practice: 0.6,
  denial: 0.8,
  doubtPractice: 0.1,
  doubtDenial: 0.05,
  stays: () => false,
};

const sure = (certain: Readonly<Record<number, number>>) => SAYINGS.map((_, saying) => certain[saying] ?? 0);

describe("what the second reader decides", () => {
  it("adds what it is sure of and the rules did not say", () => {
    expect(decide(sure({ [COLLECT]: 0.7, [SHARE]: 0.5 }), 0, THRESHOLDS)).toEqual({
      added: 1 << COLLECT,
      taken: 0,
    });
  });
  it("asks more of a denial", () => {
    expect(decide(sure({ [DENY]: 0.7 }), 0, THRESHOLDS).added).toBe(0);
    expect(decide(sure({ [DENY]: 0.85 }), 0, THRESHOLDS).added).toBe(1 << DENY);
  });
  it("does not speak against what the rules say and it does not doubt", () => {
    expect(decide(sure({ [DENY]: 0.9, [COLLECT]: 0.3 }), 1 << COLLECT, THRESHOLDS)).toEqual({
      added: 0,
      taken: 0,
    });
  });
  it("takes back what it does not believe, and may say another in its place", () => {
    expect(decide(sure({ [BY_USER]: 0.9, [COLLECT]: 0.01 }), 1 << COLLECT, THRESHOLDS)).toEqual({
      added: 1 << BY_USER,
      taken: 1 << COLLECT,
    });
  });
  it("of two that exclude each other says the likelier", () => {
    expect(decide(sure({ [BY_USER]: 0.7, [COLLECT]: 0.8 }), 0, THRESHOLDS).added).toBe(1 << COLLECT);
    expect(decide(sure({ [BY_USER]: 0.8, [COLLECT]: 0.8 }), 0, THRESHOLDS).added).toBe(1 << COLLECT);
  });
});

/** Weights that say one thing of every mention: all hang on one feature that each has. */
function always(saying: number, weight: number, text: string) {
  let shared = -1;
  read(text, (reading) => {
    shared = prepare(reading).shared.ids[0] ?? -1;
    return reading.statements;
  });
  const row = new Float64Array(SAYINGS.length);
  row[saying] = weight;
  return readWeights(writeWeights([shared], [row], 0.1, {}));
}

function read(text: string, second: Parameters<typeof readPolicy>[3]) {
  return readPolicy(
    { name: "policy.txt", sha256: "0", bytes: new TextEncoder().encode(text) },
    nodePlatform,
    1,
    second,
  );
}

describe("claims of the second reader", () => {
  const TEXT = "Privacy policy\n\nThe weather of your precise location is a mystery to everybody here.";
  it("are marked, with how sure it is and the words that weighed most", () => {
    const { document, traces } = read(TEXT, secondReader(always(SHARE, 3, TEXT), THRESHOLDS));
    const [claim] = document.claims;
    expect(claim).toMatchObject({ data: "location.precise", action: "share", affirms: true });
    expect(claim?.secondReader?.certainty).toBeCloseTo(0.95, 2);
    expect(traces[0]?.words.some(({ role }) => role === "data")).toBe(true);
  });
  it("are none where it is null", () => {
    expect(read(TEXT, null).document.claims).toEqual([]);
  });
  it("carry no mark where the rules read it, and fall where it does not believe them", () => {
    const said = "Privacy policy\n\nWe collect your precise location.";
    expect(read(said, null).document.claims).toHaveLength(1);
    const [kept] = read(said, secondReader(always(COLLECT, 3, said), THRESHOLDS)).document.claims;
    expect(kept?.secondReader).toBeUndefined();
    expect(read(said, secondReader(always(COLLECT, -9, said), THRESHOLDS)).document.claims).toEqual([]);
  });
  it("end on hostile texts", () => {
    const many = `We share ${"your name, ".repeat(4000)} and (${"（".repeat(3000)} your email`;
    expect(() => read(many, secondReader(always(SHARE, 3, TEXT), THRESHOLDS))).not.toThrow();
  });
});

describe("the file of weights", () => {
  it("gives back what was written, to the step", () => {
    const row = (...values: number[]) =>
      Float64Array.from({ length: SAYINGS.length }, (_, at) => values[at] ?? 0);
    const file = writeWeights([0, 7, 300, 262143], [row(1, -1), row(0, 0.5), row(), row(-2)], 0.5, {});
    const weights = readWeights(file);
    expect([0, 7, 300, 262143].map((feature) => weightOf(weights, feature, 0))).toEqual([1, 0, 0, -2]);
    expect([0, 7, 300].map((feature) => weightOf(weights, feature, 1))).toEqual([-1, 0.5, 0]);
    const scores = new Int32Array(SAYINGS.length);
    addScores(weights, [0, 7, 8], scores);
    expect([...scores.slice(0, 3)]).toEqual([2, -1, 0]);
  });
  it("of another make is refused", () => {
    expect(() => readWeights({ trainedOn: {}, bits: 3, sayings: 2, step: 1, rows: "" })).toThrow(RangeError);
  });
});
