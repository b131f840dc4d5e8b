import type { PermissionUse } from "../model/app.ts";
import type { Evidence } from "../model/evidence.ts";
import { evidenceExample, permission } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import type { Text } from "../model/text.ts";

export default defineRule({
  id: "restricted-permission",
  title: { en: "Uses a permission that the store restricts", zh: "使用应用商店限制的权限" },
  says: {
    what: {
      en: "The app asks for a permission that Google Play lets an app have only for its core function, after a declaration.",
      zh: "应用申请了 Google Play 仅允许用于核心功能且须申报的权限。",
    },
    why: {
      en: "These permissions open everything of a kind: all files, all messages, the place at all times. The store rejects apps that cannot justify them.",
      zh: "这类权限可获取某一类的全部内容：全部文件、全部短信、随时的位置。无法说明理由的应用会被拒绝上架。",
    },
    fix: {
      en: "Use the narrower way that Android offers (a picker, the SMS retriever, location while in use), or declare the core function that needs it.",
      zh: "改用系统提供的较窄方式（选择器、短信验证接口、仅使用期间定位），或申报需要该权限的核心功能。",
    },
  },
  cites: ["STORE-GOOGLE-PERM"],
  masvs: ["PRIVACY-1"],
  reads: ["manifest"],
  judge: ({ facts }) =>
    facts.permissions
      .filter(({ protection }) => protection !== "unknown")
      .flatMap((permission) => see(permission, facts)),
  examples: {
    breaks: [
      {
        says: { en: "Reads text messages.", zh: "读取短信。" },
        evidence: evidenceExample({ permissions: [permission("android.permission.READ_SMS")] }),
      },
    ],
    keeps: [
      {
        says: { en: "The camera.", zh: "相机。" },
        evidence: evidenceExample({ permissions: [permission("android.permission.CAMERA")] }),
      },
    ],
  },
});

const RESTRICTED: readonly (readonly [RegExp, Text])[] = [
  [/\.(READ_SMS|RECEIVE_SMS|SEND_SMS|RECEIVE_MMS|RECEIVE_WAP_PUSH)$/, { en: "text messages", zh: "短信" }],
  [/\.(READ_CALL_LOG|WRITE_CALL_LOG|PROCESS_OUTGOING_CALLS)$/, { en: "the call log", zh: "通话记录" }],
  [/\.ACCESS_BACKGROUND_LOCATION$/, { en: "the place while the app is not used", zh: "后台位置" }],
  [/\.MANAGE_EXTERNAL_STORAGE$/, { en: "all files", zh: "全部文件" }],
  [/\.QUERY_ALL_PACKAGES$/, { en: "the list of all apps", zh: "全部已安装应用" }],
  [/\.REQUEST_INSTALL_PACKAGES$/, { en: "installing other apps", zh: "安装其他应用" }],
  [/\.BIND_ACCESSIBILITY_SERVICE$/, { en: "what other apps show", zh: "其他应用的界面内容" }],
  [/\.(READ_MEDIA_IMAGES|READ_MEDIA_VIDEO)$/, { en: "all photos and videos", zh: "全部照片和视频" }],
];

/** Open to the phone's own app for messages or calls, and to few others. */
const DEFAULT_HANDLER =
  /\.(READ_SMS|RECEIVE_SMS|RECEIVE_MMS|RECEIVE_WAP_PUSH|READ_CALL_LOG|WRITE_CALL_LOG|PROCESS_OUTGOING_CALLS)$/;

function see({ name, at, used }: PermissionUse, facts: Evidence["facts"]): readonly Seen[] {
  const found = RESTRICTED.find(([pattern]) => pattern.test(name));
  if (!found) return [];
  const [, what] = found;
  return [
    {
      verdict: "risk",
      severity: DEFAULT_HANDLER.test(name) && used === "yes" && !isHandler(facts) ? "medium" : "low",
      confidence: "medium",
      subject: [name],
      says: {
        en: `It opens ${what.en}${used === "no" ? ", and no code was found that uses it" : ""}.`,
        zh: `可获取${what.zh}${used === "no" ? "，且未见使用该权限的代码" : ""}。`,
      },
      rests: {},
      at: [at],
    },
  ];
}

/** The phone's own app for messages or calls guards a component of its own with one of these. */
function isHandler({ components }: Evidence["facts"]): boolean {
  return components.some(({ permission }) => permission !== null && HANDLES.test(permission));
}

const HANDLES = /\.(BROADCAST_SMS|BROADCAST_WAP_PUSH|SEND_RESPOND_VIA_MESSAGE|BIND_INCALL_SERVICE)$/;
