import { spawnSync } from "node:child_process";
import axe from "axe-core";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { htmlPages } from "./pages.ts";

const found = spawnSync("which", ["chromium"], { encoding: "utf8" });
const executablePath = process.env.CANDOR_BROWSER ?? (found.status === 0 ? found.stdout.trim() : "");

const LANGS = ["en", "zh"] as const;
const SCREENS = [
  { colorScheme: "light", width: 390 },
  { colorScheme: "dark", width: 390 },
  { colorScheme: "light", width: 1280 },
  { colorScheme: "dark", width: 1280 },
] as const;
/** Long pages, four times over, on a machine that does other things besides. */
const FOUR_LOOKS_MS = 240_000;
const pages = LANGS.flatMap((lang) => [...htmlPages(lang)].map(([name, page]) => ({ name, lang, page })));

describe.skipIf(executablePath === "")("every page in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  });
  afterAll(() => browser.close());

  test.each(pages)(
    "$name in $lang has no violation that axe sees, by day and night, on phone and desk",
    async ({ page }) => {
      for (const { colorScheme, width } of SCREENS) {
        // The page's own policy allows no script: axe is let in from outside.
        const context = await browser.newContext({
          colorScheme,
          viewport: { width, height: 900 },
          bypassCSP: true,
        });
        const tab = await context.newPage();
        await tab.setContent(page);
        await tab.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
        await tab.evaluate(axe.source);
        const violations: unknown = await tab.evaluate(
          "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html.slice(0, 160))]))",
        );
        expect(violations, `${colorScheme}, ${width} px`).toEqual([]);
        const overflow: unknown = await tab.evaluate(
          "document.documentElement.scrollWidth - document.documentElement.clientWidth",
        );
        expect(overflow, `sideways scrolling at ${width} px`).toBe(0);
        await context.close();
      }
    },
    FOUR_LOOKS_MS,
  );

  test.each(pages.filter(({ name }) => name === "person"))(
    "the page for a person in $lang is one sheet of paper",
    async ({ page }) => {
      const tab = await browser.newPage();
      await tab.setContent(page);
      const pdf = await tab.pdf({ format: "A4", preferCSSPageSize: true });
      expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      await tab.close();
    },
  );
});
