import { describe, expect, test } from "vitest";
import { readPolicy } from "../../src/sources/policy/read.ts";
import { nodePlatform } from "../node-platform.ts";
import { utf8 } from "./bytes.ts";
import { cell, docx, paragraph, table } from "./docx-writer.ts";
import { pdf, pdfOfEnglish, pdfOfLines, stream } from "./pdf-writer.ts";

const TITLE = "b2e2cad4bcc7d5cbd2fecbbdd5feb2df";
const SENTENCE = "ced2c3c7bbe1cad5bcafc4fab5c4cad6bbfabac5c2eba3acd3c3d3dad7a2b2e1b5c7c2bca1a3";
const hex = (digits: string): number[] =>
  (digits.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));

function read(bytes: Uint8Array, name = "policy") {
  const { document, text } = readPolicy({ name, sha256: "0".repeat(64), bytes }, nodePlatform, 1);
  return { ...document, text, reasons: document.gaps.map(({ reason }) => reason) };
}

describe("PDF", () => {
  test("Chinese in a font that is not embedded", () => {
    const { text, claims, reasons } = read(pdfOfLines([hex(TITLE), hex(SENTENCE)]));
    expect(text).toContain("我们会收集您的手机号码，用于注册登录。");
    expect(claims.map(({ data }) => data)).toContain("user.phone-number");
    expect(reasons.filter((reason) => reason !== "policy-not-a-policy")).toEqual([]);
  });

  test("pages of pictures are a gap, not an empty policy", () => {
    const page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>";
    const scan = pdf({
      1: "<< /Type /Catalog /Pages 2 0 R >>",
      2: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      3: page,
    });
    expect(read(scan).reasons).toEqual(["policy-scanned"]);
  });

  test("a page of pictures between pages of text is told of", () => {
    const words = [
      "Privacy policy",
      "We collect your e-mail address to create your account.",
      "We share your personal information with third parties.",
    ];
    expect(read(pdfOfEnglish([words, [], words])).reasons).toContain("policy-pages-without-text");
  });

  test("scripts in it are not run", () => {
    const script = pdfOfLines([hex(SENTENCE)], {
      1: "<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (throw new Error\\(1\\); while\\(true\\){}) >> /AA << /WC << /S /URI /URI (http://192.0.2.1/) >> >> >>",
    });
    expect(read(script).text).toContain("手机号码");
  });

  test("a password is named", () => {
    const objects = {
      1: "<< /Type /Catalog /Pages 2 0 R >>",
      2: "<< /Type /Pages /Kids [] /Count 0 >>",
      9: `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${"11".repeat(32)}> /U <${"22".repeat(32)}> >>`,
    };
    expect(
      read(pdf(objects, `/Root 1 0 R /Encrypt 9 0 R /ID [<${"33".repeat(16)}> <${"33".repeat(16)}>]`))
        .reasons,
    ).toEqual(["policy-encrypted"]);
  });

  test.each([
    [
      "pages that hold themselves",
      { 1: "<< /Type /Catalog /Pages 2 0 R >>", 2: "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>" },
    ],
    ["an object that is itself", { 1: "<< /Type /Catalog /Pages 2 0 R >>", 2: "2 0 R" }],
    ["two objects that are each other", { 1: "<< /Type /Catalog /Pages 2 0 R >>", 2: "3 0 R", 3: "2 0 R" }],
    [
      "a million pages of which there are none",
      { 1: "<< /Type /Catalog /Pages 2 0 R >>", 2: "<< /Type /Pages /Kids [] /Count 1000000 >>" },
    ],
    [
      "a form that draws itself",
      {
        1: "<< /Type /Catalog /Pages 2 0 R >>",
        2: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources 6 0 R >>",
        4: stream("/X Do"),
        5: stream("/X Do /X Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources 6 0 R"),
        6: "<< /XObject << /X 5 0 R >> >>",
      },
    ],
  ])("%s", (_name, objects) => {
    expect(read(pdf(objects)).reasons).not.toEqual([]);
  });

  test("cut short anywhere: a gap or what could be read, never a throw", () => {
    const whole = pdfOfEnglish([["Privacy policy", "We collect your e-mail address."]]);
    // A thread a cut: a few dozen, spread over the file and at its end.
    const cuts = [
      ...Array.from({ length: 24 }, (_, at) => Math.floor((whole.length * at) / 24)),
      whole.length - 1,
    ];
    for (const end of cuts) {
      const { text, reasons } = read(whole.subarray(0, end));
      expect(text === "" ? reasons : ["read"]).not.toEqual([]);
    }
  }, 300_000);
});

