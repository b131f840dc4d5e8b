import { permission as permissionOf } from "../catalog/index.ts";
import type { PermissionRequest } from "../model/app.ts";
import { codePlace, evidenceExample } from "../model/example.ts";
import { javaSignature } from "../model/java-name.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { isPersonal } from "./weigh/does.ts";
import { isSensitiveType } from "./weigh/severity.ts";
import { listed, same, sentences } from "./weigh/words.ts";

export default defineRule({
  id: "permission-asked-at-launch",
  title: { en: "Asks for permissions as it opens", zh: "一打开就索取权限" },
  says: {
    what: {
      en: "The app asks for permissions by itself when it opens, before the user has called up a function that needs them.",
      zh: "应用一打开就自行申请权限，此时用户尚未使用需要该权限的功能。",
    },
    why: {
      en: "A permission is to be asked for when its function is used, with the reason. Several at once leave no real choice.",
      zh: "权限应在使用相应功能时申请并说明理由；一次索取多项，用户没有真正的选择。",
    },
    fix: {
      en: "Ask where the function starts, each permission on its own, and say what it is for.",
      zh: "在功能启用时逐项申请，并同步说明用途。",
    },
  },
  cites: ["CN-PIPL-16", "CN-METHOD-2019", "CN-MIIT-2023-26", "CN-GBT-41391", "EU-GDPR-25", "STORE-GOOGLE-PD"],
  masvs: ["PRIVACY-1", "PRIVACY-3"],
  reads: ["code", "code-path"],
  judge: ({ facts }) => {
    const early = facts.screens.requests.filter(
      ({ atLaunch, permissions }) => atLaunch && permissions.some(reachesData),
    );
    const [first, ...more] = early;
    return first ? [see([first, ...more])] : [];
  },
  examples: {
    breaks: [
      {
        says: {
          en: "Contacts and location in one call from onCreate.",
          zh: "在 onCreate 中一次申请通讯录和定位。",
        },
        evidence: evidenceExample({
          screens: {
            requests: [
              {
                permissions: ["android.permission.ACCESS_FINE_LOCATION", "android.permission.READ_CONTACTS"],
                atLaunch: true,
                way: ["Lapp/example/Main;->onCreate(Landroid/os/Bundle;)V"],
                at: codePlace,
              },
            ],
          },
        }),
      },
    ],
    keeps: [
      {
        says: { en: "Asked for after a tap.", zh: "点击后才申请。" },
        evidence: evidenceExample({
          screens: {
            requests: [
              { permissions: ["android.permission.CAMERA"], atLaunch: false, way: [], at: codePlace },
            ],
          },
        }),
      },
      {
        says: { en: "Notifications only.", zh: "仅申请通知权限。" },
        evidence: evidenceExample({
          screens: {
            requests: [
              {
                permissions: ["android.permission.POST_NOTIFICATIONS"],
                atLaunch: true,
                way: ["Lapp/example/Main;->onCreate(Landroid/os/Bundle;)V"],
                at: codePlace,
              },
            ],
          },
        }),
      },
    ],
  },
});

function reachesData(name: string): boolean {
  return (permissionOf(name)?.data ?? []).some(isPersonal);
}

function see(requests: readonly [PermissionRequest, ...PermissionRequest[]]): Seen {
  const names = [...new Set(requests.flatMap(({ permissions }) => permissions))].filter(reachesData).sort();
  const groups = new Set(names.map((name) => permissionOf(name)?.group ?? name));
  const sensitive = names.some((name) => (permissionOf(name)?.data ?? []).some(isSensitiveType));
  const [first, ...more] = requests;
  const way = requests.find((request) => request.way.length > 0)?.way ?? [];
  const path = way.map(javaSignature).join(" → ");
  const list = listed(names.map(same));
  return {
    verdict: "risk",
    severity: groups.size > 1 || sensitive ? "medium" : "low",
    confidence: "medium",
    subject: ["at-launch", ...names],
    says: sentences(
      { en: `Asked for as the app opens: ${list.en}.`, zh: `应用打开时申请：${list.zh}。` },
      groups.size > 1
        ? { en: `${groups.size} groups of permissions at once.`, zh: `一次涉及 ${groups.size} 组权限。` }
        : { en: "", zh: "" },
      way.length > 0 ? { en: `The way there: ${path}.`, zh: `到达路径：${path}。` } : { en: "", zh: "" },
    ),
    rests: {},
    at: [first.at, ...more.map(({ at }) => at)],
  };
}
