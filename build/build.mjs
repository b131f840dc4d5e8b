// Generates the listings, checks the types of every room, and bundles the doors.
import { spawnSync } from "node:child_process";
import { chmod, copyFile, mkdir, readdir, rm } from "node:fs/promises";
import { build } from "esbuild";
import { dataAsJson } from "./data-as-json.mjs";
import { generate } from "./gen.mjs";
import { packages } from "./packages.mjs";
import { makeSeed } from "./seed.mjs";
import { buildWorkbench } from "./workbench.mjs";

// Packages of the older module kind ask for Node's own modules in their way.
const REQUIRE =
  'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);';

await generate();

const tsc = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-b"], { stdio: "inherit" });
if (tsc.status !== 0) process.exit(tsc.status ?? 1);

const { metafile } = await build({
  entryPoints: {
    "audit-worker": "src/cli/audit-worker.ts",
    candor: "src/cli/main.ts",
    "audit-child": "src/server/audits/child.ts",
    "pdf-worker": "src/cli/pdf-worker.ts",
    "rejudge-child": "src/server/rejudge/child.ts",
    "store-thread": "src/server/store/store-thread.ts",
  },
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  chunkNames: "chunk-[hash]",
  plugins: [packages, dataAsJson],
  charset: "utf8",
  minifySyntax: true,
  banner: { js: REQUIRE },
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
});
await mkdir("dist/fonts", { recursive: true });
await copyFile("node_modules/@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf", "dist/fonts/regular.otf");
await copyFile("node_modules/@embedpdf/fonts-sc/fonts/NotoSansHans-Bold.otf", "dist/fonts/bold.otf");
await makeSeed("dist/seed.tar.gz");
await buildWorkbench();
// What is beside the program: data for the server, and the pages of the workbench.
const BESIDE = ["fonts", "seed.tar.gz", "workbench"];
// Chunks of an earlier build would otherwise be shipped with this one.
for (const name of await readdir("dist")) {
  if (BESIDE.includes(name)) continue;
  if (metafile.outputs[`dist/${name}`] === undefined) await rm(`dist/${name}`, { recursive: true });
}
await chmod("dist/candor.js", 0o755);
