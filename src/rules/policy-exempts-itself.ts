import { evidenceExample } from "../model/example.ts";
import { defineRule } from "../model/rule.ts";
import { clausesSeen } from "./weigh/clauses.ts";

export default defineRule({
  id: "policy-exempts-itself",
  title: { en: "Excuses itself from its duties", zh: "不合理地免除自身责任" },
  says: {
    what: {
      en: "The policy says that the operator is not answerable for leaks, for its partners, or at all, without limiting that to what others alone caused.",
      zh: "隐私政策声明对信息泄露、合作方行为或任何情形不承担责任，且未限于完全由他人原因造成的情形。",
    },
    why: {
      en: "Whoever handles personal data answers for handling it and for keeping it safe. A sentence in a policy does not end that.",
      zh: "个人信息处理者应当对其处理活动负责，并保障信息安全；一纸声明不能免除这一责任。",
    },
    fix: {
      en: "Delete the clause, or limit it to what the law itself exempts.",
      zh: "删除该条款，或将其限于法律规定的免责情形。",
    },
  },
  cites: ["CN-PIPL-9", "CN-PIPL-51", "CN-PIPL-57", "EU-GDPR-32"],
  masvs: ["PRIVACY-3"],
  reads: ["policy"],
  judge: (evidence) =>
    clausesSeen(evidence, "unfair-exemption", {
      severity: "medium",
      says: {
        en: "The policy excuses the operator from its responsibility",
        zh: "隐私政策免除了运营者自身的责任",
      },
    }),
  examples: {
    breaks: [
      {
        says: { en: "Not answerable for hackers.", zh: "对黑客攻击概不负责。" },
        evidence: evidenceExample({
          clauses: [
            { kind: "unfair-exemption", words: "因黑客攻击造成的个人信息泄露，我们不承担任何责任。" },
          ],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "The policy takes its responsibility.", zh: "依法承担责任。" },
        evidence: evidenceExample({ claims: [{ words: "发生泄露时，我们将依法承担相应责任。" }] }),
      },
    ],
  },
});
