import { describe, expect, it } from "vitest";
import { readMixed } from "./read-mixed.ts";

describe("Markdown with HTML in it", () => {
  const page = readMixed(`---
title: Site setting
---
# 隐私政策

<br>
更新日期：2025年5月1日<br/>生效日期：2025年5月8日

<h3>一、<b>SDK</b> 清单</h3>
<table style="width: 100%">
<tr><th>名称</th><th>公司</th></tr>
<tr><td rowspan="2">甲推送</td><td>甲公司</td></tr>
<tr><td>甲<br>子公司</td></tr>
</table>

| 权限 | 用途 |
|---|---|
| 相机 | 扫码<br>拍照 |

- 见<a href="https://example.com/p">说明</a> &amp; 附件
`);

  it("keeps the paragraphs, headings and lists of Markdown, and the tables of HTML", () => {
    expect(page.blocks.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      "heading: 隐私政策",
      "paragraph: 更新日期：2025年5月1日",
      "paragraph: 生效日期：2025年5月8日",
      "heading: 一、SDK 清单",
      "row: 名称\t公司",
      "row: 甲推送\t甲公司",
      "row: 甲 子公司",
      "row: 权限\t用途",
      "row: 相机\t扫码 拍照",
      "item: - 见说明 & 附件",
    ]);
    expect(page.blocks[6]?.cells[0]?.text).toBe("甲推送");
    expect(page.links.map(({ href }) => href)).toEqual(["https://example.com/p"]);
  });

  it("numbers the tables on", () => {
    expect(page.blocks.map(({ table }) => table).filter((table) => table >= 0)).toEqual([0, 0, 0, 1, 1]);
  });

  it("takes time in step with a page of tables that are never closed", () => {
    const open = "<table >x ".repeat(20_000);
    expect(readMixed(open).blocks.length).toBe(1);
  });
});
