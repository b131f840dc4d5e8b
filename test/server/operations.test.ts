import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { pino } from "pino";
import { afterAll, describe, expect, test } from "vitest";
import { backup, restore } from "../../src/server/backup.ts";
import { configOf } from "../../src/server/config.ts";
import { openSite } from "../../src/server/open-site.ts";
import { makeAccount } from "../../src/server/people/accounts.ts";
import { note } from "../../src/server/record/log.ts";
import { verifyLog } from "../../src/server/record/verify.ts";
import { SetUpError } from "../../src/server/set-up-error.ts";
import { testSite } from "./harness.ts";

const root = mkdtempSync(join(tmpdir(), "candor-operations-"));
const log = pino({ level: "silent" });
afterAll(() => rmSync(root, { recursive: true }));

describe("an instance", () => {
  const first = configOf({ data: join(root, "first") }, {});
  const second = configOf({ data: join(root, "second") }, {});
  const kept = join(root, "kept");

  test("is backed up and restored with all it has", async () => {
    const { site, close } = await openSite(first, log);
    const bytes = new TextEncoder().encode("content");
    await site.store.transaction(async (tx) => {
      const asked = { login: "one", name: "One ‘quoted’ 名", role: "officer" as const, companyId: null };
      const { id } = await makeAccount(tx, asked, new Date());
      await note(tx, {
        by: "One",
        what: "test",
        object: `account:${id}`,
        detail: { a: "b" },
        at: new Date(),
      });
    });
    const { createHash } = await import("node:crypto");
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    await site.blobs.write(sha256, bytes);
    await site.db
      .insertInto("blob")
      .values({ sha256, size_bytes: bytes.length, created_at: new Date() })
      .execute();
    const before = await site.db.selectFrom("account").selectAll().execute();
    await expect(backup(first, kept)).rejects.toThrow(SetUpError);
    await close();

    expect(await backup(first, kept)).toEqual({ blobs: 1, bytes: bytes.length });
    const damaged = join(root, "damaged");
    cpSync(kept, damaged, { recursive: true });
    writeFileSync(join(damaged, "blobs", sha256.slice(0, 2), sha256.slice(2, 4), sha256), "other content");
    await expect(restore(second, damaged)).rejects.toThrow("is damaged");
    expect(existsSync(second.dataFolder)).toBe(false);
    expect(await restore(second, kept)).toEqual({ blobs: 1 });
    const again = await openSite(second, log);
    expect(await again.site.db.selectFrom("account").selectAll().execute()).toEqual(before);
    expect(Buffer.from(await again.site.blobs.read(sha256)).toString()).toBe("content");
    await again.close();
    expect(await verifyLog(second, null)).toMatchObject({ entries: 1, intact: true });
    expect(await verifyLog(second, "0".repeat(64))).toMatchObject({ headSeen: false });
    await expect(restore(second, kept)).rejects.toThrow(SetUpError);
    await expect(backup(first, kept)).rejects.toThrow(SetUpError);
  });

  test("of a newer version is refused, and of this one is opened again", async () => {
    const { site, close } = await openSite(first, log);
    await sql`insert into kysely_migration values ('9999-later', '2099-01-01')`.execute(site.db);
    await close();
    await expect(openSite(first, log)).rejects.toThrow(/newer version/);
    // The refusal leaves the folder free for whoever can open it.
    await expect(openSite(first, log)).rejects.toThrow(/newer version/);
  });

  test("is held by one process at a time", async () => {
    const { close } = await openSite(second, log);
    const { spawnSync } = await import("node:child_process");
    const words = ["dist/candor.js", "verify", "--data", second.dataFolder, "--lang", "en"];
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
    expect(stderr).toContain(`in use by process ${process.pid}`);
    expect(status).toBe(2);
    await close();
  });
});

describe("operations", async () => {
  const there = await testSite("embedded");

  test("/healthz says that it is well", async () => {
    const answer = await there.app.request("/healthz");
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ ok: true, problems: [] });
  });

  test("/metrics is for this machine only", async () => {
    const reader = await there.person("reader");
    await reader.call("GET", "/audits");
    const answer = await there.app.request("/metrics");
    const text = await answer.text();
    expect(text).toContain(
      'candor_http_request_seconds_count{method="GET",route="/api/v1/audits",status="200"}',
    );
    expect(text).not.toContain(reader.id);
    const proxied = await there.app.request("/metrics", { headers: { "x-forwarded-for": "203.0.113.5" } });
    expect(proxied.status).toBe(404);
  });
});
