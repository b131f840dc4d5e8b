import { expect, test } from "vitest";
import { readTextBlocks } from "./blocks.ts";

const kinds = (text: string) =>
  readTextBlocks(text).blocks.map(({ kind, text: words }) => `${kind} ${words}`);

test("a numbered line above what it is about is a title", () => {
  expect(kinds("隐私政策\n二、账号与安全\n1. 您的手机号用于登录。\n三、留存\n保存三年。")).toEqual([
    "heading 隐私政策",
    "heading 二、账号与安全",
    "item 1. 您的手机号用于登录。",
    "heading 三、留存",
    "paragraph 保存三年。",
  ]);
  expect(kinds("■ 未收集\n通讯录\n【还车】\n取一次位置。")[0]).toBe("heading ■ 未收集");
});

test("one of a list is none", () => {
  expect(
    kinds("我们收集：\n一、手机号\n二、邮箱\n用于登录。").filter((one) => one.startsWith("heading")),
  ).toEqual([]);
  expect(kinds("■ 手机号\n■ 邮箱\n■ 昵称").slice(0, 2)).toEqual(["item ■ 手机号", "item ■ 邮箱"]);
});

test("a line with a number and a dot is one above a sentence only", () => {
  expect(kinds("权限\n4. 相册与相机\n当您拍摄参考图时，我们会请求相机权限。")[1]).toBe(
    "heading 4. 相册与相机",
  );
  expect(kinds("我们收集：\n1. 相册\n2. 相机\n用于拍摄，随时可关。")[1]).toBe("item 1. 相册");
  expect(kinds("权限\n4. 相机\n用于扫码")[1]).toBe("item 4. 相机");
});
