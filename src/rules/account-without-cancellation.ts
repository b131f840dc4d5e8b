import type { Evidence } from "../model/evidence.ts";
import { evidenceExample, gap } from "../model/example.ts";
import type { Place } from "../model/place.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { claimsOf } from "./weigh/policy.ts";
import {
  ownWordsOn,
  quotedWords,
  rightsOf,
  screensAreSeen,
  screensUnseen,
  wordsOn,
} from "./weigh/screens.ts";

const AT = { kind: "entry", entry: "resources.arsc" } as const;

export default defineRule({
  id: "account-without-cancellation",
  title: { en: "Accounts that cannot be closed in the app", zh: "账号无法在应用内注销" },
  says: {
    what: {
      en: "The app offers accounts, and no words on its screens offer to close one.",
      zh: "应用提供账号注册登录，但界面文字中未见注销入口。",
    },
    why: {
      en: "Whoever may open an account in an app must be able to close it there, without needless hurdles.",
      zh: "能在应用内注册账号，就应能在应用内注销，且不得设置不必要的障碍。",
    },
    fix: {
      en: 'Add "Close account" to the settings, within a few taps, and do it within 15 working days.',
      zh: "在设置中提供易于找到的“注销账号”入口，并在 15 个工作日内办结。",
    },
  },
  cites: ["CN-NDR-23", "CN-PIPL-47", "CN-ECL-24", "CN-METHOD-2019", "EU-GDPR-15-22", "STORE-GOOGLE-DEL"],
  masvs: ["PRIVACY-4"],
  reads: ["code", "resources"],
  judge: see,
  undecided: (evidence) => screensUnseen(evidence),
  examples: {
    breaks: [
      {
        says: { en: "Sign-in, and nothing to close the account with.", zh: "有登录，无注销。" },
        evidence: evidenceExample({
          screens: {
            words: [
              { topic: "account", words: "登录", at: AT },
              { topic: "policy-link", words: "隐私政策", at: AT },
            ],
          },
        }),
      },
    ],
    keeps: [
      {
        says: { en: "The settings have it.", zh: "设置中有注销账号。" },
        evidence: evidenceExample({
          screens: {
            words: [
              { topic: "account", words: "登录", at: AT },
              { topic: "cancel-account", words: "注销账号", at: AT },
            ],
          },
        }),
      },
      {
        says: { en: "No accounts.", zh: "没有账号。" },
        evidence: evidenceExample({
          screens: { words: [{ topic: "policy-link", words: "隐私政策", at: AT }] },
        }),
      },
      {
        says: { en: "Screens come from elsewhere.", zh: "界面来自别处。" },
        evidence: evidenceExample({
          screens: { words: [{ topic: "account", words: "登录", at: AT }] },
          gaps: [gap("code", "other-runtime")],
        }),
      },
    ],
  },
});

function see(evidence: Evidence): readonly Seen[] {
  const accounts = ownWordsOn(evidence, "account");
  const [first, ...more] = accounts.length > 0 ? accounts : accountsTold(evidence);
  if (!first || !screensAreSeen(evidence) || wordsOn(evidence, "cancel-account").length > 0) return [];
  const promised = rightsOf(evidence, "cancel-account");
  const words = quotedWords([first, ...more]);
  return [
    {
      verdict: "risk",
      severity: promised.length > 0 ? "low" : "medium",
      confidence: "low",
      subject: ["cancel-account"],
      says:
        promised.length > 0
          ? {
              en: `The app has accounts (${words.en}); its policy promises to close them, but no words of its screens do.`,
              zh: `应用提供账号（${words.zh}）；隐私政策承诺可以注销，但界面文字中未见入口。`,
            }
          : {
              en: `The app has accounts (${words.en}); no words of its screens or its policy offer to close one.`,
              zh: `应用提供账号（${words.zh}）；界面文字和隐私政策均未见注销入口。`,
            },
      rests: { claims: promised.map(({ id }) => id) },
      at: [first.at, ...more.slice(0, 2).map(({ at }) => at)],
    },
  ];
}

/** Accounts of which only the policy speaks: what is taken to sign up. */
function accountsTold(evidence: Evidence): readonly { readonly words: string; readonly at: Place }[] {
  return claimsOf(evidence)
    .filter(({ affirms, action, purpose }) => affirms && action === "collect" && purpose?.kind === "account")
    .slice(0, 1)
    .map(({ at, purpose }) => ({ words: purpose?.words ?? at.quote, at }));
}
