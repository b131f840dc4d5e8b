import { t } from "../../shell/lang.tsx";

export const companyWords = {
  orders: t("Orders to us", "收到的整改通知"),
  ordersLead: t("What the authority asks to be rectified, and until when.", "主管机关要求整改的事项及期限。"),
  empty: t("No order", "没有整改通知"),
  emptyHint: t(
    "When one is sent, it stands here with its evidence and its deadline.",
    "收到通知后，将在此显示相关证据与期限。",
  ),
  apps: t("Our apps", "我们的应用"),
  noApps: t("No app is registered for your company.", "尚未登记贵企业的应用。"),
  app: t("App", "应用"),
  openOrders: t("Open orders", "进行中的整改"),
  deadline: t("Deadline", "整改期限"),
  state: t("State", "状态"),
  findings: t("Findings", "问题"),
  notice: t("Notice", "整改通知书"),
  evidence: t("Sealed evidence (ZIP)", "封存证据包（ZIP）"),
  answer: t("Answer", "答复"),
  answerLead: t(
    "Say what you did about each finding; a word on the whole is needed.",
    "请逐项说明整改情况，并填写总体说明。",
  ),
  overall: t("On the whole", "总体说明"),
  about: t("What you did about it", "该项的整改情况"),
  attachments: t("Documents", "附件"),
  attachmentsHint: t(
    "What shows that it was done; at most 10 MB each.",
    "证明整改情况的材料，每个不超过 10 MB。",
  ),
  send: t("Send the answer", "提交答复"),
  sent: t("The answer is with the authority.", "答复已提交主管机关。"),
  fix: t("Send in the fixed version", "提交整改版本"),
  fixLead: t(
    "It is audited against this order by itself; the result stands here.",
    "系统将自动对照本通知进行复测，结果显示在此处。",
  ),
  chooseApp: t("Installation package", "安装包"),
  choosePolicy: t("Privacy policy, if it changed", "隐私政策（如有更新）"),
  sendFix: t("Send it in", "提交"),
  fixes: t("Versions sent in", "已提交的版本"),
  responses: t("Our answers", "我方答复"),
};
