// Kills workers and servers with SIGKILL at random moments while audits run and uploads are acknowledged, then counts:
// no acknowledged write may be lost, no job may be lost, no result may be there twice.
//
//   node test/kill/kill.mjs --kills 200 --store embedded
//   test/with-postgres.sh node test/kill/kill.mjs --kills 200 --store postgres
import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const options = Object.fromEntries(
  process.argv
    .slice(2)
    .flatMap((word, at, all) => (word.startsWith("--") ? [[word.slice(2), all[at + 1]]] : [])),
);
const kills = Number(options.kills ?? 200);
const store = options.store ?? "embedded";
const seed = options.seed ?? randomBytes(4).toString("hex");
const MAX_MINUTES = Number(options.minutes ?? 40);
const COUNTING_MS = Math.min(4, MAX_MINUTES / 2) * 60_000;

/** The same seed waits the same times. */
function chances(text) {
  let state = createHash("sha256").update(text).digest().readUInt32BE(0);
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const chance = chances(seed);
const folder = await mkdtemp(join(tmpdir(), "candor-kill-"));
const apps = await Promise.all(
  ["quiet", "lies", "bill", "clean"].map((name) =>
    readFile(new URL(`../apps/${name}/app.apk`, import.meta.url)),
  ),
);
const end = Date.now() + MAX_MINUTES * 60_000;
const port = 20_000 + Math.floor(Math.random() * 20_000);
const base = `http://127.0.0.1:${port}/api/v1`;
const environment = { ...process.env, CANDOR_LEASE_SECONDS: "3", CANDOR_LOG: "silent" };
delete environment.DATABASE_URL;
let database = null;
if (store === "postgres") {
  const { default: pg } = await import("pg");
  database = `candor_kill_${randomBytes(4).toString("hex")}`;
  const client = new pg.Client({ connectionString: process.env.CANDOR_TEST_POSTGRES });
  await client.connect();
  await client.query(`create database ${database}`);
  await client.end();
  const url = new URL(process.env.CANDOR_TEST_POSTGRES);
  url.pathname = `/${database}`;
  environment.DATABASE_URL = url.href;
}

const running = { server: null, worker: null };
let setUp = null;

function start(kind) {
  const words =
    kind === "server"
      ? ["serve", "--port", String(port), "--workers", store === "embedded" ? "1" : "0"]
      : ["worker", "--workers", "1"];
  const child = spawn(
    process.execPath,
    [options.program ?? "dist/candor.js", ...words, "--data", folder, "--lang", "en"],
    {
      stdio: ["ignore", "ignore", "pipe"],
      env: environment,
    },
  );
  child.stderr.on("data", (bytes) => {
    setUp = /\/setup#(\S+)/.exec(String(bytes))?.[1] ?? setUp;
    if (options.loud) process.stderr.write(bytes);
  });
  running[kind] = child;
}

async function kill(kind) {
  const child = running[kind];
  if (child === null) return;
  running[kind] = null;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
}

let headers = {};

/** Asks until there is an answer: a server that is gone comes back. */
async function ask(method, path, body, more = {}) {
  for (;;) {
    if (Date.now() > end) throw new Error("out of time");
    try {
      const response = await fetch(`${base}${path}`, {
        method,
        headers: {
          ...headers,
          ...more,
          ...(body instanceof Uint8Array
            ? { "content-type": "application/octet-stream" }
            : body === undefined
              ? {}
              : { "content-type": "application/json" }),
        },
        ...(body === undefined ? {} : { body: body instanceof Uint8Array ? body : JSON.stringify(body) }),
      });
      if (response.status >= 500) throw new Error(await response.text());
      return { status: response.status, body: await response.json() };
    } catch {
      await sleep(100);
    }
  }
}

async function signUp() {
  start("server");
  if (store === "postgres") start("worker");
  await ask("GET", "/instance");
  while (setUp === null) {
    if (Date.now() > end) throw new Error("no link for the first account");
    await sleep(50);
  }
  const made = await fetch(`${base}/setup`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token: setUp, login: "admin", name: "Admin", password: "a long enough password" }),
  });
  const { csrf } = await made.json();
  const cookie = made.headers.get("set-cookie").split(";")[0];
  const token = await fetch(`${base}/account/tokens`, {
    method: "POST",
    headers: { cookie, "x-candor-csrf": csrf, "content-type": "application/json" },
    body: JSON.stringify({ name: "kill", days: 1 }),
  });
  headers = { authorization: `Bearer ${(await token.json()).secret}` };
}

/** What the server said it has: each must be there at the end. */
const acknowledged = { audits: new Map(), companies: new Set() };
let submitting = true;

async function upload(bytes, name) {
  for (;;) {
    const made = await ask("POST", "/uploads", { kind: "app", name, sizeBytes: bytes.length });
    if (made.status !== 201) throw new Error(JSON.stringify(made));
    const { id } = made.body;
    for (;;) {
      const { body } = await ask("GET", `/uploads/${id}`);
      if (body.done) return id;
      const from = body.receivedBytes;
      const to = Math.min(bytes.length, from + 16_384);
      await ask("PATCH", `/uploads/${id}`, new Uint8Array(bytes.subarray(from, to)), {
        "upload-offset": String(from),
      });
    }
  }
}

