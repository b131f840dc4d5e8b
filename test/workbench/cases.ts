import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Cast } from "./cast.ts";
import { choose, invite } from "./people.ts";
import { ROOT } from "./stage.ts";

const APP = `${ROOT}test/apps/lies/app.apk`;

/** From the review of a finding to the bulletin that names the app. */
export function cases(cast: Cast): void {
  describe("cases", () => {
    test("people are invited by a link, each with a role", async () => {
      await cast.admin.goto("/companies");
      await cast.admin.getByRole("button", { name: "Add a company" }).click();
      await cast.admin.getByRole("dialog").getByLabel("Name").fill("Torch Ltd.");
      await cast.admin.getByRole("dialog").getByRole("button", { name: "Add a company" }).click();
      await cast.admin.getByRole("table").getByText("Torch Ltd.").waitFor();
      cast.reviewer = await invite(cast.stage, cast.admin, {
        name: "Rita Reviewer",
        login: "rita",
        role: "Reviewer",
      });
      cast.officer = await invite(cast.stage, cast.admin, {
        name: "Otto Officer",
        login: "otto",
        role: "Officer",
      });
      cast.company = await invite(cast.stage, cast.admin, {
        name: "Cora Company",
        login: "cora",
        role: "Company",
        company: "Torch Ltd.",
      });
      expect(await cast.company.getByRole("link", { name: "Audits" }).count()).toBe(0);
      expect(await cast.reviewer.getByRole("link", { name: "Accounts" }).count()).toBe(0);
    });

    test("a finding is confirmed by two people, commented on, and another dismissed with a reason", async () => {
      await cast.reviewer.goto(`${cast.auditPath}?finding=P1`);
      await cast.reviewer.getByRole("button", { name: "Confirm" }).click();
      await cast.reviewer.getByRole("dialog").getByRole("button", { name: "Confirm" }).click();
      await cast.reviewer.getByText("waits for a second person").first().waitFor();
      await cast.reviewer.getByRole("button", { name: "Comment" }).click();
      await cast.reviewer.getByRole("dialog").getByRole("textbox").fill("Seen on a device, too.");
      await cast.reviewer.getByRole("dialog").getByRole("button", { name: "Comment" }).click();
      await cast.reviewer.getByText("Seen on a device, too.").waitFor();
      await cast.officer.goto(`${cast.auditPath}?finding=P1`);
      await cast.officer.getByRole("button", { name: "Confirm as second person" }).click();
      await cast.officer
        .getByRole("dialog")
        .getByRole("button", { name: "Confirm as second person" })
        .click();
      await cast.officer.locator(".review .pill").getByText("Confirmed", { exact: true }).waitFor();
      await cast.officer.goto(`${cast.auditPath}?finding=P4`);
      await cast.officer.getByRole("button", { name: "Dismiss" }).click();
      await cast.officer.getByRole("dialog").getByRole("textbox").fill("The address is the device's own.");
      await cast.officer.getByRole("dialog").getByRole("button", { name: "Dismiss" }).click();
      await cast.officer.locator(".review .pill").getByText("Dismissed").waitFor();
    });

    test("anyone complains without an account, and follows it with the receipt", async () => {
      const anyone = await cast.stage.enter();
      await anyone.goto("/complain");
      await anyone.getByLabel("Which app?").fill("Honest Torch");
      await anyone.getByLabel("What happened?").fill("It asks for my location to switch on a lamp.");
      await anyone.getByRole("button", { name: "Send" }).click();
      cast.receipt = (await anyone.getByTestId("receipt").textContent()) ?? "";
      expect(cast.receipt.length).toBeGreaterThan(8);
      await cast.reviewer.goto("/complaints");
      await cast.reviewer.getByRole("link", { name: /Honest Torch/ }).click();
      await cast.reviewer.getByRole("combobox", { name: "App in this workbench" }).fill("Torch");
      await cast.reviewer.getByRole("option", { name: /Honest Torch/ }).click();
      await cast.reviewer.getByLabel("What the sender is told").fill("The app is being audited.");
      await cast.reviewer.getByRole("button", { name: "Save" }).click();
      await cast.reviewer.getByText("Saved.").waitFor();
      cast.complaintPath = new URL(cast.reviewer.url()).pathname;
      await anyone.goto(`/complain/follow?receipt=${encodeURIComponent(cast.receipt)}`);
      await anyone.getByText("The app is being audited.").waitFor();
      await anyone.context().close();
    });

    test("an order goes from the case to the notice, with a deadline of working days", async () => {
      await cast.officer.goto("/apps");
      await cast.officer.getByRole("table").getByText("Honest Torch").click();
      await choose(
        cast.officer,
        cast.officer.getByRole("combobox", { name: "Whose app it is" }),
        "Torch Ltd.",
      );
      cast.appPath = new URL(cast.officer.url()).pathname;
      await cast.officer.goto(cast.auditPath);
      await cast.officer.getByRole("button", { name: "Open a case" }).click();
      await cast.officer.waitForURL(/\/orders\//);
      cast.orderPath = new URL(cast.officer.url()).pathname;
      await cast.officer.getByRole("button", { name: "Order 1 finding rectified" }).click();
      await cast.officer.getByText(/The deadline falls on \d{4}-\d{2}-\d{2}/).waitFor();
      await cast.officer.getByRole("button", { name: "Notify" }).click();
      await cast.officer.locator(".order-path .current").getByText("Notified").waitFor();
      const notice = await cast.officer.request.get(`/api/v1${cast.orderPath}/notice?format=html&lang=zh`);
      expect(notice.status()).toBe(200);
      expect(await notice.text()).toContain("责令");
    });

    test("the company answers and sends in a fix, which is compared finding by finding", async () => {
      await cast.company.goto("/company");
      await cast.company.getByRole("link", { name: /Honest Torch/ }).click();
      await cast.company.getByLabel("On the whole").fill("We took the location out.");
      await cast.company.getByPlaceholder("What you did about it").first().fill("No longer read.");
      await cast.company
        .locator("input[type=file]")
        .first()
        .setInputFiles({ name: "proof.txt", mimeType: "text/plain", buffer: Buffer.from("Commit 4711") });
      await cast.company.getByRole("button", { name: "Send the answer" }).click();
      await cast.company.getByText("The answer is with the authority.").waitFor();
      await cast.company.getByRole("link", { name: "proof.txt" }).waitFor();
      await cast.company.locator("input[type=file]").nth(1).setInputFiles(APP);
      await cast.company.getByRole("button", { name: "Send it in" }).click();
      await cast.company.getByText("Versions sent in").waitFor();
      await cast.officer.goto(cast.orderPath);
      await expect
        .poll(
          async () => {
            await cast.officer.reload();
            await cast.officer.getByRole("table").first().waitFor();
            return cast.officer.locator(".order-path .current").textContent();
          },
          { timeout: 60_000, interval: 1500 },
        )
        .toBe("Re-audited");
      const row = cast.officer.getByRole("table").first();
      await row.getByText("Persists").waitFor();
      await row.getByText("No longer read.").waitFor();
      const proof = await cast.officer.getByRole("link", { name: "proof.txt" }).getAttribute("href");
      const file = await cast.officer.request.get(proof ?? "");
      expect([file.status(), await file.text()]).toEqual([200, "Commit 4711"]);
      expect(file.headers()["content-disposition"]).toContain("attachment");
    });

    test("what was dismissed stays dismissed in the next version, and its evidence comes sealed", async () => {
      await cast.officer.getByRole("link", { name: "The re-audit" }).click();
      await cast.officer.waitForURL(/\/audits\//);
      const next = new URL(cast.officer.url()).pathname;
      expect(next).not.toBe(cast.auditPath);
      await cast.officer.goto(`${next}?finding=P4`);
      await cast.officer.locator(".review .pill").getByText("Dismissed").waitFor();
      const bundle = await cast.company.request.get(`/api/v1/company${cast.orderPath}/evidence`);
      expect(bundle.headers()["content-type"]).toBe("application/zip");
      const path = join(cast.stage.folder, "evidence.zip");
      writeFileSync(path, await bundle.body());
      const checked = spawnSync(process.execPath, ["dist/candor.js", "verify", path, "--lang", "en"], {
        cwd: ROOT,
      });
      expect(checked.stdout.toString()).toContain("is as it was sealed");
      await cast.officer.goto(cast.orderPath);
    }, 180_000);

    test("a bulletin names the escalated case, and a second person publishes it", async () => {
      await cast.officer.getByRole("button", { name: "Escalate" }).click();
      await cast.officer.getByRole("dialog").getByRole("textbox").fill("It was not rectified.");
      await cast.officer.getByRole("dialog").getByRole("button", { name: "Escalate" }).click();
      await cast.officer.locator(".order-path .current").getByText("Escalated").waitFor();
      await cast.officer.goto("/bulletins/new");
      await cast.officer.getByRole("checkbox", { name: /Honest Torch/ }).check();
      await cast.officer.getByLabel("Title in Chinese").fill("关于侵害用户权益行为的应用通报");
      await cast.officer.getByLabel("Title in English").fill("Apps that infringe users' rights");
      await cast.officer.getByRole("button", { name: "Make the draft" }).click();
      await cast.officer.waitForURL(/\/bulletins\/(?!new)/);
      cast.bulletinPath = new URL(cast.officer.url()).pathname;
      await cast.admin.goto(cast.bulletinPath);
      await cast.admin.getByRole("button", { name: "Approve and publish" }).click();
      await cast.admin.getByRole("link", { name: "The public page" }).click();
      await cast.admin.getByRole("table").getByText("Honest Torch").waitFor();
      cast.bulletinNumber = decodeURIComponent(new URL(cast.admin.url()).pathname.split("/").at(-1) ?? "");
      const anyone = await cast.stage.enter({ lang: "zh" });
      await anyone.goto("/public");
      await anyone.getByRole("link", { name: "关于侵害用户权益行为的应用通报" }).click();
      await anyone.getByRole("table").getByText("Honest Torch").waitFor();
      await anyone.context().close();
    });
  });
}
