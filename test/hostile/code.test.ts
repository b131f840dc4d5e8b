import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { collectFacts } from "../../src/audit/collect.ts";
import type { Platform } from "../../src/formats/platform.ts";
import { openZip } from "../../src/formats/zip/zip.ts";
import { bufferSource, inputBytes, nodePlatform, slowPlatform } from "../node-platform.ts";
import { randomFrom } from "./bytes.ts";
import { type Entry, writeZip } from "./zip-writer.ts";

/** Far above what any app takes here, far under what a hang takes. */
const MAX_MS = 5000;
/** Set CANDOR_FUZZ to run more; with it dex files are cut at every byte. */
const FUZZ_RUNS = Number(process.env.CANDOR_FUZZ ?? 40);
const STEP = process.env.CANDOR_FUZZ === undefined ? 211 : 1;

/** Apps by which calls, moments, flows and hidden texts are followed. */
const APPS = [
  "graph/app",
  "consent/flag",
  "consent/renamed",
  "consent/custom-view",
  "consent/xpopup",
  "consent/eventbus",
  "hidden-texts/app",
];

describe.each(APPS)("the code of %s", (name) => {
  const bytes = new Uint8Array(readFileSync(fileURLToPath(new URL(`../${name}/app.apk`, import.meta.url))));
  const zip = openZip(bufferSource(bytes), nodePlatform);
  const entries = zip.entries.map(
    (entry): Entry => ({ name: entry.name, content: new Uint8Array(zip.read(entry)) }),
  );
  const dexAt = entries.findIndex((entry) => entry.name === "classes.dex");
  const dex = entries[dexAt]?.content ?? new Uint8Array(0);
  const withDex = (content: Uint8Array): Uint8Array =>
    writeZip(entries.map((entry, n) => (n === dexAt ? { ...entry, content } : entry)));

  it("with bytes flipped gives facts or gaps, soon", () => {
    const random = randomFrom(20_261_126);
    for (let run = 0; run < FUZZ_RUNS; run++) {
      const flipped = dex.slice();
      for (let n = 0; n <= random(8); n++) {
        // Not the head alone, which is soon refused: all of the file in turn.
        const at = 112 + random(flipped.length - 112);
        flipped[at] = random(4) === 0 ? 0xff : random(256);
      }
      read(withDex(flipped), `run ${run}`);
    }
  });

  it("cut short gives facts or gaps, soon", () => {
    for (let length = 0; length < dex.length; length += STEP)
      read(withDex(dex.subarray(0, length)), `cut at ${length}`);
  });
});

function read(apk: Uint8Array, what: string): void {
  const started = performance.now();
  const { app, gaps } = collectFacts(inputBytes("app.apk", apk), nodePlatform);
  expect(performance.now() - started, what).toBeLessThan(MAX_MS);
  expect(app.packageName !== null || gaps.length > 0, what).toBe(true);
  // What WebAssembly reads of a broken file is what JavaScript reads of it.
  expect(inventory(apk, nodePlatform), what).toEqual(inventory(apk, slowPlatform));
}

function inventory(apk: Uint8Array, platform: Platform): unknown {
  return collectFacts(inputBytes("app.apk", apk), platform, () => {}, { depth: "inventory" });
}
