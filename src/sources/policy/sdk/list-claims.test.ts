import { describe, expect, test } from "vitest";
import { nodePlatform } from "../../../../test/node-platform.ts";
import { readPolicy } from "../read.ts";

function claimsOf(method: string) {
  const text = `# 第三方SDK目录\n\n| SDK名称 | 公司名称 | 收集信息 | 使用目的 | 共享方式 |\n|---|---|---|---|---|\n| 极光推送SDK | 深圳市和讯华谷信息技术有限公司 | OAID | 推送消息 | ${method} |\n`;
  const bytes = new TextEncoder().encode(text);
  return readPolicy({ name: "list.md", sha256: "0".repeat(64), bytes }, nodePlatform, 1, null).document
    .claims;
}

describe("who takes what a list of SDKs tells of", () => {
  test.each(["SDK本机采集", "SDK自行采集，不涉及数据共享", "嵌入第三方SDK，SDK收集传输个人信息"])(
    "the SDK itself: %s",
    (method) => {
      expect(claimsOf(method)).toMatchObject([
        { data: "device.oaid", action: "collect", actor: { kind: "sdk", sdk: "jpush" }, recipient: null },
      ]);
    },
  );

  test.each(["后台接口传输", "SDK本机采集/后台接口传输", "加密后共享给第三方", "-"])(
    "the app hands it over: %s",
    (method) => {
      expect(claimsOf(method)).toMatchObject([
        {
          data: "device.oaid",
          action: "share",
          actor: { kind: "first-party" },
          recipient: { kind: "sdk", sdk: "jpush" },
        },
      ]);
    },
  );
});
