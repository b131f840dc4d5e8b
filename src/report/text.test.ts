import { expect, test } from "vitest";
import { auditSets } from "./fixtures/sets.ts";
import { columns, wrap } from "./text/width.ts";
import text from "./text.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape sequences
const COLOUR = /\u001b\[\d+m/g;

/** Counted another way than in the report: whatever a CJK terminal may draw wide is wide. */
function widestColumns(line: string): number {
  return [...line].reduce(
    (sum, sign) =>
      sum + (/[\u2010-\u203b\ufffd]|[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/.test(sign) ? 2 : 1),
    0,
  );
}

test.each(Object.keys(auditSets).flatMap((name) => ["en", "zh"].map((lang) => ({ name, lang }))))(
  "$name in $lang fits 80 columns",
  ({ name, lang }) => {
    for (const width of [80, 40, 100, 200, Number.NaN]) {
      const limit = Math.min(100, Number.isNaN(width) ? 80 : width);
      const printed = text.render(auditSets[name] ?? [], {
        lang: lang === "zh" ? "zh" : "en",
        colour: false,
        width,
      });
      for (const line of printed.split("\n")) expect(widestColumns(line), line).toBeLessThanOrEqual(limit);
      expect(printed).not.toMatch(/[ \t]$/m);
      expect(printed.endsWith("\n") && !printed.endsWith("\n\n")).toBe(true);
    }
  },
);

test("says the same with colour and without", () => {
  for (const audits of Object.values(auditSets)) {
    const plain = text.render(audits, { lang: "zh", colour: false, width: 80 });
    const coloured = text.render(audits, { lang: "zh", colour: true, width: 80 });
    expect(coloured).not.toBe(plain);
    expect(coloured.replace(COLOUR, "").replace(/ +$/gm, "")).toBe(plain);
  }
});

test("wraps Latin words whole, Han text anywhere but before a closing mark, long names at their joints", () => {
  expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
  expect(wrap("通讯录、短信。", 6)).toEqual(["通讯", "录、短", "信。"]);
  expect(wrap("a（通讯录）", 8)).toEqual(["a（通讯", "录）"]);
  expect(wrap("com.example.deeply.Nested", 14)).toEqual(["com.example.", "deeply.Nested"]);
  expect(wrap("x".repeat(9), 4)).toEqual(["xxxx", "xxxx", "x"]);
  expect(wrap("", 10)).toEqual([""]);
  expect(columns("通a")).toBe(3);
});

test("a row with nothing seen is never praise", () => {
  const printed = text.render(auditSets.quiet ?? [], { lang: "en", colour: false, width: 80 });
  expect(printed).toContain("Could not be checked");
  expect(printed).toContain("No privacy policy was given.");
});
