// How many of the expected edges of test/graph Candor finds, and beside it androguard and Soot, on the same APK:
//
//     node bench/graph/recall.mjs [--soot DIR --android android.jar]
//
// androguard: pip install androguard. DIR holds FlowDroid's jars with Soot among them: see bench/flow/flowdroid.mjs. What is
// not there is said and left out.
//
// An edge counts as androguard's where its cross references lead from the caller to the callee. Soot is asked twice: for its
// graph by class hierarchy with every method of the app as an entry, and for that of FlowDroid (points-to, from the entry
// points and callbacks that it finds), which counts as FlowDroid's where a callback is called from its dummy main.
// "Others" are edges between methods of the app beyond the expected ones, static and other initialisers not counted; most
// are not false (callbacks that the app leaves empty, bridges, what stands in an enum).
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));
const apps = ["app", "handles"].map((name) => join(root, "test/graph", name, "/"));
const bundle = join(root, "bench/graph/.edges.mjs");
await build({
  entryPoints: [join(root, "test/graph/edges.ts")],
  bundle: true,
  platform: "node",
  format: "esm",
  outfile: bundle,
  logLevel: "error",
  banner: { js: 'import{createRequire as need}from"node:module";const require=need(import.meta.url);' },
});
const { expectedEdges, graphOf } = await import(`file://${bundle}`);
rmSync(bundle);

const expected = apps.map((folder) => [...expectedEdges(folder)]);
const graphs = apps.map((folder) => graphOf(`${folder}app.apk`));
print(
  "candor",
  graphs.map(({ edges }) => edges),
);
measure("androguard", "python3", [join(root, "bench/graph/androguard_edges.py")]);
const jars = option("--soot");
const android = option("--android");
if (jars === null || android === null) console.log("Soot: not asked for (--soot DIR --android android.jar)");
else {
  const out = mkdtempSync(join(tmpdir(), "candor-soot-"));
  spawnSync("javac", ["-cp", `${jars}/*`, "-d", out, join(root, "bench/graph/SootEdges.java")]);
  for (const how of ["cha", "flowdroid"]) {
    const list = ["-Xmx3g", "-cp", `${out}:${jars}/*`, "SootEdges", how, android];
    measure(`Soot, ${how}`, "java", list);
  }
  rmSync(out, { recursive: true });
}

function measure(name, command, list) {
  const all = apps.map((folder) => {
    const run = spawnSync(command, [...list, `${folder}app.apk`], {
      encoding: "utf8",
      maxBuffer: 1 << 26,
      timeout: 300_000,
    });
    if (run.status === 0) return new Set(run.stdout.split("\n"));
    console.log(`${name} fails on ${folder}: ${/.*(?:Error|Exception).*/.exec(`${run.stderr}`)?.[0]}`);
    return new Set();
  });
  print(name, all);
}

function print(name, all) {
  const missing = expected.flatMap((edges, n) => edges.filter((edge) => !has(all[n], edge)));
  const others = all.flatMap((edges, n) =>
    [...edges].filter(
      (edge) =>
        !expected[n].includes(edge) &&
        !/\.<(?:cl)?init>$/.test(edge) &&
        edge.split(" -> ").every((method) => graphs[n].classes.has(method.slice(0, method.lastIndexOf(".")))),
    ),
  );
  const count = expected.flat().length;
  const found = count - missing.length;
  console.log(
    `${name}: ${found} of ${count} expected edges, recall ${(found / count).toFixed(3)}, ${others.length} others`,
  );
  if (!process.argv.includes("--list")) return;
  for (const edge of missing) console.log(`    missing ${edge}`);
  for (const edge of others) console.log(`    other ${edge}`);
}

/** A callback counts, too, where FlowDroid's dummy main calls it. */
function has(edges, edge) {
  if (edges.has(edge)) return true;
  const target = edge.replace(/^.* -> /, "-> ");
  return [...edges].some((one) => one.startsWith("dummyMain") && one.endsWith(target));
}

function option(name) {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
}
