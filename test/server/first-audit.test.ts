import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { rm, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { AppPage, Overview } from "../../src/server/api/schema/apps.ts";
import { AuditDetail, AuditEntry, AuditPage, Upload } from "../../src/server/api/schema/audits.ts";
import { FindingPage, ReviewHistory } from "../../src/server/api/schema/reviews.ts";
import { STORES, testSite } from "./harness.ts";

describe.each(STORES)("an audit on the %s store", async (store) => {
  const there = await testSite(store);
  const analyst = await there.person("analyst");
  const reviewer = await there.person("reviewer");
  const second = await there.person("officer");
  const bytes = await there.fixture("test/apps/quiet/app.apk");

  test("an upload goes on where it broke off", async () => {
    const made = await analyst.call("POST", "/uploads", {
      kind: "app",
      name: "../a/quiet.apk",
      sizeBytes: bytes.length,
    });
    const { id, name } = made.as(Upload);
    expect(name).toBe("quiet.apk");
    const half = Math.floor(bytes.length / 2);
    const first = await analyst.call("PATCH", `/uploads/${id}`, bytes.subarray(0, half), {
      "upload-offset": "0",
    });
    expect(first.as(Upload)).toMatchObject({ receivedBytes: half, done: false });
    const again = await analyst.call("PATCH", `/uploads/${id}`, bytes.subarray(0, half), {
      "upload-offset": "0",
    });
    expect(again.status).toBe(409);
    const rest = await analyst.call("PATCH", `/uploads/${id}`, bytes.subarray(half), {
      "upload-offset": String(half),
    });
    expect(rest.as(Upload)).toMatchObject({ receivedBytes: bytes.length, done: true });
    expect((await reviewer.call("GET", `/uploads/${id}`)).status).toBe(404);
  });

  test("an upload whose server was killed, or lost its files, goes on from what is there", async () => {
    const { site } = there;
    const half = Math.floor(bytes.length / 2);
    const begin = async (): Promise<string> => {
      const asked = { kind: "app", name: "quiet.apk", sizeBytes: bytes.length };
      const { id } = (await analyst.call("POST", "/uploads", asked)).as(Upload);
      await analyst.call("PATCH", `/uploads/${id}`, bytes.subarray(0, half), { "upload-offset": "0" });
      return id;
    };
    const rest = async (id: string, from: number) =>
      (
        await analyst.call("PATCH", `/uploads/${id}`, bytes.subarray(from), { "upload-offset": String(from) })
      ).as(Upload);
    const uploads = join(site.config.dataFolder, "uploads");

    // Killed after the whole file had become a blob, before its row said so.
    const whole = await begin();
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    await site.blobs.write(sha256, bytes);
    await rm(join(uploads, whole));
    await writeFile(join(uploads, `${whole}.sha256`), sha256);
    const seen = await Promise.all([1, 2].map(() => analyst.call("GET", `/uploads/${whole}`)));
    for (const one of seen) expect(one.as(Upload)).toMatchObject({ done: true, sha256 });

    // Restored from a backup, which has no half files.
    const lost = await begin();
    await rm(join(uploads, lost));
    const late = await analyst.call("PATCH", `/uploads/${lost}`, bytes, { "upload-offset": String(half) });
    expect(late.status).toBe(409);
    expect((await analyst.call("GET", `/uploads/${lost}`)).as(Upload).receivedBytes).toBe(0);
    expect(await rest(lost, 0)).toMatchObject({ done: true, sha256 });

    const short = await begin();
    await truncate(join(uploads, short), 10);
    expect((await analyst.call("GET", `/uploads/${short}`)).as(Upload).receivedBytes).toBe(10);
    expect(await rest(short, 10)).toMatchObject({ done: true, sha256 });
  });

  test.skipIf(!existsSync("/dev/full"))("a full disk is told as what it is", async () => {
    const asked = { kind: "app", name: "quiet.apk", sizeBytes: bytes.length };
    const { id } = (await analyst.call("POST", "/uploads", asked)).as(Upload);
    await symlink("/dev/full", join(there.site.config.dataFolder, "uploads", id));
    const sent = await analyst.call("PATCH", `/uploads/${id}`, bytes, { "upload-offset": "0" });
    expect(sent.status).toBe(507);
    expect(sent.text).toContain("disk-full");
    expect((await analyst.call("GET", `/uploads/${id}`)).as(Upload).receivedBytes).toBe(0);
  });

  test("an app that was sent in is audited, reviewed and found", async () => {
    const app = await there.upload(analyst, "app", "quiet.apk", bytes);
    const policy = await there.upload(analyst, "policy", "policy.txt", new TextEncoder().encode(POLICY));
    const body = { app, policies: [policy], category: "unlisted", source: { store: "Example Store" } };
    const key = { "idempotency-key": `first-${store}` };
    const { id } = (await analyst.call("POST", "/audits", body, key)).as(AuditEntry);
    expect((await analyst.call("POST", "/audits", body, key)).as(AuditEntry).id).toBe(id);

    there.worker();
    await there.until(
      async () => (await analyst.call("GET", `/audits/${id}`)).as(AuditDetail).state === "done",
    );
    const audit = (await analyst.call("GET", `/audits/${id}`)).as(AuditDetail);
    expect(audit.files.map(({ name }) => name)).toEqual(["quiet.apk", "policy.txt"]);
    expect(audit.counts).not.toBeNull();
    expect(audit.attempts).toBe(1);
    expect((await analyst.call("GET", "/audits?q=quiet")).as(AuditPage).total).toBe(1);

    const result = (await analyst.call("GET", `/audits/${id}/result`)).as(
      z.object({
        schema: z.literal("candor/audit@1"),
        findings: z.array(z.object({ fingerprint: z.string() })),
      }),
    );
    const report = await analyst.call("GET", `/audits/${id}/report?format=html&lang=zh`);
    expect(report.headers.get("content-security-policy")).toMatch(/style-src 'sha256-.*; sandbox/);
    expect(report.headers.get("content-security-policy")).not.toContain("unsafe-inline");
    const text = await analyst.call("GET", `/audits/${id}/policies/${audit.files[1]?.sha256}`);
    expect(text.text).toContain("We collect your phone number");

    const found = (await analyst.call("GET", `/findings?auditId=${id}`)).as(FindingPage);
    expect(found.total).toBe(result.findings.length);
    const [finding] = found.items;
    if (finding === undefined) throw new Error("the audit found nothing");
    await reviewIt(finding.appId, finding.fingerprint, body);
    const apps = (await analyst.call("GET", `/apps?rule=${finding.rule}&verdict=${finding.verdict}`)).as(
      AppPage,
    );
    expect(apps.items.map((one) => one.id)).toContain(finding.appId);
    expect((await analyst.call("GET", "/apps?sdk=umeng-analytics")).as(AppPage).total).toBe(0);
    expect((await analyst.call("GET", "/overview")).as(Overview)).toMatchObject({ apps: 1, audits: 2 });
  });

  async function reviewIt(appId: string, fingerprint: string, body: object): Promise<void> {
    const path = `/apps/${appId}/findings/${fingerprint}`;
    const first = (await reviewer.call("POST", `${path}/confirm`, {})).as(ReviewHistory);
    expect(first.review.state).toBe("confirmed-once");
    expect((await reviewer.call("POST", `${path}/confirm`, {})).status).toBe(409);
    expect((await analyst.call("POST", `${path}/confirm`, {})).status).toBe(403);
    const done = (await second.call("POST", `${path}/confirm`, { words: "seen" })).as(ReviewHistory);
    expect(done.review).toMatchObject({
      state: "confirmed",
      confirmedBy: [expect.any(String), expect.any(String)],
    });
    const dismissed = await second.call("POST", `${path}/dismiss`, { reason: "a test build" });
    expect(dismissed.as(ReviewHistory).review.state).toBe("dismissed");

    // The same app again: what was dismissed stays dismissed.
    const { id } = (await analyst.call("POST", "/audits", body)).as(AuditEntry);
    await there.until(
      async () => (await analyst.call("GET", `/audits/${id}`)).as(AuditDetail).state === "done",
    );
    const later = (await analyst.call("GET", `/findings?auditId=${id}&pageSize=200`)).as(FindingPage);
    const same = later.items.find((one) => one.fingerprint === fingerprint);
    expect(same?.review.state).toBe("dismissed");
    const history = (await analyst.call("GET", path)).as(ReviewHistory);
    expect(history.events.map(({ kind }) => kind)).toEqual(["confirm", "confirm", "dismiss"]);
  }
});

const POLICY = `Privacy Policy

We collect your phone number to create your account. We keep it as long as the account exists.
Contact: privacy@example.com
`;
