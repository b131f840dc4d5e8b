import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

test("spans of requests go to the operator's collector, without names, ids or words of people", async () => {
  const folder = mkdtempSync(join(tmpdir(), "candor-telemetry-"));
  const spans: string[] = [];
  const collector = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += String(chunk);
    spans.push(text);
    response.end();
  });
  await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
  const address = collector.address();
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const server = spawn(
    process.execPath,
    ["dist/candor.js", "serve", "--data", folder, "--port", String(port), "--workers", "0"],
    {
      cwd: ROOT,
      stdio: "ignore",
      env: {
        ...process.env,
        CANDOR_TELEMETRY: join(ROOT, "test/server/fixtures/telemetry.mjs"),
        COLLECTOR: `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`,
      },
    },
  );
  try {
    const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`).catch(() => null);
    for (let tries = 0; tries < 300 && (await ask("/healthz")) === null; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    await ask("/api/v1/audits/0193a1f2-secret-id?q=somebody");
    await expect.poll(() => spans.join("\n"), { timeout: 10_000 }).toContain("/api/v1/audits/{id}");
    const all = spans.join("\n");
    expect(all).toContain('"http.response.status_code":401');
    expect(all).not.toContain("secret-id");
    expect(all).not.toContain("somebody");
  } finally {
    server.kill("SIGKILL");
    collector.close();
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
