import type { DataId } from "../catalog/types.ts";
import type { ScreenWords } from "../model/app.ts";
import type { Evidence } from "../model/evidence.ts";
import { evidenceExample } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { practicesInCode } from "./weigh/does.ts";
import { claimsOf } from "./weigh/policy.ts";
import { ownWordsOn, quotedWords } from "./weigh/screens.ts";
import { dataName, listed } from "./weigh/words.ts";

const AT = { kind: "entry", entry: "resources.arsc" } as const;

export default defineRule({
  id: "rewards-for-data",
  title: { en: "Rewards beside identity or face data", zh: "以奖励换取身份或生物特征信息" },
  says: {
    what: {
      en: "Screens of the app offer rewards, and the app takes identity numbers or biometric data.",
      zh: "应用界面提供奖励，且应用收集身份证号码或生物特征信息。",
    },
    why: {
      en: "People must not be lured by gifts into giving their identity or face where the service does not need them.",
      zh: "不得以奖励、优惠诱导用户在非必要时提供身份或生物特征信息。",
    },
    fix: {
      en: "Take the reward away from the request for such data, and ask for it only where the law or the service needs it.",
      zh: "不以奖励作为提供此类信息的条件，仅在法律要求或服务必需时收集。",
    },
  },
  cites: ["CN-PIPL-5", "CN-PIPL-28", "CN-METHOD-2019"],
  masvs: ["PRIVACY-4"],
  reads: ["code", "resources"],
  judge: see,
  examples: {
    breaks: [
      {
        says: { en: "Money for a look at the face.", zh: "刷脸领红包。" },
        evidence: evidenceExample({
          screens: { words: [{ topic: "reward", words: "完成刷脸认证，立即领取现金红包", at: AT }] },
        }),
      },
      {
        says: { en: "Red packets, and a policy that takes face data.", zh: "有红包活动，且政策称收集人脸。" },
        evidence: evidenceExample({
          screens: { words: [{ topic: "reward", words: "实名领取红包", at: AT }] },
          claims: [{ data: "biometric.face", words: "我们收集您的人脸信息。" }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "Rewards only.", zh: "只有奖励。" },
        evidence: evidenceExample({ screens: { words: [{ topic: "reward", words: "签到奖励", at: AT }] } }),
      },
      {
        says: { en: "Face data only.", zh: "只有人脸信息。" },
        evidence: evidenceExample({ claims: [{ data: "biometric.face", words: "我们收集您的人脸信息。" }] }),
      },
    ],
  },
});

const IDENTITY: ReadonlySet<DataId> = new Set([
  "biometric.face",
  "biometric.fingerprint",
  "biometric.voiceprint",
  "identity.id-document-image",
  "user.id-number",
]);

function see(evidence: Evidence): readonly Seen[] {
  const [first, ...more] = ownWordsOn(evidence, "reward");
  const claims = claimsOf(evidence).filter(
    ({ data, affirms }) => affirms && data !== null && IDENTITY.has(data),
  );
  const taken = practicesInCode(evidence).filter(({ data }) => IDENTITY.has(data));
  const data = new Set([
    ...taken.map((practice) => practice.data),
    ...claims.flatMap((claim) => claim.data ?? []),
  ]);
  const itself = [first, ...more].find((one) => one !== undefined && ASKS_IDENTITY.test(one.words));
  if (first && itself && data.size === 0) return [bySign(itself)];
  if (!first || data.size === 0) return [];
  const names = listed([...data].map(dataName));
  const words = quotedWords([first, ...more]);
  return [
    {
      verdict: "risk",
      severity: "low",
      confidence: "low",
      subject: ["rewards", ...[...data].sort()],
      says: {
        en: `Its screens offer rewards (${words.en}), and it takes ${names.en}; whether the one is for the other, a person must see.`,
        zh: `界面提供奖励（${words.zh}），且应用收集${names.zh}；二者是否关联，须由人查看。`,
      },
      rests: { claims: claims.map(({ id }) => id), facts: taken.map(({ facts }) => facts[0].id) },
      at: [first.at, ...claims.slice(0, 2).map(({ at }) => at)],
    },
  ];
}

const ASKS_IDENTITY = /身份证|实名|刷脸|人脸|指纹|\b(id (card|number)|face|selfie|passport|real name)\b/i;

/** The words that promise the reward name what it is for. */
function bySign(sign: ScreenWords): Seen {
  const words = quotedWords([sign]);
  return {
    verdict: "risk",
    severity: "medium",
    confidence: "medium",
    subject: ["rewards", "identity"],
    says: {
      en: `A screen offers a reward for identity or face: ${words.en}.`,
      zh: `界面以奖励引导提供身份证号或人脸等信息：${words.zh}。`,
    },
    rests: {},
    at: [sign.at],
  };
}
