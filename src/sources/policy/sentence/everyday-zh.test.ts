import { expect, test } from "vitest";
import { nodePlatform } from "../../../../test/node-platform.ts";
import { readPolicy } from "../read.ts";

const said = (text: string) =>
  readPolicy(
    { name: "p.txt", sha256: "0", bytes: new TextEncoder().encode(`隐私政策\n\n${text}`) },
    nodePlatform,
    1,
    null,
  ).document.claims.flatMap(({ action, affirms, data, actor, recipient }) =>
    data
      ? [
          `${affirms ? "" : "not "}${action} ${data} by ${actor.kind}${recipient ? ` to ${recipient.kind}` : ""}`,
        ]
      : [],
  );

test("what the firm has not got is not taken", () => {
  expect(said("我这里没有您的手机号、邮箱。")).toContain("not collect user.email by first-party");
  expect(said("您键入的内容不离开您的设备。")).toContain("not collect input.text by first-party");
  expect(said("我们不留存行驶轨迹。")).toEqual(["not store location.track by first-party"]);
});

test("a row that lost its lines lists what is taken, and who gives it", () => {
  expect(said("身高、体重 / 您填写 / 云端 / 不能")).toContain("collect health.body-metrics by user");
  expect(said("短信、通讯录 / 不申请 / 无")).toContain("not collect messages.sms by first-party");
});

test("a question says nothing; yes or no says what it asks", () => {
  expect(said("你们会把我的位置卖给别人吗？\n\n不会，从没有过。")).toEqual([
    "not share location.precise by first-party to third-party",
  ]);
});

test("whoever works for the firm is entrusted, whoever asks by law is given", () => {
  expect(said("我们把您的姓名、手机号交给短信服务商（受托处理）。")).toContain(
    "entrust user.name by first-party to third-party",
  );
  expect(said("配合公安机关侦办案件时，提供登录IP、聊天记录。")).toContain(
    "share network.ip by first-party to authority",
  );
});
