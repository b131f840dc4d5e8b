import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { SetUpError } from "../set-up-error.ts";

/**
 * Two processes on one embedded database destroy it, and PGlite does not look. The file names the process that holds
 * the folder and when that process began, so that a number used again by another is not taken for it.
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, "lock");
  for (;;) {
    try {
      const descriptor = openSync(path, "wx", 0o600);
      writeSync(descriptor, `${process.pid} ${startOf(process.pid) ?? ""}\n`);
      closeSync(descriptor);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const holder = holderOf(path);
    if (holder !== null) {
      throw new SetUpError({
        en: `${folder} is in use by process ${holder}; stop it, name another folder with --data, or use PostgreSQL (DATABASE_URL) for several processes`,
        zh: `${folder} 正被进程 ${holder} 使用；请先停止它，或用 --data 指定其他文件夹；多进程请使用 PostgreSQL（DATABASE_URL）`,
      });
    }
    rmSync(path, { force: true });
  }
}

function holderOf(path: string): number | null {
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
  return began !== null && words[1] !== undefined && words[1] !== began ? null : pid;
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
