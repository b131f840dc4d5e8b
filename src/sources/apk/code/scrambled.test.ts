import { expect, test } from "vitest";
import { isScrambled } from "./scrambled.ts";

test.each([
  "aGVsbG8gd29ybGQx",
  "Zk9xT2tLbVZ1Wg==",
  "9f3c1a77be02d4",
  "\u0013\u0007ab\u001bcd\u0002",
  "K7dQ2pX9mB4z",
])("%j is scrambled", (text) => {
  expect(isScrambled(text)).toBe(true);
});

test.each([
  "android_id",
  "SharedPreferences",
  "getSystemService",
  "https://example.com/api/v1",
  "com.acme.sdk.Sdk",
  "请阅读并同意《隐私政策》",
  "2024-01-01 00:00:00",
  "HTTP_NOT_FOUND",
  "content://sms/inbox",
  "UTF-8",
])("%j is not", (text) => {
  expect(isScrambled(text)).toBe(false);
});
