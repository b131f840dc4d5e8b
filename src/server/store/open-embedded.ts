import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Kysely } from "kysely";
import { distFile } from "../dist-file.ts";
import { EmbeddedThread } from "./embedded-thread.ts";
import { type HeldFor, lockFolder } from "./lock.ts";
import { pgliteDialect } from "./pglite-dialect.ts";
import type { Tables } from "./schema.ts";
import type { Store } from "./store.ts";
import { Turns } from "./turns.ts";
import { vacuumDue } from "./vacuum.ts";

/** An empty database, made when candor was built: making one takes PGlite ten seconds and more. */
const SEED = "seed.tar.gz";

/** The embedded session never checkpoints by itself; without this its log grows for ever. */
const CHECKPOINT_MS = 120_000;

/** PostgreSQL inside this process, in `folder`. One process at a time. */
export async function openEmbedded(folder: string, heldFor: HeldFor): Promise<Store> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unlock = await lockFolder(folder, heldFor);
  try {
    return await open(join(folder, "pg"), unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

export function hasDatabase(folder: string): boolean {
  const pg = join(folder, "pg");
  return existsSync(pg) && readdirSync(pg).includes("PG_VERSION");
}

async function open(folder: string, unlock: () => void): Promise<Store> {
  const fresh = !existsSync(join(folder, "PG_VERSION"));
  const path = distFile(SEED);
  const seed = fresh && existsSync(path) ? new Uint8Array(readFileSync(path)) : null;
  const thread = await EmbeddedThread.open({ folder, seed });
  const turns = new Turns();
  const db = new Kysely<Tables>({ dialect: pgliteDialect(thread, turns) });

  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    const release = await turns.take();
    try {
      return await work();
    } finally {
      release();
    }
  };
  const alone = (text: string) =>
    inTurn(async () => (await thread.ask({ kind: "query", text, values: [] })).rows);
  const checkpoint = setInterval(() => {
    void inTurn(() => thread.ask({ kind: "checkpoint" }))
      .then(() => vacuumDue(alone))
      .catch(() => undefined);
  }, CHECKPOINT_MS);
  checkpoint.unref();

  return {
    db,
    kind: "embedded",
    transaction: (work) => db.transaction().execute((tx) => turns.holding(() => work(tx))),
    raw: (text, values) =>
      inTurn(async () => {
        const asked =
          values !== undefined && values.length > 0
            ? ({ kind: "query", text, values } as const)
            : ({ kind: "exec", text } as const);
        const { rows } = await thread.ask(asked);
        return { rows: [...rows] };
      }),
    // The folder's lock has seen to it already.
    alone: (work) => work(),
    lost: thread.lost,
    close: async () => {
      clearInterval(checkpoint);
      await inTurn(() => thread.close());
      unlock();
    },
  };
}
