import { describe, expect, it } from "vitest";
import type { Audit } from "../../model/audit.ts";
import type { Gap } from "../../model/gap.ts";
import { sketchpad } from "../fixtures/audit.ts";
import { nextSteps } from "./next.ts";

const SPENT: Gap = {
  id: "G9",
  layer: "data-flow",
  reason: "flow-budget-spent",
  says: { en: "12 methods were not followed.", zh: "12 个方法未能跟踪。" },
  at: null,
  silences: [],
};

function cutShort(effort?: number): Audit {
  const { evidence } = sketchpad;
  const facts = { ...evidence.facts, ...(effort === undefined ? {} : { effort }) };
  return { ...sketchpad, evidence: { ...evidence, facts, gaps: [...evidence.gaps, SPENT] } };
}

const effortIn = (audit: Audit): readonly string[] =>
  nextSteps(audit, "en").flatMap((step) => step.match(/--effort \d+/) ?? []);

describe("more work as the next step", () => {
  it("is proposed where the work ended before the code did", () => {
    expect(effortIn(sketchpad)).toEqual([]);
    expect(effortIn(cutShort())).toEqual(["--effort 4"]);
    expect(nextSteps(cutShort(), "zh").join()).toContain("（--effort 4）");
  });

  it("goes on from what was done, up to the most that there is", () => {
    expect(effortIn(cutShort(4))).toEqual(["--effort 16"]);
    expect(effortIn(cutShort(16))).toEqual(["--effort 20"]);
    expect(effortIn(cutShort(20))).toEqual([]);
  });
});
