// How long each step of an audit takes, in a process of its own: `node bench/phases.mjs app.apk` prints one line of
// JSON, { steps: [[name, ms], …], instructions, dexFiles, dexBytes }. The steps are those that the audit itself tells.
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { dataAsJson } from "../build/data-as-json.mjs";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** Among the packages, so that the core finds those it needs. */
export function phasesFolder() {
  return mkdtempSync(join(ROOT, "node_modules/.candor-phases-"));
}

/** The core as one module, as the program has it. */
export async function bundleCore(folder) {
  const outfile = join(folder, "core.mjs");
  await build({
    stdin: {
      contents: `
        export { collect } from "./src/audit/collect.ts";
        export { judge } from "./src/audit/judge.ts";
        export { nodePlatform } from "./src/cli/node-platform.ts";
        export { openInput } from "./src/cli/open-input.ts";
      `,
      resolveDir: ROOT,
      loader: "ts",
    },
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    plugins: [dataAsJson],
    logLevel: "warning",
  });
  return outfile;
}

/** In a process of its own, so that nothing is warm. */
async function timePhases(core, apk) {
  const started = performance.now();
  const { collect, judge, nodePlatform, openInput } = await import(pathToFileURL(core).href);
  const steps = [["load", performance.now() - started]];
  let name = "open";
  let at = performance.now();
  const step = (next) => {
    const now = performance.now();
    steps.push([name, now - at]);
    [name, at] = [next, now];
  };
  const { file, close } = openInput(apk);
  const evidence = collect({ app: file, policies: [], category: null, functions: [] }, nodePlatform, step);
  step("judge");
  judge(evidence, { laws: null, asOf: null, inputs: [], toolVersion: "bench", sha256: nodePlatform.sha256 });
  step("end");
  close();
  const { instructions, dexFiles } = evidence.facts.stats;
  console.log(JSON.stringify({ steps, instructions, dexFiles }));
}

if (fileURLToPath(import.meta.url) === process.argv[1]) {
  const [apk, core] = process.argv.slice(2);
  if (apk === "--bundle") await bundleCore(core);
  else if (core !== undefined) await timePhases(core, apk);
  else {
    const folder = phasesFolder();
    try {
      await timePhases(await bundleCore(folder), apk);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
