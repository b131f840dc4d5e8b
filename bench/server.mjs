// Loads a server with stored audits and measures what people wait for, then how many audits it runs.
//
//   npm run bench:server                            10,000 audits, 20 readers, the embedded store
//   test/with-postgres.sh npm run bench:server      the same on PostgreSQL
//   npm run bench:server -- --audits 1000 --readers 5
//   npm run bench:server -- --folder /tmp/filled     keeps the filled store there, and uses it again (embedded store)
//
// Only this machine's loopback is asked; every loop is bounded.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { build } from "esbuild";

const asked = Object.fromEntries(
  process.argv
    .slice(2)
    .flatMap((word, at, all) => (word.startsWith("--") ? [[word.slice(2), all[at + 1]]] : [])),
);
const audits = Number(asked.audits ?? 10_000);
const readers = Number(asked.readers ?? 20);
const rounds = Number(asked.rounds ?? 12);
const jobs = Number(asked.jobs ?? 24);

const PAGES = [
  "/audits",
  "/audits?page=40",
  "/audits?q=app%2017",
  "/audits?severity=high&sort=-high",
  "/audits?sort=label&page=3",
  "/apps",
  "/apps?q=app%2039",
  "/apps?data=device.android-id",
  "/apps?data=device.android-id&does=reads",
  "/apps?permission=android.permission.CAMERA&used=no",
  "/apps?rule=no-policy",
  "/apps?withGaps=true&sort=-high",
  "/findings",
  "/findings?state=open&severity=high",
  "/findings?rule=no-policy&page=20",
  "/findings?q=app%2021",
  "/overview",
];

const folder = asked.folder ?? mkdtempSync(join(tmpdir(), "candor-bench-"));
mkdirSync(folder, { recursive: true });
const environment = { ...process.env, CANDOR_LOG: "silent" };
if (process.env.CANDOR_TEST_POSTGRES !== undefined)
  environment.DATABASE_URL = process.env.CANDOR_TEST_POSTGRES;
const store = environment.DATABASE_URL === undefined ? "embedded" : "PostgreSQL";
const port = 20_000 + Math.floor(Math.random() * 20_000);
const base = `http://127.0.0.1:${port}/api/v1`;

function quantile(sorted, part) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** Whoever ends the bench ends its server, too. */
let started = null;
for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, () => {
    started?.kill("SIGKILL");
    process.exit(1);
  });

