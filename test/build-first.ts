import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Tests of the command line run what we ship. A build that is there is taken as it is: `npm test` makes a new one. */
export default function buildFirst(): void {
  const root = fileURLToPath(new URL("../", import.meta.url));
  if (existsSync(`${root}dist/candor.js`)) return;
  const { status } = spawnSync(process.execPath, ["build/build.mjs"], { cwd: root, stdio: "inherit" });
  // Tests that do not run the program are still worth their answer.
  if (status !== 0) process.stderr.write("the build failed: tests of the command line will fail\n");
}
