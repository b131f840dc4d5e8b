import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { Kysely, sql } from "kysely";
import { distFile } from "../dist-file.ts";
import { lockFolder } from "./lock.ts";
import { pgliteDialect } from "./pglite-dialect.ts";
import type { Tables } from "./schema.ts";
import type { Store } from "./store.ts";
import { SyncFS } from "./sync-fs.ts";
import { Turns } from "./turns.ts";

/** An empty database, made when candor was built: making one takes PGlite ten seconds and more. */
const SEED = "seed.tar.gz";

/** The embedded session never checkpoints by itself; without this its log grows for ever. */
const CHECKPOINT_MS = 120_000;

/** PostgreSQL inside this process, in `folder`. One process at a time. */
export async function openEmbedded(folder: string): Promise<Store> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unlock = lockFolder(folder);
  try {
    return await open(join(folder, "pg"), unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Restores what `dump` made into a folder that has no database yet. */
export async function restoreEmbedded(folder: string, dump: Uint8Array): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unlock = lockFolder(folder);
  try {
    const pglite = await PGlite.create({ fs: new SyncFS(join(folder, "pg")), loadDataDir: blob(dump) });
    await pglite.close();
  } finally {
    unlock();
  }
}

export function hasDatabase(folder: string): boolean {
  const pg = join(folder, "pg");
  return existsSync(pg) && readdirSync(pg).includes("PG_VERSION");
}

async function open(folder: string, unlock: () => void): Promise<Store> {
  const fs = new SyncFS(folder);
  const fresh = !existsSync(join(folder, "PG_VERSION"));
  const path = distFile(SEED);
  const seed = fresh && existsSync(path) ? { loadDataDir: blob(readFileSync(path)) } : {};
  const pglite = await PGlite.create({ fs, ...seed });
  const turns = new Turns();
  const dialect = pgliteDialect(pglite, turns, (open) => {
    fs.inTransaction = open;
  });
  const db = new Kysely<Tables>({ dialect });

  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    const release = await turns.take();
    try {
      return await work();
    } finally {
      release();
    }
  };
  const checkpoint = setInterval(() => {
    void sql`checkpoint`
      .execute(db)
      .then(() => fs.syncTables())
      .catch(() => undefined);
  }, CHECKPOINT_MS);
  checkpoint.unref();

  return {
    db,
    kind: "embedded",
    transaction: (work) => db.transaction().execute((tx) => turns.holding(() => work(tx))),
    raw: (text, values) =>
      inTurn(async () => {
        if (values !== undefined && values.length > 0) return pglite.query(text, [...values]);
        const results = await pglite.exec(text);
        return { rows: results.flatMap(({ rows }) => rows) };
      }),
    dump: () => inTurn(async () => new Uint8Array(await (await pglite.dumpDataDir("gzip")).arrayBuffer())),
    close: async () => {
      clearInterval(checkpoint);
      await inTurn(() => pglite.close());
      unlock();
    },
  };
}

function blob(bytes: Uint8Array): Blob {
  return new Blob([new Uint8Array(bytes)]);
}
