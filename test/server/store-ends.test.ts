import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const root = mkdtempSync(join(tmpdir(), "candor-store-ends-"));
const data = join(root, "data");
const running: ChildProcess[] = [];
afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
  rmSync(root, { recursive: true, force: true });
});

/** Ends the thread of the embedded database from inside, once the file is there, as a fault of the database would. */
const HOOK = `
const { isMainThread, workerData } = require("node:worker_threads");
if (!isMainThread && workerData && "seed" in workerData)
  setInterval(() => { if (require("node:fs").existsSync(process.env.END_THREAD)) process.exit(1); }, 50);
`;

async function serve(port: number, more: Record<string, string>, told = /candor serves at/) {
  const words = [
    "dist/candor.js",
    "serve",
    "--data",
    data,
    "--port",
    String(port),
    "--workers",
    "1",
    "--lang",
    "en",
  ];
  const child = spawn(process.execPath, words, {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ...more },
  });
  running.push(child);
  const said = { text: "" };
  child.stderr?.on("data", (bytes) => {
    said.text += String(bytes);
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  await expect.poll(() => said.text, { timeout: 120_000 }).toMatch(told);
  return { child, said, ended };
}

test("a server whose embedded database ends by itself ends too, and starts again with what it had", async () => {
  const port = 12_000 + Math.floor(Math.random() * 18_000);
  const hook = join(root, "hook.cjs");
  const end = join(root, "end");
  writeFileSync(hook, HOOK);
  // The link is a line of its own, which may arrive after the first.
  const more = { NODE_OPTIONS: `--require ${hook}`, END_THREAD: end };
  const first = await serve(port, more, /\/setup#\S+\n/);
  const link = /\/setup#(\S+)/.exec(first.said.text)?.[1];
  const base = `http://127.0.0.1:${port}/api/v1`;
  const made = await fetch(`${base}/setup`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token: link, login: "admin", name: "Admin", password: "a long enough password" }),
  });
  expect(made.status).toBe(200);
  writeFileSync(end, "");
  expect(await first.ended).toBe(2);
  expect(first.said.text).toContain("the embedded database has ended by itself");

  const second = await serve(port, {});
  expect(second.said.text).not.toContain("/setup#");
  const health = await fetch(`http://127.0.0.1:${port}/healthz`);
  expect(await health.json()).toEqual({ ok: true, problems: [] });
  second.child.kill("SIGTERM");
  expect(await second.ended).toBe(0);
}, 300_000);

test("a server waits for a command that holds its folder, and is in nobody's way while it waits", async () => {
  const stat = readFileSync(`/proc/${process.pid}/stat`, "utf8");
  const began = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  const lock = join(data, "lock");
  writeFileSync(lock, `${process.pid} ${began} command\n`);
  const port = 12_000 + Math.floor(Math.random() * 18_000);
  setTimeout(() => rmSync(lock), 2500);
  const third = await serve(port, {});
  expect(third.said.text).not.toContain("in use");
  third.child.kill("SIGTERM");
  expect(await third.ended).toBe(0);
}, 300_000);
