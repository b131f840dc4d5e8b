import type { Claim } from "../model/claim.ts";
import type { Evidence } from "../model/evidence.ts";
import { evidenceExample } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { missingDuty } from "./weigh/duties.ts";
import { claimsOf } from "./weigh/policy.ts";
import { brief, quoted } from "./weigh/words.ts";

export default defineRule({
  id: "policy-without-retention",
  title: { en: "Policy does not say how long data is kept", zh: "隐私政策未说明保存期限" },
  says: {
    what: {
      en: "The policy says neither how long personal data is kept nor how that time is decided.",
      zh: "隐私政策未说明个人信息的保存期限，也未说明确定期限的方法。",
    },
    why: {
      en: "How long data is kept belongs to what people must be told before they agree; data may only be kept for the shortest time that is needed.",
      zh: "保存期限属于事先应告知的内容；个人信息只能保存实现目的所必要的最短时间。",
    },
    fix: {
      en: "State the retention period, or how it is decided, and what happens to the data afterwards.",
      zh: "写明保存期限或确定期限的方法，以及到期后的处理方式。",
    },
  },
  cites: ["CN-PIPL-17", "CN-PIPL-19", "CN-NDR-21", "EU-GDPR-12-14", "US-CA-1798.100", "STORE-GOOGLE-PP"],
  masvs: ["PRIVACY-3"],
  reads: ["policy"],
  judge: (evidence) => [
    ...forEver(evidence),
    ...missingDuty(evidence, tellsRetention, {
      subject: "retention",
      says: {
        en: "No sentence was found that says how long personal data is kept.",
        zh: "未发现说明个人信息保存期限的语句。",
      },
    }),
  ],
  examples: {
    breaks: [
      {
        says: { en: "Kept for ever.", zh: "永久保存。" },
        evidence: evidenceExample({
          claims: [
            {
              data: "user.email",
              action: "store",
              purpose: { kind: "retention-period", words: "永久保存", vague: false },
              words: "您的电子邮箱将由我们永久保存。",
            },
          ],
        }),
      },
      {
        says: { en: "Nothing on how long data is kept.", zh: "完全未提保存期限。" },
        evidence: evidenceExample({
          claims: [{ data: "user.email", words: "We collect your e-mail address." }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "By the policy nothing is collected.", zh: "隐私政策称不收集任何个人信息。" },
        evidence: evidenceExample({
          claims: [
            { action: "collect", affirms: false, data: null, words: "We do not collect any personal data." },
          ],
        }),
      },
      {
        says: { en: "The period is stated.", zh: "已写明保存期限。" },
        evidence: evidenceExample({
          claims: [
            {
              action: "store",
              purpose: { kind: "retention-period", words: "thirty days", vague: false },
              words: "We keep your account data for thirty days after you close the account.",
            },
          ],
        }),
      },
    ],
  },
});

/** Where data is stored is another matter than how long. "As long as necessary" is a rule, however vague. */
function tellsRetention({ action, affirms, purpose }: Claim): boolean {
  return affirms && action === "store" && (purpose?.kind.startsWith("retention") ?? false);
}

const FOR_EVER = /^(永久|无限期)|^(indefinitely|permanently)/i;
/** What stays on the reader's own device is the reader's to keep. */
const NOT_SO =
  /(?:存储|保存|保留|存放)于?在?(?:您的?)?(?:本地|本机|设备|手机)|\b(?:on|in) your (?:own )?(?:device|phone|computer|browser)\b|不会?[^，。；]{0,16}(永久|无限期)|\bnot\b[^.;]{0,30}(indefinitely|permanently)|匿名|anonymi/i;

/** Data may be kept for the shortest time that its purpose needs. */
function forEver(evidence: Evidence): readonly Seen[] {
  const [first, ...more] = claimsOf(evidence).filter(
    ({ action, affirms, purpose, at }) =>
      affirms && action === "store" && FOR_EVER.test(purpose?.words ?? "") && !NOT_SO.test(at.quote),
  );
  if (!first) return [];
  const words = quoted(brief(first.at.quote));
  return [
    {
      verdict: "risk",
      severity: "medium",
      confidence: "medium",
      subject: ["retention-for-ever"],
      says: {
        en: `The policy says that personal data is kept without end: ${words.en}.`,
        zh: `隐私政策称永久保存个人信息：${words.zh}。`,
      },
      rests: { claims: [first, ...more].map(({ id }) => id) },
      at: [first.at, ...more.slice(0, 4).map(({ at }) => at)],
    },
  ];
}
