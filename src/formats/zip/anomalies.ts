import type { ZipAnomaly, ZipAnomalyKind } from "./types.ts";

/** Keeps the first of each kind and counts the rest: an archive may have 200,000 odd entries. */
export class AnomalyLog {
  readonly list: ZipAnomaly[] = [];
  readonly #seen = new Set<string>();

  /** `once` keeps repeated reads of one entry from counting twice. */
  add(
    kind: ZipAnomalyKind,
    detail: string,
    offset: number,
    entry: string | null = null,
    once?: string,
  ): void {
    if (once !== undefined) {
      const key = `${kind}:${once}`;
      if (this.#seen.has(key)) return;
      this.#seen.add(key);
    }
    const index = this.list.findIndex((anomaly) => anomaly.kind === kind);
    const first = this.list[index];
    if (first === undefined) this.list.push({ kind, detail, offset, entry, count: 1 });
    else this.list[index] = { ...first, count: first.count + 1 };
  }
}
