import { describe, expect, it } from "vitest";
import { readHtml } from "./read-html.ts";

const kinds = (html: string) =>
  readHtml(html).blocks.map(({ kind, level, text }) => `${kind}${level || ""}: ${text}`);

const TEXT = "We collect the device identifiers that are needed to keep your account safe from other people.";

describe("a page", () => {
  it("keeps what a reader reads and drops the frame around it", () => {
    expect(
      kinds(`<html><head><title>Privacy &amp; you</title><style>p{}</style></head><body class="has-footer">
        <nav><a href="/">Home</a></nav><div class="cookie-banner">We use cookies</div>
        <h1>Privacy policy</h1><p>${TEXT}</p><p hidden>secret</p><p style="color:red; display: none">gone</p>
        <script>var a = "<p>no</p>";</script><ul><li>One<ul><li>Two</li></ul></li><li>Three</li></ul>
        <p>Line one<br>line two&nbsp;&#x4E2D;</p><div id="footer">Imprint</div></body></html>`),
    ).toEqual([
      "heading1: Privacy policy",
      `paragraph: ${TEXT}`,
      "item1: One",
      "item2: Two",
      "item1: Three",
      "paragraph: Line one",
      "paragraph: line two 中",
    ]);
  });

  it("falls back to the whole page where dropping the frame left nothing", () => {
    expect(kinds(`<div id="footer"><p>${TEXT}</p></div>`)).toEqual([`paragraph: ${TEXT}`]);
  });

  it("drops tables of contents and menus made of links", () => {
    const toc = `<ul>${"<li><a href='#a'>Section</a></li>".repeat(4)}</ul>`;
    expect(
      kinds(`${toc}<p>${TEXT}</p><p>${TEXT}</p><p>${TEXT}</p><p>${TEXT}</p><p>${TEXT}</p>`),
    ).toHaveLength(5);
  });
});

describe("tables", () => {
  it("writes out spans and knows the header row", () => {
    const read = readHtml(`<table><thead><tr><th>SDK</th><th colspan=2>Data</th></tr></thead>
      <tr><td rowspan=2>Push</td><td>IMEI</td><td>MAC</td></tr><tr><td>OAID</td><td></td></tr></table>`);
    expect(read.blocks.map((block) => [block.header, block.cells.map((cell) => cell.text)])).toEqual([
      [true, ["SDK", "Data", "Data"]],
      [false, ["Push", "IMEI", "MAC"]],
      [false, ["Push", "OAID", ""]],
    ]);
    for (const block of read.blocks) {
      for (const cell of block.cells) expect(read.plainText.slice(cell.start, cell.end)).toBe(cell.text);
    }
  });

  it("reads a table that only lays out the page as text", () => {
    expect(kinds(`<table><tr><td><h2>Title</h2><p>${TEXT}</p></td></tr></table>`)).toEqual([
      "heading2: Title",
      `paragraph: ${TEXT}`,
    ]);
  });

  it("keeps the address of a link beside its words", () => {
    const read = readHtml(
      `<table><tr><td>A</td><td>Policy</td></tr><tr><td>B</td><td><a href="https://b.example/p">here</a></td></tr></table>`,
    );
    const link = read.links[0];
    expect(link?.href).toBe("https://b.example/p");
    expect(read.plainText.slice(link?.start, link?.end)).toBe("here");
  });
});

describe("hostile pages", () => {
  it("bounds nesting, floods and spans, and says so", () => {
    expect(readHtml(`${"<div>".repeat(50_000)}${TEXT}`).truncated).toBe("too-deep");
    expect(
      readHtml(
        `<table><tr><td colspan=99999 rowspan=99999>a</td><td>b</td></tr>${"<tr><td>c</td></tr>".repeat(500)}</table>`,
      ).blocks.length,
    ).toBeLessThan(600);
    expect(readHtml("<p>a</p>".repeat(200_000)).truncated).not.toBeNull();
    expect(readHtml(`${"<table><tr><td>".repeat(3_000)}deep`).blocks.map((block) => block.text)).toEqual([
      "deep",
    ]);
  });

  it("reads any cut of a page", () => {
    const page = `<h1>T</h1><table><tr><td rowspan="2">&amp;a</td><td><a href="x">b</a></td></tr></table><!-- c --><p>${TEXT}</p>`;
    for (let end = 0; end <= page.length; end++) {
      const read = readHtml(page.slice(0, end));
      for (const block of read.blocks) expect(read.plainText.slice(block.start, block.end)).toBe(block.text);
    }
  });

  it("reads 16 MB within seconds", () => {
    const before = performance.now();
    readHtml(`<p>${TEXT}</p>`.repeat(160_000));
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});
