import type { Evidence } from "../model/evidence.ts";
import { evidenceExample, permission } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { ownWordsOn, quotedWords, sdksFor } from "./weigh/screens.ts";
import { listed, same, sentences } from "./weigh/words.ts";

export default defineRule({
  id: "installs-other-apps",
  title: { en: "Can install other apps", zh: "可安装其他应用" },
  says: {
    what: {
      en: "The app may download other apps and have them installed.",
      zh: "应用可下载并安装其他应用。",
    },
    why: {
      en: "An advertisement or a button in disguise must not bring apps onto a phone that nobody wanted.",
      zh: "不得以广告、伪装按钮等方式使用户非自愿地下载安装应用。",
    },
    fix: {
      en: "Remove the permission where the app is no store; else ask before each download, name what is downloaded, and let it be stopped.",
      zh: "非分发类应用应删除该权限；确有需要的，每次下载前征得同意、写明内容并可取消。",
    },
  },
  cites: ["CN-MIIT-2023-26", "STORE-GOOGLE-PERM"],
  masvs: ["PRIVACY-4"],
  reads: ["manifest"],
  judge: see,
  examples: {
    breaks: [
      {
        says: { en: "It may install packages.", zh: "具有安装应用的权限。" },
        evidence: evidenceExample({
          permissions: [
            permission("android.permission.REQUEST_INSTALL_PACKAGES", { protection: "signature" }),
          ],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "It may not.", zh: "没有该权限。" },
        evidence: evidenceExample({ permissions: [permission("android.permission.CAMERA")] }),
      },
      {
        says: { en: "It is a store.", zh: "应用商店类应用。" },
        evidence: evidenceExample({
          category: "app_store",
          permissions: [
            permission("android.permission.REQUEST_INSTALL_PACKAGES", { protection: "signature" }),
          ],
        }),
      },
    ],
  },
});

const INSTALL = "android.permission.REQUEST_INSTALL_PACKAGES";

function see(evidence: Evidence): readonly Seen[] {
  const { facts, needs } = evidence;
  const asked = facts.permissions.find(({ name }) => name === INSTALL);
  if (asked === undefined || needs.category === "app_store") return [];
  const ads = sdksFor(evidence, "ads");
  const words = ownWordsOn(evidence, "download");
  const names = listed(ads.map(({ name }) => same(name)));
  return [
    {
      verdict: "risk",
      severity: ads.length > 0 ? "medium" : "low",
      confidence: "low",
      subject: [INSTALL],
      says: sentences(
        { en: "The app may have other apps installed.", zh: "应用可发起安装其他应用。" },
        ads.length > 0
          ? { en: `It also shows advertising of ${names.en}.`, zh: `同时内含广告 SDK：${names.zh}。` }
          : { en: "", zh: "" },
        words.length > 0
          ? { en: `Its screens say ${quotedWords(words).en}.`, zh: `界面文字有${quotedWords(words).zh}。` }
          : { en: "", zh: "" },
        { en: "Whether anybody is misled, a person must see.", zh: "是否误导用户，须由人查看。" },
      ),
      rests: {},
      at: [asked.at, ...words.slice(0, 2).map(({ at }) => at)],
    },
  ];
}
