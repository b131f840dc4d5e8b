import type { Claim } from "../model/claim.ts";
import type { Evidence } from "../model/evidence.ts";
import { evidenceExample, sdkFound } from "../model/example.ts";
import { defineRule, type RuleContext, type Seen } from "../model/rule.ts";
import { claimsOf, policiesOf, policyIsWhole, policyPlaces } from "./weigh/policy.ts";
import { sdksFor } from "./weigh/screens.ts";
import { brief, listed, quoted, same } from "./weigh/words.ts";

export default defineRule({
  id: "sale-without-opt-out",
  title: { en: "No way to opt out of sale or sharing", zh: "未提供拒绝出售或共享的途径" },
  says: {
    what: {
      en: "The app holds SDKs for advertising or attribution, to which California law counts what they get as sold or shared, and its policy offers no way to opt out of it.",
      zh: "应用内含广告或归因 SDK；按加州法律，它们所得信息可能属于“出售”或“共享”，而隐私政策未提供拒绝的途径。",
    },
    why: {
      en: "Californians may say at any time that their information is not to be sold or shared for advertising across services, and must be told how.",
      zh: "加州居民有权随时要求不得出售其信息或为跨服务广告共享其信息，企业须告知行使方式。",
    },
    fix: {
      en: 'Offer "Do Not Sell or Share My Personal Information" in the app and the policy and switch these SDKs off for those who use it; or say why none of it is a sale or sharing.',
      zh: "在应用和隐私政策中提供“请勿出售或共享我的个人信息”选项，并对选择者停用相关 SDK；或说明为何不构成出售或共享。",
    },
  },
  cites: ["US-CA-1798.120"],
  masvs: ["PRIVACY-4"],
  reads: ["code", "policy"],
  judge: see,
  examples: {
    breaks: [
      {
        says: {
          en: "The policy says that it sells, and offers no way out.",
          zh: "隐私政策称会出售个人信息，未提供拒绝途径。",
        },
        evidence: evidenceExample({
          claims: [
            { data: "web.history", action: "share", words: "We sell your browsing history to advertisers." },
          ],
        }),
      },
      {
        says: { en: "An advertising SDK; not a word on opting out.", zh: "内含广告 SDK，未提拒绝途径。" },
        evidence: evidenceExample({
          sdks: [sdkFound("adcolony", "AdColony")],
          claims: [{ data: "user.email", words: "We collect your e-mail address." }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "The policy offers it.", zh: "隐私政策已提供。" },
        evidence: evidenceExample({
          sdks: [sdkFound("adcolony", "AdColony")],
          claims: [
            {
              action: "offer-right",
              right: "refuse-personalisation",
              words: "Tap “Do Not Sell or Share My Personal Information” to opt out.",
            },
          ],
        }),
      },
      {
        says: { en: "No such SDK.", zh: "没有此类 SDK。" },
        evidence: evidenceExample({
          claims: [{ data: "user.email", words: "We collect your e-mail address." }],
        }),
      },
      {
        says: { en: "A Chinese policy speaks to nobody in California.", zh: "中文政策不面向加州居民。" },
        evidence: evidenceExample({
          sdks: [sdkFound("adcolony", "AdColony")],
          document: { language: "zh" },
          claims: [{ data: "user.email", words: "我们收集您的邮箱。" }],
        }),
      },
    ],
  },
});

const OFFERED =
  /do not (sell|share)|opt.?out of (the )?(sale|sharing|targeted|personali[sz]ed|interest)|limit ad tracking/i;

const SELLS =
  /\bwe (may |also |sometimes )*(sell|rent|trade)\b(?! (products|goods|tickets|services|our|items))|\bshar(e|es|ed|ing)\b[^.;]{0,80}\b(cross-context behaviou?ral|targeted) advertising/i;

function see(evidence: Evidence, { laws }: RuleContext): readonly Seen[] {
  const inEnglish = policiesOf(evidence).some(({ document }) => document.language === "en");
  if (!laws.includes("us-ca") || !inEnglish || !policyIsWhole(evidence)) return [];
  const isOffered = claimsOf(evidence).some(
    ({ right, affirms, at }) => (affirms && right === "refuse-personalisation") || OFFERED.test(at.quote),
  );
  if (isOffered) return [];
  const sold = claimsOf(evidence).filter(({ affirms, at }) => affirms && SELLS.test(at.quote));
  if (sold[0]) return [bySaying([sold[0], ...sold.slice(1)])];
  const found = sdksFor(evidence, "ads", "attribution", "profiling");
  const [first] = found.flatMap(({ evidence: signals }) => signals.map(({ at }) => at));
  if (!first) return [];
  const names = listed(found.map(({ name }) => same(name)));
  return [
    {
      verdict: "risk",
      severity: "medium",
      confidence: "low",
      subject: ["opt-out-of-sale", ...found.map(({ id }) => id).sort()],
      says: {
        en: `SDKs for advertising or attribution: ${names.en}. No sentence of the policy offers to opt out of sale or sharing.`,
        zh: `广告或归因 SDK：${names.zh}。隐私政策中未发现提供拒绝出售或共享途径的语句。`,
      },
      rests: {},
      at: [first, ...policyPlaces(evidence)],
    },
  ];
}

/** The policy itself says that data is sold, or shared for advertising across contexts. */
function bySaying(claims: readonly [Claim, ...Claim[]]): Seen {
  const words = quoted(brief(claims[0].at.quote));
  return {
    verdict: "risk",
    severity: "medium",
    confidence: "medium",
    subject: ["opt-out-of-sale", "said"],
    says: {
      en: `The policy says that data is sold or shared for advertising: ${words.en}. No sentence of it offers to opt out.`,
      zh: `隐私政策称会出售个人信息或为广告目的共享：${words.zh}。未发现提供拒绝出售或共享途径的语句。`,
    },
    rests: { claims: claims.map(({ id }) => id) },
    at: [claims[0].at, ...claims.slice(1, 5).map(({ at }) => at)],
  };
}
