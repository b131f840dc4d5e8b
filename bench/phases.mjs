// What each step of an audit costs, in a process of its own: `node bench/phases.mjs app.apk` prints one line of JSON,
// { steps: { name: { ms, cpuMs, mib } }, instructions, dexFiles }. The steps are those that the audit itself tells. CPU
// counts every thread, so that what the clock hides (compiling and collecting garbage beside the work) stands where it
// arose; `mib` is by how much the step raised the peak of memory. `node` is what Node costs before the program begins.
// A second word after the path of the core, "graph", leaves data flow out.
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
        export { warmUp } from "./src/cli/warm-up.ts";
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
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
    plugins: [dataAsJson(folder)],
    logLevel: "warning",
  });
  return outfile;
}

/** In a process of its own, so that nothing is warm. */
async function timePhases(core, apk, depth) {
  const steps = {};
  let name = "node";
  let before = { ms: 0, cpuMs: 0, mib: 0 };
  const step = (next) => {
    const now = spent();
    const sum = steps[name] ?? { ms: 0, cpuMs: 0, mib: 0 };
    steps[name] = sum;
    for (const unit of Object.keys(sum)) sum[unit] += now[unit] - before[unit];
    [name, before] = [next, now];
  };
  step("load");
  const { collect, judge, nodePlatform, openInput, warmUp } = await import(pathToFileURL(core).href);
  warmUp();
  step("open");
  const { file, close } = openInput(apk);
  const evidence = collect(
    { app: file, policies: [], category: null, functions: [], companions: { depth } },
    nodePlatform,
    step,
  );
  step("judge");
  judge(evidence, { laws: null, asOf: null, inputs: [], toolVersion: "bench", sha256: nodePlatform.sha256 });
  step("end");
  close();
  const { instructions, dexFiles } = evidence.facts.stats;
  console.log(JSON.stringify({ steps, instructions, dexFiles }));
}

function spent() {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return { ms: performance.now(), cpuMs: (userCPUTime + systemCPUTime) / 1000, mib: maxRSS / 1024 };
}

if (fileURLToPath(import.meta.url) === process.argv[1]) {
  const [apk, core, depth = "full"] = process.argv.slice(2);
  if (apk === "--bundle") await bundleCore(core);
  else if (core !== undefined) await timePhases(core, apk, depth);
  else {
    const folder = phasesFolder();
    try {
      await timePhases(await bundleCore(folder), apk, depth);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
