import type { Evidence } from "../model/evidence.ts";
import { evidenceExample, gap, sdkFound } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { claimsOf } from "./weigh/policy.ts";
import { ownWordsOn, rightsOf, screensAreSeen, screensUnseen, sdksFor, wordsOn } from "./weigh/screens.ts";
import { listed, quoted, same } from "./weigh/words.ts";

const WORDS = {
  topic: "policy-link",
  words: "隐私政策",
  at: { kind: "entry", entry: "resources.arsc" },
} as const;

export default defineRule({
  id: "personalisation-without-switch",
  title: { en: "Personalises without a way to turn it off", zh: "个性化推送或广告没有关闭选项" },
  says: {
    what: {
      en: "The app personalises what it shows or advertises, and neither its screens nor its policy offer a way to turn that off.",
      zh: "应用进行个性化推荐或广告，但界面和隐私政策均未提供关闭方式。",
    },
    why: {
      en: "People may have recommendations and advertising without their profile, and turn personalisation off as easily as it works.",
      zh: "推送和营销应同时提供不针对个人特征的选项，或便捷的关闭方式。",
    },
    fix: {
      en: "Add a switch for personalised content and advertising to the settings, pass it on to the SDKs, and tell of it in the policy.",
      zh: "在设置中提供个性化内容和广告的开关，将其传递给 SDK，并在隐私政策中说明。",
    },
  },
  cites: ["CN-PIPL-24", "CN-NDR-42", "CN-ALGO-17", "CN-METHOD-2019", "EU-GDPR-7", "US-CA-1798.120"],
  masvs: ["PRIVACY-4"],
  reads: ["code", "resources", "policy"],
  judge: see,
  undecided: (evidence) => (reasonsFor(evidence).length > 0 ? screensUnseen(evidence) : null),
  examples: {
    breaks: [
      {
        says: { en: "An advertising SDK, and no switch anywhere.", zh: "有广告 SDK，但没有任何开关。" },
        evidence: evidenceExample({
          sdks: [sdkFound("adcolony", "AdColony")],
          claims: [{ data: "user.email", words: "我们收集您的邮箱。" }],
          screens: { words: [WORDS] },
        }),
      },
    ],
    keeps: [
      {
        says: { en: "A switch in the settings.", zh: "设置中有开关。" },
        evidence: evidenceExample({
          sdks: [sdkFound("adcolony", "AdColony")],
          claims: [{ data: "user.email", words: "我们收集您的邮箱。" }],
          screens: { words: [{ topic: "personalisation-switch", words: "个性化广告", at: WORDS.at }] },
        }),
      },
      {
        says: { en: "The policy tells how to refuse.", zh: "隐私政策说明了拒绝方式。" },
        evidence: evidenceExample({
          sdks: [sdkFound("adcolony", "AdColony")],
          claims: [
            { action: "offer-right", right: "refuse-personalisation", words: "您可以关闭个性化推荐。" },
          ],
          screens: { words: [WORDS] },
        }),
      },
      {
        says: { en: "The screens could not be read.", zh: "界面未能读取。" },
        evidence: evidenceExample({
          sdks: [sdkFound("adcolony", "AdColony")],
          gaps: [gap("code", "other-runtime")],
        }),
      },
    ],
  },
});

function see(evidence: Evidence): readonly Seen[] {
  const reasons = reasonsFor(evidence);
  const [first] = reasons;
  if (!first || !screensAreSeen(evidence)) return [];
  if (wordsOn(evidence, "personalisation-switch").length > 0) return [];
  if (rightsOf(evidence, "refuse-personalisation").length > 0) return [];
  const names = listed(reasons.map(({ says }) => same(says)));
  return [
    {
      verdict: "risk",
      severity: "medium",
      confidence: "low",
      subject: ["personalisation-switch"],
      says: {
        en: `It personalises or advertises (${names.en}); neither its screens nor its policy speak of turning that off.`,
        zh: `应用存在个性化推荐或广告（${names.zh}）；界面和隐私政策均未提及关闭方式。`,
      },
      rests: { claims: reasons.flatMap(({ claim }) => (claim === null ? [] : [claim])) },
      at: [first.at, ...reasons.slice(1, 6).map(({ at }) => at)],
    },
  ];
}

type Reason = { readonly says: string; readonly claim: string | null; readonly at: Seen["at"][number] };

/** Advertising SDKs, words of recommending on its screens, purposes of personalisation in its policy. */
function reasonsFor(evidence: Evidence): readonly Reason[] {
  const ads = sdksFor(evidence, "ads").flatMap(({ name, evidence: [signal] }) =>
    signal ? [{ says: name, claim: null, at: signal.at }] : [],
  );
  const shown = ownWordsOn(evidence, "recommends").map(({ words, at }) => ({
    says: quoted(words).en,
    claim: null,
    at,
  }));
  const told = claimsOf(evidence)
    .filter(
      ({ affirms, purpose }) =>
        affirms && purpose !== null && /^(personalisation|advertising)$/.test(purpose.kind),
    )
    .map(({ id, purpose, at }) => ({
      says: quoted((purpose?.words ?? at.quote).slice(0, 40)).en,
      claim: id,
      at,
    }));
  return [...ads, ...shown.slice(0, 2), ...told.slice(0, 2)];
}
