import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Cast } from "./cast.ts";
import { choose, setUp } from "./people.ts";
import { ROOT } from "./stage.ts";

const APP = `${ROOT}test/apps/lies/app.apk`;
const POLICY = `${ROOT}test/apps/lies/policy.html`;
const OTHER_APP = `${ROOT}test/apps/idreader/app.apk`;

/** From the first start to audited apps and questions over all of them. */
export function audits(cast: Cast): void {
  describe("audits", () => {
    test("a newcomer gets from the link of the first start to the first audited app in under a minute", async () => {
      const began = performance.now();
      cast.admin = await setUp(cast.stage);
      await cast.admin.getByRole("main").getByRole("link", { name: "Audit an app" }).click();
      await cast.admin.locator("input[type=file]").setInputFiles([APP, POLICY]);
      await choose(cast.admin, cast.admin.getByRole("combobox", { name: "Category" }), "Utilities");
      await cast.admin.getByRole("button", { name: "Audit 1 app" }).click();
      await cast.admin.getByRole("link", { name: "See the audit" }).click();
      await cast.admin.getByRole("region", { name: "Verdict" }).waitFor({ timeout: 60_000 });
      expect(performance.now() - began).toBeLessThan(60_000);
      cast.auditPath = new URL(cast.admin.url()).pathname;
      expect(await cast.admin.getByRole("heading", { level: 1 }).textContent()).toContain("Honest Torch");
    });

    test("the evidence stands side by side: the policy's words, the code and the way to it", async () => {
      await cast.admin
        .getByRole("button", { name: /Does what its policy denies/ })
        .first()
        .click();
      const finding = cast.admin.getByRole("article", { name: /Does what its policy denies/ });
      await finding
        .getByRole("region", { name: "What the policy says" })
        .getByText(/do not collect/i)
        .first()
        .waitFor();
      await finding
        .getByRole("region", { name: "What the app does" })
        .getByText("classes.dex")
        .first()
        .waitFor();
      await finding.getByRole("button", { name: "Read it in the policy" }).first().click();
      await finding.locator("mark").first().waitFor();
      // The address leads to the same finding again.
      await cast.admin.reload();
      await cast.admin.getByRole("article", { name: /Does what its policy denies/ }).waitFor();
    });

    test.each(["Practice", "Data map", "SDKs", "Permissions", "Policy", "Gaps and checks", "Files"])(
      "the audit has a part %s",
      async (name) => {
        await cast.admin.goto(cast.auditPath);
        await cast.admin.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
        await cast.admin.getByRole("tabpanel").waitFor();
        expect((await cast.admin.getByRole("tabpanel").textContent())?.length).toBeGreaterThan(2);
      },
    );

    test("a chunk that breaks off is asked for again, and the upload goes on", async () => {
      let broken = 0;
      await cast.admin.route("**/api/v1/uploads/*", async (route) => {
        if (route.request().method() === "PATCH" && broken < 2) {
          broken += 1;
          await route.abort("connectionreset");
        } else await route.continue();
      });
      await cast.admin.goto("/submit");
      await cast.admin.locator("input[type=file]").setInputFiles([OTHER_APP]);
      await choose(cast.admin, cast.admin.getByRole("combobox", { name: "Category" }), "Utilities");
      await cast.admin.getByRole("button", { name: "Audit 1 app" }).click();
      await cast.admin.getByRole("link", { name: "See the audit" }).waitFor();
      await cast.admin.locator(".pill").getByText("Done").waitFor({ timeout: 60_000 });
      expect(broken).toBe(2);
      await cast.admin.unroute("**/api/v1/uploads/*");
    });

    test("names from before R8 and the law of a day go in with the app", async () => {
      await cast.admin.goto("/submit");
      await cast.admin.locator("input[type=file]").setInputFiles([
        {
          name: "quiet.apk",
          mimeType: "application/octet-stream",
          buffer: readFileSync(`${ROOT}test/apps/quiet/app.apk`),
        },
        {
          name: "mapping.txt",
          mimeType: "text/plain",
          buffer: Buffer.from("com.example.Original -> a.b:\n    void track() -> c\n"),
        },
      ]);
      await cast.admin
        .getByText("R8 mapping")
        .or(cast.admin.locator("input[value='R8 mapping']"))
        .first()
        .waitFor();
      await cast.admin.getByText("Functions, law and source").click();
      await cast.admin.getByLabel("The app is for children under 14").check();
      await cast.admin.getByLabel("By the law of").fill("2026-01-31");
      await cast.admin.getByRole("button", { name: "Audit 1 app" }).click();
      await cast.admin.getByRole("link", { name: "See the audit" }).click();
      await cast.admin.getByRole("region", { name: "Verdict" }).waitFor({ timeout: 60_000 });
      await cast.admin.getByRole("tab", { name: /^Files/ }).click();
      await cast.admin.getByRole("tabpanel").getByText("mapping.txt").waitFor();
    });

    test("progress of an audit is live: the list shows the end without being asked again", async () => {
      const watcher = await cast.stage.enter({ cookiesOf: cast.admin.context() });
      await watcher.goto("/audits");
      await watcher.getByText("Pocket Toolbox").first().waitFor();
      await cast.admin.goto("/submit");
      await cast.admin.locator("input[type=file]").setInputFiles([`${ROOT}test/apps/modern/app.apk`]);
      await cast.admin.getByRole("button", { name: "Audit 1 app" }).click();
      await watcher.getByText("Word Lookup").first().waitFor({ timeout: 60_000 });
      await watcher.context().close();
    });

    test("search over all apps keeps its question in the address", async () => {
      await cast.admin.goto("/apps?data=location.precise&does=sends");
      await cast.admin.getByRole("table").getByText("Honest Torch").waitFor();
      expect(await cast.admin.getByRole("table").getByText("Word Lookup").count()).toBe(0);
      await cast.admin.getByRole("button", { name: "Clear filters" }).click();
      await cast.admin.getByRole("table").getByText("Word Lookup").waitFor();
      await cast.admin.getByRole("searchbox").first().fill("torch");
      await cast.admin.waitForURL(/q=torch/);
      await expect.poll(() => cast.admin.getByRole("table").getByText("Word Lookup").count()).toBe(0);
    });
  });
}
