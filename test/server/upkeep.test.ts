import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { mkdir, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { AuditDetail, AuditEntry } from "../../src/server/api/schema/audits.ts";
import { Rejudgement } from "../../src/server/api/schema/records.ts";
import { restore } from "../../src/server/backup.ts";
import { sweepBlobs } from "../../src/server/blobs/sweep.ts";
import { configOf } from "../../src/server/config.ts";
import { askRunning, BackupDone, LogVerified, startControl } from "../../src/server/control.ts";
import { openSite } from "../../src/server/open-site.ts";
import { resumeRejudgements } from "../../src/server/rejudge/rejudge.ts";
import { type Person, STORES, type TestSite, testSite } from "./harness.ts";

const HOUR = 3_600_000;
const root = mkdtempSync(join(tmpdir(), "candor-upkeep-"));
afterAll(() => rmSync(root, { recursive: true }));

async function audited(there: TestSite, by: Person, name: string, more: object = {}): Promise<string> {
  const app = await there.upload(by, "app", `${name}.apk`, await there.fixture(`test/apps/${name}/app.apk`));
  const { id } = (await by.call("POST", "/audits", { app, ...more })).as(AuditEntry);
  await there.until(async () => {
    const { state } = (await by.call("GET", `/audits/${id}`)).as(AuditDetail);
    return state === "done" || state === "failed";
  });
  return id;
}

describe.each(STORES)("upkeep (%s store)", async (kind) => {
  const there = await testSite(kind);
  const { site, clock } = there;
  const officer = await there.person("officer");
  there.worker();

  test("a re-judgement whose process died is taken up by one, and no batch is counted twice", async () => {
    await audited(there, officer, "quiet");
    const begun = (await officer.call("POST", "/rejudgements")).as(Rejudgement);
    const now = async () => (await officer.call("GET", `/rejudgements/${begun.id}`)).as(Rejudgement);
    await there.until(async () => (await now()).state !== "running");
    // As it stands when a process is killed before its first batch is written.
    await site.db
      .updateTable("rejudgement")
      .set({ state: "running", after_id: "", judged: 0, lease_until: new Date(Date.now() - HOUR) })
      .where("id", "=", begun.id)
      .execute();
    await Promise.all([resumeRejudgements(site), resumeRejudgements(site)]);
    await there.until(async () => (await now()).state !== "running");
    expect(await now()).toMatchObject({ state: "ready", judged: 1, total: 1 });
  }, 60_000);

  test("files that nothing names go after a day, and nothing else does", async () => {
    const kept = await audited(there, officer, "lies");
    const gone = await audited(there, officer, "bill");
    const row = async (id: string) =>
      site.db
        .selectFrom("audit")
        .select(["sha256", "result", "texts"])
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
    const [left, dropped] = [await row(kept), await row(gone)];
    await officer.call(
      "POST",
      `/rejudgements/${(await site.db.selectFrom("rejudgement").select("id").executeTakeFirstOrThrow()).id}/reject`,
    );
    expect((await officer.call("DELETE", `/audits/${gone}`)).status).toBe(200);
    const unused = await there.upload(officer, "policy", "policy.txt", new TextEncoder().encode("A policy."));
    const run = join(site.config.dataFolder, "runs", "run-of-the-dead");
    await mkdir(run, { recursive: true });
    await utimes(run, 1, 1);
    expect(await sweepBlobs(site)).toEqual({ uploads: 0, files: 0 });
    expect(existsSync(run)).toBe(false);

    clock.now = new Date(Date.now() + 25 * HOUR);
    // The result of the audit that was deleted; its app is still an upload's.
    expect((await sweepBlobs(site)).files).toBeGreaterThan(0);
    expect(await site.blobs.has(dropped.result ?? "")).toBe(false);
    for (const sha256 of [left.sha256, left.result, left.texts, dropped.sha256])
      expect(await site.blobs.has(sha256 ?? "")).toBe(true);

    clock.now = new Date(Date.now() + 9 * 24 * HOUR);
    expect((await sweepBlobs(site)).uploads).toBe(1);
    clock.now = null;
    expect((await officer.call("GET", `/uploads/${unused}`)).status).toBe(404);
    expect((await officer.call("GET", `/audits/${kept}/result`)).status).toBe(200);
  }, 120_000);

  test("an audit reads what was sent beside the app, by the law of a day, and says so", async () => {
    const upload = async (kind: string, name: string, text: string): Promise<string> => {
      const bytes = new TextEncoder().encode(text);
      const made = await officer.call("POST", "/uploads", { kind, name, sizeBytes: bytes.length });
      const { id } = made.as(z.object({ id: z.string() }));
      await officer.call("PATCH", `/uploads/${id}`, bytes, { "upload-offset": "0" });
      return id;
    };
    const mapping = await upload(
      "mapping",
      "mapping.txt",
      "com.example.Original -> a.b:\n    void track() -> c\n",
    );
    const log = await upload(
      "run-log",
      "run.json",
      JSON.stringify([{ 操作: "读取剪贴板", 时间: "2026-01-02" }]),
    );
    const id = await audited(there, officer, "quiet", {
      mapping,
      runLogs: [log],
      asOf: "2026-01-31",
      children: true,
    });
    const detail = (await officer.call("GET", `/audits/${id}`)).as(AuditDetail);
    expect(detail).toMatchObject({ state: "done", asOf: "2026-01-31", children: true });
    expect(detail.files.map(({ kind: one }) => one)).toEqual(["app", "mapping", "run-log"]);
    const result = (await officer.call("GET", `/audits/${id}/result`)).as(
      z.object({
        inputs: z.array(z.object({ kind: z.string(), name: z.string() })),
        options: z.object({ asOf: z.string(), children: z.boolean() }),
      }),
    );
    expect(result.options).toEqual(expect.objectContaining({ asOf: "2026-01-31", children: true }));
    expect(result.inputs).toContainEqual(expect.objectContaining({ kind: "mapping", name: "mapping.txt" }));
    expect(result.inputs).toContainEqual(expect.objectContaining({ kind: "run-log", name: "run.json" }));

    // What is no mapping is told of, once, and waits for a person: without it another question would be answered.
    const wrong = await upload("mapping", "notes.txt", "These are notes.");
    const failed = await audited(there, officer, "quiet", { mapping: wrong });
    const told = (await officer.call("GET", `/audits/${failed}`)).as(AuditDetail);
    expect(told).toMatchObject({ state: "failed", attempts: 1 });
    expect(told.failure?.en).toContain("notes.txt is no mapping file");
  }, 120_000);
});

test("an embedded instance is backed up and its log checked while it runs", async () => {
  const there = await testSite("embedded");
  const officer = await there.person("officer");
  const { site } = there;
  there.worker();
  const id = await audited(there, officer, "quiet");
  const { dataFolder } = site.config;
  expect(await askRunning(join(root, "nowhere"), { ask: "verify", head: null }, LogVerified)).toBe(null);
  const stop = startControl(site);
  const folder = join(root, "backup");
  await there.until(async () => existsSync(join(dataFolder, "control")));
  const [done, log] = await Promise.all([
    askRunning(dataFolder, { ask: "backup", folder }, BackupDone),
    askRunning(dataFolder, { ask: "verify", head: null }, LogVerified),
  ]);
  expect(done?.blobs).toBeGreaterThan(2);
  expect(log).toMatchObject({ intact: true });
  await expect(askRunning(dataFolder, { ask: "backup", folder }, BackupDone)).rejects.toThrow("not empty");
  stop();
  const config = configOf({ data: join(root, "restored") }, {});
  await restore(config, folder);
  const again = await openSite(config, pino({ level: "silent" }));
  const row = await again.site.db
    .selectFrom("audit")
    .select(["state", "result"])
    .where("id", "=", id)
    .executeTakeFirst();
  expect(row?.state).toBe("done");
  expect(await again.site.blobs.has(row?.result ?? "")).toBe(true);
  // New words get new numbers after a restore.
  await again.site.store.transaction((tx) => tx.insertInto("term").values({ word: "a new one" }).execute());
  await again.close();
}, 120_000);
