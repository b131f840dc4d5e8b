import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { violations } from "./axe.ts";
import type { Cast } from "./cast.ts";

/** Buttons that ask before they do something, wherever a page shows them. */
const ASKS =
  /^(Invite|Add a company|Rename|Enter a year|Confirm|Confirm as second person|Dismiss|Open again|Comment|Withdraw|Close the case|Escalate|Add a passkey|Another deadline|Note down an answer|Reports|Notice|As a file)$/;

/** What opens over a page: asked for by its button, closed by Escape, with the focus back where it was. */
export function dialogues(cast: Cast): void {
  describe("every dialogue and menu", () => {
    test("has no axe violation, is closed by Escape and gives the focus back", async () => {
      const { stage, admin } = cast;
      const page = await stage.enter({ cookiesOf: admin.context() });
      const found: string[] = [];
      const seen = new Set<string>();
      for (const path of [
        "/accounts",
        "/companies",
        "/holidays",
        "/account",
        ...["P1", "P2", "P3"].map((id) => `${cast.auditPath}?finding=${id}`),
        cast.orderPath,
        cast.bulletinPath,
      ]) {
        await page.goto(path);
        await page.locator("h1").first().waitFor();
        await expect.poll(() => page.locator(".loading").count(), { timeout: 10_000 }).toBe(0);
        for (const name of await asks(page)) {
          if (seen.has(name)) continue;
          seen.add(name);
          found.push(...(await wrongWith(page, name)).map((one) => `${path} ${name}: ${one}`));
        }
      }
      await page.context().close();
      expect(found).toEqual([]);
      expect([...seen]).toEqual(
        expect.arrayContaining(["Invite", "Add a company", "Enter a year", "Comment"]),
      );
    }, 180_000);
  });
}

async function asks(page: Page): Promise<readonly string[]> {
  const names = await page.locator("main button:visible").allInnerTexts();
  return [...new Set(names.map((name) => name.trim()))].filter((name) => ASKS.test(name));
}

async function wrongWith(page: Page, name: string): Promise<readonly string[]> {
  const button = page.locator("main").getByRole("button", { name, exact: true }).first();
  await button.focus();
  await page.keyboard.press("Enter");
  const opened = page.locator('[role="dialog"]:visible, [role="menu"]:visible').first();
  const there = await opened.waitFor({ timeout: 5000 }).then(
    () => true,
    () => false,
  );
  if (!there) return ["opens nothing"];
  // Half drawn, its colours are others.
  await page.waitForTimeout(300);
  const found = [...(await violations(page))];
  await page.keyboard.press("Escape");
  await opened.waitFor({ state: "hidden", timeout: 5000 });
  // The focus goes back once what was open is gone.
  const back = () => page.evaluate("document.activeElement.innerText.trim()");
  for (let tries = 0; tries < 20 && (await back()) !== name; tries++) await page.waitForTimeout(100);
  const last = await back();
  if (last !== name) found.push(`the focus is on "${String(last).slice(0, 40)}"`);
  return found;
}
