// One instance of candor whose processes are killed: they are started, asked, ended and started again.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Below the ports that the system gives to whoever connects. */
const PORTS = { from: 12_000, count: 18_000 };
/** No request takes so long, not even the first after a kill; one that does has hung. */
const ANSWER_MS = 60_000;
const TAIL = 2000;

export async function openInstance({ store, end, program, loud }) {
  const folder = await mkdtemp(join(tmpdir(), "candor-kill-"));
  const port = PORTS.from + Math.floor(Math.random() * PORTS.count);
  const environment = { ...process.env, CANDOR_LEASE_SECONDS: "3", CANDOR_LOG: "error" };
  delete environment.DATABASE_URL;
  const databases = [];
  if (store === "postgres") environment.DATABASE_URL = await freshDatabase(databases);

  const running = new Map();
  const faults = [];
  let setUp = null;
  let headers = {};

  function start(kind) {
    const words =
      kind === "server"
        ? ["serve", "--port", String(port), "--workers", store === "embedded" ? "1" : "0"]
        : ["worker", "--workers", "1"];
    const child = spawn(process.execPath, [program, ...words, "--data", folder, "--lang", "en"], {
      stdio: ["ignore", "pipe", "pipe"],
      env: environment,
    });
    let said = "";
    const listen = (bytes) => {
      said = (said + String(bytes)).slice(-TAIL);
      setUp = /\/setup#(\S+)/.exec(String(bytes))?.[1] ?? setUp;
      if (loud) process.stderr.write(bytes);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    const gone = new Promise((resolve) => child.once("exit", resolve));
    running.set(kind, { child, gone, at: Date.now() });
    child.once("exit", (code, signal) => {
      if (running.get(kind)?.child !== child) return;
      faults.push(`the ${kind} ended by itself (${code ?? signal}): ${said}`);
      running.delete(kind);
      if (Date.now() < end) start(kind);
    });
  }

  async function kill(kind) {
    const one = running.get(kind);
    if (one === undefined) return;
    running.delete(kind);
    one.child.kill("SIGKILL");
    await one.gone;
  }

  /** Asks once; null where the answer was lost with the server, so that nobody knows whether it was done. */
  async function askOnce(method, path, body, more = {}) {
    if (Date.now() > end) throw new Error("out of time");
    const bytes = body instanceof Uint8Array;
    const type = bytes ? "application/octet-stream" : "application/json";
    try {
      const response = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
        method,
        headers: { ...headers, ...more, ...(body === undefined ? {} : { "content-type": type }) },
        ...(body === undefined ? {} : { body: bytes ? body : JSON.stringify(body) }),
        signal: AbortSignal.timeout(ANSWER_MS),
      });
      const text = await response.text();
      if (response.status >= 500) {
        faults.push(`${method} ${path} answers ${response.status}: ${text.slice(0, 300)}`);
        await sleep(500);
        return null;
      }
      return { status: response.status, body: JSON.parse(text), headers: response.headers };
    } catch (error) {
      if (error.name === "TimeoutError") faults.push(`${method} ${path}: no answer in ${ANSWER_MS} ms`);
      await sleep(50);
      return null;
    }
  }

  /** Asks until there is an answer: for what may be asked twice. */
  async function ask(method, path, body, more) {
    for (;;) {
      const answer = await askOnce(method, path, body, more);
      if (answer !== null) return answer;
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
    const first = { token: setUp, login: "admin", name: "Admin", password: "a long enough password" };
    const made = await ask("POST", "/setup", first);
    const cookie = made.headers.get("set-cookie").split(";")[0];
    const own = { cookie, "x-candor-csrf": made.body.csrf };
    const token = await ask("POST", "/account/tokens", { name: "kill", days: 1 }, own);
    headers = { authorization: `Bearer ${token.body.secret}` };
  }

  /** A command beside the server, on the same data; how it ended, and what it said. */
  function command(words, more = {}) {
    return new Promise((resolve) => {
      const child = spawn(process.execPath, [program, ...words, "--lang", "en"], {
        stdio: ["ignore", "pipe", "pipe"],
        env: { ...environment, ...more },
      });
      let said = "";
      for (const stream of [child.stdout, child.stderr])
        stream.on("data", (bytes) => {
          said = (said + String(bytes)).slice(-TAIL);
        });
      const cut = setTimeout(() => child.kill("SIGKILL"), ANSWER_MS);
      child.once("close", (code, signal) => {
        clearTimeout(cut);
        resolve({ well: code === 0, said: `${code ?? signal}: ${said}` });
      });
    });
  }

  async function close() {
    await kill("server");
    await kill("worker");
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    for (const drop of databases) await drop();
  }

  const another = () => (store === "postgres" ? freshDatabase(databases) : null);
  return { folder, store, faults, start, kill, ask, askOnce, signUp, command, another, close };
}

/** The address of a database of its own; what drops it goes onto the list. */
async function freshDatabase(databases) {
  const { default: pg } = await import("pg");
  const name = `candor_kill_${randomBytes(4).toString("hex")}`;
  const run = async (sql) => {
    const client = new pg.Client({ connectionString: process.env.CANDOR_TEST_POSTGRES });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await run(`create database ${name}`);
  databases.push(() => run(`drop database ${name} with (force)`));
  const url = new URL(process.env.CANDOR_TEST_POSTGRES);
  url.pathname = `/${name}`;
  return url.href;
}
