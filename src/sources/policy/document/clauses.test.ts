import { describe, expect, test } from "vitest";
import { nodePlatform } from "../../../../test/node-platform.ts";
import { readPolicy } from "../read.ts";

function kinds(sentence: string): string[] {
  const text = `# 隐私政策\n\n我们重视对您个人信息的保护。为了完成注册和登录，我们会收集您的手机号码；未经您的同意，我们不会与第三方共享。\n\n${sentence}\n`;
  const bytes = new TextEncoder().encode(text);
  const { document } = readPolicy({ name: "policy.md", sha256: "0".repeat(64), bytes }, nodePlatform, 1);
  for (const { at } of document.clauses) expect(sentence).toContain(at.quote);
  return document.clauses.map(({ kind }) => kind);
}

describe("clauses that take something from the reader", () => {
  test.each([
    ["您下载、安装本软件即视为您已充分理解并接受本政策的全部内容。", "implied-consent"],
    ["若您在政策修订后继续使用，则代表您同意修订后的内容。", "implied-consent"],
    [
      "By using the app, you agree to the collection of information in accordance with this policy.",
      "implied-consent",
    ],
    ["Your continued use of the service constitutes your acceptance of the changes.", "implied-consent"],
    ["如果您不同意本政策的任何条款，请您立即停止使用本软件。", "all-or-nothing"],
    ["If you do not agree with this policy, please do not use the app.", "all-or-nothing"],
    ["如您拒绝提供上述信息，您将无法使用本应用的任何功能。", "all-or-nothing"],
    ["如果您不同意我们收集您的位置信息，我们将无法为您提供服务，请您立即退出。", "all-or-nothing"],
    [
      "If you refuse to provide this information, you will not be able to use any of our features.",
      "all-or-nothing",
    ],
    ["因黑客入侵、病毒导致的信息泄露，本公司概不负责。", "unfair-exemption"],
    ["对于合作方收集信息的行为，我们不承担任何法律责任。", "unfair-exemption"],
    ["We shall not be liable for any unauthorized access to your data.", "unfair-exemption"],
    ["申请注销账号的，须将手持身份证照片邮寄至我司。", "cancellation-obstacle"],
    ["目前暂不支持用户自助注销账户。", "cancellation-obstacle"],
    ["注销申请将在三十日审核后的45个工作日内完成。", "cancellation-obstacle"],
  ])("%s", (sentence, kind) => {
    expect(kinds(sentence)).toEqual([kind]);
  });

  test.each([
    "您点击“同意”按钮即表示您同意本政策。",
    "如您不同意收集位置信息，您将无法使用附近的人功能，但不影响使用其他功能。",
    "如您拒绝提供位置信息，我们将无法为您提供附近的人服务。",
    "如您不提供手机号码，您将无法注册账号，但可以以游客身份使用全部浏览功能。",
    "If you do not provide your location, you will not be able to use the map.",
    "因您自身原因泄露密码造成的损失，由您自行承担，我们不承担责任。",
    "若发生信息泄露，我们将依法承担相应的法律责任。",
    "We are not responsible for the privacy practices of other websites that we link to.",
    "您可以在“我的-设置-注销账号”中注销，我们将在15个工作日内完成。",
    "账号一旦注销成功将无法恢复，请谨慎操作。",
    "注销账号不收取任何手续费。",
  ])("fair: %s", (sentence) => {
    expect(kinds(sentence)).toEqual([]);
  });
});
