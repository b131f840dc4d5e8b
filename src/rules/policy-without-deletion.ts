import type { Claim } from "../model/claim.ts";
import { evidenceExample } from "../model/example.ts";
import { defineRule } from "../model/rule.ts";
import { missingDuty, offers } from "./weigh/duties.ts";

export default defineRule({
  id: "policy-without-deletion",
  title: { en: "Policy offers no deletion", zh: "隐私政策未提供删除或注销途径" },
  says: {
    what: {
      en: "The policy says neither how to have personal data deleted nor how to close an account.",
      zh: "隐私政策未说明如何删除个人信息或注销账号。",
    },
    why: {
      en: "People may have their data deleted and their account closed; they must be told how.",
      zh: "个人有权要求删除信息、注销账号，应用应告知具体途径。",
    },
    fix: {
      en: "Say where in the app data is deleted and the account closed, and within how many working days it is done.",
      zh: "写明在应用内删除信息、注销账号的入口和办理时限。",
    },
  },
  cites: [
    "CN-PIPL-47",
    "CN-NDR-23",
    "CN-ECL-24",
    "CN-METHOD-2019",
    "EU-GDPR-15-22",
    "US-CA-1798.105",
    "STORE-GOOGLE-DEL",
  ],
  masvs: ["PRIVACY-4"],
  reads: ["policy"],
  judge: (evidence) =>
    missingDuty(evidence, tellsDeletion, {
      subject: "deletion",
      says: {
        en: "No sentence was found that offers to delete personal data or to close the account.",
        zh: "未发现说明删除个人信息或注销账号的语句。",
      },
    }),
  examples: {
    breaks: [
      {
        says: { en: "Nothing on deletion.", zh: "完全未提删除。" },
        evidence: evidenceExample({
          claims: [{ data: "user.email", words: "We collect your e-mail address." }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "The account can be closed.", zh: "可以注销账号。" },
        evidence: evidenceExample({
          claims: [{ action: "offer-right", right: "cancel-account", words: "您可以在“设置”中注销账号。" }],
        }),
      },
    ],
  },
});

function tellsDeletion(claim: Claim): boolean {
  return offers("delete", "cancel-account")(claim) || (claim.affirms && claim.action === "delete");
}
