import type { Page } from "playwright-core";
import { expect } from "vitest";
import { PASSWORD, type Stage } from "./stage.ts";

/** The first person: makes the administrator's account with the link that the server printed. */
export async function setUp(stage: Stage): Promise<Page> {
  const page = await stage.enter();
  await page.goto(stage.setUpLink);
  await page.getByLabel("Your name").fill("Ada Admin");
  await page.getByLabel("Account name").fill("ada");
  await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByRole("heading", { name: "Overview" }).waitFor();
  return page;
}

interface Invited {
  readonly name: string;
  readonly login: string;
  readonly role: string;
  readonly company?: string;
}

/** Invites a person through the page of accounts; that person opens the link and chooses a password. */
export async function invite(stage: Stage, admin: Page, invited: Invited): Promise<Page> {
  await admin.goto("/accounts");
  await admin.getByRole("button", { name: "Invite" }).click();
  const dialogue = admin.getByRole("dialog");
  await dialogue.getByRole("textbox", { name: "Name", exact: true }).fill(invited.name);
  await dialogue.getByRole("textbox", { name: "Account name" }).fill(invited.login);
  await choose(admin, dialogue.getByRole("combobox", { name: "Role" }), invited.role);
  if (invited.company !== undefined)
    await choose(admin, dialogue.getByRole("combobox", { name: "Company" }), invited.company);
  await dialogue.getByRole("button", { name: "Invite" }).click();
  const link = await admin.getByRole("status").locator(".mono").textContent();
  expect(link).toContain("/invitation#");
  const page = await stage.enter();
  await page.goto(link ?? "");
  await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByRole("button", { name: "My account" }).waitFor();
  return page;
}

export async function choose(page: Page, box: ReturnType<Page["locator"]>, option: string): Promise<void> {
  await box.click();
  await page.getByRole("option", { name: option, exact: true }).click();
}
