import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { findSandbox, runConfined } from "./sandbox.ts";

const limits = { memoryMb: 256, cpuSeconds: 60, wallSeconds: 20 };
const sandbox = await findSandbox(limits);
const folder = mkdtempSync(join(tmpdir(), "candor-sandbox-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(script: string, signal = new AbortController().signal, own = limits) {
  const path = join(folder, "script.mjs");
  writeFileSync(path, script);
  return runConfined(await findSandbox(own), own, path, "task", signal, () => undefined);
}

describe("an audit's process", () => {
  test("ends well when it does", async () => {
    expect(await run("process.exitCode = 0;")).toEqual({ kind: "done" });
  });

  test.each([
    ["the heap", "const all = []; for (;;) all.push({ x: 'y'.repeat(100) + all.length });"],
    ["buffers", "const all = []; for (;;) all.push(Buffer.alloc(8 << 20, 1));"],
  ])("is killed when %s grows beyond its memory", async (_what, script) => {
    expect(await run(script)).toMatchObject({ kind: "memory" });
  });

  test("is killed when it computes for too long", async () => {
    const own = { ...limits, cpuSeconds: 1 };
    expect(await run("for (;;);", undefined, own)).toMatchObject({ kind: "time", detail: "1 s CPU" });
  });

  test("is killed when it waits for too long", async () => {
    const own = { ...limits, wallSeconds: 1 };
    expect(await run("setInterval(() => {}, 1000);", undefined, own)).toMatchObject({
      kind: "time",
      detail: "1 s",
    });
  });

  test("is killed when the worker stops", async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 300);
    expect(await run("setInterval(() => {}, 1000);", stop.signal)).toEqual({ kind: "stopped" });
  });

  test("tells a fault in one line", async () => {
    expect(await run("throw new TypeError('broken');")).toEqual({
      kind: "crash",
      detail: "TypeError: broken",
    });
  });

  test("has no network and nothing of our environment", async () => {
    process.env.DATABASE_URL_OF_TEST = "secret";
    const server = createServer((_request, response) => response.end("reached"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const reach = `
      if (process.env.DATABASE_URL_OF_TEST !== undefined) process.exit(3);
      await fetch("http://127.0.0.1:${port}/").then(() => process.exit(4), () => process.exit(0));`;
    const end = await run(reach);
    server.close();
    delete process.env.DATABASE_URL_OF_TEST;
    // Where the system has no user namespaces, the answer says that the network was open, and reports tell so.
    expect(end.kind).toBe(sandbox.network === "none" ? "done" : "crash");
  });
});
