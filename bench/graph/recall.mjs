// How many of the expected edges of test/graph Candor finds, and beside it androguard, on the same APK:
//
//     node bench/graph/recall.mjs        (androguard: pip install androguard; without it only Candor is measured)
//
// An edge counts as androguard's where its cross references lead from the caller to the callee. It knows calls, not what
// Android, libraries, reflection or layouts call back.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = join(root, "test/graph/app/");
const bundle = join(root, "bench/graph/.edges.mjs");
await build({
  entryPoints: [join(root, "test/graph/edges.ts")],
  bundle: true,
  platform: "node",
  format: "esm",
  outfile: bundle,
  logLevel: "error",
  banner: { js: 'import{createRequire}from"node:module";const require=createRequire(import.meta.url);' },
});
const { expectedEdges, graphOf } = await import(`file://${bundle}`);
rmSync(bundle);

const expected = [...expectedEdges(folder)];
print("candor", graphOf(`${folder}app.apk`).edges);
const run = spawnSync("python3", [join(root, "bench/graph/androguard_edges.py"), `${folder}app.apk`], {
  encoding: "utf8",
  maxBuffer: 1 << 26,
});
if (run.status === 0) print("androguard", new Set(run.stdout.split("\n")));
else console.log(`androguard: not found (${run.stderr.trim().split("\n").pop()})`);

function print(name, edges) {
  const missing = expected.filter((edge) => !edges.has(edge));
  const found = expected.length - missing.length;
  console.log(
    `${name}: ${found} of ${expected.length} expected edges, recall ${(found / expected.length).toFixed(3)}`,
  );
  for (const edge of missing) console.log(`    missing ${edge}`);
}
