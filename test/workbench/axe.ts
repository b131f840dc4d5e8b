import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { ROOT } from "./stage.ts";

const AXE = readFileSync(join(ROOT, "node_modules/axe-core/axe.min.js"), "utf8");

/** What axe finds wrong on the page as it stands, each with the element: none is what we want. All of its rules, or some. */
export async function violations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const only = rules === undefined ? {} : { runOnly: { type: "rule", values: rules } };
  // As text: the code runs in the page, whose types are not those of this program.
  const found: unknown =
    await page.evaluate(`axe.run(document, ${JSON.stringify({ resultTypes: ["violations"], ...only })}).then(
    ({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html }) => id + ": " + target.join(" ") + " " + html.slice(0, 160))))`);
  if (!Array.isArray(found)) throw new Error("axe did not run");
  return found.map(String);
}
