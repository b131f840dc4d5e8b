import type { Confidence, Severity } from "./finding.ts";
import type { Text } from "./text.ts";

/**
 * One stated reason for a finding's severity or confidence. Points of severity add up: 3 and more is high, 2 medium, less
 * low. Confidence is the lowest that any of its factors gives. Nothing else goes into either.
 */
export type Factor =
  | { readonly id: SeverityFactor; readonly bears: "severity"; readonly points: number; readonly says: Text }
  | {
      readonly id: ConfidenceFactor;
      readonly bears: "confidence";
      readonly gives: Confidence;
      readonly says: Text;
    };

export type SeverityFactor =
  /** The weight that a rule gives every such case. */
  | "kind"
  | "in-code"
  | "runs"
  | "leaves"
  | "sensitive"
  | "permanent-identifier"
  | "third-party"
  | "before-consent"
  | "denied"
  | "children"
  /** Something takes weight away: part of it is said, or the doubt is too large. */
  | "lessened";

export type ConfidenceFactor =
  /** The rung of the evidence ladder that the strongest fact stands on. */
  | "rung"
  /** How the evidence was read. */
  | "reading";

export function severityBy(factors: readonly Factor[]): Severity {
  let points = 0;
  for (const factor of factors) if (factor.bears === "severity") points += factor.points;
  return points >= 3 ? "high" : points === 2 ? "medium" : "low";
}

export function confidenceBy(factors: readonly Factor[]): Confidence {
  const given = factors.flatMap((factor) => (factor.bears === "confidence" ? [factor.gives] : []));
  return given.includes("low") ? "low" : given.includes("medium") ? "medium" : "high";
}

/** For a rule that gives every such case the same weight: that weight, and how the evidence was read. */
export function fixedFactors(severity: Severity, confidence: Confidence): readonly Factor[] {
  return [
    { id: "kind", bears: "severity", points: POINTS[severity], says: KIND },
    { id: "reading", bears: "confidence", gives: confidence, says: READING[confidence] },
  ];
}

const POINTS = { high: 3, medium: 2, low: 1 } as const satisfies Record<Severity, number>;

const KIND: Text = {
  en: "the weight that this check gives every such case",
  zh: "此类问题的固定权重",
};

const READING = {
  high: { en: "read directly from the files given", zh: "直接读自所提供的文件" },
  medium: {
    en: "read by a program that may have overlooked words or code",
    zh: "由程序读取，可能有遗漏的语句或代码",
  },
  low: { en: "a hint, for a person to confirm", zh: "仅为线索，须由人确认" },
} as const satisfies Record<Confidence, Text>;
