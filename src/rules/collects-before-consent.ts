import type { Evidence } from "../model/evidence.ts";
import { type ExampleParts, evidenceExample, gap, sdkActor } from "../model/example.ts";
import type { Fact } from "../model/fact.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import type { Text } from "../model/text.ts";
import { withConsentCalls } from "./weigh/consent-call.ts";
import { leaves, type Practice, practicesInCode } from "./weigh/does.ts";
import { folded } from "./weigh/fold.ts";
import { isThirdParty } from "./weigh/library.ts";
import { isNeedJudged } from "./weigh/needed.ts";
import { isSensitiveType, weigh } from "./weigh/severity.ts";
import { isTypedHere } from "./weigh/typed.ts";
import { placesOf } from "./weigh/verdict.ts";
import { actorSubjects, dataName, listed, practiceWords, sentences } from "./weigh/words.ts";

const GATE: ExampleParts["consentGate"] = {
  kind: "dialog",
  class: "Lapp/example/PrivacyDialog;",
  words: "同意并继续",
  agree: ["Lapp/example/PrivacyDialog;->onAgree()V"],
  flags: ["agreed"],
  at: { kind: "entry", entry: "res/layout/privacy.xml" },
};

const FIX: Text = {
  en: "Move the call, or the initialisation of the SDK, behind the consent of the user; many SDKs have a call for it.",
  zh: "将该调用或 SDK 的初始化移到用户同意之后；多数 SDK 提供相应的延迟初始化接口。",
};

export default defineRule({
  id: "collects-before-consent",
  title: { en: "Takes data before consent", zh: "未经同意即收集个人信息" },
  says: {
    what: {
      en: "The app reads personal data from its first start, before the user has agreed to anything.",
      zh: "应用自首次启动起即读取个人信息，此时用户尚未作出任何同意。",
    },
    why: {
      en: "Consent comes before collection. What an SDK takes as soon as the app opens was taken without it, and the app answers for its SDKs.",
      zh: "应当先取得同意再收集。SDK 在应用一打开时就收集的信息，未经用户同意，应用应对其 SDK 负责。",
    },
    fix: FIX,
  },
  cites: [
    "CN-PIPL-13",
    "CN-PIPL-14",
    "CN-CSL-43",
    "CN-METHOD-2019",
    "EU-EPRIV-5-3",
    "EU-GDPR-6",
    "STORE-GOOGLE-PD",
  ],
  masvs: ["PRIVACY-1", "PRIVACY-4"],
  reads: ["manifest", "code", "code-path"],
  judge: (evidence) =>
    folded(
      practicesInCode(evidence, isBefore).flatMap((practice) =>
        byParty(practice).map((part) => see(evidence, part)),
      ),
    ),
  undecided: openWords,
  examples: {
    breaks: [
      {
        says: {
          en: "An SDK reads the Android ID when the app opens; the agreement is asked for later.",
          zh: "SDK 在应用打开时读取 Android ID，其后才征求同意。",
        },
        evidence: evidenceExample({
          consentGate: GATE,
          facts: [
            {
              data: "device.android-id",
              actor: sdkActor("umeng-analytics"),
              rung: "L2",
              when: "before-consent",
            },
          ],
        }),
      },
      {
        says: { en: "The app reads the address book as it opens.", zh: "应用打开时即读取通讯录。" },
        evidence: evidenceExample({
          facts: [{ data: "contacts.address-book", rung: "L2", when: "before-consent" }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "It is read once the user has agreed.", zh: "用户同意后才读取。" },
        evidence: evidenceExample({
          consentGate: GATE,
          facts: [{ data: "device.android-id", rung: "L2", when: "after-consent" }],
        }),
      },
      {
        says: {
          en: "The app sends what stands in its own text field, which people fill themselves.",
          zh: "应用发送其自身输入框中的内容，该内容由用户自行填写。",
        },
        evidence: evidenceExample({
          facts: [
            {
              data: "input.text",
              action: "send",
              rung: "L2",
              when: "before-consent",
              via: { kind: "api", signature: "Ljava/net/URL;->openConnection()Ljava/net/URLConnection;" },
            },
          ],
        }),
      },
      {
        says: { en: "Nobody can tell when it is read.", zh: "无法判断何时读取。" },
        evidence: evidenceExample({
          facts: [{ data: "device.android-id", rung: "L2", when: "unknown" }],
          gaps: [gap("code-path", "consent-order-unknown")],
        }),
      },
    ],
  },
});

function isBefore(fact: Fact): boolean {
  return fact.when === "before-consent" && isTaken(fact);
}

/** Not what people type into the app's own fields: they give that themselves, and a field that nobody has filled is empty. */
function isTaken({ action, data, via }: Fact): boolean {
  return action !== "declare" && !(via.kind === "api" && isTypedHere(data, via.signature));
}

/** What the app takes itself and what its SDKs take are two faults, and two people mend them. */
function byParty(practice: Practice): readonly Practice[] {
  const parts = [
    practice.facts.filter(({ actor }) => !isThirdParty(actor)),
    practice.facts.filter(({ actor }) => isThirdParty(actor)),
  ];
  return parts.flatMap(([first, ...more]) =>
    first ? [{ ...practice, facts: [first, ...more] as const, sends: [first, ...more].some(leaves) }] : [],
  );
}

function see({ facts }: Evidence, practice: Practice): Seen {
  const [first] = practice.facts;
  const [only, ...others] = actorSubjects(practice);
  const calls = withConsentCalls(FIX, actorSubjects(practice));
  return {
    verdict: practice.facts.some(({ rung }) => rung !== "L1") ? "breach" : "risk",
    ...weigh(practice, isYielded(practice) ? { lessened: YIELDED } : {}),
    subject: [practice.data, ...actorSubjects(practice)],
    data: practice.data,
    ...(calls === FIX ? {} : { fix: calls }),
    ...(only !== undefined && others.length === 0 && isThirdParty(first.actor) ? { sdk: only } : {}),
    says: sentences(
      practiceWords(practice),
      // How it is known says as much.
      first.whenBecause ?? gateWords(facts.consentGate?.words ?? null),
    ),
    rests: { facts: practice.facts.map(({ id }) => id) },
    at: [...placesOf(practice.facts), ...(facts.consentGate ? [facts.consentGate.at] : [])],
  };
}

/** An address in the network that the app only looks at: read by whatever goes online, and not yet sent by this code. */
function isYielded({ data, sends }: Practice): boolean {
  return !sends && !isNeedJudged(data) && !isSensitiveType(data);
}

const YIELDED = {
  at: "medium",
  because: {
    en: "any app that runs yields it, and no code was seen to send it",
    zh: "任何应用运行时都会产生，且未见代码将其发出",
  },
} as const;

function gateWords(words: string | null): Text {
  if (words === null)
    return {
      en: "It happens as the app opens; no page that asks for agreement was found.",
      zh: "发生在应用打开时；未发现征求同意的页面。",
    };
  return { en: "It happens before the user can agree.", zh: "发生在用户能够作出同意之前。" };
}

/** Facts that run somewhere, of which the code does not show whether consent comes first. */
function openWords(evidence: Evidence): Text | null {
  const open = practicesInCode(evidence, (fact) => fact.when === "unknown" && isTaken(fact));
  if (open.length === 0) return null;
  const names = listed(open.map(({ data }) => dataName(data)));
  return {
    en: `Whether consent comes first could not be told for: ${names.en}.`,
    zh: `以下信息的读取是否在同意之后，无法判断：${names.zh}。`,
  };
}
