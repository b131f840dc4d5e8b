import { covers } from "../catalog/index.ts";
import type { DataId } from "../catalog/types.ts";
import type { Claim } from "../model/claim.ts";
import type { Evidence } from "../model/evidence.ts";
import { evidenceExample, firstParty, permission, sdkActor, sdkRow } from "../model/example.ts";
import type { Fact } from "../model/fact.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import type { Text } from "../model/text.ts";
import { disclosesData, disclosureOf, isDisclosed } from "./weigh/disclosed.ts";
import { isInCode, type Practice, practices, practicesInCode, strengthOf } from "./weigh/does.ts";
import { folded } from "./weigh/fold.ts";
import { handedUntold } from "./weigh/handed.ts";
import { isThirdParty } from "./weigh/library.ts";
import { claimsOf, policyIsWhole, policyPlaces } from "./weigh/policy.ts";
import { whatIsSaid } from "./weigh/said.ts";
import { isSensitiveType, weigh } from "./weigh/severity.ts";
import { placesOf, verdictOf } from "./weigh/verdict.ts";
import {
  actorKey,
  actorSubjects,
  dataName,
  listed,
  practiceWords,
  quoted,
  sdkName,
  sentences,
} from "./weigh/words.ts";

export default defineRule({
  id: "shares-untold",
  title: { en: "Lets others take data without saying so", zh: "未告知即由第三方获取个人信息" },
  says: {
    what: {
      en: "Code of a third-party SDK takes personal data, and neither a sentence nor an SDK list of the policy names that SDK with it.",
      zh: "第三方 SDK 的代码获取个人信息，而隐私政策的正文和 SDK 清单均未列明该 SDK 获取此信息。",
    },
    why: {
      en: "Whoever lets another party take people's data must tell them who it is, which data, and what for.",
      zh: "由他人获取个人信息的，应告知接收方、信息种类和目的。",
    },
    fix: {
      en: "List the SDK with its company, data, purpose and a link to its rules; or switch off its access, or remove it.",
      zh: "在 SDK 清单中列明其名称、公司、信息种类、目的和规则链接；或关闭其读取，或移除该 SDK。",
    },
  },
  cites: [
    "CN-PIPL-23",
    "CN-PIPL-17",
    "CN-NDR-21",
    "CN-CSL-44",
    "CN-METHOD-2019",
    "EU-GDPR-12-14",
    "US-CA-1798.100",
    "STORE-GOOGLE-UD",
  ],
  masvs: ["PRIVACY-1", "PRIVACY-3"],
  reads: ["manifest", "code", "data-flow", "policy"],
  judge: (evidence) => {
    if (!policyIsWhole(evidence)) return [];
    const inCode = practicesInCode(evidence, (fact) => isThirdParty(fact.actor));
    return [
      ...folded(inCode.flatMap((practice) => judgeRow(evidence, practice))),
      ...handedUntold(evidence),
      ...documented(evidence),
    ];
  },
  examples: {
    breaks: [
      {
        says: {
          en: "An SDK reads the installed apps and is named nowhere.",
          zh: "SDK 读取应用安装列表，隐私政策未提及该 SDK。",
        },
        evidence: evidenceExample({
          facts: [{ data: "apps.installed", actor: sdkActor("umeng-analytics"), rung: "L2" }],
          claims: [{ data: "user.email", words: "We collect your e-mail address." }],
        }),
      },
      {
        says: {
          en: "The SDK list names the SDK, but not that it takes the IMEI.",
          zh: "SDK 清单列有该 SDK，但未列其获取 IMEI。",
        },
        evidence: evidenceExample({
          facts: [{ data: "device.imei", actor: sdkActor("umeng-analytics") }],
          permissions: [permission("android.permission.READ_PHONE_STATE")],
          claims: [{ data: "user.email", words: "We collect your e-mail address." }],
          sdkTable: [sdkRow("Umeng", "umeng-analytics", ["device.android-id"])],
        }),
      },
      {
        says: {
          en: "The app's own code hands the phone number to an SDK named nowhere.",
          zh: "应用自身代码把手机号交给未列明的 SDK。",
        },
        evidence: evidenceExample({
          flows: [
            {
              data: "user.phone-number",
              sink: { kind: "sdk" },
              actors: { source: firstParty, sink: firstParty, recipient: sdkActor("umeng-analytics") },
            },
          ],
          claims: [{ data: "user.phone-number", words: "We collect your phone number." }],
        }),
      },
      {
        says: {
          en: "Its maker's documents say that an SDK named nowhere takes the OAID.",
          zh: "文档称某未列明的 SDK 会收集 OAID。",
        },
        evidence: evidenceExample({
          facts: [
            {
              data: "device.oaid",
              action: "share",
              rung: "L0",
              actor: sdkActor("umeng-analytics"),
              via: { kind: "sdk-document", url: "https://developer.umeng.com/docs" },
            },
          ],
          claims: [{ data: "user.email", words: "We collect your e-mail address." }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "The SDK list names the SDK and the data.", zh: "SDK 清单列明该 SDK 及信息种类。" },
        evidence: evidenceExample({
          facts: [{ data: "device.android-id", actor: sdkActor("umeng-analytics"), rung: "L2" }],
          claims: [{ data: "user.email", words: "We collect your e-mail address." }],
          sdkTable: [sdkRow("友盟统计 SDK", "umeng-analytics", ["device.android-id"])],
        }),
      },
      {
        says: {
          en: "What the app hands to the SDK stands in its row.",
          zh: "应用交给 SDK 的信息已列在该 SDK 一行中。",
        },
        evidence: evidenceExample({
          flows: [
            {
              data: "user.phone-number",
              sink: { kind: "sdk" },
              actors: { source: firstParty, sink: firstParty, recipient: sdkActor("umeng-analytics") },
            },
          ],
          claims: [{ data: "user.email", words: "We collect your e-mail address." }],
          sdkTable: [sdkRow("友盟统计 SDK", "umeng-analytics", ["user.phone-number"])],
        }),
      },
      {
        says: { en: "Only the app's own code reads the data.", zh: "只有应用自身代码读取。" },
        evidence: evidenceExample({
          facts: [{ data: "device.android-id" }],
          claims: [{ data: "device.android-id", words: "We collect your Android ID." }],
        }),
      },
    ],
  },
});

/**
 * What cited documents say of an SDK that the policy does not name: one risk for each SDK, for nobody saw it happen.
 * What is known of an SDK from memory alone makes no fact, so it never gets here.
 */
function documented(evidence: Evidence): readonly Seen[] {
  const isDocument = (fact: Fact): boolean => strengthOf(fact) === "documented";
  const bySdk = new Map<string, [Fact, ...Fact[]]>();
  for (const { facts, data } of practices(evidence, isDocument)) {
    for (const fact of facts) {
      const id = actorKey(fact.actor);
      if (isDisclosed(disclosureOf(evidence, sdkIdsOf(fact))) || isSeen(evidence, data, id)) continue;
      const before = bySdk.get(id);
      if (before) before.push(fact);
      else bySdk.set(id, [fact]);
    }
  }
  return [...bySdk].map(([id, facts]): Seen => {
    const names = listed(facts.map(({ data }) => dataName(data)));
    return {
      verdict: "risk",
      severity: facts.some(({ data }) => isSensitiveType(data)) ? "medium" : "low",
      confidence: "low",
      subject: [id, "documents"],
      sdk: id,
      says: {
        en: `Cited documents say that ${sdkName(id).en} takes: ${names.en}. The code does not show it, and the policy names neither this SDK nor its maker.`,
        zh: `据所引文档，${sdkName(id).zh} 会收集：${names.zh}。代码中未见；隐私政策未列明该 SDK 及其提供方。`,
      },
      rests: { facts: facts.map((fact) => fact.id) },
      at: [...placesOf(facts), ...policyPlaces(evidence)],
    };
  });
}

function isSeen(evidence: Evidence, data: DataId, id: string): boolean {
  return evidence.facts.facts.some(
    (fact) => fact.data === data && isInCode(fact) && actorKey(fact.actor) === id,
  );
}

function judgeRow(evidence: Evidence, practice: Practice): readonly Seen[] {
  const named = practice.facts.filter((fact) => isDisclosed(disclosureOf(evidence, sdkIdsOf(fact))));
  const [unnamed, ...more] = practice.facts.filter((fact) => !named.includes(fact));
  if (unnamed) return [untold(evidence, { ...practice, facts: [unnamed, ...more] })];
  const [left, ...others] = practice.facts.filter(
    (fact) => !disclosesData(disclosureOf(evidence, sdkIdsOf(fact)), practice.data),
  );
  // An exact sentence about the data tells of it, whoever reads it.
  if (!left || whatIsSaid(evidence, practice.data).mark === "yes") return [];
  return [omitted(evidence, { ...practice, facts: [left, ...others] })];
}

/** No sentence and no row names the SDK. A sentence about sharing with unnamed parties makes it weigh less. */
function untold(evidence: Evidence, practice: Practice): Seen {
  const general = claimsOf(evidence).find((claim) => tellsOfSharing(claim, practice));
  const silence: Text = general
    ? {
        en: `The policy speaks of sharing it, but not with whom (${quoted(general.at.quote).en}).`,
        zh: `隐私政策提到会共享，但未列明接收方（${quoted(general.at.quote).zh}）。`,
      }
    : { en: "The policy names neither this SDK nor its maker.", zh: "隐私政策未列明该 SDK 及其提供方。" };
  return {
    ...seenBase(practice),
    verdict: general ? "risk" : verdictOf(practice),
    ...weigh(practice, general ? { lessened: { at: "low", because: UNNAMED } } : {}),
    says: sentences(practiceWords(practice), silence),
    rests: { facts: practice.facts.map(({ id }) => id), claims: general ? [general.id] : [] },
    at: [...placesOf(practice.facts), ...(general ? [general.at] : policyPlaces(evidence))],
  };
}

const UNNAMED = { en: "the policy speaks of sharing it", zh: "隐私政策提到会共享" };
const NAMED = { en: "the policy names the SDK", zh: "隐私政策列有该 SDK" };

/** The SDK is named, but not with this data. */
function omitted(evidence: Evidence, practice: Practice): Seen {
  const rows = practice.facts.flatMap((fact) => disclosureOf(evidence, sdkIdsOf(fact)).rows);
  return {
    ...seenBase(practice),
    verdict: "risk",
    ...weigh(practice, { lessened: { at: "medium", because: NAMED } }),
    says: sentences(practiceWords(practice), {
      en: "The policy names the SDK, but not that it takes this.",
      zh: "隐私政策列有该 SDK，但未列明其获取此信息。",
    }),
    rests: { facts: practice.facts.map(({ id }) => id) },
    at: [...placesOf(practice.facts), ...rows.map((row) => row.at).slice(0, 3)],
  };
}

function seenBase(practice: Practice): Pick<Seen, "subject" | "data" | "sdk"> {
  const sdks = actorSubjects(practice);
  const [only] = sdks;
  return {
    subject: [practice.data, ...sdks],
    data: practice.data,
    ...(only !== undefined && sdks.length === 1 ? { sdk: only } : {}),
  };
}

function tellsOfSharing(claim: Claim, practice: Practice): boolean {
  const { data, action, affirms, exactness } = claim;
  const shares = action === "share" || action === "entrust" || action === "transfer";
  return shares && affirms && exactness === "exact" && data !== null && covers(data, practice.data);
}

function sdkIdsOf({ actor }: Fact): readonly string[] {
  return actor.kind === "sdk" ? [actor.sdk, ...(actor.sharedWith ?? [])] : [];
}
