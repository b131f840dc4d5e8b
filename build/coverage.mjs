// Writes docs/coverage.md from the catalog and the rules; with --check it only says whether the page is current.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { generate } from "./gen.mjs";

const PAGE = fileURLToPath(new URL("../docs/coverage.md", import.meta.url));

await generate();
const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL("../src/audit/coverage.ts", import.meta.url))],
  bundle: true,
  format: "esm",
  platform: "node",
  write: false,
});
const source = Buffer.from(outputFiles[0].contents).toString("base64");
const { coveragePage } = await import(`data:text/javascript;base64,${source}`);
const page = coveragePage();
const before = await readFile(PAGE, "utf8").catch(() => "");

if (!process.argv.includes("--check")) await writeFile(PAGE, page);
else if (before.replaceAll("\r\n", "\n") !== page) {
  process.stderr.write("docs/coverage.md is not current: run node build/coverage.mjs\n");
  process.exit(1);
}
