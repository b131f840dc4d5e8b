import { dataType, isSensitive } from "../../catalog/index.ts";
import type { DataId } from "../../catalog/types.ts";
import type { Confidence, Severity } from "../../model/finding.ts";
import type { Text } from "../../model/text.ts";
import { acting, atLeast, isInCode, type Practice } from "./does.ts";
import { isThirdParty } from "./library.ts";
import { both, listed } from "./words.ts";

/** What makes a practice weigh more. Each that holds counts one, a denial two: 3 and more is high, 2 medium, less low. */
type Factor = "inCode" | "sure" | "sends" | "sensitive" | "permanent" | "thirdParty" | "denied";

export type Factors = Readonly<Record<Factor, Text | null>>;

export function factorsOf(practice: Practice, denied = false): Factors {
  const inCode = atLeast(practice.strength, "present");
  return {
    denied: denied ? { en: "the policy denies it", zh: "隐私政策予以否认" } : null,
    sends: practice.sends ? { en: "it leaves the device", zh: "数据被发出" } : null,
    sensitive: sensitivityOf(practice.data),
    permanent:
      dataType(practice.data)?.persistence === "permanent"
        ? { en: "an identifier that people cannot change", zh: "用户无法更改的标识符" }
        : null,
    thirdParty: acting(practice).some((fact) => isThirdParty(fact.actor))
      ? { en: "taken by a third party's code", zh: "由第三方代码获取" }
      : null,
    sure: inCode ? sureWords(practice) : null,
    inCode: inCode ? { en: "seen in the code", zh: "在代码中可见" } : null,
  };
}

export function severityOf(factors: Factors): Severity {
  const held = Object.values(factors).filter((words) => words !== null).length;
  const points = held + (factors.denied === null ? 0 : 1);
  return points >= 3 ? "high" : points === 2 ? "medium" : "low";
}

/** The factors in words, so that nobody has to guess why a finding weighs what it weighs; empty where there are none. */
export function factorWords(factors: Factors): Text {
  const words = Object.entries(factors).flatMap(([factor, text]) =>
    // The stronger word says the weaker one too.
    text === null || (factor === "inCode" && factors.sure !== null) ? [] : [text],
  );
  if (words.length === 0) return { en: "", zh: "" };
  return both(listed(words), (list, lang) =>
    lang === "zh" ? `加重因素：${list}。` : `What weighs: ${list}.`,
  );
}

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

export function confidenceOf(practice: Practice): Confidence {
  if (atLeast(practice.strength, "reached")) return "high";
  return practice.strength === "present" ? "medium" : "low";
}
