import type { Evidence } from "../model/evidence.ts";
import { evidenceExample, permission } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { reaches } from "./weigh/permissions.ts";
import { listed, same } from "./weigh/words.ts";

export default defineRule({
  id: "permissions-at-install",
  title: { en: "Gets all permissions at install", zh: "安装即获得全部权限" },
  says: {
    what: {
      en: "The app targets a version of Android below 6.0: its dangerous permissions are granted at install, all together, and nobody is asked.",
      zh: "应用的目标版本低于 Android 6.0：危险权限在安装时一并授予，不再询问用户。",
    },
    why: {
      en: "A permission that people cannot refuse is no consent; and all at once leaves no choice.",
      zh: "无法拒绝的授权不是同意；一次全部授予，用户没有选择。",
    },
    fix: {
      en: "Set targetSdkVersion to 23 or more and ask for each permission where its function starts.",
      zh: "将 targetSdkVersion 设为 23 以上，并在使用相应功能时逐项申请。",
    },
  },
  cites: ["CN-PIPL-14", "CN-PIPL-16", "CN-METHOD-2019", "EU-GDPR-7", "STORE-GOOGLE-UD"],
  masvs: ["PRIVACY-1", "PRIVACY-4"],
  reads: ["manifest"],
  judge: see,
  examples: {
    breaks: [
      {
        says: { en: "Target 22, contacts.", zh: "目标版本 22，申请通讯录。" },
        evidence: evidenceExample({
          app: { targetSdk: 22 },
          permissions: [permission("android.permission.READ_CONTACTS")],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "Target 34.", zh: "目标版本 34。" },
        evidence: evidenceExample({
          app: { targetSdk: 34 },
          permissions: [permission("android.permission.READ_CONTACTS")],
        }),
      },
      {
        says: { en: "Target 22 without such a permission.", zh: "目标版本 22，但没有此类权限。" },
        evidence: evidenceExample({ app: { targetSdk: 22 } }),
      },
    ],
  },
});

const ASKS_SINCE = 23;

function see(evidence: Evidence): readonly Seen[] {
  const { targetSdk } = evidence.facts.app;
  const granted = reaches(evidence).filter(({ use }) => use.protection === "dangerous");
  const [first, ...more] = granted;
  if (targetSdk === null || targetSdk >= ASKS_SINCE || !first) return [];
  const names = listed(granted.map(({ use }) => same(use.name)));
  return [
    {
      verdict: "risk",
      severity: "medium",
      confidence: "high",
      subject: ["at-install"],
      says: {
        en: `Target SDK ${targetSdk}: Android grants ${names.en} at install, without asking.`,
        zh: `目标 SDK 为 ${targetSdk}：系统在安装时直接授予 ${names.zh}，不询问用户。`,
      },
      rests: {},
      at: [first.use.at, ...more.map(({ use }) => use.at).slice(0, 9)],
    },
  ];
}
