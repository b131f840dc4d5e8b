import { isSensitive } from "../catalog/index.ts";
import type { Claim } from "../model/claim.ts";
import type { Evidence } from "../model/evidence.ts";
import { evidenceExample } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { claimsOf, policiesOf, policyIsWhole } from "./weigh/policy.ts";
import { dataName, listed } from "./weigh/words.ts";

export default defineRule({
  id: "sensitive-without-purpose",
  title: { en: "Sensitive data without a purpose", zh: "收集敏感个人信息未说明目的" },
  says: {
    what: {
      en: "The policy says that sensitive personal data is taken and nowhere says what for.",
      zh: "隐私政策写明收集敏感个人信息，却未在任何一处说明用途。",
    },
    why: {
      en: "Sensitive data may be handled only for a specific purpose and where it is necessary; both must be told.",
      zh: "处理敏感个人信息须有特定目的和充分必要性，且应当告知。",
    },
    fix: {
      en: "State for each kind of sensitive data what it is for, why it is needed, and how it affects people.",
      zh: "逐项写明敏感个人信息的用途、必要性以及对个人权益的影响。",
    },
  },
  cites: ["CN-PIPL-28", "CN-PIPL-30", "CN-NDR-21", "EU-GDPR-9"],
  masvs: ["PRIVACY-3"],
  reads: ["policy"],
  judge,
  examples: {
    breaks: [
      {
        says: { en: "Fingerprints, for nothing.", zh: "收集指纹，未说明用途。" },
        evidence: evidenceExample({
          claims: [{ data: "biometric.fingerprint", words: "我们会收集您的指纹。" }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "The purpose stands beside it.", zh: "写明了用途。" },
        evidence: evidenceExample({
          claims: [
            {
              data: "biometric.fingerprint",
              purpose: { kind: "identity-verification", words: "用于解锁", vague: false },
              words: "我们会收集您的指纹用于解锁。",
            },
          ],
        }),
      },
    ],
  },
});

function judge(evidence: Evidence): readonly Seen[] {
  if (!policyIsWhole(evidence)) return [];
  const explained = new Set(
    claimsOf(evidence).flatMap((claim) => (claim.data !== null && isExplained(claim) ? [claim.data] : [])),
  );
  const bare = policiesOf(evidence)
    .flatMap(({ claims }) => claims)
    .filter((claim) => isTaken(claim) && claim.data !== null && !explained.has(claim.data));
  const byData = new Map(bare.map((claim) => [claim.data, claim]));
  const [first, ...more] = [...byData.values()];
  if (!first) return [];
  const names = listed([first, ...more].flatMap(({ data }) => (data === null ? [] : [dataName(data)])));
  return [
    {
      verdict: "risk",
      severity: "medium",
      confidence: "low",
      subject: ["sensitive-data"],
      says: {
        en: `No purpose was found for sensitive data that the policy says is taken: ${names.en}.`,
        zh: `以下敏感个人信息，隐私政策写明收集但未说明用途：${names.zh}。`,
      },
      rests: { claims: [first, ...more].map(({ id }) => id) },
      at: [first.at, ...more.slice(0, 19).map(({ at }) => at)],
    },
  ];
}

/** What is kept how, and what a list of kinds may hold, is told of data that another sentence takes. */
const TOLD_OF =
  /(开启|打开|关闭|管理)[^。]{0,12}(权限|位置)|权限管理|须提供|(收集|采集|获取)的[^，。；]{0,16}(加密|存储|储存|保存|，)|可能(会)?(包含|包括)/;

/** An item of a list has its purpose in the sentence before the list. */
function isItem(quote: string): boolean {
  const text = quote.trim();
  return /\p{Script=Han}/u.test(text) && !/[。！]$/.test(text);
}

function isTaken({ affirms, action, exactness, data, at }: Claim): boolean {
  return (
    affirms &&
    action === "collect" &&
    exactness === "exact" &&
    data !== null &&
    // "Data of children" is whose data it is, no kind of data that could have a purpose of its own.
    data !== "minor.under14" &&
    !TOLD_OF.test(at.quote) &&
    !isItem(at.quote) &&
    isSensitive(data)
  );
}

function isExplained({ purpose, function: offered, condition, affirms, at }: Claim): boolean {
  return !affirms || purpose !== null || offered !== null || condition !== null || PURPOSE.test(at.quote);
}

/** A purpose that the reader did not make out is one all the same. */
const PURPOSE =
  /用于|为了|以便|用来|用以|便于|从而|旨在|目的|为此|以(达到|实现|完成|验证|核实|核验|确认|保障|确保|防止|帮助|提供|供|使)|(^|[，。；：、●•·）)\s\d.])为(您|使用|完成|实现|保障|确保|向|提供|验证|核实|满足|履行|方便|帮助|防止|开通|办理|遵守|使|避免|进行|保证)|\b(so that|in order to)\b|\b(data|information|\w+s?|it) to (?!you\b|us\b|our\b|the\b|third\b)[a-z]{3,}\b/i;
