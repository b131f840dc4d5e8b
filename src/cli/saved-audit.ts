import { readFileSync, statSync } from "node:fs";
import { comparableFrom } from "../audit/comparable.ts";
import type { Audit } from "../model/audit.ts";
import type { Comparable } from "../model/comparison.ts";
import { fileProblem, UsageError } from "./usage-error.ts";

const LARGEST_BYTES = 512 * 1024 * 1024;

/** Audits that an earlier run saved as JSON: one, or a set of several. */
export class SavedAudits {
  readonly audits: readonly Comparable[];

  constructor(audits: readonly Comparable[]) {
    this.audits = audits;
  }

  /** The one of the same package, else of the same file name; one alone is meant whatever it is called. */
  of({ evidence }: Audit): Comparable | null {
    const { packageName, file } = evidence.facts.app;
    return (
      this.audits.find((one) => one.packageName !== null && one.packageName === packageName) ??
      this.audits.find((one) => one.file === file) ??
      (this.audits.length === 1 ? (this.audits[0] ?? null) : null)
    );
  }
}

export function readBaseline(path: string): SavedAudits {
  const audits = readAudits(path);
  if (audits !== null) return audits;
  throw new UsageError({
    en: `${path} is no saved audit; make one with: candor audit app.apk --out ${path}`,
    zh: `${path} 不是已保存的审计；可这样生成：candor audit app.apk --out ${path}`,
  });
}

/** `null` where the file is something else. */
export function readAudits(path: string): SavedAudits | null {
  const value = readJson(path);
  const one = comparableFrom(value);
  if (one !== null) return new SavedAudits([one]);
  const several = setOf(value).flatMap((audit) => comparableFrom(audit) ?? []);
  return several.length === 0 ? null : new SavedAudits(several);
}

function readJson(path: string): unknown {
  try {
    if (statSync(path).size > LARGEST_BYTES) return null;
    const text = readFileSync(path, "utf8");
    return /^\s*\{/.test(text) ? JSON.parse(text) : null;
  } catch (error) {
    // Broken JSON is no audit; a file that cannot be read is told of as such.
    if (error instanceof SyntaxError) return null;
    throw fileProblem(path, error);
  }
}

function setOf(value: unknown): readonly unknown[] {
  if (typeof value !== "object" || value === null || !("audits" in value)) return [];
  return Array.isArray(value.audits) ? value.audits : [];
}
