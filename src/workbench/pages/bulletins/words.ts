import type { schemas } from "../../api/client.ts";
import { type Text, t } from "../../shell/lang.tsx";

export const bulletinStateWords = {
  draft: t("Draft", "草稿"),
  published: t("Published", "已发布"),
  withdrawn: t("Withdrawn", "已撤回"),
} satisfies Record<schemas["BulletinState"], Text>;

export const bulletinsWords = {
  title: t("Bulletins", "通报"),
  lead: t("Public lists of apps whose problems were not rectified in time.", "对逾期未整改应用的公开通报。"),
  state: t("State", "状态"),
  number: t("Number", "编号"),
  name: t("Title", "标题"),
  apps: t("Apps", "应用数"),
  published: t("Published", "发布时间"),
  by: t("Drafted by", "起草人"),
  approvedBy: t("Approved by", "审批人"),
  compose: t("Compose a bulletin", "起草通报"),
  empty: t("No bulletin yet", "还没有通报"),
  titleEn: t("Title in English", "英文标题"),
  titleZh: t("Title in Chinese", "中文标题"),
  forewordEn: t("Foreword in English", "英文前言"),
  forewordZh: t("Foreword in Chinese", "中文前言"),
  deadline: t("Rectify until", "整改期限"),
  choose: t("Escalated cases to name", "选择列入通报的案件"),
  noEscalated: t("No case is escalated: there is nobody to name.", "没有已升级的案件，暂无可通报的应用。"),
  draft: t("Make the draft", "生成草稿"),
  publish: t("Approve and publish", "审批并发布"),
  publishHint: t(
    "Where two people are asked for, another person than the one who drafted it publishes it.",
    "按设置需两人审核时，须由起草人以外的人员发布。",
  ),
  withdraw: t("Withdraw", "撤回"),
  withdrawHint: t("The public page then says so.", "公开页面将注明已撤回。"),
  exports: t("As a file", "导出"),
  publicPage: t("The public page", "公开页面"),
  position: t("No.", "序号"),
  app: t("App", "应用名称"),
  developer: t("Developer", "应用开发者"),
  source: t("Source", "应用来源"),
  version: t("Version", "应用版本"),
  issues: t("Problems", "所涉问题"),
  rows: t("The list", "通报列表"),
  foreword: t("Foreword", "前言"),
};
