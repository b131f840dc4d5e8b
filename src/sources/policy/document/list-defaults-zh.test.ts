import { expect, test } from "vitest";
import { nodePlatform } from "../../../../test/node-platform.ts";
import { readPolicy } from "../read.ts";

const said = (text: string) =>
  readPolicy(
    { name: "p.txt", sha256: "0", bytes: new TextEncoder().encode(text) },
    nodePlatform,
    1,
    null,
  ).document.claims.flatMap(({ action, affirms, data, actor }) =>
    data ? [`${affirms ? "" : "not "}${action} ${data} by ${actor.kind}`] : [],
  );

test("a list without a verb says what its section says", () => {
  expect(said("隐私政策\n二、自动收集的信息\n步数、心率。\n三、保存\n保存三年。")).toContain(
    "collect sensor.step by first-party",
  );
  expect(said("隐私政策\n■ 未收集\n通讯录、短信。\n■ 其他\n无。")).toContain(
    "not collect contacts.address-book by first-party",
  );
  expect(said("隐私政策\n四、公开\n昵称、头像。\n五、其他\n无。")).toContain(
    "share user.avatar by first-party",
  );
});

test("whoever receives or is sent something in a section on sharing is given it", () => {
  const sharing = (line: string) => said(`隐私政策\n四、给谁\n${line}\n五、其他\n无。`);
  expect(sharing("1. 开发商：报备客户时传递手机号与姓名。")).toContain(
    "share user.phone-number by first-party",
  );
  expect(sharing("2. 保险公司会收到您的姓名、证件号码。")).toContain("share user.id-number by first-party");
  expect(sharing("3. 税务机关——姓名、证件号码；")).toContain("share user.name by first-party");
});

test("tables say who gives it and to whom it goes", () => {
  const rows = said(
    "隐私政策\n\n| 类别 | 举例 | 是否收集 | 提供给谁 | 目的 |\n|---|---|---|---|---|\n| 联系 | 手机号、邮箱 | 是 | 快递公司（仅手机号） | 取件 |\n| 位置 | 精确位置 | 否 | — | — |\n",
  );
  expect(rows).toContain("share user.phone-number by first-party");
  expect(rows).not.toContain("share user.email by first-party");
  expect(rows).toContain("not collect location.precise by first-party");
});

test("two words for a person may stand side by side", () => {
  expect(said("我们会收集您的昵称头像。")).toEqual([
    "collect user.nickname by first-party",
    "collect user.avatar by first-party",
  ]);
});
