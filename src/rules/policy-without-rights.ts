import type { Jurisdiction } from "../catalog/types.ts";
import type { Claim } from "../model/claim.ts";
import type { Evidence } from "../model/evidence.ts";
import { evidenceExample } from "../model/example.ts";
import { defineRule, type RuleContext, type Seen } from "../model/rule.ts";
import { missingDuty, offers } from "./weigh/duties.ts";
import { claimsOf } from "./weigh/policy.ts";
import { listed } from "./weigh/words.ts";

export default defineRule({
  id: "policy-without-rights",
  title: { en: "Policy does not name people's rights", zh: "隐私政策未说明个人权利" },
  says: {
    what: {
      en: "The policy leaves out some or all of the rights to see and correct personal data and to withdraw consent; under the GDPR also those to restrict processing, to have data transferred and to object.",
      zh: "隐私政策未说明或未全部说明查阅、更正个人信息以及撤回同意的权利；适用 GDPR 时，还包括限制处理、转移个人信息和反对处理的权利。",
    },
    why: {
      en: "The rights exist whether or not they are written down; how to use them must be told.",
      zh: "这些权利依法存在，行使的方式和程序应当告知。",
    },
    fix: {
      en: "Say how people see, copy and correct their data and withdraw consent, each with its path in the app, and under the GDPR how they have processing restricted, data transferred to another, or object.",
      zh: "写明查阅、复制、更正信息和撤回同意的方法，并给出应用内的操作路径；适用 GDPR 时，同时写明如何请求限制处理、转移信息或反对处理。",
    },
  },
  cites: [
    "CN-PIPL-44",
    "CN-PIPL-45",
    "CN-PIPL-46",
    "CN-PIPL-15",
    "CN-NDR-23",
    "CN-METHOD-2019",
    "EU-GDPR-12-14",
    "EU-GDPR-15-22",
    "US-CA-1798.130",
  ],
  masvs: ["PRIVACY-4"],
  reads: ["policy"],
  judge,
  examples: {
    breaks: [
      {
        says: { en: "Correction is offered, and no withdrawal.", zh: "只写了更正，未写撤回同意。" },
        evidence: evidenceExample({
          claims: [{ action: "offer-right", right: "correct", words: "您可以更正您的信息。" }],
        }),
      },
      {
        says: { en: "The policy names no right.", zh: "未提任何权利。" },
        evidence: evidenceExample({
          claims: [{ data: "user.email", words: "We collect your e-mail address." }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "All rights are offered.", zh: "各项权利均可行使。" },
        evidence: evidenceExample({
          claims: [
            { action: "offer-right", right: "access", words: "您可以查阅、更正您的个人信息。" },
            { action: "offer-right", right: "correct", words: "您可以查阅、更正您的个人信息。" },
            { action: "offer-right", right: "withdraw-consent", words: "您可以撤回同意。" },
            { action: "offer-right", right: "restrict", words: "您可以要求限制处理或者转移您的个人信息。" },
            {
              action: "offer-right",
              right: "portability",
              words: "您可以要求限制处理或者转移您的个人信息。",
            },
            { action: "offer-right", right: "object", words: "您可以反对处理。" },
          ],
        }),
      },
    ],
  },
});

const NAMES = {
  access: { en: "access", zh: "查阅" },
  correct: { en: "correction", zh: "更正" },
  "withdraw-consent": { en: "the withdrawal of consent", zh: "撤回同意" },
  restrict: { en: "the restriction of processing", zh: "限制处理" },
  portability: { en: "the transfer of data to another", zh: "转移个人信息" },
  object: { en: "objection to processing", zh: "反对处理" },
} as const;
type Told = keyof typeof NAMES;

const EVERYWHERE: readonly Told[] = ["access", "correct", "withdraw-consent"];
/** GDPR art. 13(2)(b). */
const IN_EUROPE: readonly Told[] = [...EVERYWHERE, "restrict", "portability", "object"];

function judge(evidence: Evidence, { laws }: RuleContext): readonly Seen[] {
  const none = missingDuty(evidence, offers(...EVERYWHERE, "copy", "explanation"), {
    subject: "rights",
    says: {
      en: "No sentence was found that offers access, copies, correction or the withdrawal of consent.",
      zh: "未发现说明查阅、复制、更正或撤回同意的语句。",
    },
  });
  if (none.length > 0) return none;
  // Each is to be told of, and deletion has a rule of its own.
  const claims = claimsOf(evidence);
  const missing = asked(laws).filter((right) => !claims.some((claim) => tells(right, claim)));
  if (missing.length === 0) return [];
  const names = listed(missing.map((right) => NAMES[right]));
  return missingDuty(evidence, (claim) => missing.some((right) => tells(right, claim)), {
    subject: "rights",
    severity: "low",
    confidence: "low",
    says: {
      en: `Other rights are told of; no sentence was found that offers ${names.en}.`,
      zh: `已说明其他权利，但未发现说明${names.zh}的语句。`,
    },
  });
}

/** Where Chinese law is asked too, whether the GDPR applies to the app is not known; and that law's own right of transfer hangs on conditions. */
function asked(laws: readonly Jurisdiction[]): readonly Told[] {
  return laws.includes("eu") && !laws.includes("cn") ? IN_EUROPE : EVERYWHERE;
}

/** "Rights under Articles 15 to 22": all of them by their numbers. */
const ALL_BY_NUMBER = /\barticles? 15 ?(?:-|–|—|to|through) ?2[12]\b/i;
/** A copy to take elsewhere is the transfer by another word, and so is "opt out of marketing" an objection. */
const TO_TAKE_ALONG =
  /machine[- ]readable|structured|portable|\bexport|another (?:provider|service|company)|导出|机器可读/i;

function tells(right: Told, claim: Claim): boolean {
  if (offers(right)(claim) || (claim.right !== null && ALL_BY_NUMBER.test(claim.at.quote))) return true;
  if (right === "portability") return offers("copy")(claim) && TO_TAKE_ALONG.test(claim.at.quote);
  return right === "object" && offers("refuse-personalisation")(claim);
}
