import { describe, expect, it } from "vitest";
import { functionIn } from "./functions.ts";

describe("the function that a passage names", () => {
  it.each([
    ["当您使用附近的人功能时，我们会收集您的位置", "附近的人功能"],
    ["为向您提供打车服务，我们需要您的手机号", "打车服务"],
    ["通过自动化手段收集您在使用功能或接受服务过程中产生的信息", null],
    ["为了向您提供更好的服务", null],
  ])("of %s is %s", (text, named) => {
    expect(functionIn(text, text)).toBe(named);
  });
});
