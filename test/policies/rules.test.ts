import { describe, expect, test } from "vitest";
import type { Jurisdiction } from "../../src/catalog/types.ts";
import { evidenceExample } from "../../src/model/example.ts";
import { ask } from "../../src/audit/ask.ts";
import { rules } from "../../src/rules/index.gen.ts";
import { readPolicy } from "../../src/sources/policy/read.ts";
import { nodePlatform } from "../node-platform.ts";
import { policyText } from "./whole.ts";

type Change = NonNullable<Parameters<typeof policyText>[1]>;

/** Rules that only a policy decides. */
const RULES = rules.filter(
  ({ id, reads }) => reads.every((layer) => layer === "policy") && !id.startsWith("label"),
);

function spoken(language: "zh" | "en", change: Change, laws: readonly Jurisdiction[], asOf?: string): string[] {
  return outcomes(language, change, laws, asOf).flatMap(({ rule, verdict }) =>
    verdict === "risk" || verdict === "breach" ? [rule] : [],
  );
}

function outcomes(language: "zh" | "en", change: Change, laws: readonly Jurisdiction[], asOf?: string) {
  const bytes = new TextEncoder().encode(policyText(language, change));
  const { document } = readPolicy({ name: "policy.md", sha256: "0".repeat(64), bytes }, nodePlatform, 1);
  const evidence = { ...evidenceExample({}), claims: [document], gaps: document.gaps };
  return RULES.map((rule) => ask(rule, evidence, { laws, asOf: asOf ?? null }).outcome);
}

const LAWS = { zh: ["cn"], en: ["eu"] } as const;

describe.each(["zh", "en"] as const)("a whole policy, %s", (language) => {
  test("breaks no rule on policies", () => {
    expect(spoken(language, {}, LAWS[language])).toEqual([]);
  });

  test.each<[string, Change]>([
    ["policy-without-handler", { without: ["who", "contact", "transfer"] }],
    ["policy-without-contact", { without: ["contact", "transfer", "complaint"], with: { who: language === "zh" ? "云杉日历由成都云杉软件有限公司（以下简称“我们”）开发并运营。" : 'Spruce Calendar is operated by Spruce Software Ltd ("we", "us").' } }],
    ["policy-without-retention", { without: ["retention"] }],
    ["policy-without-rights", { without: ["rights", "deletion"] }],
    ["policy-without-deletion", { without: ["deletion"], with: { retention: language === "zh" ? "我们保存您的手机号码，保存期限为一年。" : "We keep your phone number for one year." } }],
    ["policy-without-complaint", { without: ["complaint"], with: { contact: language === "zh" ? "## 七、联系我们\n\n联系邮箱：privacy@yunshan.example" : "## Contact\n\nContact us at privacy@spruce.example." } }],
    ["policy-outdated", { without: ["dates"] }],
    ["policy-outdated", { with: { dates: language === "zh" ? "更新日期：2019年3月1日" : "Last updated: March 1, 2017" } }],
  ])("%s speaks where its part is missing", (rule, change) => {
    expect(spoken(language, change, LAWS[language])).toContain(rule);
  });
});

test("the rights to restrict, to transfer and to object are asked for under the GDPR alone", () => {
  const change = { without: ["otherRights"] };
  expect(spoken("en", change, ["eu"])).toEqual(["policy-without-rights"]);
  expect(spoken("zh", change, ["eu"])).toContain("policy-without-rights");
  expect(spoken("zh", change, ["cn"])).toEqual([]);
  expect(spoken("en", change, ["cn", "eu"])).not.toContain("policy-without-rights");
});

test("how changes are told is asked of policies for China alone", () => {
  const change = { without: ["changes"] };
  expect(spoken("zh", change, ["cn"])).toEqual(["policy-without-change-notice"]);
  expect(spoken("en", change, ["eu"])).toEqual([]);
});

