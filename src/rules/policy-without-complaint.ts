import type { Claim } from "../model/claim.ts";
import { evidenceExample } from "../model/example.ts";
import { defineRule } from "../model/rule.ts";
import { missingDuty, offers } from "./weigh/duties.ts";
import { forEurope } from "./weigh/policy.ts";

export default defineRule({
  id: "policy-without-complaint",
  title: { en: "Policy names no way to complain", zh: "隐私政策未告知投诉途径" },
  says: {
    what: {
      en: "The policy publishes no way to complain: to the operator under Chinese law, to a supervisory authority under the GDPR.",
      zh: "隐私政策未公布投诉途径：依中国法应公布投诉、举报渠道，依 GDPR 应告知可向监管机构投诉。",
    },
    why: {
      en: "Who does not know where to complain does not. Chinese law asks operators to set up and publish a channel; the GDPR asks them to tell of the authority.",
      zh: "不知道去哪里投诉，权利就无从行使。中国法要求建立并公布投诉、举报渠道，GDPR 要求告知可向监管机构投诉。",
    },
    fix: {
      en: "Publish a channel for complaints with the time in which it answers (15 working days at most), and name the authority that people may turn to.",
      zh: "公布投诉、举报渠道及受理时限（不超过十五个工作日），并写明可以求助的监管机构。",
    },
  },
  cites: ["EU-GDPR-12-14", "CN-CSL-51", "CN-NDR-20", "CN-METHOD-2019"],
  masvs: ["PRIVACY-4"],
  reads: ["policy"],
  judge: (evidence, { laws }) =>
    forEurope(evidence, laws)
      ? missingDuty(evidence, offers("complain"), {
          subject: "complaint",
          severity: "low",
          cites: ["EU-GDPR-12-14"],
          says: {
            en: "No sentence was found that tells of the right to complain to an authority.",
            zh: "未发现告知可向监管机构投诉的语句。",
          },
        })
      : missingDuty(evidence, takesComplaints, {
          subject: "complaint",
          severity: "low",
          cites: ["CN-CSL-51", "CN-NDR-20", "CN-METHOD-2019"],
          says: {
            en: "No sentence was found that publishes a channel for complaints or reports.",
            zh: "未发现公布投诉、举报渠道的语句。",
          },
        }),
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
        says: { en: "Complaints have an address.", zh: "写明接受投诉的邮箱。" },
        evidence: evidenceExample({
          document: { language: "zh" },
          claims: [
            {
              action: "offer-right",
              right: "contact",
              words: "如您有疑问、意见或投诉，请发送邮件至 privacy@example.com。",
            },
          ],
        }),
      },
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

/** A way to write that is open to complaints by its own words, whatever it is called. */
function takesComplaints(claim: Claim): boolean {
  return (
    offers("complain")(claim) ||
    (offers("contact")(claim) && /投诉|举报|申诉|异议|意见|建议|反馈|complain/i.test(claim.at.quote))
  );
}
