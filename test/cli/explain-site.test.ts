import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, it } from "vitest";
import { rules } from "../../src/audit/rules.ts";
import { dataTypes } from "../../src/catalog/data/index.gen.ts";
import { laws } from "../../src/catalog/laws/index.gen.ts";
import { sdks } from "../../src/catalog/sdks/index.gen.ts";
import { candor, scratchFolder } from "./run.ts";

const folder = scratchFolder();
const ran = candor(["explain", "--site", folder]);
const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
  path.endsWith(".html"),
);

it("writes a page in both languages for every rule, data type, SDK and article", () => {
  expect(ran).toEqual({ exit: 0, stdout: "", stderr: "" });
  const pages = new Set(paths);
  for (const lang of ["en", "zh"]) {
    for (const { id } of rules) expect(pages).toContain(`${lang}/rule/${id}.html`);
    for (const { id } of dataTypes) expect(pages).toContain(`${lang}/data-type/${id}.html`);
    for (const { id } of sdks) expect(pages).toContain(`${lang}/sdk/${id}.html`);
    for (const { id } of laws) expect(pages).toContain(`${lang}/obligation/${id}.html`);
  }
});

it("has no link that leads nowhere, and every page is reached from the first", () => {
  const targets = new Set(paths);
  const reached = new Set<string>();
  for (const path of paths) {
    const page = readFileSync(join(folder, path), "utf8");
    for (const [, href = ""] of page.matchAll(/href="([^"#]+)"/g)) {
      if (href.startsWith("https://")) continue;
      const target = normalize(join(dirname(path), href));
      if (!targets.has(target)) expect.soft(target, path).toBe("a page");
      reached.add(target);
    }
  }
  expect([...targets].filter((path) => !reached.has(path) && path !== "index.html")).toEqual([]);
});