describe("Word", () => {
  const body =
    paragraph("示例隐私政策", "1") +
    paragraph("我们如何收集信息", "a3") +
    paragraph("我们会收集您的手机号码，用于注册登录。");

  test("headings by their styles, tables with merged cells, links", () => {
    const link =
      '<w:tc><w:p><w:hyperlink r:id="rId1"><w:r><w:t>隐私政策</w:t></w:r></w:hyperlink></w:p></w:tc>';
    const { text, sdkTable } = read(
      docx(
        body +
          paragraph("第三方SDK目录", "2") +
          table(
            [cell("SDK名称"), cell("公司"), cell("收集信息"), cell("用途"), cell("链接")],
            [
              cell("友盟统计", { merge: "restart" }),
              cell("友盟", { merge: "restart" }),
              cell("OAID"),
              cell("统计"),
              link,
            ],
            [cell("", { merge: "" }), cell("", { merge: "" }), cell("位置信息"), cell("反作弊"), cell("")],
          ),
      ),
    );
    expect(text).toContain("友盟统计\t友盟\tOAID\t统计\t隐私政策");
    expect(sdkTable[0]).toMatchObject({
      name: "友盟统计",
      sdk: "umeng-analytics",
      link: "https://sdk.example/privacy",
    });
  });

  test("deleted words are not read, inserted ones are", () => {
    const revised =
      "<w:p><w:del><w:r><w:delText>我们会收集您的通讯录。</w:delText></w:r></w:del><w:ins><w:r><w:t>我们会收集您的手机号码。</w:t></w:r></w:ins></w:p>";
    expect(read(docx(body + revised)).text).not.toContain("通讯录");
  });

  test("a bomb is refused before it is inflated", () => {
    const large = docx("0".repeat(200 * 1024 * 1024));
    expect(large.length).toBeLessThan(1024 * 1024);
    expect(read(large).reasons).toEqual(["policy-broken"]);
  });

  test("entities and depth do not grow", () => {
    const deep = docx("<w:p>".repeat(300_000));
    expect(read(deep).reasons).toContain("policy-truncated");
    const flood = `<!DOCTYPE x [<!ENTITY a "${"x".repeat(1000)}"><!ENTITY b "${"&a;".repeat(1000)}">]>${paragraph("&b;".repeat(1000))}`;
    expect(read(docx(flood)).text.length).toBeLessThan(10_000);
  });

  test("an archive without a document, and an old Word file", () => {
    expect(read(docx(body).subarray(0, 200)).reasons).toEqual(["policy-broken"]);
    expect(read(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])).reasons).toEqual([
      "policy-not-text",
    ]);
  });

  test("cut short at every byte: a gap or what could be read, never a throw", () => {
    const whole = docx(body);
    for (let end = 0; end < whole.length; end++) {
      const { text, reasons } = read(whole.subarray(0, end));
      expect(text === "" ? reasons : ["read"]).not.toEqual([]);
    }
  });
});

describe("HTML", () => {
  const policy = "<h1>隐私政策</h1><p>我们会收集您的手机号码，用于注册登录。</p>";

  test.each([
    ["deep nesting", policy + "<div>".repeat(400_000)],
    ["unclosed tables in tables", policy + "<table><tr><td>".repeat(100_000)],
    [
      "a giant table",
      `${policy}<table>${`<tr>${"<td rowspan=9999 colspan=9999>x".repeat(60)}`.repeat(4_000)}</table>`,
    ],
    ["a flood of entities", policy + "&amp;&nbsp;&#x4e2d;".repeat(1_000_000)],
    [
      "a flood of attributes",
      `${policy}<p ${Array.from({ length: 300_000 }, (_, at) => `a${at}=1`).join(" ")}>`,
    ],
    ["an endless tag", `${policy}<p ${"<".repeat(2_000_000)}`],
    ["an endless comment", `${policy}<!--${"-".repeat(5_000_000)}`],
    ["half a million links", policy + '<a href="#x">x</a>'.repeat(500_000)],
  ])("%s", (_name, html) => {
    expect(read(utf8(html), "policy.html").text).toContain("我们会收集您的手机号码");
  });

  test("a page of fifty megabytes", () => {
    const page = utf8(policy + "<p>我们会收集您的手机号码。</p>".repeat(1_200_000));
    expect(page.length).toBeGreaterThan(50_000_000);
    expect(read(page, "policy.html").reasons).toContain("policy-truncated");
  });
});

describe("plain text without end", () => {
  /** What an issue allows a document; what grows with the square of the length takes several times that. */
  const HANG_MS = 10_000;

  test(
    "a page of empty lines",
    () => {
      const { claims } = read(utf8(`${"\n".repeat(1_200_000)}We collect your name.`), "policy.txt");
      expect(claims.map(({ data }) => data)).toEqual(["user.name"]);
    },
    HANG_MS,
  );

  test(
    "a page of sentences in one line",
    () => {
      const line =
        "We collect the name which you gave us and share it with partners where you agree to that, not your email. ";
      const { claims } = read(utf8(`Privacy Policy\n\n${line.repeat(5_000)}`), "policy.txt");
      expect(claims.length).toBeGreaterThan(5_000);
    },
    HANG_MS,
  );
});
