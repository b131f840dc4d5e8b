import { expect, test } from "vitest";
import { decodeBase64 } from "./base64.ts";

test.each(["", "a", "ab", "abc", "https://api.example.cn/v1?x=~"])("reads %j back", (text) => {
  const spelled = Buffer.from(text).toString("base64");
  expect(decodeBase64(spelled)).toBe(text);
  expect(decodeBase64(spelled.replaceAll("+", "-").replaceAll("/", "_"))).toBe(text);
});

test("is silent where it is none", () => {
  expect(decodeBase64("aHR0c DovL2E")).toBeNull();
});
