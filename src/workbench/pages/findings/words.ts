import type { schemas } from "../../api/client.ts";
import { type Text, t } from "../../shell/lang.tsx";

export const reviewWords = {
  open: t("To review", "待复核"),
  "confirmed-once": t("Confirmed once, waits for a second person", "已确认一次，待第二人确认"),
  confirmed: t("Confirmed", "已确认"),
  dismissed: t("Dismissed", "已排除"),
} satisfies Record<schemas["Review"]["state"], Text>;

export const eventWords = {
  confirm: t("confirmed it", "确认了该问题"),
  dismiss: t("dismissed it", "排除了该问题"),
  reopen: t("opened it again", "重新打开了该问题"),
  comment: t("commented", "发表了意见"),
  assign: t("assigned it", "进行了指派"),
} satisfies Record<schemas["ReviewEvent"]["kind"], Text>;

export const findingsWords = {
  title: t("Findings", "问题"),
  lead: t("Of the newest audit of each app.", "取自各应用最近一次审计。"),
  searchLabel: t("App or package", "应用名或包名"),
  state: t("Review", "复核状态"),
  severity: t("Severity", "严重程度"),
  verdict: t("Verdict", "判断"),
  rule: t("Check", "检查项"),
  assigned: t("Assigned to", "指派给"),
  finding: t("Finding", "问题"),
  app: t("App", "应用"),
  review: t("Review", "复核"),
  confirm: t("Confirm", "确认"),
  confirmSecond: t("Confirm as second person", "作为第二人确认"),
  confirmTitle: t("Confirm this finding?", "确认该问题？"),
  confirmHint: t("A note is welcome; it is not needed.", "可填写说明，也可留空。"),
  note: t("Note", "说明"),
  dismiss: t("Dismiss", "排除"),
  dismissTitle: t("Dismiss this finding", "排除该问题"),
  dismissHint: t(
    "It stays dismissed in later versions of the app, as long as the practice is the same.",
    "只要做法未变，该问题在应用后续版本中将保持排除状态。",
  ),
  reopen: t("Open again", "重新打开"),
  reopenTitle: t("Open this finding again", "重新打开该问题"),
  comment: t("Comment", "发表意见"),
  commentTitle: t("Comment on this finding", "对该问题发表意见"),
  words: t("Words", "内容"),
  assign: t("Assign to", "指派给"),
  nobody: t("Nobody", "未指派"),
  twoPeople: t("Two people must confirm a finding before it goes out.", "问题须经两人确认方可对外发出。"),
  empty: t("No finding", "没有问题"),
};
