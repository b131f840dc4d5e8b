import { evidenceExample } from "../model/example.ts";
import { defineRule } from "../model/rule.ts";
import { policiesOf, policyIsWhole, policyPlaces } from "./weigh/policy.ts";

export default defineRule({
  id: "policy-without-handler",
  title: { en: "Policy does not say who is responsible", zh: "隐私政策未写明处理者名称" },
  says: {
    what: {
      en: 'The policy never says which company or person "we" is.',
      zh: "隐私政策始终未写明“我们”是哪家公司或哪个个人。",
    },
    why: {
      en: "The name of whoever is responsible is the first thing that people must be told; without it no right can be used.",
      zh: "处理者的名称或姓名是首先应告知的事项；不知道是谁，任何权利都无从行使。",
    },
    fix: {
      en: "Give the full registered name at the head of the policy and in its contact section.",
      zh: "在政策开头和联系方式部分写明完整的注册名称。",
    },
  },
  cites: ["CN-PIPL-17", "CN-NDR-21", "EU-GDPR-12-14"],
  masvs: ["PRIVACY-3"],
  reads: ["policy"],
  judge: (evidence) => {
    if (!policyIsWhole(evidence)) return [];
    if (evidence.claims.some(({ document }) => document.handler !== null)) return [];
    // Short texts of one developer often speak of themselves by the app's name only.
    const [first] = policiesOf(evidence);
    if (!first) return [];
    return [
      {
        verdict: "risk",
        severity: "medium",
        confidence: "medium",
        subject: ["handler"],
        says: {
          en: "No name of the company or person responsible was found in the policy.",
          zh: "隐私政策中未发现个人信息处理者的名称或姓名。",
        },
        rests: {},
        at: policyPlaces(evidence),
      },
    ];
  },
  examples: {
    breaks: [
      {
        says: { en: '"We" is nobody.', zh: "“我们”没有名称。" },
        evidence: evidenceExample({
          claims: [{ data: "user.email", words: "We collect your e-mail address." }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "The company is named.", zh: "写明了公司名称。" },
        evidence: evidenceExample({
          document: {
            handler: {
              name: "示例科技有限公司",
              at: { kind: "text", document: "b".repeat(64), start: 0, end: 8, quote: "示例科技有限公司" },
            },
          },
        }),
      },
    ],
  },
});
