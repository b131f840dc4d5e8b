import { covers, dataType, isSensitive } from "../catalog/index.ts";
import type { DataId, Jurisdiction } from "../catalog/types.ts";
import type { Claim } from "../model/claim.ts";
import type { Evidence } from "../model/evidence.ts";
import { evidenceExample } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { practicesInCode } from "./weigh/does.ts";
import { claimsOf, policyIsWhole } from "./weigh/policy.ts";
import { dataName, listed } from "./weigh/words.ts";

export default defineRule({
  id: "sensitive-without-separate-consent-claim",
  title: { en: "Sensitive data without a word of separate consent", zh: "收集敏感个人信息但未说明单独同意" },
  says: {
    what: {
      en: "The policy says that the app takes sensitive personal data, and nowhere speaks of asking for separate consent to it.",
      zh: "隐私政策称会收集敏感个人信息，但通篇未提及就此取得单独同意。",
    },
    why: {
      en: "Sensitive data needs a consent of its own, and people must be told why it is necessary and what it means for them.",
      zh: "处理敏感个人信息应取得单独同意，并告知必要性和对个人权益的影响。",
    },
    fix: {
      en: "Ask for each kind of sensitive data on its own, at the time it is needed, and say so in the policy.",
      zh: "在需要时就每类敏感个人信息单独征求同意，并在隐私政策中写明。",
    },
  },
  cites: ["CN-PIPL-29", "CN-PIPL-30", "CN-NDR-22", "EU-GDPR-9"],
  masvs: ["PRIVACY-3", "PRIVACY-4"],
  reads: ["policy"],
  judge: (evidence, { laws }) => (policyIsWhole(evidence) ? judgeClaims(evidence, laws) : []),
  examples: {
    breaks: [
      {
        says: { en: "Face data, with no word of separate consent.", zh: "收集人脸信息，未提单独同意。" },
        evidence: evidenceExample({
          claims: [{ data: "biometric.face", words: "我们会收集您的人脸信息。" }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "With separate consent.", zh: "已说明单独同意。" },
        evidence: evidenceExample({
          claims: [
            {
              data: "biometric.face",
              consent: "separate-consent",
              words: "经您单独同意，我们会收集人脸信息。",
            },
          ],
        }),
      },
      {
        says: { en: "The system unlocks; the app is given no face.", zh: "系统解锁，应用拿不到人脸。" },
        evidence: evidenceExample({
          claims: [{ data: "biometric.face", words: "本应用支持使用 Face ID 解锁。" }],
        }),
      },
      {
        says: { en: "A place that may be a city.", zh: "未说明精确程度的位置。" },
        evidence: evidenceExample({
          claims: [
            { data: "location.precise", term: "位置信息", words: "我们会收集您的位置信息以展示天气。" },
          ],
        }),
      },
      {
        says: { en: "A general promise covers all sensitive data.", zh: "对全部敏感个人信息作出总体说明。" },
        evidence: evidenceExample({
          claims: [
            { data: "biometric.face", words: "我们会收集您的人脸信息。" },
            { consent: "separate-consent", words: "处理敏感个人信息前，我们会取得您的单独同意。" },
          ],
        }),
      },
    ],
  },
});

/** One finding for all of them: the remedy is one, a passage on sensitive data, and a policy may name ten. */
function judgeClaims(evidence: Evidence, laws: readonly Jurisdiction[]): readonly Seen[] {
  const claims = claimsOf(evidence);
  const china = laws.includes("cn");
  // Under the GDPR alone, what the code reads is told of by the rule that looks at the code.
  const told = china
    ? []
    : practicesInCode(evidence, ({ data }) => isSpecialType(data)).map(({ data }) => data);
  const separate = claims.filter(
    (claim) => claim.action !== "transfer" && (asksSeparately(claim) || (!china && asksExplicitly(claim))),
  );
  const [first, ...more] = claims.filter(
    (claim) =>
      isTaking(claim) &&
      !isUnlockOfSystem(claim) &&
      (china || isSpecial(claim)) &&
      !separate.some((said) => isAbout(said, claim)) &&
      !told.some((data) => claim.data !== null && (covers(claim.data, data) || covers(data, claim.data))),
  );
  if (!first) return [];
  const all = [first, ...more];
  const types = [...new Set(all.flatMap(({ data }) => (data === null ? [] : [data])))];
  const names = listed(types.map(dataName));
  return [
    {
      verdict: "risk",
      // A policy that nowhere speaks of it has not thought of it; one that does may mean these types, too.
      severity: separate.length === 0 ? "medium" : "low",
      confidence: separate.length > 0 ? "low" : "medium",
      subject: ["separate-consent"],
      ...(types.length === 1 && types[0] !== undefined ? { data: types[0] } : {}),
      says: {
        en: `Without a word of separate consent the policy takes: ${names.en}.`,
        zh: `隐私政策未提单独同意即收集：${names.zh}。`,
      },
      rests: { claims: all.map(({ id }) => id) },
      at: [first.at, ...more.slice(0, 19).map(({ at }) => at)],
    },
  ];
}

function asksSeparately({ consent }: Claim): boolean {
  return consent === "separate-consent";
}

/** The GDPR's word for it. */
function asksExplicitly({ consent, at }: Claim): boolean {
  return consent !== "none-said" && /\b(explicit|express)(ly)?\b|明示/i.test(at.quote);
}

/** Of the special categories of GDPR art. 9: a place is none. */
function isSpecial({ data }: Claim): boolean {
  return data !== null && isSpecialType(data);
}

function isSpecialType(data: DataId): boolean {
  return dataType(data)?.sensitive.gdpr9 !== "no";
}

function isTaking(claim: Claim): boolean {
  const { data, affirms, exactness, action, actor } = claim;
  if (data === null || !isSensitive(data) || !affirms || exactness !== "exact" || isAnyPlace(claim))
    return false;
  // For a child the guardian agrees: children-without-guardian asks for that.
  if (data === "minor.under14") return false;
  return (
    (action === "collect" || action === "use" || action === "share") &&
    actor.kind !== "sdk" &&
    actor.kind !== "third-party"
  );
}

/** 位置信息 may be a city: GB/T 45574 names what is precise, continuous or a track. */
function isAnyPlace({ data, term }: Claim): boolean {
  return (
    data === "location.precise" &&
    !/精[确准]|准确|GPS|经纬|坐标|实时|详细|具体|持续|连续|precise|exact|coordinate|latitude|real[- ]time|live|fine/i.test(
      term ?? "",
    )
  );
}

/** "支持使用 Face ID / Touch ID 解锁": the system compares face and finger, and no app is ever given either. */
function isUnlockOfSystem({ data, at }: Claim): boolean {
  return (
    (data === "biometric.face" || data === "biometric.fingerprint") &&
    /face ?id|touch ?id|面容 ?id|触控 ?id/i.test(at.quote) &&
    !/人脸|面部|指纹|facial|fingerprint|\bface (?:data|image|geometry|scan)/i.test(at.quote)
  );
}

/** A sentence about separate consent that names no data speaks of all of it. */
function isAbout(said: Claim, claim: Claim): boolean {
  return (
    said.data === null ||
    claim.data === null ||
    covers(said.data, claim.data) ||
    covers(claim.data, said.data)
  );
}
