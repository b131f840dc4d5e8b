import type { Thresholds } from "./decide.ts";
import { secondReader } from "./reader.ts";
import type { SecondReader } from "./reading.ts";
import weights from "./weights.json" with { type: "json" };
import { readWeights } from "./weights.ts";

/** Chosen on texts that took no part in training, document by document: docs/policy.md has the figures. */
export const THRESHOLDS: Thresholds = {
  practice: 0.6,
  denial: 0.5,
  doubtPractice: 0.02,
  doubtDenial: 0,
};

let made: SecondReader | null = null;

/** The second reader that the program has; its weights are read when a policy first asks for it. */
export const shipped: SecondReader = (reading) => {
  made ??= secondReader(readWeights(weights), THRESHOLDS);
  return made(reading);
};
