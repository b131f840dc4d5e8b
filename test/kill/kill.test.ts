import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const KILLS = 10;
const STORES = process.env.CANDOR_TEST_POSTGRES === undefined ? ["embedded"] : ["embedded", "postgres"];

// A small part of `npm run test:kill -- --kills 200`. How long a killed store takes to come back nobody can bound, so it
// runs where it is asked for: CANDOR_TEST_KILLS=1.
test.runIf(process.env.CANDOR_TEST_KILLS !== undefined).each(STORES)(
  "nothing is lost or doubled when processes are killed (%s store)",
  (store) => {
    const words = ["test/kill/kill.mjs", "--kills", String(KILLS), "--store", store, "--minutes", "2"];
    const { stdout, stderr } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: "utf8" });
    expect(stdout, stderr).toContain("0 lost, 0 doubled");
    const [, server = "", worker = ""] = /(\d+) server kills, (\d+) worker kills/.exec(stdout) ?? [];
    expect(Number(server) + Number(worker)).toBe(KILLS);
  },
  150_000,
);
