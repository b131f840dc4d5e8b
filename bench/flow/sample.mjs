// Draws a sample of the flows that Candor reports, with the bytecode at which each of them can be checked:
//
//     node bench/flow/sample.mjs [--size 50] [--seed 1] [--list] [APK…]
//
// Without APKs it takes those of the npm packages in test/real/packages.ts (test/real/fetch.sh brings the last two).
// It prints one entry a flow: where the data is read, each step, where it goes, and the lines of `dexdump -d` around
// source and sink. The judgement is a person's; docs/flows.md holds the table of the last one. `--list` prints only one
// line a flow. Needs `npm run build` and Debian's dexdump and unzip.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { build } from "esbuild";

const LINES_AROUND = 6;
const LISTINGS = new Map();
const out = mkdtempSync(join(tmpdir(), "candor-sample-"));
const args = process.argv.slice(2);
const size = Number(option("--size") ?? 50);
const seed = Number(option("--seed") ?? 1);
const onlyList = args.includes("--list");
const named = args.filter((arg, at) => !arg.startsWith("--") && !["--size", "--seed"].includes(args[at - 1]));

try {
  const apks = named.length > 0 ? named : await installed();
  const flows = apks.flatMap(flowsOf);
  const sample = drawn(flows, size, seed);
  console.log(`${flows.length} flows in ${apks.length} APKs; ${sample.length} drawn with seed ${seed}`);
  sample.forEach(print);
} finally {
  rmSync(out, { recursive: true });
}

function option(name) {
  const at = args.indexOf(name);
  return at < 0 ? null : args[at + 1];
}

async function installed() {
  // It looks for node_modules from where it stands, as its source does.
  const bundle = join(process.cwd(), "test", "real", ".packages.mjs");
  await build({
    entryPoints: ["test/real/packages.ts"],
    bundle: true,
    platform: "node",
    format: "esm",
    outfile: bundle,
  });
  const { realApks } = await import(`file://${bundle}`);
  rmSync(bundle);
  const { apks, missing } = realApks();
  for (const name of missing) console.error(`not installed: ${name}`);
  return apks.map(({ path }) => path);
}

function flowsOf(apk) {
  const run = spawnSync(process.execPath, ["dist/candor.js", "facts", apk, "--format", "json"], {
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  if (!run.stdout.startsWith("{")) {
    console.error(`${basename(apk)}: ${run.stderr.trim()}`);
    return [];
  }
  return JSON.parse(run.stdout).flows.map((flow) => ({ apk, flow }));
}

/** The first `size` of a shuffle: xorshift, so that a seed gives the same sample everywhere. */
function drawn(all, count, start) {
  let state = start >>> 0 || 1;
  const next = (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
  const left = [...all];
  for (let at = left.length - 1; at > 0; at--) {
    const other = next(at + 1);
    [left[at], left[other]] = [left[other], left[at]];
  }
  return left.slice(0, count).sort((a, b) => all.indexOf(a) - all.indexOf(b));
}

function print({ apk, flow }, number) {
  const { source, sink, steps } = flow;
  const head = `${number + 1}. ${basename(apk)} ${flow.id} ${flow.data}: ${place(source)} -> ${sink.kind} ${place(sink)}`;
  if (onlyList) {
    console.log(head);
    return;
  }
  console.log(`\n${"=".repeat(100)}\n${head}`);
  console.log(`  reads ${source.api}`);
  for (const step of steps) console.log(`  ${step.does} ${step.what} at ${place(step)}`);
  console.log(
    `  sink  ${sink.api}${sink.host === null ? "" : ` host ${sink.host}`} transforms [${flow.transforms}]`,
  );
  for (const at of [source, sink]) console.log(`\n${listing(apk, at)}`);
}

function place({ class: owner, method, offset }) {
  return `${owner}->${method}+0x${offset.toString(16).padStart(4, "0")}`;
}

function listing(apk, { entry, class: owner, method, offset }) {
  const key = `${apk} ${entry}`;
  if (!LISTINGS.has(key)) LISTINGS.set(key, dump(apk, entry));
  const [, name, proto] = /^([^(]+)(\(.*)$/.exec(method);
  const head = `] ${owner.slice(1, -1).replaceAll("/", ".")}.${name}:${proto}`;
  const lines = LISTINGS.get(key);
  const from = lines.findIndex((line) => line.endsWith(head));
  if (from < 0) return `${head}: not in dexdump's listing of ${entry}`;
  const code = [];
  for (let at = from + 1; /\|[0-9a-f]{4}: /.test(lines[at] ?? ""); at++) {
    code.push(
      lines[at].replace(/^.*\|([0-9a-f]{4}: )/, "$1").replace(/ \/\/ (?:method|string|field|type)@.*$/, ""),
    );
  }
  const hit = code.findIndex((line) => Number.parseInt(line, 16) === offset);
  const near = code.slice(Math.max(0, hit - LINES_AROUND), hit + LINES_AROUND + 1);
  return [
    head.slice(2),
    ...near.map((line) => `${Number.parseInt(line, 16) === offset ? ">" : " "} ${line}`),
  ].join("\n");
}

function dump(apk, entry) {
  const dex = join(out, "one.dex");
  writeFileSync(dex, unzipped(apk, entry));
  const run = spawnSync("dexdump", ["-d", dex], { encoding: "latin1", maxBuffer: 1 << 30 });
  return run.stdout.split("\n");
}

function unzipped(apk, entry) {
  const run = spawnSync("unzip", ["-p", apk, entry], { maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(`unzip ${apk} ${entry}: ${run.stderr}`);
  return run.stdout;
}
