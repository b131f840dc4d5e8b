import type { Evidence } from "../model/evidence.ts";
import { evidenceExample, firstParty, gap, permission, sdkActor } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import type { Text } from "../model/text.ts";
import { isInCode, type Practice, practices } from "./weigh/does.ts";
import { folded } from "./weigh/fold.ts";
import { isThirdParty } from "./weigh/library.ts";
import { policyIsWhole, policyPlaces } from "./weigh/policy.ts";
import { type Said, whatIsSaid } from "./weigh/said.ts";
import { weigh } from "./weigh/severity.ts";
import { placesOf, verdictOf } from "./weigh/verdict.ts";
import { actorSubjects, listed, practiceWords, quoted, sentences } from "./weigh/words.ts";

export default defineRule({
  id: "collects-untold",
  title: { en: "Takes data that its policy does not name", zh: "收集隐私政策未列明的个人信息" },
  says: {
    what: {
      en: "The app's code reads personal data that no sentence and no table of its policy names.",
      zh: "应用代码读取的个人信息，隐私政策的正文和表格均未列明。",
    },
    why: {
      en: 'People must be told each kind of data before it is taken. A general word such as "device information" does not tell them.',
      zh: "收集前应逐项告知个人信息的种类。“设备信息”之类的统称不算告知。",
    },
    fix: {
      en: "Name the data in the policy with its purpose and manner, or stop reading it.",
      zh: "在隐私政策中写明该信息及其收集目的、方式，或停止读取。",
    },
  },
  cites: [
    "CN-PIPL-17",
    "CN-NDR-21",
    "CN-CSL-43",
    "CN-METHOD-2019",
    "EU-GDPR-12-14",
    "US-CA-1798.100",
    "STORE-GOOGLE-PP",
  ],
  masvs: ["PRIVACY-3"],
  reads: ["manifest", "code", "policy"],
  judge: (evidence) =>
    policyIsWhole(evidence) ? folded(practices(evidence).flatMap((row) => judgeRow(evidence, row))) : [],
  examples: {
    breaks: [
      {
        says: {
          en: "The app reads the address book; the policy speaks of the e-mail address only.",
          zh: "应用读取通讯录，隐私政策只提到电子邮箱。",
        },
        evidence: evidenceExample({
          facts: [{ data: "contacts.address-book", rung: "L2" }],
          claims: [{ data: "user.email", words: "We collect your e-mail address." }],
        }),
      },
      {
        says: {
          en: 'The policy has only "device information" for the IMEI.',
          zh: "对 IMEI，隐私政策只写“设备信息”。",
        },
        evidence: evidenceExample({
          facts: [{ data: "device.imei" }],
          claims: [
            { data: "device.imei", exactness: "vague", term: "设备信息", words: "我们会收集设备信息。" },
          ],
        }),
      },
      {
        says: {
          en: "A packed app asks for the call-log permission, and the policy is silent about it.",
          zh: "已加固的应用申请通话记录权限，隐私政策未提及。",
        },
        evidence: evidenceExample({
          facts: [
            {
              data: "contacts.call-log",
              action: "declare",
              rung: "L0",
              via: { kind: "permission", name: "android.permission.READ_CALL_LOG" },
            },
          ],
          permissions: [permission("android.permission.READ_CALL_LOG", { used: "unknown" })],
          claims: [{ data: "user.email", words: "We collect your e-mail address." }],
          gaps: [gap("code", "packed")],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "The policy names the address book.", zh: "隐私政策列明通讯录。" },
        evidence: evidenceExample({
          facts: [{ data: "contacts.address-book", rung: "L2" }],
          claims: [{ data: "contacts.address-book", words: "With your consent we read your contacts." }],
        }),
      },
      {
        says: {
          en: "The policy names the location, which covers coarse coordinates.",
          zh: "隐私政策列明位置信息，涵盖粗略位置。",
        },
        evidence: evidenceExample({
          facts: [{ data: "location.coarse", actor: firstParty }],
          claims: [{ data: "location.precise", words: "我们会收集您的位置信息。" }],
        }),
      },
      {
        says: {
          en: "A library holds a call that nobody is known to make; the model of the device is no personal data.",
          zh: "通用库中存在无人调用的代码；设备型号不属于个人信息。",
        },
        evidence: evidenceExample({
          facts: [
            {
              data: "location.precise",
              actor: { kind: "unknown", package: "androidx.core.location", because: [] },
            },
            { data: "device.model" },
            { data: "device.android-id", actor: sdkActor("umeng-analytics") },
          ],
          claims: [{ data: "user.email", words: "We collect your e-mail address." }],
        }),
      },
    ],
  },
});

function judgeRow(evidence: Evidence, practice: Practice): readonly Seen[] {
  if (!isJudged(evidence, practice)) return [];
  const said = whatIsSaid(evidence, practice.data);
  // What an SDK takes on its own is judged by `shares-untold`, a denial by `denies-but-does`.
  if (said.mark === "yes" || said.mark === "denies" || said.mark === "unknown") return [];
  const spoken = said.mark !== "no";
  return [
    {
      verdict: spoken ? "risk" : verdictOf(practice),
      ...weigh(practice, spoken ? { lessened: { at: "low", because: SPOKEN } } : {}),
      subject: [practice.data, ...actorSubjects(practice)],
      data: practice.data,
      says: sentences(practiceWords(practice), silenceWords(said)),
      rests: { facts: practice.facts.map(({ id }) => id), claims: said.claims.map(({ id }) => id) },
      at: [
        ...placesOf(practice.facts),
        ...(spoken ? said.claims.map(({ at }) => at) : policyPlaces(evidence)),
      ],
    },
  ];
}

const SPOKEN: Text = { en: "the policy speaks of it in part", zh: "隐私政策有所提及" };

/** Code of somebody other than an SDK; or, where the code could not be read, what the manifest asks for. */
function isJudged(evidence: Evidence, practice: Practice): boolean {
  // Policies name what is typed ("phone number"), never that something is.
  if (practice.data === "input.text") return false;
  const inCode = practice.facts.filter(isInCode);
  if (inCode.length > 0) return inCode.some((fact) => !isThirdParty(fact.actor));
  return practice.strength === "declared" && evidence.gaps.some((gap) => gap.layer === "code");
}

function silenceWords(said: Said): Text {
  const terms = listed(
    [...new Set(said.claims.map((claim) => claim.term ?? claim.at.quote))].map((term) => quoted(term)),
  );
  if (said.mark === "vague") {
    return {
      en: `The policy covers it only with a general term (${terms.en}).`,
      zh: `隐私政策仅以统称（${terms.zh}）涵盖。`,
    };
  }
  if (said.mark === "partly") {
    return {
      en: `The policy does not say that it is taken; it speaks only of a related kind of data or of what is not done with it (${terms.en}).`,
      zh: `隐私政策未说明收集该信息，只提到相关的另一类信息或不作何种处理（${terms.zh}）。`,
    };
  }
  if (said.mark === "likely") {
    return {
      en: `No rule reads in the policy that it is taken; a sentence may say so and should be read (${terms.en}).`,
      zh: `按规则未读出隐私政策说明收集该信息；有语句可能已说明，请人工核对（${terms.zh}）。`,
    };
  }
  return { en: "The policy does not name it.", zh: "隐私政策未列明。" };
}
