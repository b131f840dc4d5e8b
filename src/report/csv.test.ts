import { expect, test } from "vitest";
import csv from "./csv.ts";
import { sketchpad } from "./fixtures/audit.ts";
import { hostile, PAYLOADS } from "./fixtures/hostile.ts";

const options = { lang: "zh", colour: false, width: 80 } as const;

test("reads back as one row for each finding", () => {
  const printed = csv.render([sketchpad], options);
  expect(printed.startsWith("\ufeff")).toBe(true);
  const [head = [], ...rows] = parse(printed);
  expect(rows.map((row) => row[head.indexOf("finding")])).toEqual(sketchpad.findings.map(({ id }) => id));
  expect(rows.map((row) => row[head.indexOf("says")])).toEqual(sketchpad.findings.map(({ says }) => says.zh));
  expect(rows.every((row) => row.length === head.length)).toBe(true);
});

test("no cell is a formula, breaks its row or loses its words", () => {
  const [head = [], ...rows] = parse(csv.render([hostile], options));
  expect(rows).toHaveLength(PAYLOADS.length);
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^[\s\ufffd]*[=+\-@|%＝＋－＠\t\r]/u);
  const titles = rows.map((row) => row[head.indexOf("title")]);
  expect(titles).toContain("'=cmd|' /C calc'!A0");
  expect(titles).toContain("<script>alert(1)</script>");
});

test("no findings are a header alone", () => {
  expect(parse(csv.render([{ ...sketchpad, findings: [] }], options))).toHaveLength(1);
});

/** RFC 4180, written for this test alone. */
function parse(document: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  cell.lastIndex = document.startsWith("\ufeff") ? 1 : 0;
  while (cell.lastIndex < document.length) {
    const match = cell.exec(document);
    if (match === null) throw new Error("not RFC 4180");
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
