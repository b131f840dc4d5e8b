import { covers, dataType } from "../catalog/index.ts";
import type { DataId } from "../catalog/types.ts";
import type { Claim } from "../model/claim.ts";
import type { Evidence } from "../model/evidence.ts";
import { evidenceExample } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { type Practice, practicesInCode } from "./weigh/does.ts";
import { claimsOf, policyIsWhole } from "./weigh/policy.ts";
import { weigh } from "./weigh/severity.ts";
import { placesOf } from "./weigh/verdict.ts";
import { actorSubjects, practiceWords, sentences } from "./weigh/words.ts";

export default defineRule({
  id: "special-category-without-explicit-consent",
  title: {
    en: "Reads special categories of data without a word of explicit consent",
    zh: "读取特殊类别个人数据但未提及明示同意",
  },
  says: {
    what: {
      en: "The app's code reads data on health, biometrics or the like, and its policy nowhere says that explicit consent to it is asked.",
      zh: "应用代码读取健康、生物识别等特殊类别个人数据，隐私政策未提及就此取得明示同意。",
    },
    why: {
      en: "Such data may not be processed unless an exception applies, of which explicit consent is the usual one for an app.",
      zh: "此类数据原则上禁止处理，除非符合例外情形；对应用而言通常是取得明示同意。",
    },
    fix: {
      en: "Ask for explicit consent to it on its own, before the first reading, and say so in the policy; or name the exception that applies.",
      zh: "在首次读取前就此单独取得明示同意，并在隐私政策中写明；或写明所适用的例外情形。",
    },
  },
  cites: ["EU-GDPR-9"],
  masvs: ["PRIVACY-3", "PRIVACY-4"],
  reads: ["manifest", "code", "policy"],
  judge: (evidence) =>
    policyIsWhole(evidence)
      ? practicesInCode(evidence, ({ data, action }) => isSpecial(data) && action !== "declare")
          .filter(({ data }) => !isAskedFor(evidence, data))
          .map(see)
      : [],
  examples: {
    breaks: [
      {
        says: {
          en: "The heart rate is read; the policy only says that it is.",
          zh: "读取心率，隐私政策仅写明会收集。",
        },
        evidence: evidenceExample({
          facts: [{ data: "sensor.body", rung: "L2" }],
          claims: [{ data: "sensor.body", words: "We read your heart rate." }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "The policy says that explicit consent is asked.", zh: "隐私政策写明取得明示同意。" },
        evidence: evidenceExample({
          facts: [{ data: "sensor.body", rung: "L2" }],
          claims: [
            {
              data: "sensor.body",
              consent: "consent",
              words: "With your explicit consent we read your heart rate.",
            },
          ],
        }),
      },
      {
        says: { en: "A place is no special category.", zh: "位置不属于特殊类别。" },
        evidence: evidenceExample({
          facts: [{ data: "location.precise", rung: "L2" }],
          claims: [{ data: "location.precise", words: "We read your location." }],
        }),
      },
    ],
  },
});

function isSpecial(data: DataId): boolean {
  return dataType(data)?.sensitive.gdpr9 === "yes";
}

/** By a sentence on this data, or on special or health data in general. */
function isAskedFor(evidence: Evidence, data: DataId): boolean {
  return claimsOf(evidence).some(
    (claim) =>
      asksExplicitly(claim) && (claim.data === null || covers(claim.data, data) || covers(data, claim.data)),
  );
}

const EXPLICIT = /\b(explicit|express)(ly)?\b|明示|单独同意/i;

function asksExplicitly({ consent, affirms, at }: Claim): boolean {
  return affirms && consent !== "none-said" && (consent === "separate-consent" || EXPLICIT.test(at.quote));
}

const ONLY_WORDS = {
  at: "medium",
  because: { en: "the app may ask for it and not say so", zh: "应用可能已征求同意而未写明" },
} as const;

function see(practice: Practice): Seen {
  return {
    verdict: "risk",
    ...weigh(practice, { lessened: ONLY_WORDS }),
    subject: [practice.data, ...actorSubjects(practice)],
    data: practice.data,
    says: sentences(practiceWords(practice), {
      en: "The policy does not speak of explicit consent to it.",
      zh: "隐私政策未提及就此取得明示同意。",
    }),
    rests: { facts: practice.facts.map(({ id }) => id) },
    at: placesOf(practice.facts),
  };
}
