import type { schemas } from "../../api/client.ts";
import { type Text, t } from "../../shell/lang.tsx";

export const rejudgementStateWords = {
  running: t("Judging", "评判中"),
  ready: t("Waits for a decision", "待决定"),
  accepted: t("Accepted", "已采用"),
  rejected: t("Rejected", "已放弃"),
  failed: t("Failed", "失败"),
} satisfies Record<schemas["RejudgementState"], Text>;

export const rejudgeWords = {
  title: t("Re-judge", "重新评判"),
  lead: t(
    "When rules, SDK data or law change, all stored evidence is judged again. No app is opened, and nothing changes before you accept it.",
    "规则、SDK 数据或法律更新后，对已存证据重新评判。无需重新读取应用，采用之前不会改变任何结果。",
  ),
  begin: t("Judge all again", "全部重新评判"),
  when: t("Begun", "开始时间"),
  state: t("State", "状态"),
  catalog: t("Catalog", "知识目录"),
  judged: t("Judged", "已评判"),
  changed: t("Audits that change", "结果有变的审计"),
  added: t("added", "新增"),
  removed: t("removed", "消失"),
  altered: t("altered", "改变"),
  empty: t("Never judged again so far", "尚未重新评判过"),
  changes: t("What would change", "结果变化"),
  same: t("Nothing would change.", "结果没有变化。"),
  accept: t("Accept the new findings", "采用新结果"),
  reject: t("Keep everything as it is", "保持原结果"),
  audit: t("Audit", "审计"),
  finding: t("Finding", "问题"),
  before: t("before", "原"),
  after: t("after", "现"),
};

export const changeWords = {
  added: t("Added", "新增"),
  removed: t("Removed", "消失"),
  altered: t("Altered", "改变"),
};
