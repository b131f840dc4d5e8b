import type { AgreementScreen } from "../model/app.ts";
import { evidenceExample } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { listed, quoted } from "./weigh/words.ts";

export default defineRule({
  id: "consent-without-refusal",
  title: { en: "Asks for agreement without a way to refuse", zh: "征求同意但未提供拒绝选项" },
  says: {
    what: {
      en: 'A page that asks for agreement to the policy has no button to refuse, or calls its button "OK" or "Got it".',
      zh: "征求同意的页面没有拒绝按钮，或以“好的”“我知道了”代替“同意”。",
    },
    why: {
      en: 'Who cannot refuse has not agreed; and who taps "Got it" has only read.',
      zh: "不能拒绝的同意不是自愿的同意；点击“我知道了”只表示看过。",
    },
    fix: {
      en: 'Give the page two buttons of equal rank, "Agree" and "Disagree".',
      zh: "提供同等显著的“同意”和“不同意”按钮。",
    },
  },
  cites: ["CN-PIPL-14", "CN-METHOD-2019", "CN-MIIT-2023-26", "EU-GDPR-7"],
  masvs: ["PRIVACY-4"],
  reads: ["resources", "code-path"],
  judge: ({ facts }) => facts.screens.agreements.flatMap(see),
  examples: {
    breaks: [
      {
        says: { en: 'One button, "Got it".', zh: "只有“我知道了”按钮。" },
        evidence: evidenceExample({
          screens: {
            agreements: [
              {
                words: "请阅读《隐私政策》",
                buttons: [{ words: "我知道了", means: "acknowledge" }],
                at: { kind: "entry", entry: "res/layout/privacy.xml" },
              },
            ],
          },
        }),
      },
    ],
    keeps: [
      {
        says: { en: "Two buttons.", zh: "有同意和不同意按钮。" },
        evidence: evidenceExample({
          screens: {
            agreements: [
              {
                words: "请阅读《隐私政策》",
                buttons: [
                  { words: "同意", means: "agree" },
                  { words: "不同意", means: "refuse" },
                ],
                at: { kind: "entry", entry: "res/layout/privacy.xml" },
              },
            ],
          },
        }),
      },
    ],
  },
});

function see({ words, buttons, at }: AgreementScreen): readonly Seen[] {
  if (buttons.some(({ means }) => means === "refuse")) return [];
  const agrees = buttons.some(({ means }) => means === "agree");
  const names = listed(buttons.map((button) => quoted(button.words)));
  return [
    {
      verdict: "risk",
      severity: agrees ? "low" : "medium",
      // A caption may be set in code, where the layout does not show it, or a button be left to another method.
      confidence: "low",
      subject: ["agreement-page", at.kind === "code" ? at.class : at.entry],
      says: agrees
        ? {
            en: `The page offers ${names.en} and no button to refuse. It says: ${quoted(words.slice(0, 80)).en}.`,
            zh: `页面提供${names.zh}，未见拒绝按钮。页面文字：${quoted(words.slice(0, 80)).zh}。`,
          }
        : {
            en: `The page offers only ${names.en}, which is no explicit agreement. It says: ${quoted(words.slice(0, 80)).en}.`,
            zh: `页面仅提供${names.zh}，不构成明示同意。页面文字：${quoted(words.slice(0, 80)).zh}。`,
          },
      rests: {},
      at: [at],
    },
  ];
}
