import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { listDex } from "./dex-listing.ts";
import { type DexListing, dexdump, hasDexdump } from "./dexdump.ts";

const APKS = [
  "@devicefarmer/minicap-prebuilt/prebuilt/noarch/minicap.apk",
  "@devicefarmer/stf/vendor/STFService/STFService.apk",
  "android-apidemos/apks/ApiDemos-debug.apk",
  "appium-espresso-driver/espresso-server/app/build/outputs/apk/androidTest/debug/app-debug-androidTest.apk",
  "appium-uiautomator2-server/apks/appium-uiautomator2-server-debug-androidTest.apk",
  "appium-uiautomator2-server/apks/appium-uiautomator2-server-v10.6.6.apk",
  "appium-unlock/bin/unlock_apk-debug.apk",
  "io.appium.settings/apks/settings_apk-debug.apk",
];

const modules = new URL("../../node_modules/", import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "candor-dex-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!hasDexdump)("classes, members, instructions and invoke edges equal dexdump's", () => {
  test.each(APKS)("%s", async (apk) => {
    const unpacked = mkdtempSync(join(folder, "apk-"));
    spawnSync("unzip", ["-qo", new URL(apk, modules).pathname, "*.dex", "-d", unpacked]);
    const entries = readdirSync(unpacked).sort();
    expect(entries).toContain("classes.dex");
    let edges = 0;
    let differences = 0;
    for (const entry of entries) {
      const path = join(unpacked, entry);
      const theirs = await dexdump(path);
      const ours = listDex(new Uint8Array(readFileSync(path)));
      expect({ entry, ...countsOf(ours) }).toEqual({ entry, ...countsOf(theirs) });
      differences += differingEdges(ours, theirs);
      edges += theirs.edges.length;
    }
    rmSync(unpacked, { recursive: true });
    console.log(`${apk}: ${entries.length} dex, ${edges} invoke edges, ${differences} differences`);
    expect(differences).toBe(0);
  });
});

function countsOf({ edges, ...counts }: DexListing) {
  return { ...counts, edges: edges.length };
}

function differingEdges(ours: DexListing, theirs: DexListing): number {
  let differences = 0;
  for (let n = 0; n < Math.max(ours.edges.length, theirs.edges.length); n++) {
    if (ours.edges[n] !== theirs.edges[n] && differences++ === 0) {
      console.error(`ours:   ${ours.edges[n]}\ntheirs: ${theirs.edges[n]}`);
    }
  }
  return differences;
}
