import { permissions } from "../catalog/android/permissions/index.gen.ts";
import { dataType } from "../catalog/index.ts";
import type { DataId, LawId } from "../catalog/types.ts";
import type { Evidence } from "../model/evidence.ts";
import { codePlace, evidenceExample, permission } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { acting, type Practice, practicesInCode } from "./weigh/does.ts";
import { folded } from "./weigh/fold.ts";
import { isThirdParty } from "./weigh/library.ts";
import { isNeedJudged, whatIsNeeded, whyUnrelated } from "./weigh/needed.ts";
import { whatIsSaid } from "./weigh/said.ts";
import { isSensitiveType, weigh } from "./weigh/severity.ts";
import { placesOf, verdictOf } from "./weigh/verdict.ts";
import { actorSubjects, practiceWords, sentences } from "./weigh/words.ts";

const CITES: readonly LawId[] = [
  "CN-PIPL-6",
  "CN-CSL-43",
  "CN-METHOD-2019",
  "EU-GDPR-5",
  "US-CA-1798.100",
  "STORE-GOOGLE-UD",
];

export default defineRule({
  id: "collects-unneeded",
  title: { en: "Takes data that its function does not need", zh: "收集与功能无关的个人信息" },
  says: {
    what: {
      en: "The app reads personal data that its category's list of necessary information does not name and that no function it offers explains.",
      zh: "应用读取了所属类别必要个人信息清单之外、且没有任何所提供功能能够解释的个人信息。",
    },
    why: {
      en: "Data that the service does not need may not be collected, let alone made a condition of using the app. A drawing app has no use for the address book.",
      zh: "不得收集与所提供服务无关的个人信息，更不得以此作为使用应用的条件。绘画应用用不到通讯录。",
    },
    fix: {
      en: "Remove the access. If a function does need the data, name that function in the policy, ask when it is used, and let people refuse.",
      zh: "删除相关读取。若确有功能需要，应在隐私政策中写明该功能，在使用时征求同意，并允许拒绝。",
    },
  },
  cites: [...CITES, "CN-NECESSITY-4", "CN-NECESSITY-5"],
  masvs: ["PRIVACY-1"],
  reads: ["manifest", "code", "category"],
  judge: (evidence) =>
    folded(
      practicesInCode(evidence)
        .filter((practice) => isTaken(practice) && isUnneeded(evidence, practice))
        .map((practice) => see(evidence, practice)),
    ),
  examples: {
    breaks: [
      {
        says: { en: "A drawing app reads the address book at start.", zh: "绘画应用启动时读取通讯录。" },
        evidence: evidenceExample({
          facts: [{ data: "contacts.address-book", rung: "L2", at: codePlace }],
          permissions: [permission("android.permission.READ_CONTACTS")],
        }),
      },
      {
        says: {
          en: "An app of no listed type reads the call log; no function explains it.",
          zh: "未列类别的应用读取通话记录，没有功能能够解释。",
        },
        evidence: evidenceExample({ category: "unlisted", facts: [{ data: "contacts.call-log" }] }),
      },
    ],
    keeps: [
      {
        says: {
          en: 'A social app reads the address book for "find friends", which its policy names.',
          zh: "社交应用为隐私政策所列的“找好友”功能读取通讯录。",
        },
        evidence: evidenceExample({
          category: "instant_messaging",
          facts: [{ data: "contacts.address-book", rung: "L2" }],
          needs: [
            {
              data: "contacts.address-book",
              level: "optional",
              source: { kind: "declared-function", words: "find friends" },
            },
          ],
        }),
      },
      {
        says: {
          en: "A map app reads the position, which its list names.",
          zh: "地图应用读取清单所列的位置信息。",
        },
        evidence: evidenceExample({
          category: "map_navigation",
          facts: [{ data: "location.coordinates" }],
          needs: [
            {
              data: "location.precise",
              level: "necessary",
              source: { kind: "category", category: "map_navigation", item: "位置信息", condition: null },
            },
          ],
        }),
      },
    ],
  },
});

function isUnneeded(evidence: Evidence, { data }: Practice): boolean {
  return isNeedJudged(data) && whatIsNeeded(evidence, data).level === "unrelated";
}

/** An SDK's code that nobody was seen to reach is judged by `shares-untold`: it is not yet the app's collection. */
function isTaken(practice: Practice): boolean {
  return (
    practice.sends ||
    practice.strength !== "present" ||
    acting(practice).some(({ actor }) => !isThirdParty(actor))
  );
}

function see(evidence: Evidence, practice: Practice): Seen {
  // Without a list, "unneeded" is our reading of the functions that were named, and no more than that.
  const unlisted = evidence.needs.category === "unlisted";
  return {
    verdict: unlisted || isDoubtful(practice) ? "risk" : verdictOf(practice),
    ...weigh(practice, {
      ...(unlisted && evidence.needs.needs.length === 0 ? { doubt: NO_LIST } : {}),
      ...(isUsualAndTold(evidence, practice) ? { lessened: USUAL } : {}),
    }),
    subject: [practice.data, ...actorSubjects(practice)],
    data: practice.data,
    says: sentences(practiceWords(practice), whyUnrelated(evidence)),
    ...(unlisted ? { cites: CITES } : {}),
    rests: { facts: practice.facts.map((fact) => fact.id) },
    at: placesOf(practice.facts),
  };
}

const NO_LIST = {
  at: "low",
  because: { en: "no list and no named function to compare with", zh: "没有可比对的清单或已说明的功能" },
} as const;

/**
 * Semi-permanent identifiers serve security and statistics in most apps; and what Android gives to every app, and
 * stays on the device, may serve the user alone. That no list names them is a doubt, not a proof.
 */
function isDoubtful({ data, sends }: Practice): boolean {
  const { persistence } = dataType(data) ?? {};
  if (persistence === "semi-permanent") return true;
  return !sends && persistence !== "permanent" && !isSensitiveType(data) && !isGuarded(data);
}

/** An identifier that may change, which the policy names and nobody takes before consent: people could say no. */
function isUsualAndTold(evidence: Evidence, { data, facts }: Practice): boolean {
  return (
    dataType(data)?.persistence === "semi-permanent" &&
    whatIsSaid(evidence, data).mark === "yes" &&
    !facts.some(({ when }) => when === "before-consent")
  );
}

const USUAL = {
  at: "medium",
  because: {
    en: "the policy names it, and such identifiers serve security and statistics in most apps",
    zh: "隐私政策已列明，且多数应用将此类标识符用于安全和统计",
  },
} as const;

/** Whether people are asked before an app gets it. */
function isGuarded(data: DataId): boolean {
  return permissions.some((row) => row.protection === "dangerous" && row.data.includes(data));
}
