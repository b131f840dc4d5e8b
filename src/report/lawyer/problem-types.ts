import { violation } from "../../catalog/index.ts";
import type { Violation } from "../../catalog/types.ts";
import type { Audit } from "../../model/audit.ts";
import type { Finding } from "../../model/finding.ts";

/** A problem type in the regulator's own phrase, and the findings that show it. */
export interface ProblemType {
  readonly violation: Violation;
  readonly findings: readonly Finding[];
}

export type List = "method-2019" | "miit-2020";

/**
 * What regulators call that which a rule finds: the behaviours of the 2019 Method (as bulletins of the cyberspace
 * administration name them) and the problem types of the telecom ministry's campaign of 2020 (as its bulletins do).
 */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  "asks-unused-permission": ["VIOL-4.1", "MIIT20-5"],
  "collects-before-consent": ["VIOL-3.1", "MIIT20-1"],
  "collects-unneeded": ["VIOL-4.1", "MIIT20-2"],
  "collects-untold": ["VIOL-2.1", "MIIT20-1"],
  "consent-pre-ticked": ["VIOL-3.4"],
  "denies-but-does": ["VIOL-3.9", "MIIT20-1"],
  "no-policy": ["VIOL-1.1", "MIIT20-1"],
  "permission-unneeded": ["VIOL-4.1", "MIIT20-5"],
  "policy-vague": ["VIOL-2.1"],
  "policy-without-contact": ["VIOL-6.5"],
  "policy-without-deletion": ["VIOL-6.1"],
  "policy-without-rights": ["VIOL-6.1"],
  "sdk-undisclosed": ["VIOL-2.1", "MIIT20-1"],
  "sensitive-without-separate-consent-claim": ["VIOL-2.3"],
  "shares-untold": ["VIOL-5.1", "MIIT20-3"],
};

/** In the regulator's order; open questions accuse nobody. */
export function problemTypes({ findings }: Audit, list: List): readonly ProblemType[] {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.verdict === "unknown") continue;
    for (const id of NAMES[finding.rule] ?? []) found.set(id, [...(found.get(id) ?? []), finding]);
  }
  return [...found]
    .flatMap(([id, shown]) => {
      const one = violation(id);
      return one === undefined || one.list !== list ? [] : [{ violation: one, findings: shown }];
    })
    .sort((a, b) => (a.violation.id < b.violation.id ? -1 : 1));
}

/** For the test that no name here dangles. */
export const problemNames: readonly string[] = [...new Set(Object.values(NAMES).flat())];
