import type { Claim } from "../model/claim.ts";
import { evidenceExample } from "../model/example.ts";
import { defineRule } from "../model/rule.ts";
import { missingDuty, offers } from "./weigh/duties.ts";
import { policiesOf } from "./weigh/policy.ts";

export default defineRule({
  id: "policy-without-contact",
  title: { en: "Policy names no contact", zh: "隐私政策未公布联系或投诉渠道" },
  says: {
    what: {
      en: "The policy gives no e-mail, telephone, address or form for questions and complaints about personal data.",
      zh: "隐私政策未提供有关个人信息的咨询、投诉渠道（邮箱、电话、地址或在线入口）。",
    },
    why: {
      en: "Rights are worth nothing when nobody can be reached. The name and contact of whoever is responsible must be told first of all.",
      zh: "找不到人，权利就无法行使。处理者的名称和联系方式是首先应告知的内容。",
    },
    fix: {
      en: "Give the operator's name and a contact that is answered within 15 working days.",
      zh: "写明运营者名称和有效的联系方式，并在十五个工作日内答复。",
    },
  },
  cites: [
    "CN-PIPL-17",
    "CN-CSL-51",
    "CN-NDR-20",
    "CN-METHOD-2019",
    "EU-GDPR-12-14",
    "US-CA-1798.130",
    "STORE-GOOGLE-PP",
  ],
  masvs: ["PRIVACY-3", "PRIVACY-4"],
  reads: ["policy"],
  judge: (evidence) =>
    // An address on a line of its own belongs to no sentence.
    policiesOf(evidence).some(({ document }) => document.contacts.length > 0)
      ? []
      : missingDuty(evidence, tellsContact, {
          subject: "contact",
          evenOfNothing: true,
          says: {
            en: "No way to reach the operator or to complain was found in the policy.",
            zh: "隐私政策中未发现联系运营者或投诉的渠道。",
          },
        }),
  examples: {
    breaks: [
      {
        says: { en: "No contact anywhere.", zh: "全文没有联系方式。" },
        evidence: evidenceExample({
          claims: [{ data: "user.email", words: "We collect your e-mail address." }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "An e-mail address for complaints.", zh: "提供投诉邮箱。" },
        evidence: evidenceExample({
          claims: [
            { action: "offer-right", right: "complain", words: "投诉请发邮件至 privacy@app.example。" },
          ],
        }),
      },
    ],
  },
});

/** An address in a sentence about anything else ("write to … and we answer within 15 days") is a way to reach them too. */
function tellsContact(claim: Claim): boolean {
  return offers("contact", "complain")(claim) || ADDRESS.test(claim.at.quote);
}

const ADDRESS = /[\w.+-]+@[\w-]+\.\w|\b400[- ]?\d{3}[- ]?\d{4}\b|\b0\d{2,3}-\d{7,8}\b/;
