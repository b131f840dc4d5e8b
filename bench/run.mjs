// Times Candor beside its peers on the same APKs in one run, each as a whole process. Figures are CPU seconds
// (user + system, median) and peak memory; what to quote is the ratio to merely inflating the dex files, taken pair
// by pair, since it holds when the machine's speed drifts.
//
//   npm run bench                     the APKs of the npm packages
//   npm run bench -- app.apk …        your own
//
// A run takes at most about ten minutes (CANDOR_BENCH_MINUTES): where a machine is slow or busy, each is run less often.
// CANDOR_FLOWDROID (a folder of jars) and CANDOR_ANDROID_JAR, as bench/flow/flowdroid.mjs tells, add FlowDroid on the small
// ones of the apps, two minutes each at most and besides the ten.
// CANDOR_BENCH_PEERS names the peers to compare with, such as dexdump,androguard; without it all that are there.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { basename, join } from "node:path";
import { dexFiles } from "./dex-files.mjs";
import { growingApps } from "./growth.mjs";
import { phasesFolder } from "./phases.mjs";

const RUNS = Number(process.env.CANDOR_BENCH_RUNS ?? 3);
const BUDGET_MS = Number(process.env.CANDOR_BENCH_MINUTES ?? 9) * 60_000;
/** Parts of the budget by whose end each section is to be through. */
const UNTIL = { apps: 0.62, steps: 0.72, growth: 0.88, threads: 1 };
const MB = 2 ** 20;
/** What is to be met where an app's dex files are of 5 MB and more, from docs/performance.md. */
const GATES = {
  "candor inventory": { ratio: 2, mib: ({ largest }) => 60 + 1.5 * largest },
  "candor graph": { ratio: 4.5, mib: ({ all }) => 45 + 2 * all },
  "candor audit": { ratio: 22, mib: () => null },
};
const LEAST_MB = 5;
/** What a smaller app may cost in all. */
const SMALL_APP_SECONDS = 0.25;
/** Bytes; FlowDroid runs on apps below it. */
const SMALL_APK = 1e6;
/** Peers that take a minute an app are run once. */
const SLOW_SECONDS = 20;
const REAL_APKS = [
  "node_modules/io.appium.settings/apks/settings_apk-debug.apk",
  "node_modules/appium-uiautomator2-server/apks",
  "node_modules/appium-espresso-driver/espresso-server/app/build/outputs/apk/androidTest/debug",
  "node_modules/android-apidemos/apks",
];

// What is timed is the work, not the memory of an earlier run.
process.env.CANDOR_NO_CACHE = "1";

const folder = mkdtempSync(join(tmpdir(), "candor-bench-"));
const candor = [process.execPath, "dist/candor.js"];
const limit = { name: "inflate-only", command: (apk) => [process.execPath, "bench/inflate-only.mjs", apk] };
const contenders = [
  {
    name: "candor inventory",
    command: (apk) => [...candor, "facts", apk, "--depth", "inventory", "--format", "json"],
  },
  {
    name: "candor graph",
    command: (apk) => [...candor, "facts", apk, "--depth", "graph", "--format", "json"],
  },
  { name: "candor facts", command: (apk) => [...candor, "facts", apk, "--format", "json"] },
  {
    name: "candor audit",
    command: (apk) => [
      ...candor,
      "audit",
      apk,
      "--format",
      "html",
      "--out",
      join(folder, "report.html"),
      "--fail-on",
      "none",
    ],
  },
];
const peers = [
  { name: "dexdump -d", needs: "dexdump", command: (apk) => ["dexdump", "-d", apk] },
  {
    name: "apktool d",
    needs: "apktool",
    command: (apk) => ["apktool", "d", "-f", "-o", join(folder, "apktool"), apk],
  },
  { name: "jadx", needs: "jadx", command: (apk) => ["jadx", "-q", "-d", join(folder, "jadx"), apk] },
  {
    name: "androguard AnalyzeAPK",
    needs: "androguard",
    command: (apk) => [
      "python3",
      "-c",
      "import sys; from androguard.misc import AnalyzeAPK; AnalyzeAPK(sys.argv[1])",
      apk,
    ],
  },
  { name: "exodus", needs: "exodus_analyze", command: (apk) => ["exodus_analyze", apk] },
];

