import { expect, test } from "vitest";
import { nodePlatform } from "../../../test/node-platform.ts";
import { readPolicy } from "./read.ts";

/** What is done with an address, in the plain words of policies, by the kind of purpose that it is. */
const EN: Readonly<Record<string, readonly string[]>> = {
  delivery: ["to deliver your orders", "to ship products to you", "to arrange delivery"],
  payment: ["to process your payments", "to charge your card", "to refund you", "to top up your wallet"],
  security: ["to prevent fraud", "to keep your account safe", "to keep hackers out", "for fraud prevention"],
  legal: ["to comply with our legal obligations", "to respond to lawful requests", "to defend legal claims"],
  advertising: [
    "to measure the effectiveness of our ads",
    "to show you personalised ads",
    "to work with advertisers",
  ],
  personalisation: ["to recommend songs you may like", "to tailor content to your interests"],
  analytics: ["to understand how people use the app", "to count visitors", "to compile usage statistics"],
  diagnostics: ["to fix crashes", "to keep the app running smoothly", "for troubleshooting"],
  "customer-support": ["to answer your questions", "to help you when you contact support"],
  "identity-verification": ["to verify that you are over 18", "to carry out KYC checks"],
  account: ["to create your account", "to sign you in", "to open your account"],
  "location-service": ["to find restaurants near you", "to show your position on the map"],
  research: ["to conduct research", "to train our machine learning models"],
  improvement: ["to improve our services", "to make the app better"],
  push: ["to send you push notifications"],
};
const ZH: Readonly<Record<string, readonly string[]>> = {
  delivery: ["配送商品", "向您寄送奖品", "安排送货"],
  payment: ["完成支付", "处理退款", "开具发票"],
  security: ["防范欺诈", "保障账号安全", "识别机器人和作弊行为"],
  legal: ["履行反洗钱义务", "配合监管要求", "依法纳税"],
  advertising: ["发送营销短信", "展示个性化广告", "向您推介优惠活动"],
  personalisation: ["为您推荐感兴趣的内容", "猜你喜欢"],
  analytics: ["统计日活用户", "了解产品使用情况"],
  diagnostics: ["修复崩溃", "排查故障"],
  "customer-support": ["处理您的投诉", "与您联系并解决问题"],
  "identity-verification": ["实名认证", "核验您的身份", "判断您是否成年"],
  account: ["创建账号", "一键登录"],
  "location-service": ["推荐附近门店", "搜索周边商家"],
  research: ["开展科学研究", "训练语音识别模型"],
  improvement: ["改进我们的服务", "完善产品功能"],
  push: ["向您推送消息通知", "接单通知"],
};

function kindOf(sentence: string, title: string): string | undefined {
  const bytes = new TextEncoder().encode(`# ${title}\n\n${sentence}\n`);
  const { document } = readPolicy({ name: "policy.md", sha256: "0".repeat(64), bytes }, nodePlatform, 1);
  return document.claims.find(({ data }) => data === "user.email")?.purpose?.kind;
}

test.each(Object.entries(EN))("says what data is for in English: %s", (kind, purposes) => {
  for (const purpose of purposes)
    expect(kindOf(`We use your email address ${purpose}.`, "Privacy Policy"), purpose).toBe(kind);
});

test.each(Object.entries(ZH))("说明用途：%s", (kind, purposes) => {
  for (const purpose of purposes)
    expect(kindOf(`我们会收集您的邮箱地址，用于${purpose}。`, "隐私政策"), purpose).toBe(kind);
});
