import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { Upload } from "../../src/server/api/schema/audits.ts";
import { MadeToken } from "../../src/server/api/schema/people.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const root = mkdtempSync(join(tmpdir(), "candor-large-"));
const running: ChildProcess[] = [];
afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
  rmSync(root, { recursive: true, force: true });
});

const MB = 1024 * 1024;
const SIZE = 500 * MB;
const CHUNK = 25 * MB;
const KILLED_AFTER = 8;
/** What a server may need beyond what it needs at rest: a chunk on its way, not the file. */
const MOST_MORE = 250 * MB;

/** The file, without having it in memory: every part begins with its number. */
function part(at: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(CHUNK).fill(at);
  new DataView(bytes.buffer).setUint32(0, at);
  return bytes;
}

test("500 MB go on where they were when the server was killed, and arrive whole", async () => {
  const port = 12_000 + Math.floor(Math.random() * 18_000);
  const base = `http://127.0.0.1:${port}/api/v1`;
  const start = async (told: RegExp) => {
    const words = ["serve", "--data", join(root, "data"), "--port", String(port), "--workers", "0"];
    const child = spawn(process.execPath, ["dist/candor.js", ...words, "--lang", "en"], {
      cwd: ROOT,
      stdio: ["ignore", "ignore", "pipe"],
    });
    running.push(child);
    let said = "";
    child.stderr?.on("data", (bytes) => {
      said += String(bytes);
    });
    await expect.poll(() => said, { timeout: 120_000 }).toMatch(told);
    return { child, said };
  };
  const json = { "content-type": "application/json" };
  const post = (path: string, body: object, headers: Record<string, string>) =>
    fetch(`${base}${path}`, { method: "POST", headers: { ...json, ...headers }, body: JSON.stringify(body) });

  // The link is a line of its own, which may arrive after the first.
  const first = await start(/\/setup#\S+\n/);
  const link = /\/setup#(\S+)/.exec(first.said)?.[1];
  const password = "a long enough password";
  const made = await post("/setup", { token: link, login: "admin", name: "Admin", password }, {});
  const cookie = made.headers.get("set-cookie")?.split(";")[0] ?? "";
  const { csrf } = z.object({ csrf: z.string() }).parse(await made.json());
  const token = await post("/account/tokens", { name: "t" }, { cookie, "x-candor-csrf": csrf });
  const authorization = `Bearer ${MadeToken.parse(await token.json()).secret}`;

  const begun = await post(
    "/uploads",
    { kind: "app", name: "large.apk", sizeBytes: SIZE },
    { authorization },
  );
  const { id } = Upload.parse(await begun.json());
  const send = async (at: number) => {
    const answer = await fetch(`${base}/uploads/${id}`, {
      method: "PATCH",
      headers: {
        authorization,
        "content-type": "application/octet-stream",
        "upload-offset": String(at * CHUNK),
      },
      body: part(at),
    });
    return Upload.parse(await answer.json());
  };
  for (let at = 0; at < KILLED_AFTER; at += 1) await send(at);
  // The next chunk is on its way.
  const cut = send(KILLED_AFTER).catch(() => null);
  await new Promise((resolve) => setTimeout(resolve, 20));
  first.child.kill("SIGKILL");
  await cut;

  const second = await start(/candor serves at/);
  const atRest = peakBytes(second.child);
  const asked = await fetch(`${base}/uploads/${id}`, { headers: { authorization } });
  const { receivedBytes } = Upload.parse(await asked.json());
  // What was acknowledged is there; of the chunk that was cut off, all or nothing here, since none was answered.
  expect([KILLED_AFTER * CHUNK, (KILLED_AFTER + 1) * CHUNK]).toContain(receivedBytes);
  const hash = createHash("sha256");
  for (let at = 0; at < SIZE / CHUNK; at += 1) hash.update(part(at));
  let last: z.infer<typeof Upload> | null = null;
  for (let at = receivedBytes / CHUNK; at < SIZE / CHUNK; at += 1) last = await send(at);
  expect(last).toMatchObject({ done: true, receivedBytes: SIZE, sha256: hash.digest("hex") });
  if (atRest !== null) expect((peakBytes(second.child) ?? 0) - atRest).toBeLessThan(MOST_MORE);
}, 400_000);

/** The most memory that a process had until now; only Linux tells. */
function peakBytes({ pid }: ChildProcess): number | null {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}
