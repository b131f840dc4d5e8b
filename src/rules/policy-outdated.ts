import type { DocumentClaims } from "../model/claim.ts";
import { evidenceExample } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { documentPlace, policiesOf } from "./weigh/policy.ts";

/** Days on which the law that a policy must follow came into force: facts of the past, so that no clock is needed. */
const PIPL = "2021-11-01";
const GDPR = "2018-05-25";

export default defineRule({
  id: "policy-outdated",
  title: { en: "Policy without a date, or from before the law", zh: "隐私政策未注明日期或早于现行法律" },
  says: {
    what: {
      en: "The policy gives no date of effect, update or publication, or its last one lies before the law that it must follow came into force.",
      zh: "隐私政策未注明生效、更新或发布日期，或最近日期早于其应遵循的法律的施行日。",
    },
    why: {
      en: "Without a date nobody can tell which rules held when they agreed. Rules older than the law cannot follow it.",
      zh: "没有日期，就无法知道同意时适用的是哪一版规则；早于法律施行的规则不可能遵循该法。",
    },
    fix: {
      en: "Bring the policy up to date, and give the dates of its last update and of its effect at its head.",
      zh: "更新隐私政策，并在开头注明最近更新日期和生效日期。",
    },
  },
  cites: ["CN-PIPL-7", "CN-PIPL-17", "CN-METHOD-2019", "EU-GDPR-12-14", "US-CA-1798.130"],
  masvs: ["PRIVACY-3"],
  reads: ["policy"],
  judge: (evidence, { laws, asOf }) =>
    policiesOf(evidence)
      .filter(({ document }) => document.kind === "policy")
      .flatMap((claims) =>
        judgeDates(
          claims,
          laws.includes("cn") && claims.document.language === "zh" ? PIPL : GDPR,
          asOf ?? null,
        ),
      ),
  examples: {
    breaks: [
      {
        says: { en: "No date at all.", zh: "没有任何日期。" },
        evidence: evidenceExample({ claims: [{ words: "We collect your e-mail address." }] }),
      },
      {
        says: { en: "Last updated in 2019.", zh: "最近更新于 2019 年。" },
        evidence: evidenceExample({
          document: { language: "zh", dates: { effective: null, updated: "2019-06-01", published: null } },
        }),
      },
    ],
    keeps: [
      {
        says: { en: "A date after the law's.", zh: "日期晚于法律施行日。" },
        evidence: evidenceExample({
          document: { dates: { effective: "2025-01-01", updated: null, published: null } },
        }),
      },
    ],
  },
});

/** Judged by an earlier day, a policy need not know a law that came later, and one that is not yet in force is not the one. */
function judgeDates(claims: DocumentClaims, inForce: string, asOf: string | null): readonly Seen[] {
  const { effective, updated, published } = claims.document.dates;
  const dates = [effective, updated, published].filter((date) => date !== null).sort();
  const last = dates.at(-1);
  if (asOf !== null && effective !== null && effective > asOf) return [notYet(claims, effective, asOf)];
  if (last !== undefined && (last >= inForce || (asOf !== null && asOf < inForce))) return [];
  return [
    {
      verdict: "risk",
      severity: last === undefined ? "low" : "medium",
      confidence: last === undefined ? "medium" : "high",
      subject: [last === undefined ? "undated" : "before-law"],
      says:
        last === undefined
          ? {
              en: "No date of effect, update or publication was found in the policy.",
              zh: "隐私政策中未发现生效、更新或发布日期。",
            }
          : {
              en: `The latest date in the policy is ${last}; the law it must follow has been in force since ${inForce}.`,
              zh: `隐私政策的最近日期为 ${last}，而其应遵循的法律自 ${inForce} 起施行。`,
            },
      rests: {},
      at: [documentPlace(claims)],
    },
  ];
}

function notYet(claims: DocumentClaims, effective: string, asOf: string): Seen {
  return {
    verdict: "risk",
    severity: "low",
    confidence: "high",
    subject: ["not-in-force"],
    says: {
      en: `The policy takes effect on ${effective}, after ${asOf}, the day by which it is judged: another version held then.`,
      zh: `隐私政策自 ${effective} 起生效，晚于判断所依据的日期 ${asOf}，当时适用的是另一版本。`,
    },
    rests: {},
    at: [documentPlace(claims)],
  };
}
