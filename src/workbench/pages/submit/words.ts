import { type Text, t } from "../../shell/lang.tsx";
import type { DocumentKind } from "./drafts.ts";

export const documentKindWords = {
  policy: t("Privacy policy", "隐私政策"),
  mapping: t("R8 mapping", "R8 映射文件"),
  "run-log": t("Log of a run", "运行日志"),
  label: t("Data safety form", "数据安全表单"),
} satisfies Record<DocumentKind, Text>;

export const submitWords = {
  title: t("Audit apps", "提交应用审计"),
  lead: t(
    "Drop installation packages and their privacy policies. A policy whose file name begins like the app's is put beside it by itself.",
    "拖入安装包及其隐私政策。文件名与应用相近的政策会自动归到该应用名下。",
  ),
  drop: t("Drop apps and policies here", "将应用和隐私政策拖到此处"),
  kinds: t(
    ".apk, .xapk, .apks, .apkm · policies as .html, .txt, .md, .pdf or .docx · also mapping.txt, logs of a run (.xlsx, .csv, .json) and the Data safety form (.csv)",
    "安装包：.apk、.xapk、.apks、.apkm；政策：.html、.txt、.md、.pdf、.docx；也可附 mapping.txt、运行日志（.xlsx、.csv、.json）及数据安全表单（.csv）",
  ),
  choose: t("Choose files", "选择文件"),
  category: t("Category", "应用类型"),
  categoryHint: t(
    "Without it, whether data is needed stays unknown.",
    "不指定类型时，无法判断收集是否必要。",
  ),
  unlisted: t("None of the 39 listed", "不属于已列明的 39 类"),
  policies: t("Policies", "隐私政策"),
  noPolicy: t("No policy: what the app says stays unknown.", "未提供政策：无法判断应用是否如实说明。"),
  kindOf: (name: string) => t(`What ${name} is`, `${name} 的类型`),
  more: t("Functions, law and source", "业务功能、适用法律与来源"),
  children: t("The app is for children under 14", "面向不满十四周岁的未成年人"),
  asOf: t("By the law of", "按此日施行的法律判定"),
  asOfHint: t(
    "Without a day: by all that is in force or announced.",
    "不填则按全部已施行及已公布的规定判定。",
  ),
  functions: t("Functions the app offers", "应用提供的业务功能"),
  functionsHint: t("One a line, such as “find friends”.", "每行一项，例如“查找好友”。"),
  store: t("Store", "应用商店"),
  link: t("Link", "下载链接"),
  sentBy: t("Sent by", "提交人"),
  developer: t("Developer", "开发者"),
  obtainedAt: t("Obtained on", "获取日期"),
  remove: (name: string) => t(`Remove ${name}`, `移除 ${name}`),
  loose: t("Documents without an app", "尚未归属的文件"),
  looseHint: t(
    "Choose the app that each belongs to; what has none is not sent.",
    "请选择所属应用；未选择的不会提交。",
  ),
  belongsTo: t("Belongs to", "所属应用"),
  start: (count: number) =>
    t(count === 1 ? "Audit 1 app" : `Audit ${count} apps`, `开始审计 ${count} 个应用`),
  sending: t("Sending", "上传中"),
  waiting: t("Waits", "等待上传"),
  accepted: t("Accepted", "已提交"),
  seeAudit: t("See the audit", "查看审计"),
  failed: t("Not sent", "提交失败"),
  again: t("Send again", "重新提交"),
  empty: t("No app chosen yet", "尚未选择应用"),
  answersOrder: t("This version answers an order.", "本版本用于回应整改通知。"),
  done: (count: number) =>
    t(
      count === 1 ? "1 app is in the queue." : `${count} apps are in the queue.`,
      `${count} 个应用已进入审计队列。`,
    ),
};
