import type { Claim, DocumentClaims } from "../../model/claim.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { FilePlace } from "../../model/place.ts";

/** The documents that read as privacy policies. */
export function policiesOf(evidence: Evidence): readonly DocumentClaims[] {
  return evidence.claims.filter(({ document }) => document.isPolicy);
}

/**
 * Whether silence of the policy means anything: there is one, and none of its text stayed unread.
 * Rules about what a policy does not say ask this first, and stay silent themselves where it does not hold.
 */
export function policyIsWhole(evidence: Evidence): boolean {
  return policiesOf(evidence).length > 0 && !evidence.gaps.some((gap) => gap.layer === "policy");
}

export function claimsOf(evidence: Evidence): readonly Claim[] {
  return policiesOf(evidence).flatMap(({ claims }) => claims);
}

export function documentPlace({ document }: DocumentClaims): FilePlace {
  return { kind: "file", sha256: document.sha256, name: document.file };
}

/** Where to point for what is true of the policy as a whole. */
export function policyPlaces(evidence: Evidence): [FilePlace, ...FilePlace[]] {
  const [first, ...rest] = policiesOf(evidence).map(documentPlace);
  return [first ?? appPlace(evidence), ...rest];
}

export function appPlace({ facts }: Evidence): FilePlace {
  return { kind: "file", sha256: facts.app.sha256, name: facts.app.file };
}
