// Makes the empty database that `candor serve` begins with. PGlite takes ten seconds and more for it, so it is kept
// beside the packages until PGlite changes.
import { copyFile, mkdir, readFile, rename, writeFile } from "node:fs/promises";

export async function makeSeed(target) {
  const { version } = JSON.parse(await readFile("node_modules/@electric-sql/pglite/package.json", "utf8"));
  const folder = "node_modules/.cache/candor";
  const kept = `${folder}/seed-${version}.tar.gz`;
  try {
    await copyFile(kept, target);
    return;
  } catch {
    // Not made yet.
  }
  const { PGlite } = await import("@electric-sql/pglite");
  const pglite = await PGlite.create();
  const dump = await pglite.dumpDataDir("gzip");
  await pglite.close();
  await mkdir(folder, { recursive: true });
  await writeFile(`${kept}.tmp`, new Uint8Array(await dump.arrayBuffer()));
  await rename(`${kept}.tmp`, kept);
  await copyFile(kept, target);
}
