import { createHash, createHmac } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { AppPage } from "../../src/server/api/schema/apps.ts";
import { AuditDetail, AuditEntry, AuditPage } from "../../src/server/api/schema/audits.ts";
import { RejudgedPage, Rejudgement } from "../../src/server/api/schema/records.ts";
import { packAudit, readStoredAudit } from "../../src/server/audits/stored-audit.ts";
import { writeFindings } from "../../src/server/audits/take-result.ts";
import { s3Blobs } from "../../src/server/blobs/s3.ts";
import { look } from "../../src/server/watch-folder.ts";
import { testSite } from "./harness.ts";

const root = mkdtempSync(join(tmpdir(), "candor-parts-"));
afterAll(() => rmSync(root, { recursive: true }));

describe("the server", async () => {
  const there = await testSite("embedded", { CANDOR_AUDIT_MEMORY_MB: "512", CANDOR_AUDIT_CPU_SECONDS: "60" });
  const officer = await there.person("officer");
  there.worker();
  const ended = async (id: string): Promise<void> =>
    there.until(
      async () =>
        !["queued", "running"].includes((await officer.call("GET", `/audits/${id}`)).as(AuditDetail).state),
    );

  test("takes apps from the watched folder once they have stopped growing, each once", async () => {
    const folder = join(root, "watched");
    await mkdir(folder);
    await copyFile("test/apps/quiet/app.apk", join(folder, "quiet.apk"));
    await writeFile(
      join(folder, "quiet.json"),
      JSON.stringify({ category: "unlisted", source: { store: "Shop" } }),
    );
    await writeFile(join(folder, "quiet.policy.txt"), "Privacy policy. We collect your phone number.");
    await writeFile(join(folder, "notes.txt"), "not an app");
    const sizes = new Map<string, number>();
    await look(there.site, folder, sizes);
    expect((await officer.call("GET", "/audits")).as(AuditPage).total).toBe(0);
    await look(there.site, folder, sizes);
    await look(there.site, folder, sizes);
    const { items } = (await officer.call("GET", "/audits")).as(AuditPage);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ file: "quiet.apk", category: "unlisted", source: { store: "Shop" } });
    expect((await readdir(folder)).sort()).toEqual(["notes.txt", "taken"]);
    await ended(items[0]?.id ?? "");
  });

  test("keeps what kills an audit's process as a gap, not as a lost job", async () => {
    const tight = await testSite("embedded", { CANDOR_AUDIT_CPU_SECONDS: "1" });
    const analyst = await tight.person("analyst");
    const bytes = await tight.fixture("node_modules/android-apidemos/apks/ApiDemos-debug.apk");
    const app = await tight.upload(analyst, "app", "demos.apk", bytes);
    const { id } = (await analyst.call("POST", "/audits", { app })).as(AuditEntry);
    tight.worker();
    const now = async () => (await analyst.call("GET", `/audits/${id}`)).as(AuditDetail);
    await tight.until(async () => (await now()).state === "done");
    const audit = await now();
    expect(audit).toMatchObject({ attempts: 1, failure: null, counts: { breach: 0 } });
    const { text } = await analyst.call("GET", `/audits/${id}/result`);
    expect(text).toContain("it took longer than allowed (1 s CPU)");
    expect((await analyst.call("GET", "/apps?withGaps=true")).as(AppPage).total).toBe(1);
  });

  test("judges stored evidence again, lists what changes, and takes it only when it is accepted", async () => {
    const app = await there.upload(officer, "app", "lies.apk", await there.fixture("test/apps/lies/app.apk"));
    const { id } = (await officer.call("POST", "/audits", { app })).as(AuditEntry);
    await ended(id);
    const { db, blobs, store } = there.site;
    const row = await db.selectFrom("audit").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
    const audit = await readStoredAudit(blobs, row.result ?? "");
    const [dropped, ...rest] = audit.findings;
    expect(dropped).toBeDefined();
    // As if an older version of the rules had not known one of them.
    const older = packAudit({ ...audit, findings: rest });
    await blobs.write(older.sha256, older.bytes);
    await store.transaction(async (tx) => {
      await tx.updateTable("audit").set({ result: older.sha256 }).where("id", "=", id).execute();
      await writeFindings(tx, id, row.app_id ?? "", { ...audit, findings: rest });
    });

    const begun = (await officer.call("POST", "/rejudgements")).as(Rejudgement);
    expect((await officer.call("POST", "/rejudgements")).status).toBe(409);
    const path = `/rejudgements/${begun.id}`;
    await there.until(async () => (await officer.call("GET", path)).as(Rejudgement).state !== "running");
    expect((await officer.call("GET", path)).as(Rejudgement)).toMatchObject({
      state: "ready",
      changed: 1,
      added: 1,
      removed: 0,
    });
    const { items } = (await officer.call("GET", `${path}/changes`)).as(RejudgedPage);
    expect(items).toMatchObject([
      { auditId: id, changes: [{ kind: "added", fingerprint: dropped?.fingerprint }] },
    ]);
    const count = async (): Promise<number> =>
      (await db.selectFrom("finding").select("id").where("audit_id", "=", id).execute()).length;
    expect(await count()).toBe(rest.length);
    expect((await officer.call("POST", `${path}/accept`)).as(Rejudgement).state).toBe("accepted");
    expect(await count()).toBe(audit.findings.length);
    expect((await officer.call("POST", `${path}/accept`)).status).toBe(409);
  });
});

