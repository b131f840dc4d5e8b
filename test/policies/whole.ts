/** A policy that says all that the rules on policies ask for, part by part, in both languages. */
export const WHOLE: Readonly<Record<"zh" | "en", Readonly<Record<string, string>>>> = {
  zh: {
    title: "# 云杉日历隐私政策",
    dates: "更新日期：2024年3月1日\n\n生效日期：2024年3月8日",
    who: "云杉日历由成都云杉软件有限公司（以下简称“我们”）开发并运营，注册地址为成都市高新区天府大道100号。",
    collect:
      "## 一、我们收集的信息\n\n注册账号时，我们会收集您的手机号码，用于创建账号和登录。\n\n经您单独同意，我们会收集您的精确位置信息，用于提供天气提醒；您拒绝提供不影响使用其他功能。\n\n开启身份认证功能时，我们会在征得您的单独同意后收集您的身份证号码，用于核验您的身份。",
    sharing: "## 二、共享\n\n我们会与友盟统计SDK共享您的Android ID，用于统计分析。",
    retention:
      "## 三、存储\n\n我们在您使用服务期间保存您的手机号码，您注销账号后30日内我们会删除或匿名化处理。您的个人信息存储于中华人民共和国境内。",
    transfer:
      "经您单独同意，我们会将您的订单信息提供给位于境外的Example Inc.公司，用于处理国际订单，您可以通过privacy@example.com向其行使权利。",
    security: "## 四、安全\n\n我们采取加密等安全措施保护您的个人信息。",
    rights:
      "## 五、您的权利\n\n您可以在“我的-设置-账号”中查阅、复制您的个人信息。\n\n您可以在“我的-设置-账号”中更正您的个人信息。\n\n您可以在“我的-设置-隐私”中撤回同意。",
    otherRights: "您可以要求我们限制处理您的个人信息，也可以请求将您的个人信息转移至您指定的其他处理者。",
    deletion:
      "您可以在“我的-设置-账号”中删除您的个人信息。\n\n您可以在“我的-设置-注销账号”中注销账号，我们将在15个工作日内完成。",
    minors: "## 六、未成年人\n\n未满14周岁的儿童使用本应用须经监护人同意。",
    contact: "## 七、联系我们\n\n如您有任何疑问，请发送邮件至privacy@yunshan.example联系我们。",
    complaint: "您也可以向我们投诉、举报，或向监管部门投诉。",
    changes: "## 八、政策的变更\n\n本政策发生重大变更时，我们会以弹窗方式通知您，并再次征得您的同意。",
  },
  en: {
    title: "# Privacy Policy of Spruce Calendar",
    dates: "Last updated: March 1, 2024. Effective date: March 8, 2024.",
    who: 'Spruce Calendar is operated by Spruce Software Ltd ("we", "us"), 4 Mill Lane, Bristol BS1 4DJ, United Kingdom.',
    collect:
      "## What we collect\n\nWhen you register, we collect your phone number to create your account. We do so to perform our contract with you.\n\nWith your consent, we collect your precise location to show weather alerts.\n\nWith your explicit consent, we collect your fingerprint data to unlock the app.",
    sharing: "## Sharing\n\nWe share your Android ID with Firebase Analytics for analytics.",
    retention: "## Storage\n\nWe keep your phone number until you delete your account, and 30 days after that at most.",
    transfer:
      "With your separate consent, we transfer your order history to Example Inc. in the United States, which processes international orders.",
    security: "## Security\n\nWe use encryption to protect your personal data.",
    rights:
      "## Your rights\n\nYou have the right to access your personal data and to receive a copy of it.\n\nYou may correct your personal data under Settings.\n\nYou may withdraw your consent at any time under Settings.",
    otherRights:
      "You have the right to restrict the processing of your personal data, the right to data portability and the right to object to processing.",
    deletion: "You may delete your account and your personal data under Settings > Account.",
    minors: "## Children\n\nWe do not knowingly collect personal data from children under 13.",
    contact: "## Contact\n\nIf you have questions, contact us at privacy@spruce.example.",
    complaint: "You have the right to lodge a complaint with a supervisory authority.",
    changes: "## Changes\n\nIf we make material changes to this policy, we will notify you in the app before they take effect.",
  },
};

/** The policy without some parts, with others in their place or at the end. */
export function policyText(
  language: "zh" | "en",
  change: { readonly without?: readonly string[]; readonly with?: Readonly<Record<string, string>> } = {},
): string {
  const parts = { ...WHOLE[language], ...change.with };
  return Object.entries(parts)
    .filter(([name]) => !change.without?.includes(name))
    .map(([, text]) => text)
    .join("\n\n");
}
