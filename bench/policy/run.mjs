// Measures the policy reader on public corpora with answers, which are fetched by whoever measures and never committed.
//
//   npm run bench:policy -- --corpus DIR            precision, recall and F1 on the test split
//   npm run bench:policy -- --corpus DIR --split dev --list 20    where to learn from: the commonest misses
//   npm run bench:policy -- --corpus DIR --second off             by rules alone
//
// DIR holds copies of the repositories (any of them, at any depth). See docs/policy.md.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expressionsOnce } from "../../build/expressions-once.mjs";

const folder = mkdtempSync(join(tmpdir(), "candor-bench-"));
const bundle = join(folder, "main.mjs");
await build({
  entryPoints: [fileURLToPath(new URL("main.ts", import.meta.url))],
  bundle: true,
  platform: "node",
  format: "esm",
  outfile: bundle,
  logLevel: "error",
  plugins: [expressionsOnce],
});
const { status } = spawnSync(process.execPath, [bundle, ...process.argv.slice(2)], { stdio: "inherit" });
rmSync(folder, { recursive: true, force: true });
process.exit(status ?? 2);
