import type { Evidence } from "../model/evidence.ts";
import { evidenceExample } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { missingDuty, offers } from "./weigh/duties.ts";
import { claimsOf } from "./weigh/policy.ts";
import { listed } from "./weigh/words.ts";

export default defineRule({
  id: "policy-without-rights",
  title: { en: "Policy does not name people's rights", zh: "隐私政策未说明个人权利" },
  says: {
    what: {
      en: "The policy leaves out some or all of the rights to see and correct personal data and to withdraw consent.",
      zh: "隐私政策未说明或未全部说明查阅、更正个人信息以及撤回同意的权利。",
    },
    why: {
      en: "The rights exist whether or not they are written down; how to use them must be told.",
      zh: "这些权利依法存在，行使的方式和程序应当告知。",
    },
    fix: {
      en: "Say how people see, copy and correct their data and withdraw consent, each with its path in the app.",
      zh: "写明查阅、复制、更正信息和撤回同意的方法，并给出应用内的操作路径。",
    },
  },
  cites: [
    "CN-PIPL-44",
    "CN-PIPL-45",
    "CN-PIPL-46",
    "CN-PIPL-15",
    "CN-NDR-23",
    "CN-METHOD-2019",
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
        says: { en: "Access, correction and withdrawal are offered.", zh: "可以查阅、更正和撤回同意。" },
        evidence: evidenceExample({
          claims: [
            { action: "offer-right", right: "access", words: "您可以查阅、更正您的个人信息。" },
            { action: "offer-right", right: "correct", words: "您可以查阅、更正您的个人信息。" },
            { action: "offer-right", right: "withdraw-consent", words: "您可以撤回同意。" },
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
} as const;
const MUST_BE_TOLD = Object.keys(NAMES) as (keyof typeof NAMES)[];

function judge(evidence: Evidence): readonly Seen[] {
  const none = missingDuty(evidence, offers(...MUST_BE_TOLD, "copy", "explanation"), {
    subject: "rights",
    says: {
      en: "No sentence was found that offers access, copies, correction or the withdrawal of consent.",
      zh: "未发现说明查阅、复制、更正或撤回同意的语句。",
    },
  });
  if (none.length > 0) return none;
  // Each is to be told of, and deletion has a rule of its own.
  const claims = claimsOf(evidence);
  const missing = MUST_BE_TOLD.filter((right) => !claims.some(offers(right)));
  if (missing.length === 0) return [];
  const names = listed(missing.map((right) => NAMES[right]));
  return missingDuty(evidence, offers(...missing), {
    subject: "rights",
    severity: "low",
    confidence: "low",
    says: {
      en: `Other rights are told of; no sentence was found that offers ${names.en}.`,
      zh: `已说明其他权利，但未发现说明${names.zh}的语句。`,
    },
  });
}
