// Times Candor beside its peers on the same APKs in one run, each as a whole process. Figures are CPU seconds
// (user + system, median) and peak memory; what to quote is the ratio to merely inflating the dex files, taken pair
// by pair, since it holds when the machine's speed drifts.
//
//   npm run bench                     the APKs of the npm packages
//   npm run bench -- app.apk …        your own
//
// CANDOR_BENCH_PEERS names the peers to compare with, such as dexdump,androguard; without it all that are there.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { basename, join } from "node:path";
import { phasesFolder } from "./phases.mjs";

const RUNS = Number(process.env.CANDOR_BENCH_RUNS ?? 5);
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
  `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB; medians of ${RUNS} runs`,
);
if (missing.length > 0) console.log(`Not on this machine: ${missing.join(", ")}`);
for (const apk of apks) report(apk);
reportPhases(apks);
reportThreads(apks);
rmSync(folder, { recursive: true, force: true });

function apksIn(path) {
  if (!existsSync(path)) return [];
  return statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith(".apk"))
        .sort()
        .map((name) => join(path, name))
    : [path];
}

function report(apk) {
  console.log(`\n${basename(apk)}  ${(statSync(apk).size / 1e6).toFixed(1)} MB`);
  console.log(`${"".padEnd(24)}${"CPU s".padStart(8)}${"MiB".padStart(8)}${"× inflate-only".padStart(16)}`);
  const base = Array.from({ length: RUNS }, () => measure(limit.command(apk)));
  row(limit.name, base, null);
  for (const { name, command } of [...contenders, ...present]) {
    const pairs = [];
    for (let n = 0; n < RUNS && !(n > 0 && pairs[0][1].cpu > SLOW_SECONDS); n++)
      pairs.push([measure(limit.command(apk)), measure(command(apk))]);
    const ratios = pairs.map(([a, b]) => b.cpu / a.cpu);
    row(
      name,
      pairs.map(([, b]) => b),
      ratios,
    );
  }
}

/** What each step costs; what grows from one dex file to many, and what the clock does not show. */
function reportPhases(all) {
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
    const runs = Array.from({ length: RUNS }, () =>
      JSON.parse(spawnSync(process.execPath, ["bench/phases.mjs", apk, core], { encoding: "utf8" }).stdout),
    );
    const [{ steps, instructions, dexFiles }] = runs;
    const of = (name, unit) => median(runs.map((run) => run.steps[name][unit]));
    console.log(`\n${basename(apk)}  ${dexFiles} dex, ${(instructions / 1e6).toFixed(2)} M instructions`);
    const names = Object.keys(steps);
    for (const name of names) stepRow(name, (unit) => of(name, unit));
    stepRow("all", (unit) => names.reduce((sum, name) => sum + of(name, unit), 0));
    console.log(`${(instructions / of("code", "ms") / 1000).toFixed(1)} M instructions/s in the step "code"`);
  }
  rmSync(scratch, { recursive: true, force: true });
}

function stepRow(name, of) {
  const [ms, cpu, mib] = ["ms", "cpuMs", "mib"].map((unit) => of(unit).toFixed(0));
  console.log(`${name.padEnd(24)}${ms.padStart(8)}${cpu.padStart(8)}${mib.padStart(8)}`);
}

/** All apps in one command, with one thread and with two. */
function reportThreads(all) {
  if (all.length < 2) return;
  console.log("\nAll of them in one command, seconds by the clock");
  for (const jobs of ["1", "2"]) {
    const words = ["audit", ...all, "--jobs", jobs, "--format", "json", "--fail-on", "none", "--quiet"];
    const times = Array.from({ length: RUNS }, () => {
      const started = performance.now();
      spawnSync(process.execPath, ["dist/candor.js", ...words, "--out", join(folder, "all.json")]);
      return (performance.now() - started) / 1000;
    });
    console.log(`--jobs ${jobs}  ${median(times).toFixed(2)}`);
  }
}

function row(name, runs, ratios) {
  const failed = runs.every(({ ok }) => !ok);
  const cpu = median(runs.map((run) => run.cpu)).toFixed(2);
  const memory = Math.round(median(runs.map((run) => run.mib)));
  const ratio = ratios === null ? "" : median(ratios).toFixed(1);
  console.log(
    `${name.padEnd(24)}${cpu.padStart(8)}${String(memory).padStart(8)}${ratio.padStart(16)}${failed ? "  failed" : ""}`,
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
