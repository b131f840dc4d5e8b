import { expect, test } from "vitest";
import type { Audit } from "../model/audit.ts";
import { codeSpan, escapeMarkdown } from "./escape/markdown.ts";
import { quiet, sketchpad } from "./fixtures/audit.ts";
import { hostile } from "./fixtures/hostile.ts";
import markdown from "./markdown.ts";

const many: Audit = {
  ...sketchpad,
  practice: Array.from({ length: 40 }, () => sketchpad.practice).flat(),
  findings: Array.from({ length: 40 }, () => sketchpad.findings).flat(),
};

test.each([
  { name: "one app", audits: [sketchpad] },
  { name: "hundreds of findings", audits: [many] },
  { name: "a spiteful app", audits: [hostile] },
  { name: "a hundred apps", audits: Array.from({ length: 100 }, () => quiet) },
])("$name in at most 60 lines", ({ audits }) => {
  for (const lang of ["en", "zh"] as const) {
    const printed = markdown.render(audits, { lang, colour: false, width: 80 });
    expect(printed.split("\n").length).toBeLessThanOrEqual(61);
  }
});

test("counts what it leaves out", () => {
  const printed = markdown.render([many], { lang: "en", colour: false, width: 80 });
  const shown = printed.match(/^- \*\*P/gm)?.length ?? 0;
  expect(printed).toContain(`and ${many.findings.length - shown} more`);
  expect(shown).toBeGreaterThanOrEqual(4);
});

test("a stranger's words are no markup, link, mention or table cell", () => {
  const printed = markdown.render([hostile], { lang: "en", colour: false, width: 80 });
  const prose = printed.replace(/(`+)[^`](?:.*?[^`])?\1(?!`)/g, "");
  expect(prose.replace(/<\/?sub>/g, "")).not.toMatch(/<[a-z/!]/i);
  expect(prose).not.toMatch(/(?<!\\)\]\(/);
  expect(prose).not.toMatch(/@[a-z0-9]/i);
  expect(prose).not.toMatch(/https?:\/\/|www\./i);
  const rows = prose.split("\n").filter((line) => line.startsWith("|"));
  for (const row of rows) expect(row.replace(/\\\|/g, "").match(/\|/g)).toHaveLength(5);
});

test("escapes where Markdown would look twice, and only there", () => {
  expect(escapeMarkdown("1. not a list")).toBe("1\\. not a list");
  expect(escapeMarkdown("0.1.0")).toBe("0.1.0");
  expect(escapeMarkdown("- item")).toBe("\\- item");
  expect(escapeMarkdown("a_b*c*")).toBe("a\\_b\\*c\\*");
  expect(codeSpan("a`b|c")).toBe("``a`b\\|c``");
  expect(codeSpan("`")).toBe("`` ` ``");
});
