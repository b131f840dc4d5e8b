import { sdk } from "../catalog/index.ts";
import type { SdkFound } from "../model/app.ts";
import type { Evidence } from "../model/evidence.ts";
import { evidenceExample, sdkActor, sdkFound, sdkRow } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import type { Text } from "../model/text.ts";
import { disclosureOf, isDisclosed } from "./weigh/disclosed.ts";
import { isPersonal, type Practice, practicesInCode } from "./weigh/does.ts";
import { actsForNobody } from "./weigh/library.ts";
import { appPlace, policyIsWhole, policyPlaces, sdkRowsOf } from "./weigh/policy.ts";
import { isSensitiveType } from "./weigh/severity.ts";
import { verdictOf } from "./weigh/verdict.ts";
import { dataName, listed, sdkName, sentences } from "./weigh/words.ts";

export default defineRule({
  id: "sdk-undisclosed",
  title: { en: "Bundles an SDK that its policy does not name", zh: "内嵌的 SDK 未在隐私政策中列明" },
  says: {
    what: {
      en: "The app carries a third-party SDK that takes personal data, and its policy names neither the SDK nor its maker.",
      zh: "应用内嵌会收集个人信息的第三方 SDK，隐私政策未列明该 SDK 及其提供方。",
    },
    why: {
      en: "Third-party code runs with all of the app's permissions. The rules ask for it to be listed one by one: name, company, data, purpose.",
      zh: "第三方代码享有应用的全部权限。规则要求逐一列明其名称、公司、信息种类和目的。",
    },
    fix: {
      en: "Add it to the policy's SDK list with company, data, purpose and a link to its own rules, or remove it.",
      zh: "将其列入隐私政策的 SDK 清单，写明公司、信息种类、目的及其规则链接，或移除。",
    },
  },
  cites: ["CN-METHOD-2019", "CN-MIIT-LISTS", "CN-NDR-21", "CN-PIPL-17", "EU-GDPR-12-14", "STORE-GOOGLE-UD"],
  masvs: ["PRIVACY-3"],
  reads: ["manifest", "code", "policy"],
  judge: (evidence) => {
    if (!policyIsWhole(evidence)) return [];
    return evidence.facts.sdks.flatMap((found) => judgeSdk(evidence, found));
  },
  examples: {
    breaks: [
      {
        says: {
          en: "An analytics SDK reads the Android ID; the policy names no SDK.",
          zh: "统计 SDK 读取 Android ID，隐私政策未列任何 SDK。",
        },
        evidence: evidenceExample({
          facts: [{ data: "device.android-id", actor: sdkActor("umeng-analytics") }],
          sdks: [sdkFound("umeng-analytics", "Umeng Analytics")],
          claims: [{ data: "user.email", words: "We collect your e-mail address." }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "The SDK list names it.", zh: "SDK 清单已列明。" },
        evidence: evidenceExample({
          facts: [{ data: "device.android-id", actor: sdkActor("umeng-analytics") }],
          sdks: [sdkFound("umeng-analytics", "Umeng Analytics")],
          claims: [{ data: "user.email", words: "We collect your e-mail address." }],
          sdkTable: [sdkRow("友盟+ SDK", "umeng-analytics")],
        }),
      },
      {
        says: { en: "A lone weak sign of an SDK names nobody.", zh: "仅有一个弱特征，不足以认定 SDK。" },
        evidence: evidenceExample({
          sdks: [sdkFound("umeng-analytics", "Umeng Analytics", { confidence: "likely" })],
          claims: [{ data: "user.email", words: "We collect your e-mail address." }],
        }),
      },
    ],
  },
});

function judgeSdk(evidence: Evidence, found: SdkFound): readonly Seen[] {
  const ids = [found.id, ...found.sharedWith];
  if (actsForNobody(found.id) || isDisclosed(disclosureOf(evidence, ids))) return [];
  const reads = practicesInCode(evidence, ({ actor }) => actor.kind === "sdk" && actor.sdk === found.id);
  if (found.confidence !== "certain" && reads.length === 0) return [];
  const sure = found.confidence === "certain" && found.sharedWith.length === 0;
  const [first, ...more] = found.evidence;
  return [
    {
      verdict: sure && reads.some((practice) => verdictOf(practice) === "breach") ? "breach" : "risk",
      severity: severityOf(reads, hasCitedData(found.id)),
      confidence: sure ? (reads.length > 0 ? "high" : "medium") : "low",
      subject: [found.id],
      sdk: found.id,
      says: sentences(foundWords(evidence, found), readsWords(reads)),
      rests: { facts: reads.flatMap(({ facts }) => facts.map(({ id }) => id)) },
      at: [
        first?.at ?? appPlace(evidence),
        ...more.slice(0, 4).map(({ at }) => at),
        ...policyPlaces(evidence),
      ],
    },
  ];
}

/** Only what a cited source names counts: what is known from memory is no reason to weigh it more. */
function hasCitedData(id: string): boolean {
  const known = sdk(id);
  return known !== undefined && known.dataSource.kind !== "recall" && known.dataCited.some(isPersonal);
}

function severityOf(reads: readonly Practice[], documented: boolean): Seen["severity"] {
  if (reads.some(({ data, sends }) => isSensitiveType(data) || sends)) return "high";
  return reads.length > 0 || documented ? "medium" : "low";
}

function foundWords(evidence: Evidence, found: SdkFound): Text {
  const names = [found.id, ...found.sharedWith].map(sdkName);
  const sign = found.evidence[0]?.value ?? found.id;
  const hasList = sdkRowsOf(evidence).length > 0;
  return {
    en: `${names.map(({ en }) => en).join(" or ")} is in the app (${sign}), and ${hasList ? "the policy's list of SDKs does not name it" : "the policy names neither it nor its maker"}.`,
    zh: `应用内嵌 ${names.map(({ zh }) => zh).join(" 或 ")}（${sign}），${hasList ? "隐私政策的 SDK 清单未列明" : "隐私政策未提及该 SDK 及其提供方"}。`,
  };
}

function readsWords(reads: readonly Practice[]): Text {
  if (reads.length === 0) return { en: "", zh: "" };
  const names = listed(reads.map(({ data }) => dataName(data)));
  return { en: `Its code reads: ${names.en}.`, zh: `其代码读取：${names.zh}。` };
}
