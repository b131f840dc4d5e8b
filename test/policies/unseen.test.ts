import { describe, expect, it } from "vitest";
import { answeredLines } from "./answers.ts";
import { score, slipKinds, slipText } from "./score.ts";

/**
 * Policies written and answered by one who did not know how they would be read. `dev` may be looked at by whoever
 * works on the reader; the lines of `held` are never printed.
 */
const HALVES = ["dev", "held"] as const;

/** A little below what was last measured: nothing may be lost unnoticed. Raise them with the reader. */
const FLOORS = {
  dev: { zh: { precision: 0.92, recall: 0.83 }, en: { precision: 0.865, recall: 0.64 } },
  held: { zh: { precision: 0.76, recall: 0.53 }, en: { precision: 0.7, recall: 0.37 } },
} as const;

describe.each(HALVES.flatMap((half) => (["zh", "en"] as const).map((language) => ({ half, language }))))(
  "unseen/$half/$language",
  ({ half, language }) => {
    const lines = answeredLines(`unseen/${half}/${language}`);

    it("practices are read as their answers say", () => {
      const { precision, recall, read, asked, slips } = score(lines, "practice");
      console.log(
        `unseen ${half} ${language}: precision ${precision.toFixed(3)} of ${read} readings, recall ${recall.toFixed(3)} of ${asked} answers\n` +
          [...slipKinds(slips)].map(([kind, count]) => `  ${count} ${kind}`).join("\n"),
      );
      if (process.env.CANDOR_SLIPS && half === "dev") console.log(slips.map(slipText).join("\n"));
      expect(asked).toBeGreaterThan(200);
      expect(precision).toBeGreaterThanOrEqual(FLOORS[half][language].precision);
      expect(recall).toBeGreaterThanOrEqual(FLOORS[half][language].recall);
    });
  },
);
