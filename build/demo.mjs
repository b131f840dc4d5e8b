// Builds Candor and audits a real app that came with `npm ci`. No policy is known for it, and the report says so.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const app = "node_modules/io.appium.settings/apks/settings_apk-debug.apk";

for (const args of [
  ["build/build.mjs"],
  ["dist/candor.js", "audit", app, "--category", "utility", "--format", "text", "--fail-on", "none"],
]) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