if (!existsSync("/usr/bin/time")) fail("bench needs GNU time: apt-get install time");
const apks = process.argv.length > 2 ? process.argv.slice(2) : REAL_APKS.flatMap(apksIn);
const asked = process.env.CANDOR_BENCH_PEERS?.split(",") ?? peers.map(({ needs }) => needs);
const compared = peers.filter(({ needs }) => asked.includes(needs));
const present = compared.filter(({ needs }) => spawnSync("which", [needs]).status === 0);
const missing = compared.filter((peer) => !present.includes(peer)).map(({ name }) => name);

console.log(
  `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB; medians of up to ${RUNS} runs`,
);
if (missing.length > 0) console.log(`Not on this machine: ${missing.join(", ")}`);
for (const [n, apk] of apks.entries()) report(apk, ((n + 1) / apks.length) * UNTIL.apps);
reportPhases(apks, UNTIL.steps);
reportGrowth(apks, UNTIL.growth);
reportThreads(apks, UNTIL.threads);
reportFlowDroid(apks);
rmSync(folder, { recursive: true, force: true });

/** Data flow beside FlowDroid, where the machine has it: on small apps, since it needs minutes for others. */
function reportFlowDroid(all) {
  const { CANDOR_FLOWDROID: jars, CANDOR_ANDROID_JAR: android } = process.env;
  const small = all.filter((apk) => statSync(apk).size < SMALL_APK);
  console.log("\nData flow beside FlowDroid, CPU s of the whole process");
  if (jars === undefined || android === undefined)
    console.log("not asked for: CANDOR_FLOWDROID and CANDOR_ANDROID_JAR");
  else if (small.length === 0) console.log("no app is small enough");
  else
    spawnSync(
      process.execPath,
      ["bench/flow/flowdroid.mjs", "--flowdroid", jars, "--android", android, "--minutes", "2", ...small],
      { stdio: "inherit" },
    );
}

function apksIn(path) {
  if (!existsSync(path)) return [];
  return statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith(".apk"))
        .sort()
        .map((name) => join(path, name))
    : [path];
}

/** What one measurement gives, several times: at least once, and no longer than until that part of the budget. */
function repeated(until, measured) {
  const all = [];
  do all.push(measured());
  while (all.length < RUNS && performance.now() < until * BUDGET_MS);
  return all;
}

function report(apk, until) {
  const sizes = dexFiles(apk).map(({ sizeBytes }) => sizeBytes / MB);
  const dex = { largest: Math.max(0, ...sizes), all: sizes.reduce((sum, size) => sum + size, 0) };
  console.log(
    `\n${basename(apk)}  ${(statSync(apk).size / 1e6).toFixed(1)} MB, ${sizes.length} dex of ${dex.all.toFixed(1)} MiB`,
  );
  console.log(`${"".padEnd(24)}${"CPU s".padStart(8)}${"MiB".padStart(8)}${"× inflate-only".padStart(16)}`);
  const base = repeated(until, () => measure(limit.command(apk)));
  row(limit.name, base, null);
  for (const { name, command } of [...contenders, ...present]) {
    const pair = () => [measure(limit.command(apk)), measure(command(apk))];
    const pairs = [pair()];
    if (pairs[0][1].cpu < SLOW_SECONDS && performance.now() < until * BUDGET_MS)
      pairs.push(...repeated(until, pair).slice(0, RUNS - 1));
    const ratios = pairs.map(([a, b]) => b.cpu / a.cpu);
    row(
      name,
      pairs.map(([, b]) => b),
      ratios,
      gateWords(name, dex),
    );
  }
}

/** What a contender is to meet on an app whose dex files are of these sizes, in MiB. */
function gateWords(name, dex) {
  const gate = GATES[name];
  if (gate === undefined) return "";
  const most = gate.mib(dex);
  const memory = most === null ? "" : `, ≤ ${Math.round(most)} MiB`;
  return dex.all < LEAST_MB
    ? `  gate: ≤ ${SMALL_APP_SECONDS} CPU s${memory}`
    : `  gate: ≤ ${gate.ratio}×${memory}`;
}

