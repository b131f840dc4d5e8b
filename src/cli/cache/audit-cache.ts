import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import type { Audit } from "../../model/audit.ts";
import { programHash } from "./program-hash.ts";

const ENTRIES_KEPT = 200;
const LARGEST_BYTES = 64 * 1024 * 1024;
const HEAD = "candor-audit-cache 1 ";

/**
 * Audits that were made before. The key is made of everything that the answer depends on: the bytes of the inputs,
 * their names, what was asked, and this program with its catalog. An entry that is not exactly what was written is no
 * entry; a cache that cannot be read or written is no cache. Neither is ever an error.
 */
export class AuditCache {
  readonly #folder: string;
  readonly #program: string;

  constructor(folder: string, program: string) {
    this.#folder = folder;
    this.#program = program;
  }

  keyOf(question: unknown): string {
    return sha256(JSON.stringify([this.#program, question]));
  }

  find(key: string): Audit | null {
    try {
      const text = readFileSync(this.#path(key), "utf8");
      const end = text.indexOf("\n");
      const body = text.slice(end + 1);
      if (text.slice(0, end) !== `${HEAD}${key} ${sha256(body)}`) return null;
      const audit: Audit = JSON.parse(body);
      return audit;
    } catch {
      // Not there, or not ours to read: the app is audited, as if there were no cache.
      return null;
    }
  }

  keep(key: string, audit: Audit): void {
    const body = JSON.stringify(audit);
    if (body.length > LARGEST_BYTES) return;
    const draft = join(this.#folder, `.${process.pid}-${randomBytes(6).toString("hex")}.tmp`);
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      try {
        writeFileSync(draft, `${HEAD}${key} ${sha256(body)}\n${body}`, { mode: 0o600, flag: "wx" });
        renameSync(draft, this.#path(key));
      } finally {
        rmSync(draft, { force: true });
      }
      this.#drop();
    } catch {
      // No room or no right to write: the audit itself is unharmed.
    }
  }

  #path(key: string): string {
    return join(this.#folder, `${key}.audit`);
  }

  /** The oldest make room. */
  #drop(): void {
    const names = readdirSync(this.#folder).filter((name) => name.endsWith(".audit"));
    if (names.length <= ENTRIES_KEPT) return;
    names
      .map((name) => ({ path: join(this.#folder, name), at: statSync(join(this.#folder, name)).mtimeMs }))
      .sort((a, b) => a.at - b.at)
      .slice(0, names.length - ENTRIES_KEPT)
      .forEach(({ path }) => {
        rmSync(path, { force: true });
      });
  }
}

/** `null` where the command line or CANDOR_NO_CACHE says so, or there is no home to keep it in. */
export function openCache(wanted: boolean, environment: NodeJS.ProcessEnv): AuditCache | null {
  const { CANDOR_NO_CACHE, XDG_CACHE_HOME = "", LOCALAPPDATA = "" } = environment;
  if (!wanted || (CANDOR_NO_CACHE !== undefined && CANDOR_NO_CACHE !== "")) return null;
  const base = [XDG_CACHE_HOME, LOCALAPPDATA].find((path) => isAbsolute(path)) ?? homeCache();
  return base === null ? null : new AuditCache(join(base, "candor", "audits"), programHash());
}

function homeCache(): string | null {
  const home = homedir();
  return isAbsolute(home) ? join(home, ".cache") : null;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
