import { dataType } from "../catalog/index.ts";
import type { DataId } from "../catalog/types.ts";
import type { Claim } from "../model/claim.ts";
import type { Evidence } from "../model/evidence.ts";
import { evidenceExample, permission } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { atLeast, type Practice, practicesInCode } from "./weigh/does.ts";
import { isThirdParty } from "./weigh/library.ts";
import { whatIsNeeded } from "./weigh/needed.ts";
import { claimsOf, policyIsWhole } from "./weigh/policy.ts";
import { isSensitiveType, weigh } from "./weigh/severity.ts";
import { placesOf } from "./weigh/verdict.ts";
import { actorSubjects, practiceWords, sentences } from "./weigh/words.ts";

export default defineRule({
  id: "collects-in-background",
  title: { en: "Takes data in the background", zh: "在后台收集个人信息" },
  says: {
    what: {
      en: "Personal data is read by code that the system starts without the user: a job, a receiver, a service in the background.",
      zh: "由系统在用户未使用应用时启动的代码（任务、广播接收器、后台服务）读取个人信息。",
    },
    why: {
      en: "People do not expect an app to take data while they are not using it; test labs compare it with the least that the function needs.",
      zh: "用户未使用应用时收集，超出其合理预期；检测机构会以功能所需的最低频率衡量。",
    },
    fix: {
      en: "Take it while the function is in use; where the function itself works in the background, say so and let people turn it off.",
      zh: "在功能使用期间收集；确需后台运行的功能，应予告知并可关闭。",
    },
  },
  cites: ["CN-PIPL-6", "CN-METHOD-2019", "CN-GBT-41391", "EU-GDPR-5", "STORE-GOOGLE-PD"],
  masvs: ["PRIVACY-1", "PRIVACY-3"],
  reads: ["code", "code-path"],
  judge: (evidence) => {
    const seen = practicesInCode(evidence, ({ when }) => when === "in-background")
      .filter(weighs)
      .map((practice) => see(evidence, practice));
    return seen.some(({ data }) => data?.startsWith("location.")) ? seen : [...seen, ...asked(evidence)];
  },
  examples: {
    breaks: [
      {
        says: { en: "A service that starts with the device listens.", zh: "开机启动的服务录音。" },
        evidence: evidenceExample({
          facts: [{ data: "media.microphone", rung: "L2", when: "in-background" }],
        }),
      },
      {
        says: { en: "A job reads the location.", zh: "后台任务读取位置。" },
        evidence: evidenceExample({
          facts: [{ data: "location.precise", rung: "L2", when: "in-background" }],
          permissions: [permission("android.permission.ACCESS_FINE_LOCATION")],
        }),
      },
      {
        says: { en: "The permission for the background, untold.", zh: "申请后台定位权限，隐私政策未告知。" },
        evidence: evidenceExample({
          facts: [{ data: "location.precise", rung: "L2" }],
          claims: [{ data: "location.precise", words: "我们收集您的位置。" }],
          permissions: [permission("android.permission.ACCESS_BACKGROUND_LOCATION")],
        }),
      },
    ],
    keeps: [
      {
        says: {
          en: "The permission for the background, of which the policy tells.",
          zh: "申请后台定位权限，隐私政策已告知。",
        },
        evidence: evidenceExample({
          facts: [{ data: "location.precise", rung: "L2" }],
          claims: [{ data: "location.precise", words: "记录跑步路线时，应用在后台运行时也会收集您的位置。" }],
          permissions: [permission("android.permission.ACCESS_BACKGROUND_LOCATION")],
        }),
      },
      {
        says: { en: "The location is read in use.", zh: "使用期间读取位置。" },
        evidence: evidenceExample({
          facts: [{ data: "location.precise", rung: "L2", when: "after-consent" }],
          permissions: [permission("android.permission.ACCESS_FINE_LOCATION")],
        }),
      },
    ],
  },
});

function weighs({ data }: Practice): boolean {
  return isSensitiveType(data) || dataType(data)?.persistence === "permanent" || UNSEEN.has(data);
}

/** What people expect only of an app they are looking at: to be heard, filmed or read. */
const UNSEEN: ReadonlySet<DataId> = new Set([
  "clipboard.content",
  "media.camera",
  "media.microphone",
  "media.photos",
  "media.screen",
]);

function see(evidence: Evidence, practice: Practice): Seen {
  const [only, ...others] = actorSubjects(practice);
  const needed = whatIsNeeded(evidence, practice.data).level === "necessary";
  return {
    verdict: "risk",
    ...weigh(practice, {
      lessened: needed
        ? { at: "low", because: { en: "the category's list has it", zh: "属于该类应用的必要个人信息" } }
        : {
            at: "medium",
            because: { en: "the function may work in the background", zh: "功能本身可能需要后台运行" },
          },
    }),
    subject: [practice.data, ...actorSubjects(practice)],
    data: practice.data,
    ...(only !== undefined && others.length === 0 && isThirdParty(practice.facts[0].actor)
      ? { sdk: only }
      : {}),
    says: sentences(practiceWords(practice), {
      en: "The system starts this code without the user.",
      zh: "该代码由系统启动，无需用户操作。",
    }),
    rests: { facts: practice.facts.map(({ id }) => id) },
    at: placesOf(practice.facts),
  };
}

const BACKGROUND = "android.permission.ACCESS_BACKGROUND_LOCATION";
const TELLS = /后台|锁屏|熄屏|\bbackground\b|not (in use|using)|closed/i;

/** When code asks for the place is often not told by the code itself; the permission says what it is wanted for. */
function asked(evidence: Evidence): readonly Seen[] {
  const wanted = evidence.facts.permissions.find(({ name }) => name === BACKGROUND);
  const [practice] = practicesInCode(evidence).filter(
    ({ data, strength }) =>
      /^location\.(precise|coarse|coordinates|track)$/.test(data) && atLeast(strength, "reached"),
  );
  if (!wanted || !practice || !policyIsWhole(evidence)) return [];
  if (claimsOf(evidence).some(({ affirms, data, at }) => affirms && isPlace(data) && TELLS.test(at.quote)))
    return [];
  return [
    {
      verdict: "risk",
      ...weigh(practice, {
        lessened: {
          at: "medium",
          because: { en: "the function may work in the background", zh: "功能本身可能需要后台运行" },
        },
        doubt: {
          at: "medium",
          because: { en: "only the permission speaks of the background", zh: "仅权限表明在后台使用" },
        },
      }),
      subject: ["location.background", ...actorSubjects(practice)],
      data: "location.background",
      says: sentences(practiceWords(practice), {
        en: `The app asks to do so in the background as well (${BACKGROUND}), and the policy does not tell of that.`,
        zh: `应用还申请在后台获取（${BACKGROUND}），隐私政策未予告知。`,
      }),
      rests: { facts: practice.facts.map(({ id }) => id) },
      at: [wanted.at, ...placesOf(practice.facts)],
    },
  ];
}

function isPlace(data: Claim["data"]): boolean {
  return data?.startsWith("location.") ?? false;
}
