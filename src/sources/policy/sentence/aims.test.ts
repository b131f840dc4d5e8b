import { describe, expect, it } from "vitest";
import { nodePlatform } from "../../../../test/node-platform.ts";
import { readPolicy } from "../read.ts";

function first(text: string) {
  const bytes = new TextEncoder().encode(text);
  const { document } = readPolicy({ name: "p.txt", sha256: "0", bytes }, nodePlatform, 1, null);
  return document.claims.find(({ data }) => data !== null);
}

describe("what data is taken for", () => {
  it.each([
    ["为保障账号安全，我们会收集您的设备型号。", "security", "为保障账号安全"],
    ["为了验证您的身份，我们会收集您的身份证号码。", "identity-verification", "为了验证您的身份"],
    ["出于排查故障的需要，我们会收集您的崩溃日志。", "diagnostics", "出于排查故障的需要"],
    ["我们会收集您的姓名、身份证号码进行实名认证。", "identity-verification", "进行实名认证"],
    ["我们会收集您的浏览记录，帮助您找到感兴趣的内容。", "personalisation", "帮助您找到感兴趣的内容"],
    ["支付服务：我们需要收集您的银行卡号。", "payment", "支付服务"],
    ["我们会收集您的聊天记录，用于过滤恶意广告。", "security", "用于过滤恶意广告"],
    ["We collect your IP address for fraud prevention.", "security", "for fraud prevention"],
    ["We collect your device model to track crashes.", "diagnostics", "to track crashes"],
  ])("%s", (text, kind, words) => {
    expect(first(text)?.purpose).toMatchObject({ kind, words });
  });

  it.each([
    ["如果您拒绝提供手机号码，我们将无法为您提供服务。"],
    ["我们会收集您为证明事实提供的身份证号码。"],
    ["应用来源和手机型号会被我们收集。"],
    ["We collect your email address."],
  ])("%s: nothing is said", (text) => {
    expect(first(text)?.purpose ?? null).toBeNull();
  });
});

describe("the function that a heading names", () => {
  it.each([
    ["（四）第三方账号登录功能\n\n我们会收集您的昵称和头像。", "第三方账号登录功能"],
    ["3. 其他服务\n\n我们会收集您的昵称和头像。", null],
  ])("%s", (text, named) => {
    expect(first(`隐私政策\n\n一、我们如何收集您的个人信息\n\n${text}`)?.function).toBe(named);
  });
});
