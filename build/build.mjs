// Generates the listings, checks the types of every room, and bundles the doors.
import { spawnSync } from "node:child_process";
import { chmod, copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { build } from "esbuild";
import { compileBeforehand } from "./code.mjs";
import { dataAsJson } from "./data-as-json.mjs";
import { expressionsOnce } from "./expressions-once.mjs";
import { generate } from "./gen.mjs";
import { madeBeforehand } from "./made-beforehand.mjs";
import { packages, whenAsked, withoutCommands, withoutFollowed } from "./packages.mjs";
import { withPlainNames } from "./plain-names.mjs";
import { makeSeed } from "./seed.mjs";
import { buildWorkbench } from "./workbench.mjs";

// Packages of the older module kind ask for Node's own modules in their way.
const REQUIRE =
  'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);';

await generate();

const tsc = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-b"], { stdio: "inherit" });
if (tsc.status !== 0) process.exit(tsc.status ?? 1);

const SHARED = {
  outdir: "dist",
  bundle: true,
  platform: "node",
  target: "node20.19",
  plugins: [packages, dataAsJson("dist"), expressionsOnce],
  minifySyntax: true,
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
};
const modules = await build({
  ...SHARED,
  entryPoints: {
    main: "src/cli/main.ts",
    "audit-child": "src/server/audits/child.ts",
    "pdf-worker": "src/cli/pdf-worker.ts",
    "rejudge-child": "src/server/rejudge/child.ts",
    "store-thread": "src/server/store/store-thread.ts",
  },
  splitting: true,
  format: "esm",
  outExtension: { ".js": ".mjs" },
  chunkNames: "chunk-[hash]",
  charset: "utf8",
  banner: { js: REQUIRE },
});
// Modules can neither be compiled beforehand nor start as fast as one script can. Of the commands `facts` runs most
// often, in loops over many apps, and needs neither policies nor rules: it has a script that holds no more, and another for
// inventories, which follow no code.
const SCRIPTS = {
  inventory: { left: /commands\/(?!facts)/, also: [withoutFollowed] },
  facts: { left: /commands\/(?!facts)/, also: [] },
  program: { left: /commands\/(?:serve|verify|backup)\.ts$/, also: [] },
};
const scripts = [];
for (const [name, { left, also }] of Object.entries(SCRIPTS)) {
  scripts.push(
    await build({
      ...SHARED,
      entryPoints: { [name]: "src/cli/run.ts" },
      format: "cjs",
      outExtension: { ".js": ".cjs" },
      charset: "ascii",
      plugins: [
        withoutCommands(left),
        ...also,
        whenAsked,
        packages,
        madeBeforehand("dist"),
        dataAsJson("dist", true),
        expressionsOnce,
      ],
      define: { "import.meta.url": "programUrl" },
      banner: { js: "(function (exports, require, __dirname) { const module = { exports };" },
      footer: { js: "exports.run = module.exports.run; exports.work = module.exports.work; });" },
      inject: ["build/program-url.mjs"],
    }),
  );
  await finishScript(`dist/${name}.cjs`);
}
const launcher = await build({
  ...SHARED,
  entryPoints: { candor: "src/cli/launch.ts", "audit-worker": "src/cli/audit-worker.ts" },
  format: "cjs",
});
await writeFile("dist/package.json", '{ "type": "commonjs" }\n');
await mkdir("dist/fonts", { recursive: true });
await copyFile("node_modules/@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf", "dist/fonts/regular.otf");
await copyFile("node_modules/@embedpdf/fonts-sc/fonts/NotoSansHans-Bold.otf", "dist/fonts/bold.otf");
await makeSeed("dist/seed.tar.gz");
await buildWorkbench();
// What is beside the program: data for the server, and the pages of the workbench.
const BESIDE = ["catalog", "fonts", "package.json", "seed.tar.gz", "workbench"];
// Chunks of an earlier build would otherwise be shipped with this one.
const made = new Set(
  [modules, launcher, ...scripts].flatMap(({ metafile }) => Object.keys(metafile.outputs)),
);
for (const name of await readdir("dist")) {
  if (!BESIDE.includes(name) && !made.has(`dist/${name}`)) await rm(`dist/${name}`, { recursive: true });
}
await chmod("dist/candor.js", 0o755);
await compileBeforehand();

/**
 * The launcher reads the script as bytes of ASCII. esbuild escapes the rest in strings, but not in regular expressions,
 * which it does not parse: "隐私" in one would come out as six other letters, and match nothing.
 */
async function finishScript(path) {
  const text = await readFile(path, "utf8");
  const escaped = text.replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  await writeFile(path, withPlainNames(escaped));
}
