import { evidenceExample } from "../model/example.ts";
import { defineRule } from "../model/rule.ts";
import { listed, quoted } from "./weigh/words.ts";

export default defineRule({
  id: "consent-pre-ticked",
  title: { en: "Ticks consent beforehand", zh: "默认勾选同意" },
  says: {
    what: {
      en: "A tick box for agreeing to a policy or to the use of data is ticked before the user touches it.",
      zh: "用于同意隐私政策或信息处理的勾选框，在用户操作之前已被勾选。",
    },
    why: {
      en: "Consent must be given freely and explicitly. A box that was ticked for people is no consent of theirs.",
      zh: "同意应当自愿、明确作出。替用户勾选不是用户的同意。",
    },
    fix: {
      en: 'Leave the box empty (android:checked="false"), and take nothing before the user ticks it.',
      zh: '默认不勾选（android:checked="false"），用户勾选之前不收集任何信息。',
    },
  },
  cites: ["CN-PIPL-14", "CN-METHOD-2019", "CN-MIIT-2023-26", "EU-GDPR-7"],
  masvs: ["PRIVACY-4"],
  reads: ["resources"],
  judge: ({ facts }) => {
    const [first, ...more] = facts.consentBoxes.filter(({ checked }) => checked);
    if (!first) return [];
    const words = listed([...new Set([first, ...more].map((box) => box.words))].map(quoted));
    return [
      {
        verdict: "breach",
        severity: "medium",
        // Code may still clear the box before anybody sees it.
        confidence: "medium",
        subject: ["consent-boxes"],
        says: { en: `Ticked in the layout: ${words.en}.`, zh: `布局中已默认勾选：${words.zh}。` },
        rests: {},
        at: [first.at, ...more.map(({ at }) => at)],
      },
    ];
  },
  examples: {
    breaks: [
      {
        says: { en: "The box beside the privacy policy is ticked.", zh: "隐私政策旁的勾选框已默认勾选。" },
        evidence: evidenceExample({
          consentBoxes: [
            {
              checked: true,
              words: "我已阅读并同意《隐私政策》",
              at: { kind: "entry", entry: "res/layout/login.xml", quote: "CheckBox" },
            },
          ],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "The box is empty.", zh: "默认不勾选。" },
        evidence: evidenceExample({
          consentBoxes: [
            {
              checked: false,
              words: "I agree to the Privacy Policy",
              at: { kind: "entry", entry: "res/layout/login.xml", quote: "CheckBox" },
            },
          ],
        }),
      },
    ],
  },
});
