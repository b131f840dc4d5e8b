import type { DataId } from "../catalog/types.ts";
import type { Evidence } from "../model/evidence.ts";
import { evidenceExample, permission } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { type Practice, practicesInCode } from "./weigh/does.ts";
import { folded } from "./weigh/fold.ts";
import { whatIsSaid } from "./weigh/said.ts";
import { weigh } from "./weigh/severity.ts";
import { placesOf, verdictOf } from "./weigh/verdict.ts";
import { actorSubjects, practiceWords, sentences } from "./weigh/words.ts";

export default defineRule({
  id: "children-sensitive-data",
  title: {
    en: "Takes a child's place, pictures, voice or contacts",
    zh: "收集儿童的位置、影像、声音或通讯录",
  },
  says: {
    what: {
      en: "The app is for children and takes data that says where a child is, what it looks or sounds like, or whom it knows.",
      zh: "应用面向儿童，并收集能够显示其所在位置、样貌、声音或社会关系的信息。",
    },
    why: {
      en: "Rules for children name these kinds: parents must agree, verifiably, before any of it is taken, and no more may be taken than the activity needs.",
      zh: "儿童专门规则明确列入此类信息：收集前须取得监护人可验证的同意，且不得超出活动所需。",
    },
    fix: {
      en: "Take it only when a child's activity needs it, after verified consent of a parent; keep it on the device where that will do.",
      zh: "仅在活动确有需要且取得监护人可验证同意后收集；能在本机处理的，不要上传。",
    },
  },
  cites: ["US-COPPA", "CN-CHILD-2019", "CN-PIPL-31", "CN-PIPL-28", "EU-GDPR-8"],
  masvs: ["PRIVACY-1", "PRIVACY-4"],
  reads: ["manifest", "code"],
  judge: (evidence) =>
    evidence.needs.children
      ? folded(
          practicesInCode(evidence)
            .filter(isOfChildren)
            .map((practice) => see(evidence, practice)),
        )
      : [],
  examples: {
    breaks: [
      {
        says: { en: "A children's app reads the position.", zh: "儿童应用读取位置。" },
        evidence: evidenceExample({
          children: true,
          facts: [{ data: "location.precise", rung: "L2" }],
          permissions: [permission("android.permission.ACCESS_FINE_LOCATION")],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "Not for children.", zh: "并非面向儿童。" },
        evidence: evidenceExample({
          facts: [{ data: "location.precise", rung: "L2" }],
          permissions: [permission("android.permission.ACCESS_FINE_LOCATION")],
        }),
      },
      {
        says: { en: "For children; only the device's model is read.", zh: "面向儿童，仅读取机型。" },
        evidence: evidenceExample({ children: true, facts: [{ data: "device.model", rung: "L2" }] }),
      },
    ],
  },
});

/** What the COPPA Rule counts as personal beside names and identifiers, and what people can be found or known by. */
const KINDS: readonly DataId[] = [
  "location.precise",
  "media.photos",
  "media.library",
  "media.camera",
  "media.microphone",
  "media.audio-files",
  "media.video",
  "contacts.address-book",
  "biometric.face",
  "biometric.voiceprint",
];

function isOfChildren({ data }: Practice): boolean {
  return KINDS.includes(data);
}

function see(evidence: Evidence, practice: Practice): Seen {
  const told = guardiansAreAsked(evidence, practice);
  return {
    verdict: verdictOf(practice) === "breach" && practice.sends && !told ? "breach" : "risk",
    ...weigh(practice, told ? { lessened: TOLD } : {}),
    subject: [practice.data, ...actorSubjects(practice)],
    data: practice.data,
    says: sentences(practiceWords(practice), {
      en: "The app is for children; whether a parent agreed before, the code does not show.",
      zh: "应用面向儿童；代码未显示事先已取得监护人同意。",
    }),
    rests: { facts: practice.facts.map(({ id }) => id) },
    at: placesOf(practice.facts),
  };
}

const GUARDIAN = /监护人|父母|家长|\b(parent|guardian)/i;
const TOLD = {
  at: "medium",
  because: { en: "the policy says that guardians are asked for it", zh: "隐私政策写明收集前征得监护人同意" },
} as const;

/** A sentence that names this type of data, or none, and speaks of the guardian's consent. */
function guardiansAreAsked(evidence: Evidence, { data, facts }: Practice): boolean {
  if (facts.some(({ when }) => when === "before-consent")) return false;
  const asked = whatIsSaid(evidence, data).claims.filter(({ consent }) => consent !== "none-said");
  return asked.some(({ at, condition }) => GUARDIAN.test(`${at.quote} ${condition ?? ""}`));
}
