import { closeSync, fdatasyncSync, fsyncSync, openSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { NodeFS } from "@electric-sql/pglite/nodefs";

const NEWEST_SEGMENTS = 2;

/**
 * PGlite writes its log without asking the disk to keep it. It calls `syncToFs` after every query; here the newest
 * segments of the write-ahead log are then put on the disk, so that what was answered outlives a loss of power.
 */
export class SyncFS extends NodeFS {
  readonly #folder: string;
  #size = "";
  /** In an open transaction nothing was promised yet: its commit syncs all of it at once. */
  inTransaction = false;
  /** The statement writes nothing. */
  reading = false;

  constructor(folder: string) {
    super(folder);
    this.#folder = folder;
  }

  override async syncToFs(): Promise<void> {
    if (this.inTransaction || this.reading) return;
    const wal = join(this.#folder, "pg_wal");
    const segments = readdirSync(wal)
      .filter((name) => /^[0-9A-F]{24}$/.test(name))
      .map((name) => ({ path: join(wal, name), at: statSync(join(wal, name)).mtimeMs }))
      .sort((a, b) => b.at - a.at)
      .slice(0, NEWEST_SEGMENTS);
    // Reads leave the log as it is: nothing to wait for.
    const size = segments.map(({ path, at }) => `${path} ${at}`).join();
    if (size === this.#size) return;
    this.#size = size;
    for (const { path } of segments) syncFile(path, true);
  }

  /** After a checkpoint the tables themselves must be on the disk before the log is cut. */
  syncTables(): void {
    syncBelow(join(this.#folder, "base"));
    syncBelow(join(this.#folder, "global"));
  }
}

function syncBelow(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncBelow(path);
    else syncFile(path, false);
  }
}

function syncFile(path: string, dataOnly: boolean): void {
  const descriptor = openSync(path, "r");
  try {
    if (dataOnly) fdatasyncSync(descriptor);
    else fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
