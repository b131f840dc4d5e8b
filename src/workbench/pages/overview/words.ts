import type { schemas } from "../../api/client.ts";
import { type Text, t } from "../../shell/lang.tsx";

export const overviewWords = {
  title: t("Overview", "总览"),
  apps: t("apps", "个应用"),
  withHigh: t("with high findings", "个存在高风险问题"),
  withGaps: t("could not be read whole", "个未能完整核查"),
  toReview: t("findings to review", "个问题待复核"),
  openOrders: t("open orders", "件整改进行中"),
  newComplaints: t("new complaints", "件新投诉"),
  asks: t("Asks for something now", "需要处理"),
  latest: t("Latest audits", "最近的审计"),
  all: t("All audits", "全部审计"),
  byRule: t("Most frequent findings", "最常见的问题"),
  bySdk: t("Most frequent SDKs", "最常见的 SDK"),
  byData: t("Data taken most", "收集最多的信息"),
  byDay: t("Audits a day, last 30 days", "近 30 天每日审计数"),
  inApps: t("apps", "应用数"),
  questions: t("Ask all apps", "查询全部应用"),
  queue: t("Queue", "队列"),
  queued: (count: number) => t(`${count} waiting`, `${count} 个排队`),
  running: (count: number) => t(`${count} running`, `${count} 个审计中`),
  failed: (count: number) => t(`${count} failed`, `${count} 个失败`),
  workers: (count: number) => t(count === 1 ? "1 worker" : `${count} workers`, `${count} 个工作进程`),
  first: t("Audit your first app", "审计第一个应用"),
  firstHint: t(
    "Drop an installation package and its privacy policy. The result is a page with every finding, its evidence, and the article it bears on.",
    "提交安装包和隐私政策，即可得到逐项列明问题、证据和所涉条款的审计页面。",
  ),
  daysLeft: (days: number) =>
    t(
      days < 0 ? `${-days} working days over` : `${days} working days left`,
      days < 0 ? `已逾期 ${-days} 个工作日` : `还剩 ${days} 个工作日`,
    ),
};

export const reminderWords = {
  "due-soon": t("Due soon", "即将到期"),
  "due-today": t("Due today", "今日到期"),
  overdue: t("Overdue", "已逾期"),
  "answer-waits": t("The company answered", "企业已答复"),
  "re-audit-waits": t("Re-audit to decide on", "复测待处理"),
} satisfies Record<schemas["Reminder"]["kind"], Text>;

/** Questions that people ask of all apps, each a filter. */
export const questions = [
  {
    words: t("Which apps send OAID?", "哪些应用外发 OAID？"),
    search: { data: "device.oaid", does: "sends" },
  },
  {
    words: t("Which read the list of installed apps and do not say so?", "哪些应用读取应用列表却未说明？"),
    search: { data: "apps.installed", does: "reads", says: "no" },
  },
  {
    words: t("Which take precise location before consent?", "哪些应用在同意前获取精确位置？"),
    search: { data: "location.precise", when: "before-consent" },
  },
  {
    words: t("Which read the clipboard?", "哪些应用读取剪贴板？"),
    search: { data: "clipboard.content", does: "reads" },
  },
  {
    words: t("Which could not be read whole?", "哪些应用未能完整核查？"),
    search: { withGaps: "true" },
  },
] as const;