async function submit() {
  for (let count = 0; submitting; count += 1) {
    const key = `kill-${seed}-${count}`;
    const app = await upload(apps[count % apps.length], `app-${count}.apk`);
    const body = { app, category: "unlisted", source: { store: key } };
    const made = await ask("POST", "/audits", body, { "idempotency-key": key });
    if (made.status !== 201) throw new Error(JSON.stringify(made));
    acknowledged.audits.set(key, made.body.id);
    const name = `company ${key}`;
    const company = await ask("POST", "/companies", { name });
    // 409: the answer to the first try was lost, not the company.
    if (company.status !== 201 && company.status !== 409) throw new Error(JSON.stringify(company));
    acknowledged.companies.add(name);
    const { body: queue } = await ask("GET", "/queue");
    await sleep(queue.queued > 20 ? 1500 : 150);
  }
}

async function killing() {
  const done = { server: 0, worker: 0 };
  for (let count = 0; count < kills; count += 1) {
    const kind = store === "postgres" && chance() < 0.6 ? "worker" : "server";
    // Now and then in the middle of starting up, mostly in the middle of work.
    const early = chance() < 0.1;
    if (!early) await ask("GET", "/instance");
    await sleep(early ? 200 + chance() * 800 : 100 + chance() * 3000);
    await kill(kind);
    done[kind] += 1;
    start(kind);
    // What is left of the time is for the counting; the figure printed is that of the kills that were made.
    if (Date.now() > end - COUNTING_MS) break;
  }
  return done;
}

async function allAudits() {
  const all = [];
  for (let page = 1; ; page += 1) {
    const { body } = await ask("GET", `/audits?pageSize=200&page=${page}&sort=created`);
    all.push(...body.items);
    if (body.items.length < 200) return all;
  }
}

/** Audits that lost too many workers wait for a person: here is one. They are counted apart. */
async function triedAgain() {
  const { body } = await ask("GET", "/audits?state=failed&pageSize=200");
  for (const { id } of body.items) await ask("POST", `/audits/${id}/retry`);
  await untilEmpty();
  return body.items.length;
}

async function untilEmpty() {
  for (;;) {
    const { body } = await ask("GET", "/queue");
    if (body.queued + body.running === 0) return;
    if (Date.now() > end) throw new Error(`still ${body.queued} queued and ${body.running} running`);
    await sleep(500);
  }
}

const faults = [];
try {
  await signUp();
  const submitter = submit();
  const done = await killing();
  submitting = false;
  await submitter;
  await untilEmpty();
  const letters = await triedAgain();
  const audits = await allAudits();
  const byKey =
    Map.groupBy?.(audits, (one) => one.source.store) ??
    audits.reduce(
      (map, one) => map.set(one.source.store, [...(map.get(one.source.store) ?? []), one]),
      new Map(),
    );
  for (const [key, id] of acknowledged.audits) {
    const found = byKey.get(key) ?? [];
    if (!found.some((one) => one.id === id)) faults.push(`lost: ${key}`);
    if (found.length > 1) faults.push(`doubled: ${key}`);
  }
  for (const one of audits)
    if (one.state !== "done") faults.push(`${one.state}: ${one.id} ${JSON.stringify(one.failure)}`);
  const { body: companies } = await ask("GET", "/companies");
  const names = new Set(companies.map(({ name }) => name));
  for (const name of acknowledged.companies) if (!names.has(name)) faults.push(`lost: ${name}`);
  if (names.size !== companies.length) faults.push("a company is there twice");
  for (const one of audits.filter(({ state }) => state === "done")) {
    const { body } = await ask("GET", `/findings?auditId=${one.id}&pageSize=1`);
    const counted = one.counts.breach + one.counts.risk + one.counts.unknown;
    if (body.total !== counted) faults.push(`${one.id}: ${body.total} findings, counted ${counted}`);
  }
  const { body: log } = await ask("GET", "/log/check");
  if (!log.intact) faults.push(`the log is broken at ${log.brokenAt}`);
  const attempts = audits.reduce((sum, one) => sum + one.attempts, 0);
  console.log(
    `${store}, seed ${seed}: ${done.server} server kills, ${done.worker} worker kills; ` +
      `${acknowledged.audits.size} audits acknowledged, ${audits.length} there, ${attempts} runs, ${letters} dead letters tried again; ` +
      `${acknowledged.companies.size} other writes acknowledged; ${log.entries} log entries`,
  );
} catch (error) {
  faults.push(String(error));
} finally {
  await kill("server");
  await kill("worker");
  await rm(folder, { recursive: true, force: true });
}
for (const fault of faults.slice(0, 50)) console.log(fault);
console.log(faults.length === 0 ? "0 lost, 0 doubled" : `${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
