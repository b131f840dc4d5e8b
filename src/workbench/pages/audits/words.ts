import type { schemas } from "../../api/client.ts";
import { type Text, t } from "../../shell/lang.tsx";

export const auditStateWords = {
  queued: t("Waits", "排队中"),
  running: t("Running", "审计中"),
  done: t("Done", "已完成"),
  failed: t("Failed", "失败"),
  cancelled: t("Cancelled", "已取消"),
} satisfies Record<schemas["AuditState"], Text>;

export const auditsWords = {
  title: t("Audits", "审计"),
  searchLabel: t("App, package or file name", "应用名、包名或文件名"),
  state: t("State", "状态"),
  severity: t("Severity", "严重程度"),
  category: t("Category", "应用类型"),
  app: t("App", "应用"),
  findings: t("Findings", "问题"),
  source: t("Source", "来源"),
  sent: t("Sent", "提交时间"),
  by: t("By", "提交人"),
  ahead: (count: number) =>
    t(count === 0 ? "next in line" : `${count} ahead`, count === 0 ? "即将开始" : `前面还有 ${count} 个`),
  attempt: (count: number) => t(`try ${count}`, `第 ${count} 次尝试`),
  notChecked: (count: number) => t(`${count} could not be checked`, `${count} 项无法核查`),
  clean: t("nothing found", "未发现问题"),
  empty: t("No audit yet", "还没有审计"),
  emptyHint: t(
    "Send an app in, and what it does with personal data stands here within moments.",
    "提交一个应用，稍候即可在此查看其对个人信息的处理情况。",
  ),
  high: t("high", "高"),
  medium: t("medium", "中"),
  low: t("low", "低"),
  unchecked: t("could not be checked", "无法核查"),
  version: t("Version", "版本"),
};
