import { expect, test } from "vitest";
import { nodePlatform } from "../../../test/node-platform.ts";
import { readPolicy } from "./read.ts";

/** Whether data may be kept back, as policies put it; `true` may. */
const SAID: readonly (readonly [text: string, data: string, optional: boolean | null])[] = [
  ["Providing your phone number is optional.", "user.phone-number", true],
  ["Your email address is required to create an account.", "user.email", false],
  [
    "We need your address to deliver your order; without it we cannot complete the purchase.",
    "user.address",
    false,
  ],
  ["You must provide a valid phone number to use the app.", "user.phone-number", false],
  ["We collect your email address (required) and your phone number (optional).", "user.email", false],
  ["We collect your email address (required) and your phone number (optional).", "user.phone-number", true],
  ["We ask for your contacts, but you do not have to allow it.", "contacts.address-book", true],
  ["We collect your date of birth. This is optional.", "demographic.birth-date", true],
  ["We collect your email address when you write to us.", "user.email", null],
  ["您需要提供手机号码，否则无法注册。", "user.phone-number", false],
  ["手机号码为必填项。", "user.phone-number", false],
  ["头像为选填信息。", "user.avatar", true],
  ["邮箱地址（非必填）用于接收账单。", "user.email", true],
  ["我们会收集您的手机号（必填）和邮箱地址（选填）。", "user.email", true],
  ["我们会收集您的手机号（必填）和邮箱地址（选填）。", "user.phone-number", false],
  ["我们会申请位置权限，您拒绝后仍可使用其他功能。", "location.precise", true],
  ["为完成实名认证，您必须提供姓名和身份证号。", "user.id-number", false],
  ["我们会收集手机号和通讯录。您拒绝提供通讯录，不影响使用其他功能。", "contacts.address-book", true],
  ["我们会收集手机号和通讯录。您拒绝提供通讯录，不影响使用其他功能。", "user.phone-number", null],
  ["我们在必要的期限内保存您的手机号。", "user.phone-number", null],
];

test.each(SAID)("%s: %s", (text, data, optional) => {
  const title = /\p{Script=Han}/u.test(text) ? "隐私政策" : "Privacy Policy";
  const bytes = new TextEncoder().encode(`# ${title}\n\n${text}\n`);
  const { document } = readPolicy({ name: "policy.md", sha256: "0".repeat(64), bytes }, nodePlatform, 1);
  const claims = document.claims.filter((claim) => claim.data === data);
  expect(claims.length).toBeGreaterThan(0);
  expect(claims.map((claim) => claim.optional)).toContain(optional);
  if (optional === null) expect(claims.every((claim) => claim.optional === null)).toBe(true);
});
