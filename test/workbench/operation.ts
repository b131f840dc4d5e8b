import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Cast } from "./cast.ts";
import { ROOT } from "./stage.ts";

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

    test("an officer pastes the notice of a year's holidays, checks what was read of it, and enters it", async () => {
      const page = cast.officer;
      await page.goto("/holidays");
      await page.getByRole("button", { name: "Enter a year" }).click();
      const dialogue = page.getByRole("dialog");
      await dialogue
        .getByLabel("Text of the notice")
        .fill(
          "国务院办公厅关于2031年部分节假日安排的通知 春节：1月22日至28日放假调休，共7天。1月18日（周六）上班。",
        );
      await dialogue.getByRole("button", { name: "Read the days" }).click();
      await expect.poll(() => dialogue.getByLabel("Days off").inputValue()).toBe("01-22/01-28");
      await expect.poll(() => dialogue.getByLabel("Worked weekends").inputValue()).toBe("01-18");
      await dialogue.getByRole("button", { name: "Enter a year" }).click();
      await page.getByRole("row", { name: /2031.*22–28 Jan/ }).waitFor();
      await page.getByRole("button", { name: "Drop" }).click();
      await page.getByRole("row", { name: /2031/ }).waitFor({ state: "detached" });
    });

    test("the log of the running instance is checked from the command line, and a backup made", () => {
      const data = join(cast.stage.folder, "data");
      const candor = (...words: string[]) =>
        spawnSync(process.execPath, ["dist/candor.js", ...words, "--data", data, "--lang", "en"], {
          cwd: ROOT,
        });
      expect(candor("verify").stdout.toString()).toMatch(/the log is whole: \d+ entries/);
      const made = candor("backup", join(cast.stage.folder, "backup"));
      expect(made.stderr.toString()).toMatch(/has the database and \d+ files/);
      expect(made.status).toBe(0);
    }, 180_000);

    test("a passkey is added, and signs its person in again", async () => {
      const page = cast.reviewer;
      const devtools = await page.context().newCDPSession(page);
      await devtools.send("WebAuthn.enable");
      await devtools.send("WebAuthn.addVirtualAuthenticator", {
        options: {
          protocol: "ctap2",
          transport: "internal",
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified: true,
        },
      });
      await page.goto("/account");
      await page.getByRole("button", { name: "Add a passkey" }).click();
      await page.getByRole("dialog").getByLabel("Name of the device").fill("Rita's laptop");
      await page.getByRole("dialog").getByRole("button", { name: "Add a passkey" }).click();
      await page.getByRole("dialog").waitFor({ state: "hidden" });
      await page.getByRole("listitem").getByText("Rita's laptop").waitFor();
      await page.context().clearCookies();
      await page.goto("/sign-in");
      await page.getByRole("button", { name: "Sign in with a passkey" }).click();
      await page.getByRole("heading", { name: "Overview" }).waitFor();
    });

    test("all stored evidence is judged again, and nothing changes before somebody accepts it", async () => {
      await cast.admin.goto("/rejudge");
      await cast.admin.getByRole("button", { name: "Judge all again" }).click();
      await cast.admin.getByText("Waits for a decision").waitFor({ timeout: 60_000 });
      await cast.admin.getByRole("table").getByRole("link").first().click();
      await cast.admin.getByText("Nothing would change.").waitFor();
      cast.rejudgePath = new URL(cast.admin.url()).pathname;
      await cast.admin.getByRole("button", { name: "Keep everything as it is" }).click();
      await cast.admin.getByText("Rejected").first().waitFor();
    }, 90_000);

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