test("blobs go to an S3-compatible store, signed, and come back whole", async () => {
  const objects = new Map<string, Buffer>();
  const keys = { accessKeyId: "KEY", secretAccessKey: "SECRET", region: "us-east-1" };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    if (!isSigned(request, keys)) return response.writeHead(403).end();
    const path = request.url ?? "";
    const body = Buffer.concat(chunks);
    if (request.method === "PUT") {
      const wanted = request.headers["x-amz-content-sha256"];
      if (createHash("sha256").update(body).digest("hex") !== wanted) return response.writeHead(400).end();
      objects.set(path, body);
      return response.end();
    }
    const found = objects.get(path);
    if (found === undefined) return response.writeHead(404).end();
    if (request.method === "DELETE") objects.delete(path);
    return response.end(request.method === "GET" ? found : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/bucket`;
  const blobs = s3Blobs({ url, ...keys });
  const content = Buffer.alloc(300_000, "content ");
  const sha256 = createHash("sha256").update(content).digest("hex");
  try {
    expect(await blobs.check()).toBeNull();
    expect(await blobs.has(sha256)).toBe(false);
    const path = join(root, "to-store");
    writeFileSync(path, content);
    await blobs.take(sha256, path);
    expect(await blobs.has(sha256)).toBe(true);
    expect(Buffer.from(await blobs.read(sha256)).equals(content)).toBe(true);
    await blobs.place(sha256, join(root, "placed"));
    expect((await readFile(join(root, "placed"))).equals(content)).toBe(true);
    await blobs.remove(sha256);
    await expect(blobs.read(sha256)).rejects.toThrow("404");
    await expect(blobs.read("../other")).rejects.toThrow("no SHA-256");
    const wrong = s3Blobs({ url, ...keys, secretAccessKey: "OTHER" });
    expect(await wrong.check()).toContain("403");
  } finally {
    server.close();
  }
});

/** Signature version 4, worked out as a store does it. */
function isSigned(request: IncomingMessage, keys: { secretAccessKey: string; region: string }): boolean {
  const authorization = request.headers.authorization ?? "";
  const [, scope = "", names = "", signature = ""] =
    /Credential=[^/]+\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=(\w+)/.exec(authorization) ?? [];
  const headers = names.split(";").map((name) => `${name}:${String(request.headers[name]).trim()}\n`);
  const hash = String(request.headers["x-amz-content-sha256"]);
  const canonical = [request.method, request.url, "", headers.join(""), names, hash].join("\n");
  const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");
  const toSign = ["AWS4-HMAC-SHA256", request.headers["x-amz-date"], scope, hashOf(canonical)].join("\n");
  const [day = "", region = "", service = ""] = scope.split("/");
  const key = [day, region, service, "aws4_request"].reduce<Buffer>(
    (from, part) => createHmac("sha256", from).update(part).digest(),
    Buffer.from(`AWS4${keys.secretAccessKey}`),
  );
  return createHmac("sha256", key).update(toSign).digest("hex") === signature;
}
