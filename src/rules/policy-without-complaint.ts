import { evidenceExample } from "../model/example.ts";
import { defineRule } from "../model/rule.ts";
import { missingDuty, offers } from "./weigh/duties.ts";
import { forEurope } from "./weigh/policy.ts";

export default defineRule({
  id: "policy-without-complaint",
  title: { en: "Policy does not tell of complaints to an authority", zh: "隐私政策未告知可向监管机构投诉" },
  says: {
    what: {
      en: "The policy does not say that people may complain to a supervisory authority.",
      zh: "隐私政策未告知可以向监管机构投诉。",
    },
    why: {
      en: "Where the GDPR applies, the right to complain must be told when data is collected.",
      zh: "适用 GDPR 时，收集时应告知向监管机构投诉的权利。",
    },
    fix: {
      en: "Say that people may complain to the supervisory authority of the place where they live, and name yours.",
      zh: "写明用户可向居住地的监管机构投诉，并列出对应机构。",
    },
  },
  cites: ["EU-GDPR-12-14"],
  masvs: ["PRIVACY-4"],
  reads: ["policy"],
  judge: (evidence, { laws }) =>
    forEurope(evidence, laws)
      ? missingDuty(evidence, offers("complain"), {
          subject: "complaint",
          severity: "low",
          says: {
            en: "No sentence was found that tells of the right to complain to an authority.",
            zh: "未发现告知投诉权利的语句。",
          },
        })
      : [],
  examples: {
    breaks: [
      {
        says: { en: "No word on complaints.", zh: "未提投诉。" },
        evidence: evidenceExample({
          claims: [{ data: "user.email", words: "We collect your e-mail address." }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "The authority is named.", zh: "写明可投诉的机构。" },
        evidence: evidenceExample({
          claims: [
            {
              action: "offer-right",
              right: "complain",
              words: "You may lodge a complaint with your supervisory authority.",
            },
          ],
        }),
      },
    ],
  },
});
