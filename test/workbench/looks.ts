import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { violations } from "./axe.ts";
import type { Cast } from "./cast.ts";
import { companyPages, publicPages, staffPages } from "./paths.ts";

/** Answers that came are drawn by then. */
const SETTLED_MS = 150;
/** Pages that are looked at side by side. */
const LANES = 2;

const LOOKS = [
  { lang: "en", width: 1440 },
  { lang: "zh", width: 1440 },
  { lang: "en", width: 390 },
  { lang: "zh", width: 390 },
] as const;

/** Where pictures of all pages go for somebody to look at: `CANDOR_SHOTS=folder npx vitest run test/workbench`. */
const SHOTS = process.env.CANDOR_SHOTS ?? null;

/** Every page in both languages, on a desk and on a phone, each by day and by night. */
export function looks(cast: Cast): void {
  describe("every page", () => {
    test.each(LOOKS)(
      "has no axe violation in $lang, $width wide, light and dark, and never scrolls sideways",
      async ({ lang, width }) => {
        const { stage, admin, company } = cast;
        const found: string[] = [];
        const walk = async (paths: readonly string[], cookiesOf?: BrowserContext) => {
          const left = [...paths];
          const lane = async () => {
            const page = await stage.enter({
              lang,
              width,
              ...(cookiesOf === undefined ? {} : { cookiesOf }),
            });
            for (let path = left.shift(); path !== undefined; path = left.shift())
              found.push(...(await wrongOn(page, path, `${lang}-${width}`)));
            await page.context().close();
          };
          await Promise.all(Array.from({ length: LANES }, lane));
        };
        await walk(staffPages(cast), admin.context());
        await walk(companyPages(cast), company.context());
        await walk(publicPages(cast));
        expect(found).toEqual([]);
      },
      240_000,
    );
  });
}

async function wrongOn(page: Page, path: string, look: string): Promise<readonly string[]> {
  await page.goto(path);
  await page.locator("h1").first().waitFor();
  await expect.poll(() => page.locator(".loading").count(), { timeout: 10_000 }).toBe(0);
  await page.waitForTimeout(SETTLED_MS);
  const wide = Number(await page.evaluate("document.documentElement.scrollWidth - innerWidth"));
  const found = [...(await violations(page))];
  await shoot(page, path, `${look}-light`);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(() => page.locator("html").getAttribute("data-mantine-color-scheme")).toBe("dark");
  found.push(...(await violations(page, ["color-contrast"])).map((one) => `dark ${one}`));
  await shoot(page, path, `${look}-dark`);
  await page.emulateMedia({ colorScheme: "light" });
  if (wide > 0) found.push(`${wide} px wider than the screen`);
  return found.map((one) => `${path} ${one}`);
}

async function shoot(page: Page, path: string, look: string): Promise<void> {
  if (SHOTS === null) return;
  const name = path.replace(/[^A-Za-z0-9]+/g, "-").replace(/[0-9a-f]{8}-[0-9a-f-]{20,}/g, "id");
  await page.screenshot({ path: join(SHOTS, look, `${name}.png`), fullPage: true });
}
