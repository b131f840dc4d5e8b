// What grows with the number of dex files: apps made of the dex files of all apps at hand, from one of them to all.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { zipSync } from "fflate";
import { dexFiles } from "./dex-files.mjs";

const DEFLATED = 8;

/** Paths of apps in `folder` by how many dex files each has: 1, a third of all, two thirds, all. */
export function growingApps(apks, folder) {
  const all = apks.flatMap((apk) =>
    dexFiles(apk).map(({ method, packed }) =>
      method === DEFLATED ? new Uint8Array(inflateRawSync(packed)) : new Uint8Array(packed),
    ),
  );
  const part = (share) => Math.max(1, Math.round(all.length * share));
  const counts = [...new Set([1, part(1 / 3), part(2 / 3), all.length])];
  return counts.map((count) => {
    const entries = all
      .slice(0, count)
      .map((bytes, n) => [n === 0 ? "classes.dex" : `classes${n + 1}.dex`, bytes]);
    const path = join(folder, `grown-${count}.apk`);
    writeFileSync(path, zipSync(Object.fromEntries(entries), { level: 6 }));
    return { path, count, sizeBytes: entries.reduce((sum, [, bytes]) => sum + bytes.length, 0) };
  });
}
