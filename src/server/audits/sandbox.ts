import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import type { AuditLimits } from "../config.ts";

export interface Sandbox {
  /** Words before the program: each tool narrows what the next may do. */
  readonly prefix: readonly string[];
  readonly network: "none" | "unrestricted";
}

const MAX_OUTPUT_BYTES = 1024 * 1024 * 1024;

/** What this machine offers, tried once: a network namespace of its own, limits, and an end with its parent. */
export async function findSandbox(limits: AuditLimits): Promise<Sandbox> {
  const ends = ["setpriv", "--pdeathsig", "KILL", "--no-new-privs"];
  const bounds = ["prlimit", `--cpu=${limits.cpuSeconds}`, `--fsize=${MAX_OUTPUT_BYTES}`, "--core=0"];
  const away = ["unshare", "--map-root-user", "--net"];
  const all = [...away, ...ends, ...bounds];
  if (await works(all)) return { prefix: all, network: "none" };
  const tools: string[] = [];
  for (const tool of [ends, bounds]) if (await works(tool)) tools.push(...tool);
  return (await works([...away, ...tools]))
    ? { prefix: [...away, ...tools], network: "none" }
    : { prefix: tools, network: "unrestricted" };
}

function works(prefix: readonly string[]): Promise<boolean> {
  const [program = process.execPath, ...words] = [...prefix, process.execPath, "--version"];
  return new Promise((resolve) => {
    const child = spawn(program, words, { stdio: "ignore" });
    child.once("error", () => resolve(false));
    child.once("exit", (code) => resolve(code === 0));
  });
}

export type End =
  | { readonly kind: "done" }
  | { readonly kind: "memory" | "time" | "crash"; readonly detail: string }
  | { readonly kind: "stopped" };

const WATCH_MS = 200;
const MAX_LINE = 200;

/** Runs one audit's process to its end, whichever that is. */
export function runConfined(
  sandbox: Sandbox,
  limits: AuditLimits,
  script: string,
  task: string,
  signal: AbortSignal,
  onStep: (step: string) => void,
): Promise<End> {
  const heap = Math.max(64, Math.floor(limits.memoryMb * 0.8));
  const [program = process.execPath, ...words] = [
    ...sandbox.prefix,
    process.execPath,
    `--max-old-space-size=${heap}`,
    script,
    task,
  ];
  const child = spawn(program, words, {
    stdio: ["ignore", "pipe", "pipe"],
    // Nothing of the server's environment: it has the keys of the database.
    env: { LANG: "C.UTF-8", TZ: "UTC" },
    cwd: "/",
  });
  return new Promise((resolve) => {
    let killed: End | null = null;
    let said = "";
    const kill = (end: End): void => {
      killed ??= end;
      child.kill("SIGKILL");
    };
    const clock = setTimeout(
      () => kill({ kind: "time", detail: `${limits.wallSeconds} s` }),
      limits.wallSeconds * 1000,
    );
    const watch = setInterval(() => {
      if (residentMb(child) > limits.memoryMb) kill({ kind: "memory", detail: `${limits.memoryMb} MB` });
    }, WATCH_MS);
    const stop = (): void => kill({ kind: "stopped" });
    signal.addEventListener("abort", stop);
    if (signal.aborted) stop();
    child.stdout.on("data", (bytes: Buffer) => {
      const step = bytes.toString("utf8").trimEnd().split("\n").at(-1);
      if (step !== undefined && step !== "") onStep(step.slice(0, MAX_LINE));
    });
    child.stderr.on("data", (bytes: Buffer) => {
      said = (said + bytes.toString("utf8")).slice(-2000);
    });
    const settle = (end: End): void => {
      clearTimeout(clock);
      clearInterval(watch);
      signal.removeEventListener("abort", stop);
      resolve(killed ?? end);
    };
    child.on("error", (error) => settle({ kind: "crash", detail: error.message }));
    child.on("close", (code, endSignal) => settle(endOf(code, endSignal, said, limits)));
  });
}

function endOf(code: number | null, signal: NodeJS.Signals | null, said: string, limits: AuditLimits): End {
  if (code === 0) return { kind: "done" };
  if (signal === "SIGXCPU" || signal === "SIGKILL")
    return { kind: "time", detail: `${limits.cpuSeconds} s CPU` };
  const outOfMemory = /heap out of memory|Array buffer allocation failed|ERR_WORKER_OUT_OF_MEMORY/i.test(
    said,
  );
  if (outOfMemory) return { kind: "memory", detail: `${limits.memoryMb} MB` };
  const line =
    said.split("\n").find((one) => /^(\w*Error|FATAL ERROR)\b/.test(one)) ?? `exit ${signal ?? code}`;
  return { kind: "crash", detail: line.slice(0, MAX_LINE) };
}

/** Linux tells; elsewhere only the heap limit holds. */
function residentMb(child: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
