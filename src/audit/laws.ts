import { law } from "../catalog/index.ts";
import { laws as knownLaws } from "../catalog/laws/index.gen.ts";
import type { Jurisdiction, LawId } from "../catalog/types.ts";
import type { Obligation } from "../model/audit.ts";
import type { Finding } from "../model/finding.ts";
import type { Rule } from "../model/rule.ts";

/** The rules of Apple's store say nothing of an Android app. */
const FOR_ANDROID: readonly Jurisdiction[] = ["cn", "eu", "us-ca", "us", "play"];

export function lawsFor(asked: readonly Jurisdiction[] | null): readonly Jurisdiction[] {
  return asked ?? FOR_ANDROID;
}

/** A rule that cites nothing speaks of the audit itself, not of a law. */
export function isAsked(rule: Pick<Rule, "cites">, laws: readonly Jurisdiction[]): boolean {
  return rule.cites.length === 0 || citesWithin(rule.cites, laws).length > 0;
}

export function citesWithin(cites: readonly LawId[], laws: readonly Jurisdiction[]): readonly LawId[] {
  return cites.filter((id) => {
    const jurisdiction = law(id)?.jurisdiction;
    return jurisdiction !== undefined && laws.includes(jurisdiction);
  });
}

/** Every article that a finding cites, once, in the catalog's order. What nobody checked carries its mark. */
export function obligationsOf(findings: readonly Finding[]): readonly Obligation[] {
  const cited = new Set(findings.flatMap(({ cites }) => cites));
  return knownLaws
    .filter(({ id }) => cited.has(id))
    .map(({ id, jurisdiction, instrument, article, obligation, mark }) => ({
      id,
      jurisdiction,
      instrument,
      article,
      says: obligation,
      mark,
    }));
}
