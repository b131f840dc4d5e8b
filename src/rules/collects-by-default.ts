import { sdk } from "../catalog/index.ts";
import type { SdkFound } from "../model/app.ts";
import type { Evidence } from "../model/evidence.ts";
import { evidenceExample, manifestPlace, sdkActor, sdkFound } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import type { Text } from "../model/text.ts";
import { dataName, listed, sentences } from "./weigh/words.ts";

const SWITCH = "firebase_analytics_collection_enabled=false";

export default defineRule({
  id: "collects-by-default",
  title: { en: "An SDK collects from the start unless told to wait", zh: "SDK 默认在启动时即开始收集" },
  says: {
    what: {
      en: "The app holds an SDK that begins to collect as soon as the app opens, and leaves the switch alone by which its maker lets it wait.",
      zh: "应用内含一打开即自动开始收集的 SDK，且未使用其提供的延迟收集开关。",
    },
    why: {
      en: "What nobody chose must not be taken: settings start at the least, and what is on a person's device is read once they agreed. The app decides whether its SDK waits.",
      zh: "未经用户选择不应收集：默认设置应当最小化，读取用户设备中的信息应在其同意之后。SDK 是否等待，由应用决定。",
    },
    fix: {
      en: "Set the switch in the manifest, and let the SDK collect once the user has agreed.",
      zh: "在清单文件中关闭自动收集，待用户同意后再开启。",
    },
  },
  cites: ["CN-PIPL-13", "CN-PIPL-14", "CN-METHOD-2019", "EU-GDPR-25", "EU-GDPR-6", "EU-EPRIV-5-3"],
  masvs: ["PRIVACY-1", "PRIVACY-4"],
  reads: ["manifest"],
  judge: (evidence) => evidence.facts.sdks.flatMap((found) => see(found, evidence)),
  examples: {
    breaks: [
      {
        says: {
          en: "Google Analytics for Firebase, with nothing in the manifest that makes it wait.",
          zh: "集成 Google Analytics for Firebase，清单文件中未让其等待。",
        },
        evidence: evidenceExample({
          sdks: [
            sdkFound("google-firebase-analytics", "Google Analytics for Firebase", {
              selfStart: { switchedOff: false, switch: SWITCH, at: manifestPlace },
            }),
          ],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "It waits until the app lets it collect.", zh: "等待应用开启后才收集。" },
        evidence: evidenceExample({
          sdks: [
            sdkFound("google-firebase-analytics", "Google Analytics for Firebase", {
              selfStart: { switchedOff: true, switch: SWITCH, at: manifestPlace },
            }),
          ],
        }),
      },
      {
        says: {
          en: "Its code was seen to collect before consent: told of once, by that rule.",
          zh: "已看到其代码在同意前收集：由相应规则报告一次。",
        },
        evidence: evidenceExample({
          facts: [
            {
              data: "device.gaid",
              actor: sdkActor("google-firebase-analytics"),
              rung: "L2",
              when: "before-consent",
            },
          ],
          sdks: [
            sdkFound("google-firebase-analytics", "Google Analytics for Firebase", {
              selfStart: { switchedOff: false, switch: SWITCH, at: manifestPlace },
            }),
          ],
        }),
      },
    ],
  },
});

function see({ id, name, selfStart, confidence }: SdkFound, { facts }: Evidence): readonly Seen[] {
  if (selfStart === undefined || selfStart.switchedOff || confidence !== "certain") return [];
  const isSeen = facts.facts.some(
    ({ actor, when }) => actor.kind === "sdk" && actor.sdk === id && when === "before-consent",
  );
  if (isSeen) return [];
  const known = sdk(id);
  return [
    {
      verdict: "risk",
      severity: "medium",
      confidence: "medium",
      subject: [id],
      sdk: id,
      says: sentences(
        {
          en: `${name} begins to collect when the app opens, as its maker's documentation says (${known?.selfStart?.source ?? "?"}); nothing in the manifest makes it wait.`,
          zh: `据官方文档（${known?.selfStart?.source ?? "?"}），${name} 在应用打开时即开始收集；清单文件中没有让其等待的设置。`,
        },
        ...takes(id),
      ),
      fix: fixFor(selfStart.switch),
      rests: {},
      at: [selfStart.at],
    },
  ];
}

/** Only what the source names literally: what is from memory is no proof. */
function takes(id: string): readonly Text[] {
  const cited = sdk(id)?.dataCited ?? [];
  if (cited.length === 0) return [];
  const names = listed(cited.map(dataName));
  return [{ en: `Known to take: ${names.en}.`, zh: `已知其收集：${names.zh}。` }];
}

function fixFor(written: string): Text {
  const [name = "", value = ""] = written.split("=");
  const element = `<meta-data android:name="${name}" android:value="${value}"/>`;
  return {
    en: `Write ${element} into the application element of the manifest, and let the SDK collect once the user has agreed.`,
    zh: `在清单文件的 application 元素中写入 ${element}，待用户同意后再通过 SDK 的接口开启收集。`,
  };
}
