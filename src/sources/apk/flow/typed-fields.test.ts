import { expect, test } from "vitest";
import { dataAskedBy } from "./typed-fields.ts";

test.each([
  ["请输入身份证号", "user.id-number"],
  ["银行卡号", "user.payment-card"],
  ["Card number", "user.payment-card"],
  ["请输入手机号", "user.phone-number"],
  ["E-mail", "user.email"],
  ["真实姓名", "user.name"],
  ["收货地址", "user.address"],
  ["病情描述", "health.symptoms"],
  ["Describe your symptoms", "health.symptoms"],
  ["月收入（元）", "financial.income-assets"],
] as const)("%s asks for it", (hint, data) => {
  expect(dataAskedBy(hint)).toBe(data);
});

test.each([
  "请输入手机验证码",
  "搜索姓名、手机号",
  "手机号/邮箱",
  "好友手机号",
  "Search by e-mail",
  "今天的心情",
  "Type a message",
])("%s does not say", (hint) => {
  expect(dataAskedBy(hint)).toBeNull();
});
