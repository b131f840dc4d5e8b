import { expect, test } from "vitest";
import { topicOf } from "./outline.ts";
import { isChineseTitle } from "./titles-zh.ts";

test.each([
  ["【三】谁能看", "sharing"],
  ["五、披露", "sharing"],
  ["四、给谁", "sharing"],
  ["第五条 接收方", "sharing"],
  ["（十）留多久", "storage"],
  ["第六部分 保存与删除", "storage"],
  ["我们处理的数据", "collection"],
  ["四、使用中产生的信息", "collection"],
  ["第二条 系统权限说明", "permissions"],
  ["三、不收集的信息", null],
  ["■ 未收集", null],
])("%s is about %s", (title, topic) => {
  expect(topicOf(title)).toBe(topic);
});

test("a line is a title only as a whole", () => {
  expect(isChineseTitle("存多久")).toBe(true);
  expect(isChineseTitle("收货人姓名")).toBe(false);
  expect(isChineseTitle("我们会把姓名提供给快递公司")).toBe(false);
});
