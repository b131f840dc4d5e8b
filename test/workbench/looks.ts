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
  { lang: "en", dark: false, width: 1440 },
  { lang: "zh", dark: true, width: 1440 },
  { lang: "zh", dark: false, width: 390 },
  { lang: "en", dark: true, width: 390 },
] as const;

/** Every page in both languages and schemes, on a desk and on a phone. */
export function looks(cast: Cast): void {
  describe("every page", () => {
    test.each(LOOKS)(
      "has no axe violation in $lang, dark $dark, $width wide, and never scrolls sideways",
      async ({ lang, dark, width }) => {
        const { stage, admin, company } = cast;
        const found: string[] = [];
        const walk = async (paths: readonly string[], cookiesOf?: BrowserContext) => {
          const left = [...paths];
          const lane = async () => {
            const page = await stage.enter({
              lang,
              dark,
              width,
              ...(cookiesOf === undefined ? {} : { cookiesOf }),
            });
            for (let path = left.shift(); path !== undefined; path = left.shift())
              found.push(...(await wrongOn(page, path)));
            await page.context().close();
          };
          await Promise.all(Array.from({ length: LANES }, lane));
        };
        await walk(staffPages(cast), admin.context());
        await walk(companyPages(cast), company.context());
        await walk(publicPages(cast));
        expect(found).toEqual([]);
      },
      120_000,
    );
  });
}

async function wrongOn(page: Page, path: string): Promise<readonly string[]> {
  await page.goto(path);
  await page.locator("h1").first().waitFor();
  await expect.poll(() => page.locator(".loading").count()).toBe(0);
  await page.waitForTimeout(SETTLED_MS);
  const wide = Number(await page.evaluate("document.documentElement.scrollWidth - innerWidth"));
  const found = (await violations(page)).map((one) => `${path} ${one}`);
  return wide > 0 ? [...found, `${path} is ${wide} px wider than the screen`] : found;
}
