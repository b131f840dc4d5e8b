import { describe, expect, test } from "vitest";
import type { Cast } from "./cast.ts";

/** What keeps an instance going: judging anew, the log, settings, tokens, the keyboard. */
export function operation(cast: Cast): void {
  describe("operation", () => {
    test("the log is whole, settings are kept, a token is shown once", async () => {
      await cast.admin.goto("/log");
      await cast.admin.getByRole("button", { name: "Check the whole log" }).click();
      await cast.admin.getByText(/All \d+ entries fit/).waitFor();
      await cast.admin.goto("/settings");
      await cast.admin.getByLabel("Authority, in English").fill("Office of Honest Apps");
      await cast.admin.getByRole("button", { name: "Save" }).click();
      await cast.admin.getByText("Saved.").waitFor();
      await cast.admin.goto("/account");
      await cast.admin.getByLabel("What it is for").fill("nightly audits");
      await cast.admin.getByRole("button", { name: "Make a token" }).click();
      await cast.admin.getByText("Copy it now: it is shown this once.").waitFor();
    });

    test("the keyboard alone reaches the content, the findings and the menus", async () => {
      await cast.admin.goto(`${cast.auditPath}?finding=P1`);
      await cast.admin.getByRole("article").waitFor();
      await cast.admin.keyboard.press("j");
      await cast.admin.waitForURL(/finding=P2/);
      await cast.admin.goto("/");
      await cast.admin.getByRole("heading", { name: "Overview" }).waitFor();
      await cast.admin.keyboard.press("Tab");
      expect(await cast.admin.evaluate("document.activeElement.textContent")).toBe("Skip to the content");
      await cast.admin.keyboard.press("/");
      await cast.admin.waitForURL(/\/apps/);
    });

    test("no page threw an error, and the policy of the pages refused nothing", () => {
      expect(cast.stage.complaints).toEqual([]);
    });
  });
}
