import { covers } from "../../catalog/index.ts";
import type { Severity } from "../../model/finding.ts";
import type { Seen } from "../../model/rule.ts";

/**
 * Approximate location beside precise location is no second finding: what is seen of a narrower type joins the one
 * about the broader type, where that weighs as much.
 */
export function folded(seen: readonly Seen[]): readonly Seen[] {
  const kept = seen.filter((one) => !seen.some((other) => other !== one && includes(other, one)));
  return kept.map((one) => {
    const joined = seen.filter((other) => !kept.includes(other) && includes(one, other));
    return joined.length === 0 ? one : { ...one, rests: { ...one.rests, facts: factsOf([one, ...joined]) } };
  });
}

function includes(broad: Seen, narrow: Seen): boolean {
  if (broad.data === undefined || narrow.data === undefined || broad.data === narrow.data) return false;
  if (!covers(broad.data, narrow.data)) return false;
  return RANK[broad.verdict] >= RANK[narrow.verdict] && WEIGHT[broad.severity] >= WEIGHT[narrow.severity];
}

function factsOf(seen: readonly Seen[]): readonly string[] {
  return [...new Set(seen.flatMap(({ rests }) => rests.facts ?? []))];
}

const RANK = { unknown: 0, risk: 1, breach: 2 } as const satisfies Record<Seen["verdict"], number>;
const WEIGHT = { low: 0, medium: 1, high: 2 } as const satisfies Record<Severity, number>;
