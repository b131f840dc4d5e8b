import { evidenceExample } from "../model/example.ts";
import { defineRule } from "../model/rule.ts";
import type { Text } from "../model/text.ts";
import { missingDuty } from "./weigh/duties.ts";
import { forEurope } from "./weigh/policy.ts";

export default defineRule({
  id: "policy-without-legal-basis",
  title: { en: "Policy names no legal basis", zh: "隐私政策未说明处理的合法性基础" },
  says: {
    what: {
      en: "The policy gives no ground on which personal data is processed: consent, contract, legal duty, legitimate interests.",
      zh: "隐私政策未说明处理个人信息的依据，如同意、履行合同、法定义务、正当利益。",
    },
    why: {
      en: "Where the GDPR applies, the ground of each processing must be told when data is collected; rights depend on it.",
      zh: "适用 GDPR 时，收集时应告知每项处理的法律依据，个人权利亦以此为前提。",
    },
    fix: {
      en: "Name the ground beside each purpose, and the interests where it is legitimate interests.",
      zh: "在每项目的旁写明依据；以正当利益为依据的，写明具体利益。",
    },
  },
  cites: ["EU-GDPR-12-14", "EU-GDPR-6"],
  masvs: ["PRIVACY-3"],
  reads: ["policy"],
  judge: (evidence, { laws }) =>
    forEurope(evidence, laws)
      ? missingDuty(evidence, ({ basis, consent }) => basis !== null || consent !== "none-said", {
          subject: "legal-basis",
          severity: "low",
          says: {
            en: "No sentence was found that names a legal ground for the processing.",
            zh: "未发现说明处理依据的语句。",
          },
        })
      : [],
  undecided: (evidence, { laws }) => (forEurope(evidence, laws) ? null : NOT_ASKED),
  examples: {
    breaks: [
      {
        says: { en: "No ground is named.", zh: "未写明依据。" },
        evidence: evidenceExample({
          claims: [{ data: "user.email", words: "We collect your e-mail address." }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "The contract is named.", zh: "写明以履行合同为依据。" },
        evidence: evidenceExample({
          claims: [
            {
              data: "user.email",
              basis: "contract",
              words: "We use your e-mail address to perform our contract.",
            },
          ],
        }),
      },
    ],
  },
});

const NOT_ASKED: Text = {
  en: "The policy is in Chinese and judged by Chinese law too, which does not ask for it; whether the GDPR applies to the app is not known. `--law eu` checks it.",
  zh: "该隐私政策为中文，并同时依中国法判断，而中国法不要求写明此项；本应用是否适用 GDPR 未知。如适用，请用 `--law eu` 检查。",
};
