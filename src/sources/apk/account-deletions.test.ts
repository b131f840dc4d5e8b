import { expect, test } from "vitest";
import { isAccountRoute } from "./account-deletions.ts";

test.each([
  "/user/cancel",
  "/account/delete",
  "api/v1/account/close",
  "https://api.example.com/passport/logoff",
  "/v2/user/account/deactivate?from=app",
  "/cancelAccount",
  "/member/zhuxiao",
  "user/delete_account",
  "/my/account/delete/confirm",
])("%s closes an account", (text) => {
  expect(isAccountRoute(text)).toBe(true);
});

test.each([
  "/user/logout",
  "/order/cancel",
  "/message/delete",
  "/user/profile",
  "/account/cancellations-policy-of-orders",
  "deleteAccount",
  "text/html",
  "/user/avatar/deleted.png",
])("%s does not", (text) => {
  expect(isAccountRoute(text)).toBe(false);
});
