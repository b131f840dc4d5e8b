import type { Thresholds } from "./decide.ts";
import { secondReader } from "./reader.ts";
import type { Reading, SecondReader } from "./reading.ts";
import weights from "./weights.json" with { type: "json" };
import { readWeights, type Weights } from "./weights.ts";

const KEPT: ReadonlySet<string> = new Set(["store", "entrust", "use"]);

/** Chosen on texts that took no part in training, document by document: docs/policy.md has the figures. */
export const THRESHOLDS: Readonly<Record<Reading["language"], Thresholds>> = {
  // Rules that judge ask for more (rules/weigh/policy.ts).
  zh: {
    practice: 0.5,
    denial: 0.5,
    doubtPractice: 0.1,
    doubtDenial: 0.05,
    // Real Chinese policies share and let others take in words that the texts it learnt from hardly have.
    stays: ({ action, affirms, actor }) =>
      KEPT.has(action) || (affirms && (action === "share" || actor === "third-party")),
  },
  en: {
    practice: 0.5,
    denial: 0.5,
    doubtPractice: 0.05,
    doubtDenial: 0.05,
    // Real English policies tell of third parties in words it does not know: left to the rules, more of them are read, and righter.
    stays: ({ action, affirms, actor }) => KEPT.has(action) || (affirms && actor === "third-party"),
  },
};

let made: Readonly<Record<Reading["language"], SecondReader>> | null = null;

/** The second reader that the program has; its weights are read when a policy first asks for it. */
export const shipped: SecondReader = (reading) => {
  made ??= readers(readWeights(weights));
  return made[reading.language](reading);
};

function readers(read: Weights): Readonly<Record<Reading["language"], SecondReader>> {
  return { zh: secondReader(read, THRESHOLDS.zh), en: secondReader(read, THRESHOLDS.en) };
}
