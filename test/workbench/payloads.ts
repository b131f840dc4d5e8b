import type { BrowserContext, Page, Route } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { Cast } from "./cast.ts";
import { companyPages, publicPages, staffPages } from "./paths.ts";

/** What a stranger writes who wants his words to run. */
const PAYLOAD = [
  `"'><script>globalThis.ran="script"</script>`,
  `<img src=x onerror="globalThis.ran='img'">`,
  `<svg/onload="globalThis.ran='svg'">`,
  `<a href="javascript:globalThis.ran='link'">x</a>`,
  `<iframe srcdoc="<script>parent.ran='frame'</script>"></iframe>`,
  `\u202e{{constructor.constructor('globalThis.ran=1')()}}`,
].join("");

/** Words that lead the program (states, ids of evidence, hashes, times) stay as they are: with others nothing is drawn. */
const LEADING =
  /^(id|\w+Id|state|kind|verdict|severity|confidence|role|mark|schema|csrf|sha256|hash|fingerprint|document|number|layer|action|rung|when|outcome|from|to|next|bears|protection|used|requested|platform|jurisdiction|network|facts|claims|needs|gaps|laws|level|right|duty|consent|exactness|basis|code|timeZone|platform|findings|affirms|does|day|deadline)$/;
const LEADING_VALUE = /^\d{4}-\d\d-\d\d(T|$)/;

/** The pages' own policy is switched off here: nothing but the pages themselves stands between the words and the browser. */
export function payloads(cast: Cast): void {
  describe("words of strangers", () => {
    test("stay words in every field of every answer, on every page", async () => {
      const { stage, admin, company } = cast;
      let seen = 0;
      const ran: string[] = [];
      const walk = async (paths: readonly string[], cookiesOf?: BrowserContext) => {
        const page = await stage.enter({
          bypassCSP: true,
          ...(cookiesOf === undefined ? {} : { cookiesOf }),
        });
        await page.route("**/api/v1/**", poisoned);
        for (const path of paths) {
          await page.goto(path);
          await expect
            .poll(() => page.locator(".loading").count(), { message: path, timeout: 10_000 })
            .toBe(0);
          await page.waitForTimeout(200);
          seen += await sightings(page);
          ran.push(...(await whatRan(page)).map((what) => `${path}: ${what}`));
        }
        await page.context().close();
      };
      await walk(staffPages(cast), admin.context());
      await walk(companyPages(cast), company.context());
      await walk(publicPages(cast));
      expect(ran).toEqual([]);
      // They did reach the pages: hundreds of times.
      expect(seen).toBeGreaterThan(300);
    }, 180_000);

    test("stay words when they come in by the complaint form", async () => {
      const { stage, reviewer } = cast;
      const anyone = await stage.enter();
      await anyone.goto("/complain");
      await anyone.getByLabel("Which app?").fill(`Torch ${PAYLOAD}`.slice(0, 200));
      await anyone.getByLabel("What happened?").fill(`It took my location. ${PAYLOAD}`);
      await anyone.getByRole("button", { name: "Send" }).click();
      await anyone.getByTestId("receipt").waitFor();
      await anyone.context().close();
      const reader = await stage.enter({ bypassCSP: true, cookiesOf: reviewer.context() });
      await reader.goto("/complaints");
      await reader.getByRole("link", { name: /globalThis/ }).click();
      await reader.getByText("It took my location.").waitFor();
      await expect.poll(() => sightings(reader), { timeout: 10_000 }).toBeGreaterThan(0);
      expect(await whatRan(reader)).toEqual([]);
      await reader.context().close();
    });
  });
}

async function poisoned(route: Route): Promise<void> {
  if (route.request().url().endsWith("/events")) return route.abort();
  const answer = await route.fetch();
  if (!(answer.headers()["content-type"] ?? "").includes("json")) return route.fulfill({ response: answer });
  const value: unknown = await answer.json();
  await route.fulfill({ response: answer, json: poison(value, "") });
}

function poison(value: unknown, key: string): unknown {
  if (typeof value === "string")
    return LEADING.test(key) || LEADING_VALUE.test(value) ? value : `${value.slice(0, 40)}${PAYLOAD}`;
  if (Array.isArray(value)) return value.map((one) => poison(one, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poison(one, name)]));
}

async function sightings(page: Page): Promise<number> {
  return Number(await page.evaluate("document.body.innerText.split('globalThis').length - 1"));
}

async function whatRan(page: Page): Promise<readonly string[]> {
  const found: unknown = await page.evaluate(`[
    ...(globalThis.ran === undefined ? [] : [String(globalThis.ran)]),
    ...[...document.querySelectorAll("a[href^='javascript:' i], iframe, main script, img[src='x']")].map(
      (element) => element.outerHTML.slice(0, 200)),
    ...[...document.querySelectorAll("h1")].filter((h) => /could not be drawn/.test(h.textContent)).map(() => "broken page"),
  ]`);
  return Array.isArray(found) ? found.map(String) : ["the page did not answer"];
}
