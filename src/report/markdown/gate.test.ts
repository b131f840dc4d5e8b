import { expect, test } from "vitest";
import type { Gate } from "../../model/gate.ts";
import { sketchpad } from "../fixtures/audit.ts";
import markdown from "../markdown.ts";
import text from "../text.ts";

const gate: Gate = {
  baseline: true,
  standings: sketchpad.findings.map(({ id }, at) =>
    at === 0
      ? { finding: id, as: "allowed", reason: "gone in *2.0*", until: "2026-12-31" }
      : { finding: id, as: at === 1 ? "new" : "known", reason: null, until: null },
  ),
  fixed: 2,
  expired: [{ rule: "permission-unneeded", until: "2025-01-01" }],
};

test.each(["en", "zh"] as const)("a comment in %s shows what is new in full and counts the rest", (lang) => {
  const printed = markdown.render([sketchpad], { lang, colour: false, width: 80, gates: [gate] });
  expect(printed.split("\n").length).toBeLessThanOrEqual(61);
  expect(printed).toContain("**P2 ");
  expect(printed).not.toContain("**P1 ");
  expect(printed).not.toContain("**P3 ");
  expect(printed).toContain("P3");
  expect(printed).toContain("gone in \\*2.0\\*");
  expect(printed).toContain("2025-01-01");
  expect(printed).toContain(lang === "zh" ? "**新增 1 项**" : "**1 new**");
});

test.each([
  ["en", "Fails: something new is of severity medium or higher"],
  ["zh", "不通过：有新增问题达到“中”"],
] as const)("the text report in %s says how the gate stands", (lang, verdict) => {
  const gates = [{ ...gate, verdict: { failsFrom: "medium", fails: true } }] as const;
  const printed = text.render([sketchpad], { lang, colour: false, width: 80, gates });
  expect(printed).toContain(verdict);
  expect(printed).toContain("2026-12-31");
  expect(printed).toContain("2025-01-01");
});
