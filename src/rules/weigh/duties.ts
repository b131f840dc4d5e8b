import type { LawId } from "../../catalog/types.ts";
import type { Claim, Right } from "../../model/claim.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { Confidence, Severity } from "../../model/finding.ts";
import type { Seen } from "../../model/rule.ts";
import type { Text } from "../../model/text.ts";
import { claimsOf, policyIsWhole, policyPlaces, takesNothing } from "./policy.ts";

/**
 * What a policy must say and this one does not. The reader may have missed a sentence, so it is a risk, not a breach;
 * and where part of the text stayed unread, nothing is said at all.
 */
export function missingDuty(
  evidence: Evidence,
  isThere: (claim: Claim) => boolean,
  seen: {
    readonly subject: string;
    readonly says: Text;
    readonly severity?: Severity;
    readonly confidence?: Confidence;
    readonly cites?: readonly LawId[];
    /** Asked as well of a policy by which nothing is taken: that somebody can be reached. */
    readonly evenOfNothing?: true;
  },
): readonly Seen[] {
  if (!policyIsWhole(evidence) || claimsOf(evidence).some(isThere)) return [];
  if (!seen.evenOfNothing && takesNothing(evidence)) return [];
  return [
    {
      verdict: "risk",
      severity: seen.severity ?? "medium",
      confidence: seen.confidence ?? "medium",
      subject: [seen.subject],
      says: seen.says,
      ...(seen.cites && { cites: seen.cites }),
      rests: {},
      at: policyPlaces(evidence),
    },
  ];
}

export function offers(...rights: readonly Right[]): (claim: Claim) => boolean {
  return ({ right, affirms }) => affirms && right !== null && rights.includes(right);
}
