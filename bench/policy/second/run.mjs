// Trains the second reader of policies on the project's own texts, or measures it on texts that took no part.
//
//   npm run train:policy                          writes src/sources/policy/second/weights.json; same texts, same bytes
//   npm run train:policy -- cross                 trains without a part of the texts and reads that part, part by part
//   npm run train:policy -- measure DIR           rules alone, and with the weights as they are, on texts of DIR/{zh,en}
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expressionsOnce } from "../../../build/expressions-once.mjs";

const [first, ...rest] = process.argv.slice(2);
const entry = first === "cross" || first === "measure" ? first : "main";
const root = fileURLToPath(new URL("../../..", import.meta.url));
const bundle = `${root}/out/second-${entry}.mjs`;
mkdirSync(`${root}/out`, { recursive: true });
await build({
  entryPoints: [fileURLToPath(new URL(`${entry}.ts`, import.meta.url))],
  bundle: true,
  platform: "node",
  format: "esm",
  outfile: bundle,
  logLevel: "error",
  plugins: [expressionsOnce],
  external: ["acorn"],
});
const { status } = spawnSync(process.execPath, [bundle, ...rest], { stdio: "inherit", cwd: root });
process.exit(status ?? 2);
