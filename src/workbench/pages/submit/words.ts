import { t } from "../../shell/lang.tsx";

export const submitWords = {
  title: t("Audit apps", "提交应用审计"),
  lead: t(
    "Drop installation packages and their privacy policies. A policy whose file name begins like the app's is put beside it by itself.",
    "拖入安装包及其隐私政策。文件名与应用相近的政策会自动归到该应用名下。",
  ),
  drop: t("Drop apps and policies here", "将应用和隐私政策拖到此处"),
  kinds: t(
    ".apk, .xapk, .apks, .apkm · policies as .html, .txt, .md, .pdf or .docx",
    "安装包：.apk、.xapk、.apks、.apkm；政策：.html、.txt、.md、.pdf、.docx",
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
  more: t("Functions and source", "业务功能与来源"),
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
