// Measures the flow analysis on DroidBench: `npm run bench:flow -- --droidbench DIR`, where DIR is a checkout of
// secure-software-engineering/DroidBench (branch develop; master is the older set of 119).
//
// The suite says in the comments of its sources how many leaks an app has (`@number_of_leaks`), not which. An app's
// flows are counted against that, one for each call at which data leaves: as many as are said are right, the rest too many.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative, sep } from "node:path";
import { build } from "esbuild";

const NOT_IN_151 = new Set([
  "ImplicitFlows",
  "InterAppCommunication",
  "DynamicLoading",
  "Native",
  "SelfModification",
  "Reflection_ICC",
]);

const args = process.argv.slice(2);
const root = args[args.indexOf("--droidbench") + 1];
const verbose = args.includes("--verbose");
const only = args.includes("--only") ? new RegExp(args[args.indexOf("--only") + 1]) : null;
if (!args.includes("--droidbench") || root === undefined || !existsSync(root)) {
  console.error("usage: npm run bench:flow -- --droidbench DIR [--only REGEX] [--verbose]");
  process.exit(2);
}

const out = mkdtempSync(join(tmpdir(), "candor-flow-"));
const bundle = join(out, "one.mjs");
await build({
  entryPoints: ["bench/flow/one.ts"],
  bundle: true,
  platform: "node",
  format: "esm",
  outfile: bundle,
  logLevel: "error",
});

const rows = apps(root).filter(({ name }) => only === null || only.test(name));
if (args.includes("--quick")) allAtOnce(rows);
else for (const row of rows) Object.assign(row, measured(row));
report(rows);
rmSync(out, { recursive: true });

function apps(folder) {
  const sources = sourceFolders(folder);
  return files(folder, ".apk")
    .map((apk) => {
      const name = basename(apk, ".apk");
      const category =
        relative(folder, apk)
          .split(sep)
          .find((part) => part !== "apk") ?? "";
      const source = sources.find((one) => basename(one) === name && one.includes(`${sep}${category}${sep}`));
      return { apk, name, category, expected: source === undefined ? null : leaksIn(source) };
    })
    .filter(({ expected }) => expected !== null)
    .sort((a, b) => (a.category + a.name < b.category + b.name ? -1 : 1));
}

function sourceFolders(folder) {
  const found = [];
  const walk = (at, depth) => {
    for (const name of readdirSync(at)) {
      const path = join(at, name);
      if (!statSync(path).isDirectory()) continue;
      if (existsSync(join(path, "AndroidManifest.xml")) || existsSync(join(path, "src"))) found.push(path);
      else if (depth < 5) walk(path, depth + 1);
    }
  };
  walk(folder, 0);
  return found;
}

function leaksIn(folder) {
  let total = null;
  for (const path of files(folder, ".java")) {
    for (const [, count] of readFileSync(path, "utf8").matchAll(/@number_of_leaks\s+(\d+)/g))
      total = (total ?? 0) + Number(count);
  }
  return total;
}

function files(folder, ending) {
  return readdirSync(folder, { recursive: true })
    .map((path) => join(folder, path))
    .filter((path) => path.endsWith(ending));
}

/** All in one process: quick, but figures of time and memory then say nothing. */
function allAtOnce(all) {
  const run = spawnSync(process.execPath, [bundle, ...all.map(({ apk }) => apk)], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const lines = new Map(
    run.stdout
      .trim()
      .split("\n")
      .filter((line) => line.startsWith("{"))
      .map((line) => [JSON.parse(line).path, JSON.parse(line)]),
  );
  for (const row of all)
    Object.assign(row, counted(lines.get(row.apk) ?? { flows: [], error: "no answer" }, row.expected));
}

function measured({ apk, expected }) {
  const run = spawnSync(
    "/usr/bin/env",
    ["bash", "-c", `ulimit -t 60; exec "$0" "$@"`, process.execPath, bundle, apk],
    {
      encoding: "utf8",
      maxBuffer: 1 << 26,
    },
  );
  const line = run.stdout.trim().split("\n").pop();
  const read = line?.startsWith("{") ? JSON.parse(line) : { flows: [], error: run.stderr.slice(-400) };
  return counted(read, expected);
}

function counted(read, expected) {
  const found = new Set(read.flows.map(({ sink }) => sink)).size;
  return {
    ...read,
    found,
    tp: Math.min(found, expected),
    fp: Math.max(0, found - expected),
    fn: Math.max(0, expected - found),
  };
}

function report(all) {
  const categories = [...new Set(all.map(({ category }) => category))];
  console.log(
    "category".padEnd(30),
    "apps".padStart(5),
    "TP".padStart(5),
    "FP".padStart(5),
    "FN".padStart(5),
  );
  for (const category of categories)
    line(
      category,
      all.filter((row) => row.category === category),
    );
  line("all", all);
  line(
    "without hard categories",
    all.filter(({ category }) => !NOT_IN_151.has(category)),
  );
  for (const row of all) {
    if (row.fp === 0 && row.fn === 0 && row.error === undefined) continue;
    console.log(
      `${row.category}/${row.name}: expected ${row.expected}, found ${row.found}${row.error === undefined ? "" : ` ERROR ${row.error}`}`,
    );
    if (verbose)
      for (const flow of row.flows)
        console.log(`    ${flow.source}\n      -> ${flow.sink}\n         ${flow.path.join(" | ")}`);
  }
  cost(all, "cpu", "CPU s of the whole process", 2);
  cost(all, "rss", "peak MiB", 0);
}

function cost(all, key, words, digits) {
  const sorted = all.filter((row) => row[key] !== undefined).sort((a, b) => a[key] - b[key]);
  const worst = sorted.at(-1);
  if (worst === undefined) return;
  const middle = sorted[Math.floor(sorted.length / 2)];
  console.log(
    `${words}: median ${middle[key].toFixed(digits)}, most ${worst[key].toFixed(digits)} (${worst.category}/${worst.name})`,
  );
}

function line(name, rows) {
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  const [tp, fp, fn] = [sum("tp"), sum("fp"), sum("fn")];
  const precision = tp / (tp + fp || 1);
  const recall = tp / (tp + fn || 1);
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  const figures = `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`;
  console.log(
    name.padEnd(30),
    `${rows.length}`.padStart(5),
    `${tp}`.padStart(5),
    `${fp}`.padStart(5),
    `${fn}`.padStart(5),
    "",
    figures,
  );
}
