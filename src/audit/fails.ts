import type { Finding, Severity } from "../model/finding.ts";

export type Threshold = "none" | Severity;

/**
 * Whether an audit has a finding at or above the threshold. Open questions count by their severity too: a packed app
 * is not a clean one.
 */
export function fails(
  audit: { readonly findings: readonly Pick<Finding, "severity">[] },
  threshold: Threshold,
): boolean {
  if (threshold === "none") return false;
  return audit.findings.some(({ severity }) => RANK[severity] >= RANK[threshold]);
}

const RANK = { low: 1, medium: 2, high: 3 } as const satisfies Record<Severity, number>;
