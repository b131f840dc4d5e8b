// Candor beside FlowDroid on the same APKs, in one run, as a ratio of CPU seconds of the whole process:
//
//     node bench/flow/flowdroid.mjs --flowdroid DIR --android android.jar [--minutes 5] [--together] APK…
//
// With --together each of the two reads all the apps in one process, so that the start of Node and of Java counts once.
//
// DIR holds FlowDroid's jars with all that they need, from Maven Central; android.jar is the API to compile against:
//     mvn dependency:copy-dependencies -DoutputDirectory=DIR     for soot-infoflow-android and soot-infoflow-summaries
//                                                                2.14.1 of de.fraunhofer.sit.sse.flowdroid
// An SDK's android.jar holds java.lang too. Without an SDK one can be put together of com.google.android:android:4.1.1.4
// and what `jimage extract` takes out of a JDK's java.base.
// FlowDroid gets the sources and sinks of Candor's catalog, as far as its format has them (calls by their signature).
// Flows are pairs of a source and a sink in both. Needs `npm run build` and a JDK.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { build } from "esbuild";

/** With which `timeout` ends where it stopped a program. */
const STOPPED = 124;
const args = process.argv.slice(2);
const jars = option("--flowdroid");
const android = option("--android");
const minutes = Number(option("--minutes") ?? 5);
const named = ["--flowdroid", "--android", "--minutes"];
const apks = args.filter((arg, at) => !arg.startsWith("--") && !named.includes(args[at - 1]));
if (jars === null || android === null || apks.length === 0) {
  console.error(
    "usage: node bench/flow/flowdroid.mjs --flowdroid DIR --android android.jar [--minutes N] APK…",
  );
  process.exit(2);
}
const out = mkdtempSync(join(tmpdir(), "candor-flowdroid-"));
try {
  const lists = await sourcesAndSinks();
  const compiled = spawnSync("javac", ["-cp", `${jars}/*`, "-d", out, "bench/flow/FlowDroid.java"], {
    encoding: "utf8",
  });
  if (compiled.status !== 0) throw new Error(compiled.stderr);
  console.log(
    "app".padEnd(36),
    "Candor s".padStart(9),
    "flows".padStart(6),
    "FlowDroid s".padStart(12),
    "flows".padStart(6),
    "ratio".padStart(7),
  );
  const runs = args.includes("--together") ? [apks] : apks.map((apk) => [apk]);
  for (const group of runs) {
    const candor = timed(process.execPath, ["dist/candor.js", "facts", ...group, "--format", "json"], {
      CANDOR_NO_CACHE: "1",
    });
    const other = timed("java", ["-Xmx4g", "-cp", `${out}:${jars}/*`, "FlowDroid", android, lists, ...group]);
    console.log(
      (group.length === 1 ? basename(group[0]) : `${group.length} apps together`).slice(0, 35).padEnd(36),
      candor.seconds.toFixed(2).padStart(9),
      `${flowsOfCandor(candor.stdout)}`.padStart(6),
      other.seconds.toFixed(1).padStart(12),
      flowsOfOther(other, group.length).padStart(6),
      `${(other.seconds / candor.seconds).toFixed(1)}x`.padStart(7),
    );
  }
} finally {
  rmSync(out, { recursive: true });
}

function option(name) {
  const at = args.indexOf(name);
  return at < 0 ? null : (args[at + 1] ?? null);
}

/** Pairs of source and sink, app by app. */
function flowsOfCandor(stdout) {
  if (!stdout.startsWith("{")) return 0;
  const facts = JSON.parse(stdout);
  const pairs = ({ flows }) => new Set(flows.map(({ source, sink }) => JSON.stringify([source, sink]))).size;
  return (facts.apps ?? [facts]).reduce((sum, app) => sum + pairs(app), 0);
}

/** The same of FlowDroid, with how many apps it failed on or did not come to. */
function flowsOfOther({ stdout, timedOut }, apps) {
  const counts = [...stdout.matchAll(/^FLOWS (\d+)/gm)].map(([, count]) => Number(count));
  const sum = counts.reduce((all, one) => all + one, 0);
  if (counts.length === apps) return `${sum}`;
  if (apps === 1) return timedOut ? "time" : "failed";
  return `${sum} (${apps - counts.length} apps ${timedOut ? "not reached or failed" : "failed"})`;
}

/** User and system seconds of the process and what it started. */
function timed(command, list, env = {}) {
  const times = join(out, "times");
  const run = spawnSync(
    "bash",
    [
      "-c",
      // `timeout` ends what it started; killing bash would leave that running.
      'out=$1; shift; TIMEFORMAT="%U %S"; { time "$@" 2>/dev/null; } 2> "$out"',
      "bash",
      times,
      "timeout",
      "--kill-after=5",
      `${minutes * 60}`,
      command,
      ...list,
    ],
    {
      encoding: "utf8",
      maxBuffer: 1 << 30,
      env: { ...process.env, ...env },
    },
  );
  const [user = 0, system = 0] = readFileSync(times, "utf8").trim().split(/\s+/).slice(-2).map(Number);
  return { stdout: run.stdout ?? "", seconds: user + system, timedOut: run.status === STOPPED };
}

/** `<class: result name(arguments)> -> _SOURCE_`, a row for each call of the catalog that gives or takes data. */
async function sourcesAndSinks() {
  const bundle = join(out, "lists.mjs");
  await build({
    stdin: {
      contents:
        'export { sourceApis } from "./src/catalog/android/sources/index.gen.ts"; export { sinks } from "./src/catalog/android/sinks/index.gen.ts";',
      resolveDir: process.cwd(),
      loader: "ts",
    },
    bundle: true,
    format: "esm",
    outfile: bundle,
    logLevel: "error",
  });
  const { sourceApis, sinks } = await import(`file://${bundle}`);
  const rows = [
    ...sourceApis
      .filter(({ data, note }) => data.length > 0 && !note?.includes("callback"))
      .map((row) => soot(row, "_SOURCE_")),
    ...sinks.filter(({ taintArg }) => taintArg !== undefined).map((row) => soot(row, "_SINK_")),
  ].filter((row) => row !== null);
  const file = join(out, "lists.txt");
  writeFileSync(file, `${rows.join("\n")}\n`);
  return file;
}

function soot({ signature }, role) {
  const [, owner, name, list, result] = /^L([^;]+);->([^(:]+)\((.*)\)(.+)$/.exec(signature) ?? [];
  if (owner === undefined) return null;
  const given = (list.match(/\[*(?:L[^;]+;|[A-Z])/g) ?? []).map(type);
  return `<${owner.replaceAll("/", ".")}: ${type(result)} ${name}(${given.join(",")})> -> ${role}`;
}

function type(text) {
  const plain = {
    V: "void",
    Z: "boolean",
    B: "byte",
    S: "short",
    C: "char",
    I: "int",
    J: "long",
    F: "float",
    D: "double",
  };
  const dimensions = /^\[*/.exec(text)?.[0].length ?? 0;
  const bare = text.slice(dimensions);
  return (plain[bare] ?? bare.slice(1, -1).replaceAll("/", ".")) + "[]".repeat(dimensions);
}
