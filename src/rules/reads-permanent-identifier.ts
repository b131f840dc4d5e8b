import { dataType } from "../catalog/index.ts";
import { evidenceExample, permission, sdkActor } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { type Practice, practicesInCode } from "./weigh/does.ts";
import { folded } from "./weigh/fold.ts";
import { isThirdParty } from "./weigh/library.ts";
import { weigh } from "./weigh/severity.ts";
import { placesOf } from "./weigh/verdict.ts";
import { actorSubjects, practiceWords, sentences } from "./weigh/words.ts";

export default defineRule({
  id: "reads-permanent-identifier",
  title: { en: "Reads an identifier that nobody can change", zh: "读取不可变更的设备标识" },
  says: {
    what: {
      en: "The code reads an identifier that stays with the device or the person for life: IMEI, serial number, MAC address.",
      zh: "代码读取随设备终身不变的标识：IMEI、序列号、MAC 地址等。",
    },
    why: {
      en: "Whoever holds such an identifier can follow a person through all apps and for ever; resettable ones serve statistics and security as well.",
      zh: "掌握此类标识即可跨应用、长期追踪个人；可重置的标识同样能满足统计和安全需要。",
    },
    fix: {
      en: "Use a resettable or app-scoped identifier (OAID, App Set ID, an id of your own).",
      zh: "改用可重置或仅限本应用的标识（OAID、应用集 ID、自生成 ID）。",
    },
  },
  cites: ["CN-GBT-41391", "CN-PIPL-6", "EU-GDPR-5", "STORE-GOOGLE-UD"],
  masvs: ["PRIVACY-2"],
  reads: ["code"],
  judge: (evidence) =>
    folded(
      practicesInCode(evidence)
        .filter(({ data }) => data.startsWith("device.") && dataType(data)?.persistence === "permanent")
        .map(see),
    ),
  examples: {
    breaks: [
      {
        says: { en: "The app reads the IMEI.", zh: "读取 IMEI。" },
        evidence: evidenceExample({ facts: [{ data: "device.imei", rung: "L2" }] }),
      },
      {
        says: { en: "An SDK reads it.", zh: "SDK 读取。" },
        evidence: evidenceExample({
          facts: [{ data: "device.imei", actor: sdkActor("umeng-analytics"), rung: "L2" }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "It reads the OAID.", zh: "读取 OAID。" },
        evidence: evidenceExample({
          facts: [{ data: "device.oaid", rung: "L2" }],
          permissions: [permission("android.permission.CAMERA")],
        }),
      },
    ],
  },
});

function see(practice: Practice): Seen {
  const [only, ...others] = actorSubjects(practice);
  return {
    verdict: "risk",
    ...weigh(practice, {
      lessened: {
        at: "low",
        because: { en: "other checks weigh the reading itself", zh: "读取行为本身由其他检查定级" },
      },
    }),
    subject: [practice.data, ...actorSubjects(practice)],
    data: practice.data,
    ...(only !== undefined && others.length === 0 && isThirdParty(practice.facts[0].actor)
      ? { sdk: only }
      : {}),
    says: sentences(practiceWords(practice), {
      en: "It lives as long as the device.",
      zh: "该标识与设备同寿命。",
    }),
    rests: { facts: practice.facts.map(({ id }) => id) },
    at: placesOf(practice.facts),
  };
}
