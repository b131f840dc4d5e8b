import type { Evidence } from "../model/evidence.ts";
import { evidenceExample } from "../model/example.ts";
import { defineRule, type RuleContext, type Seen } from "../model/rule.ts";
import { policiesOf, policyPlaces } from "./weigh/policy.ts";

export default defineRule({
  id: "policy-not-in-chinese",
  title: { en: "No Chinese edition of the policy", zh: "未提供中文版隐私政策" },
  says: {
    what: {
      en: "The app speaks Chinese to its users, and none of the policies given does.",
      zh: "应用以中文面向用户，而所提供的隐私政策均非中文。",
    },
    why: {
      en: "Rules that people cannot read tell them nothing; the regulators' Method names a missing Chinese edition.",
      zh: "用户读不懂的规则等于没有告知；《认定方法》将未提供简体中文版列为难以阅读的情形。",
    },
    fix: {
      en: "Publish the policy in Simplified Chinese, and show it to users whose app is in Chinese.",
      zh: "提供简体中文版隐私政策，并向使用中文界面的用户展示。",
    },
  },
  cites: ["CN-METHOD-2019", "CN-PIPL-17"],
  masvs: ["PRIVACY-3"],
  reads: ["resources", "policy"],
  judge: see,
  examples: {
    breaks: [
      {
        says: { en: "A Chinese label, an English policy.", zh: "应用名为中文，政策为英文。" },
        evidence: evidenceExample({
          app: { label: "画板" },
          document: { language: "en" },
          claims: [{ data: "user.email", words: "We collect your e-mail address." }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "The policy is in Chinese.", zh: "政策为中文。" },
        evidence: evidenceExample({
          app: { label: "Sketch", labels: { zh: "画板" } },
          document: { language: "zh" },
          claims: [{ data: "user.email", words: "我们收集您的邮箱。" }],
        }),
      },
      {
        says: { en: "The app has no Chinese edition either.", zh: "应用本身也没有中文版。" },
        evidence: evidenceExample({
          document: { language: "en" },
          claims: [{ data: "user.email", words: "We collect your e-mail address." }],
        }),
      },
    ],
  },
});

const HAN = /\p{Script=Han}/u;
const KANA_OR_HANGUL = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

function see(evidence: Evidence, { laws }: RuleContext): readonly Seen[] {
  const policies = policiesOf(evidence);
  const [label] = chineseLabels(evidence);
  const allOther = policies.length > 0 && policies.every(({ document }) => document.language === "en");
  if (label === undefined || !allOther || !laws.includes("cn")) return [];
  return [
    {
      verdict: "risk",
      severity: "low",
      confidence: "medium",
      subject: ["chinese-edition"],
      says: {
        en: `The app calls itself "${label}"; the policies given are in English only.`,
        zh: `应用名称为“${label}”；所提供的隐私政策只有英文。`,
      },
      rests: {},
      at: policyPlaces(evidence),
    },
  ];
}

/** Names that the app shows in Chinese: its default name, or that of a Chinese locale. Japanese ones are left out. */
function chineseLabels({ facts: { app } }: Evidence): readonly string[] {
  const named = Object.entries(app.labels).flatMap(([locale, words]) => (/^zh/.test(locale) ? [words] : []));
  return [...(app.label === null ? [] : [app.label]), ...named].filter(
    (words) => HAN.test(words) && !KANA_OR_HANGUL.test(words),
  );
}