describe("what a policy must not say", () => {
  test.each<[string, "zh" | "en", string]>([
    ["policy-vague", "zh", "我们会收集您的浏览相关信息等。我们会收集您的健康信息。"],
    ["policy-vague", "en", "We collect health information and usage information, etc."],
    ["policy-contradicts-itself", "zh", "我们不会收集您的通讯录。\n\n我们会收集您的通讯录，用于推荐好友。"],
    ["policy-contradicts-itself", "en", "We do not collect your contacts.\n\nWe collect your contacts to suggest friends."],
    ["policy-implies-consent", "zh", "您使用本应用即表示您同意本政策。"],
    ["policy-implies-consent", "en", "By using the app, you consent to this policy."],
    ["policy-all-or-nothing", "zh", "如您不同意本政策，请立即停止使用本应用。"],
    ["policy-all-or-nothing", "en", "If you do not agree to this policy, you must not use the app."],
    ["policy-exempts-itself", "zh", "因网络攻击造成的个人信息泄露，我们不承担任何责任。"],
    ["policy-exempts-itself", "en", "We are not liable for any unauthorised access to your personal data."],
    ["cancellation-obstructed", "zh", "申请注销账号，您须提供手持身份证照片并邮寄至我司。"],
    ["cancellation-obstructed", "en", "To delete your account you must send a notarised copy of your passport by post."],
    ["sensitive-without-purpose", "zh", "我们会收集您的银行卡号。"],
    ["sensitive-without-purpose", "en", "We collect your medical records."],
  ])("%s, %s: %s", (rule, language, text) => {
    expect(spoken(language, { with: { more: text } }, LAWS[language])).toContain(rule);
  });

  test.each<["zh" | "en", string]>([
    ["zh", "我们不会收集您的通讯录，除非您开启好友推荐功能。\n\n您开启好友推荐功能时，我们会收集您的通讯录。"],
    ["zh", "我们不会将您的手机号码用于广告推送。"],
    ["zh", "第三方不会通过我们收集您的通讯录。我们会收集您的通讯录，用于推荐好友。"],
    ["zh", "我们不会向广告商共享您的手机号码。"],
    ["zh", "我们会收集您的设备信息（包括设备型号、操作系统版本等），用于保障安全。"],
    ["zh", "您点击“同意”按钮，即表示您同意本政策。"],
    ["zh", "因您自行泄露密码造成的损失，我们不承担责任。"],
    ["zh", "我们不会收集您的身份证号码用于营销目的。"],
    ["en", "We do not collect your contacts unless you turn on friend suggestions.\n\nIf you turn them on, we collect your contacts to suggest friends."],
    ["en", "We do not use your phone number for advertising."],
    ["en", "Advertisers do not receive your phone number from us."],
    ["en", "We collect device information (such as the device model and the operating system version) for security."],
    ["en", "By clicking \"I agree\" you consent to this policy."],
    ["en", "We do not sell your phone number."],
  ])("fair, %s: %s", (language, text) => {
    expect(spoken(language, { with: { more: text } }, LAWS[language])).toEqual([]);
  });

  test("abroad without receiver and consent", () => {
    const zh = { with: { transfer: "我们会将您的个人信息传输至境外。" } };
    const en = { with: { transfer: "We transfer your personal data to servers outside the European Union." } };
    expect(spoken("zh", zh, LAWS.zh)).toContain("transfer-details-missing");
    expect(spoken("en", en, LAWS.en)).toContain("transfer-details-missing");
  });
});

describe("which law asks", () => {
  const silent = { without: ["collect", "transfer"], with: { first: "我们会收集您的手机号码，用于创建账号。" } };
  const verdictOf = (laws: readonly Jurisdiction[]) =>
    outcomes("zh", silent, laws).find(({ rule }) => rule === "policy-without-legal-basis")?.verdict;

  test("a Chinese policy is asked for the ground under the GDPR alone; else nobody knows", () => {
    expect(verdictOf(["eu"])).toBe("risk");
    expect(verdictOf(["cn", "eu"])).toBe("unknown");
  });

  test("a policy is judged by the law of the day", () => {
    const old = { with: { dates: "更新日期：2020年3月1日" } };
    expect(spoken("zh", old, ["cn"])).toContain("policy-outdated");
    expect(spoken("zh", old, ["cn"], "2021-01-01")).not.toContain("policy-outdated");
    expect(spoken("zh", {}, ["cn"], "2024-03-02")).toContain("policy-outdated");
  });
});
