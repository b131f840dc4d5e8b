// Writes every page of `candor explain` below docs/rules, in both languages: open docs/rules/index.html.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));

for (const args of [["build/build.mjs"], ["dist/candor.js", "explain", "--site", "docs/rules"]]) {
  if (args.includes("--site")) rmSync(`${root}docs/rules`, { recursive: true, force: true });
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
