import { evidenceExample } from "../model/example.ts";
import { defineRule } from "../model/rule.ts";
import { clausesSeen } from "./weigh/clauses.ts";

export default defineRule({
  id: "policy-implies-consent",
  title: { en: "Counts mere use as consent", zh: "将使用行为视为同意" },
  says: {
    what: {
      en: "The policy says that whoever uses, installs or goes on using the app has thereby agreed to it.",
      zh: "隐私政策写明，使用、安装或继续使用即视为同意。",
    },
    why: {
      en: "Consent is an act of its own, done knowingly. Use is none: who never saw the policy would have agreed to it, and to every later change.",
      zh: "同意应在充分知情的前提下自愿、明确作出。以使用代替同意，等于让没有读过政策的人也同意了它及其后的每次修改。",
    },
    fix: {
      en: "Ask for consent with an act of its own (a button, an unticked box), and ask again when purpose, manner or kinds of data change.",
      zh: "以主动点击、勾选等明确方式征得同意；目的、方式或信息种类变更时重新征得同意。",
    },
  },
  cites: ["CN-PIPL-14", "CN-METHOD-2019", "CN-NDR-22", "EU-GDPR-7"],
  masvs: ["PRIVACY-4"],
  reads: ["policy"],
  judge: (evidence) =>
    clausesSeen(evidence, "implied-consent", {
      severity: "medium",
      says: {
        en: "The policy takes use for consent",
        zh: "隐私政策将使用行为视为同意",
      },
    }),
  examples: {
    breaks: [
      {
        says: { en: "Using the app is agreeing.", zh: "使用即同意。" },
        evidence: evidenceExample({
          clauses: [{ kind: "implied-consent", words: "您使用本应用即视为同意本政策。" }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "Consent is given by a button.", zh: "以点击按钮的方式同意。" },
        evidence: evidenceExample({ claims: [{ words: "您点击“同意”后，我们才会收集您的信息。" }] }),
      },
    ],
  },
});
