import { describe, expect, it } from "vitest";
import { answeredLines } from "./answers.ts";
import { score, slipText } from "./score.ts";

/** What must hold on policies that we wrote ourselves; the figures on those of others are in docs/policy.md. */
const FLOORS = {
  zh: { practice: { precision: 0.95, recall: 0.8 }, duty: { precision: 0.8, recall: 0.8 } },
  en: { practice: { precision: 0.95, recall: 0.8 }, duty: { precision: 0.8, recall: 0.8 } },
} as const;

describe.each(["zh", "en"] as const)("the policies of test/policies/%s", (language) => {
  const lines = answeredLines(language);

  it("are at least twenty, with answers", () => {
    expect(new Set(lines.map(({ file }) => file)).size).toBeGreaterThanOrEqual(20);
    expect(lines.flatMap(({ answers }) => answers).length).toBeGreaterThan(150);
  });

  it.each(["practice", "duty"] as const)("%s: are read as their answers say", (kind) => {
    const { precision, recall, asked, slips } = score(lines, kind);
    console.log(
      `${language} ${kind}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} of ${asked} answers`,
    );
    const all = slips.map(slipText).join("\n");
    if (process.env.CANDOR_SLIPS) console.log(all);
    expect(precision, all).toBeGreaterThanOrEqual(FLOORS[language][kind].precision);
    expect(recall, all).toBeGreaterThanOrEqual(FLOORS[language][kind].recall);
  });
});
