import { describe, expect, test } from "vitest";
import { nodePlatform } from "../../test/node-platform.ts";
import { readPolicy } from "../sources/policy/read.ts";
import { otherApp } from "./other-app.ts";

function told(text: string, label: string, packageName = "com.example.x1", labels = {}): boolean {
  const bytes = new TextEncoder().encode(text);
  const read = readPolicy({ name: "policy.md", sha256: "0".repeat(64), bytes }, nodePlatform, 1);
  return otherApp({ label, labels, packageName }, read) !== null;
}

const BODY =
  "我们会收集您的手机号码用于登录，并保护您的个人信息。您可以查阅、更正、删除您的个人信息，也可以注销账号。未经您的同意，我们不会与第三方共享。";
const ENGLISH =
  "We collect your email address to create your account and protect your personal data. You may delete your data. We share it with third parties only with your consent.";

describe("a policy of another app", () => {
  test.each([
    [`# 云杉日历隐私政策\n\n${BODY}`, "蓝鲸扫描王"],
    [`# 隐私政策\n\n欢迎使用云杉日历！${BODY}`, "蓝鲸扫描王"],
    [`# Privacy Policy of Quokka Notes\n\n${ENGLISH}`, "Pebble Counter"],
    [`# Lumen Timer Privacy Policy\n\n${ENGLISH}`, "Pebble Counter"],
  ])("%s", (text, label) => {
    expect(told(text, label)).toBe(true);
  });

  test.each([
    ["the app is named", `# 云杉日历隐私政策\n\n${BODY}`, "云杉日历", undefined, undefined],
    [
      "a part of its name",
      `# 云杉隐私政策\n\n云杉日历是由成都云杉软件有限公司开发。${BODY}`,
      "云杉日历 Pro",
      undefined,
      undefined,
    ],
    ["no product is named", `# 隐私政策\n\n${BODY}`, "蓝鲸扫描王", undefined, undefined],
    [
      "a name in another language",
      `# Privacy Policy of Quokka Notes\n\n${ENGLISH}`,
      "短尾矮袋鼠笔记",
      undefined,
      { en: "Quokka Notes" },
    ],
    [
      "the package tells",
      `# Privacy Policy of Quokka Notes\n\n${ENGLISH}`,
      "QN",
      "io.quokka.notes",
      undefined,
    ],
    ["a firm's policy", `# 成都云杉软件有限公司隐私政策\n\n${BODY}`, "蓝鲸扫描王", undefined, undefined],
    [
      "our mobile app",
      `# Privacy Policy\n\nThis policy is for our mobile app. ${ENGLISH}`,
      "Pebble Counter",
      undefined,
      undefined,
    ],
  ])("not where %s", (_, text, label, packageName, labels) => {
    expect(told(text, label, packageName, labels)).toBe(false);
  });
});
