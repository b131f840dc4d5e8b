import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Parser } from "htmlparser2";
import { describe, expect, test } from "vitest";
import type { Audit } from "../../model/audit.ts";
import { evidenceExample } from "../../model/example.ts";
import { readerReports } from "../document/reports.ts";
import { sketchpad } from "../fixtures/audit.ts";
import { hostile } from "../fixtures/hostile.ts";
import { auditSets } from "../fixtures/sets.ts";
import { problemTypes } from "../lawyer/problem-types.ts";
import { readers } from "./index.gen.ts";

const langs = ["en", "zh"] as const;
const each = readers.flatMap((reader) =>
  readerReports(reader).flatMap((report) =>
    langs.map((lang) => ({ reader: reader.id, format: report.id, report, lang })),
  ),
);
const CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

describe("a page for each reader, in each format and language", () => {
  test("is there", () => {
    expect(readers.map(({ id }) => id)).toEqual(["developer", "lawyer", "person"]);
  });

  test.each(each)("$reader $format $lang prints what it printed before", ({ reader, report, lang }) => {
    for (const [name, audits] of [
      ["sketchpad", [sketchpad]],
      ["quiet", auditSets.quiet ?? []],
    ] as const) {
      const printed = report.render(audits, { lang, colour: false, width: 80 });
      expectGolden(`${name}.${reader}.${lang}.${report.extension}`, printed);
    }
  });

  test.each(each)("$reader $format $lang lets no stranger steer, and accuses nobody", ({ report, lang }) => {
    const frozen = structuredClone(hostile);
    const printed = report.render([hostile, sketchpad], { lang, colour: false, width: 80 });
    expect(printed).not.toMatch(CONTROLS);
    expect(printed).not.toMatch(/\p{Surrogate}/u);
    expect(hostile).toEqual(frozen);
    expect(report.render([hostile, sketchpad], { lang, colour: false, width: 80 })).toBe(printed);
    const plain = report.render([sketchpad], { lang, colour: false, width: 80 });
    expect(plain).not.toMatch(/illegal|unlawful(?! Collection)|违法(?!违规收集)/i);
  });

  test.each(each.filter(({ format }) => format === "html"))(
    "$reader $lang: what a stranger wrote is text, headings go in order, links lead to the catalog's places",
    ({ report, lang }) => {
      const { tags, levels, open } = read(report.render([hostile], { lang, colour: false, width: 80 }));
      expect(open).toEqual([]);
      expect(tags.filter(({ name }) => /^(script|img|iframe|object|link|form|input)$/.test(name))).toEqual(
        [],
      );
      expect(
        tags.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => name.startsWith("on")),
      ).toEqual([]);
      const links = tags.flatMap(({ attributes }) => attributes.href ?? []);
      expect(links.filter((href) => !href.startsWith("https://"))).toEqual([]);
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      for (const [at, level] of levels.entries())
        expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
    },
  );
});

describe("the page for a person", () => {
  const page = (audit: Audit, lang: "en" | "zh") => {
    const reader = readers.find(({ id }) => id === "person");
    const report = reader === undefined ? undefined : readerReports(reader).find(({ id }) => id === "text");
    return report?.render([audit], { lang, colour: false, width: 80 }) ?? "";
  };

  test("names no rule, no class and no article", () => {
    for (const lang of langs) {
      const words = page(sketchpad, lang);
      expect(words).not.toMatch(/collects-|com\.example\.|\bart\. \d|第 ?\d+ ?条|\bL[0-6]\b/);
    }
  });

  test("is short enough to be read at once", () => {
    expect(page(sketchpad, "en").split(/\s+/).length).toBeLessThan(600);
    expect([...page(sketchpad, "zh").replace(/\s/g, "")].length).toBeLessThan(1500);
  });

  test("names the address that data is sent to where the code does", () => {
    const { facts } = evidenceExample({
      flows: [{ data: "contacts.address-book", sink: { kind: "network", host: "up.example.com" } }],
    });
    const evidence = { ...sketchpad.evidence, facts: { ...sketchpad.evidence.facts, flows: facts.flows } };
    expect(page(sketchpad, "zh")).not.toContain("up.example.com");
    expect(page({ ...sketchpad, evidence }, "zh")).toContain("发往 up.example.com");
    expect(page({ ...sketchpad, evidence }, "en")).toContain("sent to up.example.com");
  });

  test("has no praise for an app of which nothing is known", () => {
    const [quiet] = auditSets.quiet ?? [];
    if (quiet === undefined) throw new Error("no fixture named quiet");
    expect(page(quiet, "en")).toContain("What we could not check".toUpperCase());
    expect(page(quiet, "zh")).toContain("我们没能核查的");
  });
});

describe("the page for a lawyer", () => {
  test("names problem types as the regulator does, and none for an open question", () => {
    const named = problemTypes(sketchpad, "method-2019").map(({ violation }) => violation.id);
    expect(named).toContain("VIOL-3.9");
    expect(problemTypes(sketchpad, "miit-2020").map(({ violation }) => violation.id)).toContain("MIIT20-2");
    const open: Audit = {
      ...sketchpad,
      findings: sketchpad.findings.map((finding) => ({ ...finding, verdict: "unknown" })),
    };
    expect(problemTypes(sketchpad, "method-2019").length).toBeGreaterThan(0);
    expect(problemTypes(open, "method-2019")).toEqual([]);
    expect(problemTypes(open, "miit-2020")).toEqual([]);
  });
});

test.each(["developer", "lawyer"])("the page for a %s names every finding", (id) => {
  const reader = readers.find((one) => one.id === id);
  if (reader === undefined) throw new Error(`no reader ${id}`);
  for (const report of readerReports(reader)) {
    const printed = report.render([sketchpad], { lang: "en", colour: false, width: 80 });
    for (const finding of sketchpad.findings) expect(printed).toContain(`${finding.id} `);
  }
});

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

function read(page: string) {
  const tags: Tag[] = [];
  const open: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      tags.push({ name, attributes });
      if (!/^(meta|br|wbr|path|circle)$/.test(name)) open.push(name);
    },
    onclosetag(name, implied) {
      if (!implied && open.at(-1) === name) open.pop();
    },
  });
  parser.end(page);
  const levels = tags.flatMap(({ name }) => (/^h\d$/.test(name) ? [Number(name[1])] : []));
  return { tags, levels, open };
}

function expectGolden(name: string, printed: string): void {
  const path = fileURLToPath(new URL(`../fixtures/readers/${name}.golden`, import.meta.url));
  if (process.env.CANDOR_GOLDEN === "write") writeFileSync(path, printed);
  expect(existsSync(path), `${name}.golden is missing; CANDOR_GOLDEN=write makes it`).toBe(true);
  expect(printed).toBe(readFileSync(path, "utf8"));
}
