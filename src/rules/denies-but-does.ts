import type { Claim } from "../model/claim.ts";
import type { Evidence } from "../model/evidence.ts";
import { evidenceExample, permission, sdkActor } from "../model/example.ts";
import type { Fact } from "../model/fact.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { deniedFlows } from "./weigh/denied-flows.ts";
import { isInCode, leaves, type Practice, practicesInCode } from "./weigh/does.ts";
import { folded } from "./weigh/fold.ts";
import { isThirdParty } from "./weigh/library.ts";
import { deniesOnlySending, whatIsSaid } from "./weigh/said.ts";
import { weigh } from "./weigh/severity.ts";
import { placesOf, verdictOf } from "./weigh/verdict.ts";
import { actorSubjects, practiceWords, quoted, sentences } from "./weigh/words.ts";

export default defineRule({
  id: "denies-but-does",
  title: { en: "Does what its policy denies", zh: "实际行为与隐私政策的否认相矛盾" },
  says: {
    what: {
      en: "The policy says that the app does not take or pass on some data, and its code does.",
      zh: "隐私政策称不收集或不提供某类信息，代码却在这样做。",
    },
    why: {
      en: "To act against one's own published rules is the plainest breach of trust, and regulators list it as such.",
      zh: "违反自己公布的规则是最直接的失信，监管规定已将其列为违规情形。",
    },
    fix: {
      en: "Remove the access, or correct the policy and ask for consent anew.",
      zh: "删除相关行为，或更正隐私政策并重新征得同意。",
    },
  },
  cites: [
    "CN-CSL-43",
    "CN-PIPL-17",
    "CN-NDR-22",
    "CN-METHOD-2019",
    "EU-GDPR-5",
    "US-CA-1798.100",
    "STORE-GOOGLE-UD",
  ],
  masvs: ["PRIVACY-3"],
  reads: ["manifest", "code", "data-flow", "policy"],
  judge: (evidence) => {
    const seen = folded(practicesInCode(evidence).flatMap((practice) => judgeRow(evidence, practice)));
    const told = new Set(seen.map(({ data }) => data));
    return [...seen, ...deniedFlows(evidence).filter(({ data }) => !told.has(data))];
  },
  examples: {
    breaks: [
      {
        says: {
          en: "The policy denies uploading; a flow leads out.",
          zh: "隐私政策称不上传，数据流却发往设备之外。",
        },
        evidence: evidenceExample({
          flows: [{ data: "clipboard.content", sink: { kind: "network" } }],
          claims: [{ data: "clipboard.content", affirms: false, words: "我们不会上传剪贴板内容。" }],
        }),
      },
      {
        says: {
          en: '"We do not collect your location", and the app follows it.',
          zh: "政策称“不会收集您的位置信息”，应用却持续定位。",
        },
        evidence: evidenceExample({
          facts: [{ data: "location.precise", rung: "L2" }],
          permissions: [permission("android.permission.ACCESS_FINE_LOCATION")],
          claims: [{ data: "location.precise", affirms: false, words: "We do not collect your location." }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "The denial has an exception.", zh: "否认带有例外。" },
        evidence: evidenceExample({
          facts: [{ data: "contacts.address-book", rung: "L2" }],
          claims: [
            {
              data: "contacts.address-book",
              affirms: false,
              exception: "除非您使用找好友功能",
              words: "除非您使用找好友功能，我们不会读取您的通讯录。",
            },
          ],
        }),
      },
      {
        says: {
          en: "Sharing is denied; the app's own code only reads the data.",
          zh: "政策否认共享；应用自身代码仅读取。",
        },
        evidence: evidenceExample({
          facts: [{ data: "contacts.address-book" }],
          claims: [
            {
              data: "contacts.address-book",
              action: "collect",
              words: "We read your contacts to find friends.",
            },
            {
              data: "contacts.address-book",
              action: "share",
              affirms: false,
              words: "We never share your contacts.",
            },
          ],
        }),
      },
      {
        says: {
          en: "Upload is denied; the data is read and stays on the device.",
          zh: "政策称不会上传；代码仅在本机读取。",
        },
        evidence: evidenceExample({
          facts: [{ data: "contacts.address-book", rung: "L2" }],
          claims: [
            { data: "contacts.address-book", affirms: false, words: "通讯录仅在本机显示，不会上传。" },
          ],
        }),
      },
      {
        says: {
          en: "An SDK reads what the app itself says it does not share.",
          zh: "仅有 SDK 类库读取，政策否认的是出售。",
        },
        evidence: evidenceExample({
          facts: [{ data: "device.android-id", actor: sdkActor("umeng-analytics") }],
          claims: [
            {
              data: "user.email",
              action: "share",
              affirms: false,
              words: "We do not sell your e-mail address.",
            },
          ],
        }),
      },
    ],
  },
});

function judgeRow(evidence: Evidence, practice: Practice): readonly Seen[] {
  const said = whatIsSaid(evidence, practice.data);
  const denials = said.denials.filter((claim) => practice.facts.some((fact) => contradicts(fact, claim)));
  const [denial] = denials;
  const [first, ...more] = practice.facts.filter((fact) => denials.some((claim) => contradicts(fact, claim)));
  if (!denial || !first) return [];
  const acts = { ...practice, facts: [first, ...more] } satisfies Practice;
  // A policy that says both is at odds with itself before it is at odds with the code.
  const says = said.mark === "yes" && denial.action === "collect";
  const byOwnCode = acts.facts.some((fact) => !isThirdParty(fact.actor));
  return [
    {
      verdict: says || !byOwnCode ? "risk" : verdictOf(acts),
      ...weigh(acts, {
        denied: true,
        ...(says
          ? { lessened: { at: "medium", because: SAYS_BOTH }, doubt: { at: "low", because: SAYS_BOTH } }
          : {}),
      }),
      subject: [practice.data, ...actorSubjects(acts)],
      data: practice.data,
      says: sentences(
        practiceWords(acts),
        {
          en: `The policy says: ${quoted(denial.at.quote).en}.`,
          zh: `隐私政策称：${quoted(denial.at.quote).zh}。`,
        },
        says
          ? { en: "Elsewhere it says that the app does.", zh: "但其他段落又称会收集。" }
          : { en: "", zh: "" },
      ),
      rests: { facts: acts.facts.map(({ id }) => id), claims: denials.map(({ id }) => id) },
      at: [...placesOf(acts.facts), ...denials.map(({ at }) => at)],
    },
  ];
}

const SAYS_BOTH = { en: "the policy says both", zh: "隐私政策前后不一" };

/** Reading contradicts "we do not collect"; only what leaves the device, or goes to an SDK, contradicts "we do not share". */
function contradicts(fact: Fact, claim: Claim): boolean {
  const { action, actor } = claim;
  if (!isInCode(fact) || (actor.kind !== "first-party" && actor.kind !== "sdk")) return false;
  if (actor.kind === "sdk") return fact.actor.kind === "sdk" && actor.sdk === fact.actor.sdk;
  switch (action) {
    case "collect":
      // To show what is typed an app must read it; to collect it is to send it away.
      return deniesOnlySending(claim) || fact.data === "input.text" ? leaves(fact) : true;
    case "use":
      return true;
    case "share":
    case "entrust":
      return fact.action === "share" || fact.rung === "L6" || isThirdParty(fact.actor);
    case "store":
    case "transfer":
      return leaves(fact);
    case "delete":
    case "offer-right":
    case "inform":
      return false;
  }
}
