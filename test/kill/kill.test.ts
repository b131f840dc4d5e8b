import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const KILLS = 10;
/** Kills end then, however many there were: on a busy machine a killed server takes long to come back. */
const KILLING_SECONDS = 30;
/** A bound for machines that many programs want; an idle one needs a minute. */
const MINUTES = 8;
const STORES = process.env.CANDOR_TEST_POSTGRES === undefined ? ["embedded"] : ["embedded", "postgres"];

// A small part of `npm run test:kill -- --kills 200`.
test.each(STORES)(
  "nothing is lost or doubled when processes are killed (%s store)",
  (store) => {
    const words = ["test/kill/kill.mjs", "--kills", String(KILLS), "--store", store];
    const bounds = ["--killing", String(KILLING_SECONDS), "--minutes", String(MINUTES)];
    const { stdout, stderr } = spawnSync(process.execPath, [...words, ...bounds], {
      cwd: ROOT,
      encoding: "utf8",
      timeout: (MINUTES * 60 + 20) * 1000,
    });
    expect(stdout, stderr).toContain("0 lost, 0 doubled");
    const [, server = "", worker = ""] = /(\d+) server kills, (\d+) worker kills/.exec(stdout) ?? [];
    expect(Number(server) + Number(worker)).toBeGreaterThan(0);
  },
  (MINUTES * 60 + 30) * 1000,
);