async function serve(workers) {
  const words = [
    "dist/candor.js",
    "serve",
    "--data",
    folder,
    "--port",
    String(port),
    "--workers",
    String(workers),
  ];
  const child = spawn(process.execPath, words, { stdio: "ignore", env: environment });
  started = child;
  for (let tries = 0; tries < 300; tries += 1) {
    if (
      await fetch(`http://127.0.0.1:${port}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return child;
    await sleep(100);
  }
  throw new Error("the server did not start");
}

async function stop(child) {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await gone;
}

async function read(tokens, pauseMs) {
  const times = new Map(PAGES.map((page) => [page, []]));
  const reader = async (token, at) => {
    if (pauseMs > 0) await sleep((pauseMs / readers) * at);
    for (let round = 0; round < rounds; round += 1) {
      const page = PAGES[(at * 7 + round) % PAGES.length];
      const began = performance.now();
      const answer = await fetch(`${base}${page}`, { headers: { authorization: `Bearer ${token}` } });
      if (answer.status !== 200) throw new Error(`${page} answers ${answer.status}: ${await answer.text()}`);
      await answer.arrayBuffer();
      const took = performance.now() - began;
      times.get(page).push(took);
      if (pauseMs > took) await sleep(pauseMs - took);
    }
  };
  const cpuBefore = await cpuSeconds();
  const began = performance.now();
  await Promise.all(tokens.map(reader));
  return { times, seconds: (performance.now() - began) / 1000, cpu: (await cpuSeconds()) - cpuBefore };
}

/** What the server's process has used; on a machine that others use too, it says more than the clock. */
async function cpuSeconds() {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return Number(/^process_cpu_seconds_total (\S+)/m.exec(text)?.[1] ?? 0);
}

function report(title, { times, seconds, cpu }) {
  const all = [...times.values()].flat().sort((a, b) => a - b);
  console.log(
    `\n${title}: ${all.length} pages in ${seconds.toFixed(1)} s (${(all.length / seconds).toFixed(0)} a second)`,
  );
  console.log(
    `  p50 ${quantile(all, 0.5).toFixed(0)} ms, p95 ${quantile(all, 0.95).toFixed(0)} ms, max ${(all.at(-1) ?? 0).toFixed(0)} ms`,
  );
  console.log(`  ${((cpu * 1000) / all.length).toFixed(1)} ms of the server's CPU a page`);
  for (const [page, list] of times) {
    const sorted = list.sort((a, b) => a - b);
    console.log(
      `  ${page.padEnd(52)} p50 ${quantile(sorted, 0.5).toFixed(0).padStart(4)}  p95 ${quantile(sorted, 0.95).toFixed(0).padStart(4)}`,
    );
  }
}

async function throughput(token, workers) {
  const server = await serve(workers);
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const ask = async (method, path, body, more = {}) => {
    const answer = await fetch(`${base}${path}`, { method, headers: { ...headers, ...more }, body });
    return answer.json();
  };
  const apks = [
    "node_modules/io.appium.settings/apks/settings_apk-debug.apk",
    "node_modules/android-apidemos/apks/ApiDemos-debug.apk",
  ];
  const uploads = [];
  for (const path of apks) {
    const bytes = readFileSync(path);
    const { id } = await ask(
      "POST",
      "/uploads",
      JSON.stringify({ kind: "app", name: "app.apk", sizeBytes: bytes.length }),
    );
    await ask("PATCH", `/uploads/${id}`, bytes, {
      "upload-offset": "0",
      "content-type": "application/octet-stream",
    });
    uploads.push(id);
  }
  const began = performance.now();
  for (let at = 0; at < jobs; at += 1) {
    await ask("POST", "/audits", JSON.stringify({ app: uploads[at % uploads.length], category: "unlisted" }));
  }
  for (let tries = 0; tries < 6000; tries += 1) {
    const { queued, running, failed } = await ask("GET", "/queue");
    if (failed > 0) throw new Error("an audit failed");
    if (queued + running === 0) break;
    await sleep(100);
  }
  const seconds = (performance.now() - began) / 1000;
  await stop(server);
  console.log(
    `\n${workers} worker${workers > 1 ? "s" : ""}: ${jobs} audits in ${seconds.toFixed(1)} s, ` +
      `${((jobs / seconds) * 3600).toFixed(0)} an hour, ${((seconds / jobs) * workers).toFixed(2)} worker-seconds each`,
  );
}

try {
  const bundle = "node_modules/.cache/candor/bench/fill.mjs";
  await build({
    entryPoints: ["bench/server/fill.ts"],
    outfile: bundle,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    logLevel: "warning",
  });
  console.log(
    `${store} store, ${cpus().length} cores (${cpus()[0]?.model}), load before ${loadavg()[0]?.toFixed(1)}, Node ${process.version}`,
  );
  const tokensPath = join(folder, "tokens.json");
  const filled = existsSync(tokensPath)
    ? { status: 0 }
    : spawnSync(process.execPath, [bundle, folder, String(audits), String(readers), tokensPath], {
        stdio: ["ignore", "inherit", "inherit"],
        env: environment,
      });
  if (filled.status !== 0) throw new Error("filling the store failed");
  const tokens = JSON.parse(readFileSync(tokensPath, "utf8"));
  const server = await serve(0);
  await read(tokens.slice(0, 2), 0);
  report(`${readers} readers, each a page a second`, await read(tokens, 1000));
  report(`${readers} readers without a pause`, await read(tokens, 0));
  await stop(server);
  if (jobs > 0) for (const workers of [1, 2]) await throughput(tokens[0], workers);
  console.log(`\nload after ${loadavg()[0]?.toFixed(1)}`);
} finally {
  if (asked.folder === undefined) rmSync(folder, { recursive: true, force: true });
}
