import type { Evidence } from "../model/evidence.ts";
import { evidenceExample } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { practicesInCode } from "./weigh/does.ts";
import { appPlace } from "./weigh/policy.ts";
import { ownWordsOn, quotedWords, screensAreSeen, screensUnseen, wordsOn } from "./weigh/screens.ts";

const AT = { kind: "entry", entry: "resources.arsc" } as const;

export default defineRule({
  id: "policy-not-in-app",
  title: { en: "No way to the policy in the app", zh: "应用内未见隐私政策入口" },
  says: {
    what: {
      en: "The app takes personal data, and no words of its screens lead to a privacy policy.",
      zh: "应用收集个人信息，但界面文字中未见隐私政策入口。",
    },
    why: {
      en: "The rules must be easy to reach in the app, within four taps.",
      zh: "收集使用规则应便于访问，从主界面不超过四次点击。",
    },
    fix: {
      en: "Link the policy from the first page and the settings.",
      zh: "在首页和设置中提供隐私政策链接。",
    },
  },
  cites: ["CN-PIPL-17", "CN-NDR-21", "CN-METHOD-2019", "STORE-GOOGLE-PP"],
  masvs: ["PRIVACY-3"],
  reads: ["code", "resources"],
  judge: see,
  undecided: (evidence) => (takesAnything(evidence) ? screensUnseen(evidence) : null),
  examples: {
    breaks: [
      {
        says: { en: "A page to sign up, without the policy.", zh: "注册页没有隐私政策。" },
        evidence: evidenceExample({
          screens: {
            words: [
              { topic: "account", words: "注册", at: { kind: "entry", entry: "res/layout/register.xml" } },
            ],
          },
        }),
      },
      {
        says: {
          en: "It reads the Android ID; no screen names a policy.",
          zh: "读取 Android ID，界面未提隐私政策。",
        },
        evidence: evidenceExample({
          facts: [{ data: "device.android-id", rung: "L2" }],
          screens: { words: [{ topic: "account", words: "登录", at: AT }] },
        }),
      },
    ],
    keeps: [
      {
        says: { en: "A link.", zh: "有链接。" },
        evidence: evidenceExample({
          facts: [{ data: "device.android-id", rung: "L2" }],
          screens: { words: [{ topic: "policy-link", words: "隐私政策", at: AT }] },
        }),
      },
      {
        says: { en: "No words could be read.", zh: "界面文字未能读取。" },
        evidence: evidenceExample({ facts: [{ data: "device.android-id", rung: "L2" }] }),
      },
    ],
  },
});

function takesAnything(evidence: Evidence): boolean {
  return practicesInCode(evidence).length > 0 || ownWordsOn(evidence, "account").length > 0;
}

function see(evidence: Evidence): readonly Seen[] {
  const { facts } = evidence;
  if (!screensAreSeen(evidence) || !takesAnything(evidence)) return [];
  const shown =
    wordsOn(evidence, "policy-link").length > 0 ||
    facts.screens.agreements.length > 0 ||
    facts.consentGate !== null;
  if (shown) return [];
  const accounts = ownWordsOn(evidence, "account");
  const asked = quotedWords(accounts);
  return [
    {
      verdict: "risk",
      // Whoever signs people up takes their data for certain.
      severity: accounts.length > 0 ? "medium" : "low",
      confidence: "low",
      subject: ["policy-link"],
      says:
        accounts.length > 0
          ? {
              en: `The app signs people in or up (${asked.en}), and no words of its screens name a privacy policy.`,
              zh: `应用提供注册或登录（${asked.zh}），界面文字中未发现“隐私政策”等字样。`,
            }
          : {
              en: "No words of the app's screens name a privacy policy.",
              zh: "界面文字中未发现“隐私政策”等字样。",
            },
      rests: {},
      at: [appPlace(evidence)],
    },
  ];
}
