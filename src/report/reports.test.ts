import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { ReportOptions } from "../model/report.ts";
import { sketchpad } from "./fixtures/audit.ts";
import { hostile } from "./fixtures/hostile.ts";
import { auditSets } from "./fixtures/sets.ts";
import { reports } from "./index.gen.ts";
import { RECALL } from "./words/law.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
const langs = ["en", "zh"] as const;
const optionsFor = (lang: "en" | "zh"): ReportOptions => ({ lang, colour: false, width: 80 });
const each = reports.flatMap((report) => langs.map((lang) => ({ id: report.id, report, lang })));

/** Which apps each format is printed for; the machine formats say of one what they say of many. */
const GOLDEN_SETS: Readonly<Record<string, readonly string[]>> = {
  csv: ["sketchpad"],
  html: ["sketchpad", "quiet"],
  json: ["sketchpad"],
  markdown: ["sketchpad", "several"],
  sarif: ["sketchpad"],
  text: ["sketchpad", "several"],
};

describe("every format", () => {
  test("is there", () => {
    expect(reports.map(({ id }) => id)).toEqual(["csv", "html", "json", "markdown", "sarif", "text"]);
  });

  test.each(each)("$id in $lang prints what it printed before", ({ report, lang }) => {
    for (const name of GOLDEN_SETS[report.id] ?? []) {
      const printed = report.render(auditSets[name] ?? [], optionsFor(lang));
      expectGolden(`${name}.${lang}.${report.extension}`, printed);
    }
  });

  test.each(each)(
    "$id in $lang gives the same bytes twice and leaves its input alone",
    ({ report, lang }) => {
      const frozen = structuredClone(hostile);
      const once = report.render([hostile, sketchpad], optionsFor(lang));
      expect(report.render([hostile, sketchpad], optionsFor(lang))).toBe(once);
      expect(hostile).toEqual(frozen);
    },
  );

  test.each(each)(
    "$id in $lang lets no word of a stranger steer a terminal or turn the text",
    ({ report, lang }) => {
      const printed = report.render([hostile], optionsFor(lang));
      expect(printed.replace(/^\ufeff/, "")).not.toMatch(CONTROLS);
      expect(printed).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
      expect(printed).not.toMatch(/\p{Surrogate}/u);
    },
  );

  test.each(each)("$id in $lang never calls anything illegal", ({ report, lang }) => {
    expect(report.render([sketchpad], optionsFor(lang))).not.toMatch(/illegal|unlawful|违法(?!违规收集)/i);
  });

  test.each(each)(
    "$id in $lang shows every finding once, in the order of the audit",
    ({ id, report, lang }) => {
      const printed = report.render([sketchpad], optionsFor(lang));
      const places = sketchpad.findings.map((finding) =>
        printed.indexOf(title(id, finding.id, finding.title[lang])),
      );
      expect(places.every((place) => place >= 0)).toBe(true);
      expect([...places].sort((a, b) => a - b)).toEqual(places);
    },
  );

  test.each(each.filter(({ id }) => id !== "json"))(
    "$id in $lang marks a law cited from memory",
    ({ id, report, lang }) => {
      const printed = report.render([sketchpad], optionsFor(lang)).replace(/\s+/g, " ");
      if (id === "sarif") expect(printed).toContain('"mark": "recall"');
      const laws = [...printed.matchAll(/GDPR \(EU\) 2016\/679, art\. 5|号条例）第 5 条/g)];
      expect(laws.length).toBeGreaterThan(0);
      for (const { index } of laws) {
        const around = printed.slice(Math.max(0, index - 600), index + 900).replaceAll(" ", "");
        expect(around).toContain(RECALL[lang].replaceAll(" ", ""));
      }
    },
  );
});

/** How a format opens a finding, so that a mere mention of it is not taken for it. */
function title(format: string, id: string, words: string): string {
  switch (format) {
    case "text":
      return `\n  ${id}  ${words.slice(0, 12)}`;
    case "html":
      return `id="${id}"`;
    case "markdown":
      return `**${id} `;
    case "csv":
      return `"${id}"`;
    default:
      return `"id": "${id}"`;
  }
}

function expectGolden(name: string, printed: string): void {
  const path = fileURLToPath(new URL(`fixtures/${name}.golden`, import.meta.url));
  if (process.env.CANDOR_GOLDEN === "write") writeFileSync(path, printed);
  expect(existsSync(path), `${name}.golden is missing; CANDOR_GOLDEN=write makes it`).toBe(true);
  expect(printed).toBe(readFileSync(path, "utf8"));
}
