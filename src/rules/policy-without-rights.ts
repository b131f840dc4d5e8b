import { evidenceExample } from "../model/example.ts";
import { defineRule } from "../model/rule.ts";
import { missingDuty, offers } from "./weigh/duties.ts";

export default defineRule({
  id: "policy-without-rights",
  title: { en: "Policy does not name people's rights", zh: "隐私政策未说明个人权利" },
  says: {
    what: {
      en: "The policy offers none of the rights to see, copy or correct personal data, or to withdraw consent.",
      zh: "隐私政策未说明查阅、复制、更正个人信息以及撤回同意的权利。",
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
  judge: (evidence) =>
    missingDuty(evidence, offers("access", "copy", "correct", "withdraw-consent", "explanation"), {
      subject: "rights",
      says: {
        en: "No sentence was found that offers access, copies, correction or the withdrawal of consent.",
        zh: "未发现说明查阅、复制、更正或撤回同意的语句。",
      },
    }),
  examples: {
    breaks: [
      {
        says: { en: "The policy names no right.", zh: "未提任何权利。" },
        evidence: evidenceExample({
          claims: [{ data: "user.email", words: "We collect your e-mail address." }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "Access and correction are offered.", zh: "可以查阅和更正。" },
        evidence: evidenceExample({
          claims: [{ action: "offer-right", right: "access", words: "您可以查阅、更正您的个人信息。" }],
        }),
      },
    ],
  },
});
