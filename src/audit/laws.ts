import { law } from "../catalog/index.ts";
import { laws as knownLaws } from "../catalog/laws/index.gen.ts";
import type { Jurisdiction, Law, LawId } from "../catalog/types.ts";
import type { Obligation } from "../model/audit.ts";
import type { Finding } from "../model/finding.ts";
import type { Rule } from "../model/rule.ts";

/** By which law an app is judged. */
export interface LawScope {
  readonly laws: readonly Jurisdiction[];
  /** ISO date; null: whatever the catalog has, in force or yet to come. */
  readonly asOf: string | null;
}

/** The rules of Apple's store say nothing of an Android app. */
const FOR_ANDROID: readonly Jurisdiction[] = ["cn", "eu", "us-ca", "us", "play"];

export function lawsFor(asked: readonly Jurisdiction[] | null): readonly Jurisdiction[] {
  return asked ?? FOR_ANDROID;
}

/** A rule that cites nothing speaks of the audit itself, not of a law. */
export function isAsked(rule: Pick<Rule, "cites">, scope: LawScope): boolean {
  return rule.cites.length === 0 || citesWithin(rule.cites, scope).length > 0;
}

export function citesWithin(cites: readonly LawId[], { laws, asOf }: LawScope): readonly LawId[] {
  return cites.filter((id) => {
    const found = law(id);
    return found !== undefined && laws.includes(found.jurisdiction) && articleAsOf(found, asOf) !== null;
  });
}

/**
 * The article as it was numbered on a date, with the date from which it has been in force; null where it was not yet.
 * Where the catalog does not know the date, the article is taken to hold: the report says that it is not known.
 */
export function articleAsOf(
  { article, inForce, earlier = [] }: Law,
  asOf: string | null,
): { readonly article: string; readonly inForce: string | null } | null {
  if (asOf === null || inForce === undefined || inForce <= asOf) return { article, inForce: inForce ?? null };
  const before = earlier.filter((one) => one.inForce <= asOf).at(-1);
  return before ?? null;
}

/** Every article that a finding cites, once, in the catalog's order. What nobody checked carries its mark. */
export function obligationsOf(findings: readonly Finding[], asOf: string | null): readonly Obligation[] {
  const cited = new Set(findings.flatMap(({ cites }) => cites));
  return knownLaws
    .filter(({ id }) => cited.has(id))
    .flatMap((known) => {
      const dated = articleAsOf(known, asOf);
      if (dated === null) return [];
      const { id, jurisdiction, instrument, obligation, mark } = known;
      return [
        {
          id,
          jurisdiction,
          instrument,
          article: dated.article,
          says: obligation,
          mark,
          inForce: dated.inForce,
          inForceRecalled: known.inForceRecalled ?? false,
        },
      ];
    });
}
