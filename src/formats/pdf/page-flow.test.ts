import { expect, test } from "vitest";
import { flowOf } from "./page-flow.ts";
import type { PdfPage } from "./types.ts";

const HEIGHT = 800;

function page(...lines: readonly (readonly [y: number, text: string])[]): PdfPage {
  return {
    width: 600,
    height: HEIGHT,
    rules: [],
    links: [],
    runs: lines.map(([y, text]) => ({ x: 50, y, width: text.length * 6, size: 11, text, bold: false })),
  };
}

const textsOf = (pages: readonly PdfPage[]) =>
  flowOf(pages).map((part) => (part.kind === "line" ? part.line.text : "table"));

test("what a browser prints above and below a page is no text of it", () => {
  const saved = page(
    [785, "11/28/26, 6:34 AM Privacy Policy"],
    [600, "Privacy Policy"],
    [400, "Updated 3/1/25, 6:00 AM by the office"],
    [12, "https://example.com/privacy 1/1"],
  );
  expect(textsOf([saved])).toEqual(["Privacy Policy", "Updated 3/1/25, 6:00 AM by the office"]);
});

test("running heads go from two pages on", () => {
  const pages = [1, 2].map((n) =>
    page([785, "Acme 隐私政策 V2"], [400, `text ${n}`], [12, `Acme, page ${n}`]),
  );
  expect(textsOf(pages)).toEqual(["text 1", "text 2"]);
});