/** One app after the other with more and more dex files: what inventory and graph cost for each. */
function reportGrowth(all, until) {
  const grown = growingApps(all, folder);
  console.log("\nGrowth with the number of dex files: CPU s, × inflate-only, MiB");
  for (const { path, count, sizeBytes } of grown) {
    const row = contenders.slice(0, 2).map(({ name, command }) => {
      const pairs = repeated(until, () => [measure(limit.command(path)), measure(command(path))]);
      const of = (value) => median(pairs.map(value));
      const cpu = of(([, b]) => b.cpu).toFixed(2);
      const ratio = of(([a, b]) => b.cpu / a.cpu).toFixed(1);
      return `${name.replace("candor ", "")} ${cpu} ${ratio} ${Math.round(of(([, b]) => b.mib))}`;
    });
    console.log(`${String(count).padStart(3)} dex, ${(sizeBytes / MB).toFixed(1)} MiB:  ${row.join("   ")}`);
  }
}

/** What each step costs; what grows from one dex file to many, and what the clock does not show. */
function reportPhases(all, until) {
  const scratch = phasesFolder();
  const core = join(scratch, "core.mjs");
  const bundled = spawnSync(process.execPath, ["bench/phases.mjs", "--bundle", scratch], {
    stdio: "inherit",
  });
  if (bundled.status !== 0) fail("the core could not be bundled");
  console.log(
    "\nSteps of one audit: ms by the clock, CPU ms of all threads, MiB by which the peak grew (medians)",
  );
  for (const apk of all) {
    const runs = repeated(until, () =>
      JSON.parse(spawnSync(process.execPath, ["bench/phases.mjs", apk, core], { encoding: "utf8" }).stdout),
    );
    const [{ steps, instructions, dexFiles }] = runs;
    const of = (name, unit) => median(runs.map((run) => run.steps[name][unit]));
    console.log(`\n${basename(apk)}  ${dexFiles} dex, ${(instructions / 1e6).toFixed(2)} M instructions`);
    const names = Object.keys(steps);
    for (const name of names) stepRow(name, (unit) => of(name, unit));
    stepRow("all", (unit) => names.reduce((sum, name) => sum + of(name, unit), 0));
    console.log(
      `${(instructions / of("code", "cpuMs") / 1000).toFixed(1)} M instructions a CPU second in the step "code"`,
    );
  }
  rmSync(scratch, { recursive: true, force: true });
}

function stepRow(name, of) {
  const [ms, cpu, mib] = ["ms", "cpuMs", "mib"].map((unit) => of(unit).toFixed(0));
  console.log(`${name.padEnd(24)}${ms.padStart(8)}${cpu.padStart(8)}${mib.padStart(8)}`);
}

/** All apps in one command, with one thread and with two. */
function reportThreads(all, until) {
  if (all.length < 2) return;
  console.log("\nAll of them in one command, seconds by the clock");
  for (const jobs of ["1", "2"]) {
    const words = ["audit", ...all, "--jobs", jobs, "--format", "json", "--fail-on", "none", "--quiet"];
    const times = repeated(until, () => {
      const started = performance.now();
      spawnSync(process.execPath, ["dist/candor.js", ...words, "--out", join(folder, "all.json")]);
      return (performance.now() - started) / 1000;
    });
    console.log(`--jobs ${jobs}  ${median(times).toFixed(2)}`);
  }
}

function row(name, runs, ratios, gate = "") {
  const failed = runs.every(({ ok }) => !ok);
  const cpu = median(runs.map((run) => run.cpu)).toFixed(2);
  const memory = Math.round(median(runs.map((run) => run.mib)));
  const ratio = ratios === null ? "" : median(ratios).toFixed(1);
  console.log(
    `${name.padEnd(24)}${cpu.padStart(8)}${String(memory).padStart(8)}${ratio.padStart(16)}${failed ? "  failed" : ""}${gate}`,
  );
}

function measure(command) {
  const run = spawnSync("/usr/bin/time", ["-f", "%U %S %M", "-q", "--", ...command], {
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const [user, system, kib] = (run.stderr ?? "").trim().split("\n").at(-1).split(" ").map(Number);
  return { cpu: user + system, mib: kib / 1024, ok: run.status === 0 };
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
