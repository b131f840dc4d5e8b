import { evidenceExample } from "../model/example.ts";
import { defineRule } from "../model/rule.ts";
import { clausesSeen } from "./weigh/clauses.ts";

/** It is said of data that people do not want to give, or of every function: more than "leave if you do not like our text". */
const DATA_OR_ALL =
  /(任何|全部|所有|一切)(的)?(功能|服务)|(不同意|拒绝|不提供)[^。；]{0,12}(收集|采集|获取|提供|上述|这些)[^。；]{0,24}(信息|数据|权限)|\b(any|all) (feature|function|part|service)|(provide|collect)[^.;]{0,30}(information|data)/i;

export default defineRule({
  id: "policy-all-or-nothing",
  title: { en: "Agree to all or leave", zh: "不同意全部内容即不得使用" },
  says: {
    what: {
      en: "The policy tells whoever does not agree to it, or to any part of it, to stop using the app.",
      zh: "隐私政策要求不同意其全部或任何内容的用户停止使用。",
    },
    why: {
      en: "A service may be refused only for data that it cannot do without. Consent to everything at once is not freely given.",
      zh: "只有提供服务所必需的信息，才能作为使用的前提。一揽子的同意不是自愿的同意。",
    },
    fix: {
      en: "Say which data the basic functions need, and let people refuse the rest and go on.",
      zh: "写明基本功能所需的必要信息；对其余信息，允许用户拒绝并继续使用。",
    },
  },
  cites: ["CN-PIPL-16", "CN-NDR-22", "CN-METHOD-2019", "CN-NECESSITY-4", "EU-GDPR-7"],
  masvs: ["PRIVACY-4"],
  reads: ["policy"],
  judge: (evidence) =>
    clausesSeen(evidence, "all-or-nothing", {
      severity: "low",
      weightier: DATA_OR_ALL,
      says: {
        en: "Whoever does not agree to the policy is told to stop using the app",
        zh: "隐私政策要求不同意者停止使用",
      },
    }),
  examples: {
    breaks: [
      {
        says: { en: "Without the income no function at all.", zh: "不提供月收入即不能使用任何功能。" },
        evidence: evidenceExample({
          clauses: [
            { kind: "all-or-nothing", words: "如您拒绝提供上述信息，您将无法使用本应用的任何功能。" },
          ],
        }),
      },
      {
        says: { en: "Stop using it if you do not agree to any of it.", zh: "不同意任何内容即应停止使用。" },
        evidence: evidenceExample({
          clauses: [{ kind: "all-or-nothing", words: "如您不同意本政策的任何内容，应立即停止使用本应用。" }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "Refusing costs only the function.", zh: "拒绝仅影响相应功能。" },
        evidence: evidenceExample({
          claims: [{ optional: true, words: "如您拒绝，不影响您使用其他功能。" }],
        }),
      },
    ],
  },
});
