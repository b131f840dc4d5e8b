import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { SetUpError } from "../set-up-error.ts";

/** A server keeps the folder as long as it runs; a command (a backup, a check of the log) lets it go by itself. */
export type HeldFor = "server" | "command";

const LOOK_AGAIN_MS = 200;

/**
 * Two processes on one embedded database destroy it, and PGlite does not look. The file names the process that holds
 * the folder, when that process began (so that a number used again by another is not taken for it), and what for. A
 * server that is started again while a backup runs waits for it; nothing waits for a server.
 */
export async function lockFolder(folder: string, heldFor: HeldFor): Promise<() => void> {
  const path = join(folder, "lock");
  for (;;) {
    if (lock(path, heldFor)) return () => rmSync(path, { force: true });
    const holder = holderOf(path);
    if (holder === null) {
      rmSync(path, { force: true });
      continue;
    }
    if (heldFor === "command" || holder.heldFor === "server") throw inUse(folder, holder.pid);
    await sleep(LOOK_AGAIN_MS);
  }
}

function lock(path: string, heldFor: HeldFor): boolean {
  try {
    const descriptor = openSync(path, "wx", 0o600);
    writeSync(descriptor, `${process.pid} ${startOf(process.pid) ?? "-"} ${heldFor}\n`);
    closeSync(descriptor);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function inUse(folder: string, pid: number): SetUpError {
  return new SetUpError({
    en: `${folder} is in use by process ${pid}; stop it, name another folder with --data, or use PostgreSQL (DATABASE_URL) for several processes`,
    zh: `${folder} 正被进程 ${pid} 使用；请先停止它，或用 --data 指定其他文件夹；多进程请使用 PostgreSQL（DATABASE_URL）`,
  });
}

interface Holder {
  readonly pid: number;
  readonly heldFor: HeldFor;
}

function holderOf(path: string): Holder | null {
  let words: readonly string[];
  try {
    words = readFileSync(path, "utf8").trim().split(" ");
  } catch {
    // Gone since: whoever held it has stopped.
    return null;
  }
  const pid = Number(words[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return null;
  }
  const began = startOf(pid);
  if (began !== null && words[1] !== "-" && words[1] !== began) return null;
  return { pid, heldFor: words[2] === "command" ? "command" : "server" };
}

/** Clock ticks since boot when a process began; only Linux tells. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const state = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return state[0] === "Z" ? "gone" : (state[19] ?? null);
  } catch {
    return null;
  }
}
