import { describe, expect, it } from "vitest";
import { nodePlatform } from "../../../../test/node-platform.ts";
import { readPolicy } from "../read.ts";

function claimsOf(text: string) {
  const bytes = new TextEncoder().encode(text);
  return readPolicy({ name: "p.txt", sha256: "0", bytes }, nodePlatform, 1, null).document.claims;
}

describe("how a right is used", () => {
  it.each([
    [
      "四、您的权利\n\n您可以在“我的-设置-账号与安全”中查询、更正您的个人信息。\n\n我们将在15个工作日内答复您的请求。",
      { channel: "在“我的-设置-账号与安全”", within: "15个工作日内" },
    ],
    [
      "Your rights\n\nYou may request access to your data by emailing us. We answer within 30 days.",
      { channel: "by emailing us", within: "within 30 days" },
    ],
  ])("%s", (text, way) => {
    expect(claimsOf(text).find(({ right }) => right === "access")?.way).toMatchObject(way);
  });

  it("is not told by a time that is no answer's", () => {
    const [first] = claimsOf(
      "四、您的权利\n\n您可以通过客服更正您的个人信息。\n\n我们将在30个工作日内更新本政策。",
    ).filter(({ right }) => right === "correct");
    expect(first?.way?.within).toBeNull();
  });
});

describe("where and how long data is kept", () => {
  it.each([
    [
      "We keep account data until you delete your account, and crash reports for 90 days.",
      ["until you delete your account", "90 days"],
    ],
    ["Your photos are stored on our servers in Frankfurt.", ["Frankfurt"]],
    ["Your photos are stored in Settings.", []],
    ["We also log how long your sessions last.", []],
  ])("%s", (text, words) => {
    const told = claimsOf(text).filter(({ purpose }) => /^(storage|retention)/.test(purpose?.kind ?? ""));
    expect(told.map(({ purpose }) => purpose?.words)).toEqual(words);
  });
});
