import type { Evidence } from "../model/evidence.ts";
import { evidenceExample, sdkFound } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { claimsOf, policyIsWhole, policyPlaces, sdkRowsOf } from "./weigh/policy.ts";
import { ownWordsOn, quotedWords, sdksFor } from "./weigh/screens.ts";
import { listed, same } from "./weigh/words.ts";

export default defineRule({
  id: "personalisation-untold",
  title: { en: "Personalised content or advertising is not told", zh: "未告知个性化推送或广告" },
  says: {
    what: {
      en: "The app holds advertising SDKs or recommends by taste, and its policy does not say that data is used for that.",
      zh: "应用内含广告 SDK 或按喜好推荐内容，隐私政策未告知将信息用于定向推送或广告。",
    },
    why: {
      en: "People must be told that their data chooses what they see, and may refuse it.",
      zh: "利用个人信息进行推送、营销，应当告知，且允许拒绝。",
    },
    fix: {
      en: "Say in the policy which data serves recommendations and advertising, whose, and how to turn it off.",
      zh: "在隐私政策中写明哪些信息用于推荐和广告、由谁使用、如何关闭。",
    },
  },
  cites: ["CN-PIPL-24", "CN-PIPL-17", "CN-ALGO-16", "CN-METHOD-2019", "EU-GDPR-12-14", "US-CA-1798.100"],
  masvs: ["PRIVACY-3", "PRIVACY-4"],
  reads: ["code", "resources", "policy"],
  judge: see,
  examples: {
    breaks: [
      {
        says: { en: "An advertising SDK; no word on advertising.", zh: "有广告 SDK，未提广告。" },
        evidence: evidenceExample({
          sdks: [sdkFound("adcolony", "AdColony")],
          claims: [{ data: "user.email", words: "We collect your e-mail address." }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "The policy speaks of advertising.", zh: "隐私政策提到广告。" },
        evidence: evidenceExample({
          sdks: [sdkFound("adcolony", "AdColony")],
          claims: [{ data: "device.gaid", words: "We use the advertising ID to show personalised ads." }],
        }),
      },
      {
        says: { en: "No advertising.", zh: "没有广告。" },
        evidence: evidenceExample({
          claims: [{ data: "user.email", words: "We collect your e-mail address." }],
        }),
      },
    ],
  },
});

const SPOKEN = /个性化|推荐|广告|营销|推送|advertis|\bads?\b|personali[sz]|recommend|marketing/i;

function see(evidence: Evidence): readonly Seen[] {
  if (!policyIsWhole(evidence)) return [];
  const told =
    claimsOf(evidence).some(
      ({ at, purpose }) => SPOKEN.test(at.quote) || SPOKEN.test(purpose?.words ?? ""),
    ) || sdkRowsOf(evidence).some(({ purpose, at }) => SPOKEN.test(`${purpose ?? ""} ${at.quote}`));
  if (told) return [];
  const ads = sdksFor(evidence, "ads");
  const shown = ownWordsOn(evidence, "recommends");
  const [first] = [
    ...ads.flatMap(({ evidence: signals }) => signals.map(({ at }) => at)),
    ...shown.map(({ at }) => at),
  ];
  if (!first) return [];
  const names = ads.length > 0 ? listed(ads.map(({ name }) => same(name))) : quotedWords(shown);
  return [
    {
      verdict: "risk",
      severity: "medium",
      confidence: "medium",
      subject: ["personalisation"],
      says: {
        en: `It advertises or recommends (${names.en}); no sentence of the policy speaks of that.`,
        zh: `应用有广告或推荐功能（${names.zh}）；隐私政策未提及。`,
      },
      rests: {},
      at: [first, ...policyPlaces(evidence)],
    },
  ];
}
