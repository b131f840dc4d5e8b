import type { schemas } from "../../api/client.ts";
import { type Text, t } from "../../shell/lang.tsx";

export const complaintStateWords = {
  received: t("Received", "已收到"),
  "in-review": t("In review", "核查中"),
  "in-audit": t("In audit", "审计中"),
  answered: t("Answered", "已答复"),
  closed: t("Closed", "已办结"),
} satisfies Record<schemas["ComplaintState"], Text>;

export const complaintsWords = {
  title: t("Complaints", "投诉"),
  lead: t(
    "What people reported of apps. Put each with its app; complaints gather there.",
    "公众反映的应用问题。归到对应应用后，可在应用页汇总查看。",
  ),
  searchLabel: t("App or words of a complaint", "应用或投诉内容"),
  state: t("State", "状态"),
  app: t("App, as the sender names it", "投诉人所填应用"),
  sent: t("Sent", "投诉时间"),
  what: t("What happened", "投诉内容"),
  when: t("When it happened", "发生时间"),
  store: t("Store", "下载渠道"),
  version: t("Version", "版本"),
  packageName: t("Package", "包名"),
  contact: t("Contact", "联系方式"),
  attachments: t("Attachments", "附件"),
  receipt: t("Receipt ends in", "回执尾号"),
  linked: t("App in this workbench", "对应的应用"),
  linkedHint: t("Type to find it.", "输入名称查找。"),
  reply: t("What the sender is told", "答复内容"),
  replyHint: t("The sender reads it with the receipt number.", "投诉人可凭回执编号查看。"),
  save: t("Save", "保存"),
  saved: t("Saved.", "已保存。"),
  handle: t("Handle", "办理"),
  empty: t("No complaint", "没有投诉"),
  emptyHint: t(
    "The public form is open to anyone, without an account.",
    "公众无需账号即可通过公开表单投诉。",
  ),
  openForm: t("See the public form", "查看公开表单"),
  unlinked: t("not yet put with an app", "尚未归到应用"),
};
