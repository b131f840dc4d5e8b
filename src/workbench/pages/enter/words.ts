import { t } from "../../shell/lang.tsx";

export const enterWords = {
  signIn: t("Sign in", "登录"),
  login: t("Account name", "账号名"),
  password: t("Password", "密码"),
  withPasskey: t("Sign in with a passkey", "使用通行密钥登录"),
  or: t("or", "或"),
  lead: t("What an app says, what it does, and what it needs.", "对照应用“说了什么、做了什么、需要什么”。"),
  setUp: t("Set up this workbench", "初始化工作台"),
  setUpLead: t(
    "You are the first one here. Choose the name and password of the administrator; you can invite the others afterwards.",
    "您是第一位使用者。请设置管理员的账号名和密码，随后即可邀请其他人员。",
  ),
  name: t("Your name", "您的姓名"),
  nameHint: t("It stands beside what you decide.", "将显示在您所作决定的旁边。"),
  loginHint: t("Letters, digits, and . _ @ + -", "可使用字母、数字及 . _ @ + -"),
  passwordHint: t(
    "At least 12 characters. A few unrelated words do well.",
    "至少 12 个字符，可用几个不相关的词组成。",
  ),
  begin: t("Begin", "开始使用"),
  noToken: t(
    "This page needs the link that the server printed when it was started first. Copy it whole from the terminal or the log.",
    "请使用服务首次启动时输出的完整链接打开本页，可从终端或日志中复制。",
  ),
  invitation: t("Choose your password", "设置您的密码"),
  invitationLead: t("You were invited to this workbench.", "您已受邀使用本工作台。"),
  noInvitation: t("The link is not complete: copy it whole.", "链接不完整，请完整复制。"),
  notYou: t("The passkey was not given.", "未提供通行密钥。"),
};
