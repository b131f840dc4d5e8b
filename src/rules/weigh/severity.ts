import { dataType, isSensitive } from "../../catalog/index.ts";
import type { DataId } from "../../catalog/types.ts";
import { confidenceBy, type Factor, type SeverityFactor, severityBy } from "../../model/factor.ts";
import type { Confidence, Severity } from "../../model/finding.ts";
import type { Text } from "../../model/text.ts";
import { acting, atLeast, isInCode, type Practice, type Strength } from "./does.ts";
import { isThirdParty } from "./library.ts";
import { ownOnlyWords } from "./own-only.ts";

/** What a finding carries of its weight. */
export interface Weighed {
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly factors: readonly Factor[];
}

export interface Circumstances {
  /** The policy denies it. */
  readonly denied?: boolean;
  /** Why it weighs no more than `at`, whatever else holds. */
  readonly lessened?: { readonly at: Severity; readonly because: Text };
  /** Why the evidence is no surer than `at`, whatever rung it stands on. */
  readonly doubt?: { readonly at: Confidence; readonly because: Text };
}

/**
 * What one practice weighs. Each circumstance that holds adds one point, a denial two; the words of each are printed with
 * the finding.
 */
export function weigh(practice: Practice, circumstances: Circumstances = {}): Weighed {
  const { denied = false, doubt } = circumstances;
  const ownOnly = ownOnlyWords(practice.facts);
  const lessened = ownOnly === null ? circumstances.lessened : { at: "low" as const, because: ownOnly };
  const factors: Factor[] = [...severityFactors(practice, denied), rungFactor(practice.strength)];
  if (lessened) {
    const points = pointsOf(factors);
    const over = points - CEILING[lessened.at];
    if (over > 0) factors.push({ id: "lessened", bears: "severity", points: -over, says: lessened.because });
  }
  if (doubt) factors.push({ id: "reading", bears: "confidence", gives: doubt.at, says: doubt.because });
  return { severity: severityBy(factors), confidence: confidenceBy(factors), factors };
}

const CEILING = { low: 1, medium: 2, high: Number.POSITIVE_INFINITY } as const satisfies Record<
  Severity,
  number
>;

function pointsOf(factors: readonly Factor[]): number {
  return factors.reduce((sum, factor) => sum + (factor.bears === "severity" ? factor.points : 0), 0);
}

function severityFactors(practice: Practice, denied: boolean): readonly Factor[] {
  const inCode = atLeast(practice.strength, "present");
  const { data, facts, sends, forChildren } = practice;
  const held: readonly (readonly [SeverityFactor, number, Text | null])[] = [
    ["denied", 2, denied ? { en: "the policy denies it", zh: "隐私政策予以否认" } : null],
    [
      "before-consent",
      1,
      facts.some(({ when }) => when === "before-consent")
        ? { en: "before the user agrees", zh: "发生在用户同意之前" }
        : null,
    ],
    ["children", 1, forChildren ? { en: "the app is for children", zh: "面向儿童的应用" } : null],
    ["leaves", 1, sends ? { en: "it leaves the device", zh: "数据被发出" } : null],
    ["sensitive", 1, sensitivityOf(data)],
    [
      "permanent-identifier",
      1,
      dataType(data)?.persistence === "permanent"
        ? { en: "an identifier that people cannot change", zh: "用户无法更改的标识符" }
        : null,
    ],
    [
      "third-party",
      1,
      acting(practice).some((fact) => isThirdParty(fact.actor))
        ? { en: "taken by a third party's code", zh: "由第三方代码获取" }
        : null,
    ],
    ["runs", 1, inCode ? sureWords(practice) : null],
    ["in-code", 1, inCode ? { en: "seen in the code", zh: "在代码中可见" } : null],
  ];
  const factors = held.flatMap(([id, points, says]): readonly Factor[] =>
    says === null ? [] : [{ id, bears: "severity", points, says }],
  );
  if (factors.length > 0) return factors;
  return [
    {
      id: "kind",
      bears: "severity",
      points: 0,
      says: { en: "nothing makes it weigh more", zh: "无加重因素" },
    },
  ];
}

function rungFactor(strength: Strength): Factor {
  return { id: "rung", bears: "confidence", ...RUNG[strength] };
}

const RUNG = {
  seen: { gives: "high", says: { en: "a value was seen", zh: "已见到实际取值" } },
  reached: {
    gives: "high",
    says: { en: "L2: the app reaches the code", zh: "L2：应用可执行到该代码" },
  },
  present: {
    gives: "medium",
    says: {
      en: "L1: the code is there; no way to it was seen",
      zh: "L1：存在该代码，未见到达路径",
    },
  },
  library: {
    gives: "low",
    says: { en: "L1: only a general library holds the call", zh: "L1：仅通用库中有此调用" },
  },
  unclear: {
    gives: "low",
    says: { en: "the call may mean other data", zh: "该调用也可能指其他信息" },
  },
  documented: {
    gives: "low",
    says: { en: "only the maker's documents say so", zh: "仅见于提供方文档" },
  },
  declared: {
    gives: "low",
    says: { en: "L0: only a permission is declared", zh: "L0：仅声明了权限" },
  },
} as const satisfies Record<Strength, { readonly gives: Confidence; readonly says: Text }>;

/** Code that surely runs for the app: its own, or such as it was seen to reach. */
function sureWords(practice: Practice): Text | null {
  if (atLeast(practice.strength, "reached"))
    return { en: "the app reaches this code", zh: "应用可执行到该代码" };
  const own = practice.facts.some((fact) => isInCode(fact) && fact.actor.kind === "first-party");
  return own ? { en: "done by the app's own code", zh: "由应用自身代码执行" } : null;
}

/** By the law in force, or by the older and wider national standard that test labs still use, named as what it is. */
function sensitivityOf(data: DataId): Text | null {
  if (isSensitive(data)) return { en: "sensitive data", zh: "敏感个人信息" };
  if (!isSensitiveType(data)) return null;
  return { en: "sensitive under GB/T 35273-2020", zh: "GB/T 35273-2020 所列敏感信息" };
}

export function isSensitiveType(data: DataId): boolean {
  return isSensitive(data) || (dataType(data)?.sensitive.gbt35273 ?? false);
}
