import { describe, expect, it } from "vitest";
import { nodePlatform } from "../../../test/node-platform.ts";
import { readTextBlocks } from "./blocks.ts";
import { decode, sniffEncoding } from "./decode.ts";

const kinds = (text: string) => readTextBlocks(text).blocks.map(({ kind, text }) => `${kind}: ${text}`);

describe("plain text", () => {
  it("tells headings, items and paragraphs apart", () => {
    expect(
      kinds(
        "隐私政策\n\n一、我们如何收集您的个人信息\n我们会收集以下信息：\n1、手机号；\n（2）昵称；\n• 头像。\n",
      ),
    ).toEqual([
      "heading: 隐私政策",
      "heading: 一、我们如何收集您的个人信息",
      "paragraph: 我们会收集以下信息：",
      "item: 1、手机号；",
      "item: （2）昵称；",
      "item: • 头像。",
    ]);
  });

  it("joins a line to the next where its first word would not have fitted, capital or not", () => {
    const wrapped = [
      "This usage data may include information such as your computer's",
      "Internet Protocol address, browser type and version, the pages of our",
      "service that you visit, the time and date of your visit, the time spent",
      "on those pages, unique device identifiers and other diagnostic data.",
    ];
    expect(kinds(`${wrapped.join("\n")}\n`)).toEqual([`paragraph: ${wrapped.join(" ")}`]);
  });

  it("joins lines broken only to fit a width", () => {
    expect(
      kinds(
        "We collect your name, your email address and the telephone number\nthat you give us when you register.\n",
      ),
    ).toEqual([
      "paragraph: We collect your name, your email address and the telephone number that you give us when you register.",
    ]);
  });

  it("reads Markdown's headings, tables, links and emphasis", () => {
    const read = readTextBlocks(
      "## SDK\n| Name | Data |\n|---|---|\n| **A** | [IMEI](https://a.example) |\n",
    );
    expect(read.blocks.map(({ kind, text, header }) => [kind, text, header])).toEqual([
      ["heading", "SDK", false],
      ["row", "Name\tData", true],
      ["row", "A\tIMEI", false],
    ]);
    expect(read.links).toEqual([{ start: 16, end: 20, href: "https://a.example" }]);
    expect(read.plainText.slice(16, 20)).toBe("IMEI");
  });

  it("joins rows that a converter broke, and parts rows that it joined", () => {
    const text =
      "名称 | 数据 | 链接\n---|---|---\n甲 | IMEI、\nOAID | <https://a.example>\n乙 | IP | <https://b.example>  丙 | MAC |\n<https://c.example>\n\n甲乙丙 | 都是例子。\n";
    expect(kinds(text)).toEqual([
      "row: 名称\t数据\t链接",
      "row: 甲\tIMEI、 OAID\t<https://a.example>",
      "row: 乙\tIP\t<https://b.example>",
      "row: 丙\tMAC\t<https://c.example>",
      "paragraph: 甲乙丙 | 都是例子。",
    ]);
  });

  it("reads cells that stand on lines of their own between bars, and addresses broken at a width", () => {
    const text =
      "我们接入的SDK：\n名称\n|\n数据\n|\n链接\n\n---|---|---\n\n甲\n|\nIMEI\n|\n[政策](https://a.example/privacy-\npolicy)\n\n以上。\n";
    expect(kinds(text)).toEqual([
      "paragraph: 我们接入的SDK：",
      "row: 名称\t数据\t链接",
      "row: 甲\tIMEI\t政策",
      "paragraph: 以上。",
    ]);
    expect(readTextBlocks(text).links.map(({ href }) => href)).toEqual(["https://a.example/privacy-policy"]);
  });

  it("gives every block its place in the plain text", () => {
    const read = readTextBlocks("a\n- b\n\n| c | d |\n| e | f |\n");
    for (const block of read.blocks) {
      expect(read.plainText.slice(block.start, block.end)).toBe(block.text);
      for (const cell of block.cells) expect(read.plainText.slice(cell.start, cell.end)).toBe(cell.text);
    }
  });
});

describe("encodings", () => {
  const utf8 = new TextEncoder().encode("我们会收集您的手机号。");
  const gbk = Uint8Array.from([
    0xce, 0xd2, 0xc3, 0xc7, 0xca, 0xd5, 0xbc, 0xaf, 0xca, 0xd6, 0xbb, 0xfa, 0xba, 0xc5,
  ]);

  it("believes the bytes before the claim", () => {
    expect(sniffEncoding(utf8)).toBe("utf-8");
    expect(sniffEncoding(gbk)).toBe("gb18030");
    const claim = new TextEncoder().encode('<meta charset="utf-8">');
    expect(sniffEncoding(Uint8Array.from([...claim, ...gbk]))).toBe("gb18030");
    expect(decode(gbk, nodePlatform).text).toBe("我们收集手机号");
  });

  it("reads UTF-8 and GBK cut at every byte", () => {
    for (let end = 0; end <= utf8.length; end++) {
      expect(sniffEncoding(utf8.subarray(0, end))).toBe("utf-8");
    }
    for (let end = 0; end <= gbk.length; end++) decode(gbk.subarray(0, end), nodePlatform);
  });

  it("names what is no text", () => {
    expect(decode(new TextEncoder().encode("%PDF-1.7"), nodePlatform).binary).toBe("pdf");
    expect(
      decode(
        Uint8Array.from({ length: 256 }, (_, at) => at),
        nodePlatform,
      ).binary,
    ).toBe("bytes");
  });
});
