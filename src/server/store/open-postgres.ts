import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { SetUpError } from "../set-up-error.ts";
import type { Tables } from "./schema.ts";
import type { Store } from "./store.ts";

const MAX_CONNECTIONS = 10;
const INT8 = 20;
/**
 * Every query of a page is short: compiling one, or starting processes for it, takes longer than running it, and many
 * readers at once want the cores themselves.
 */
const FOR_PAGES = "set jit = off; set max_parallel_workers_per_gather = 0";
const OLDEST_SERVER = 150_000;
/** Any number that nothing else in the database locks. */
const SET_UP_LOCK = 20_211_101;

/** A PostgreSQL server (15 or later). */
export async function openPostgres(url: string): Promise<Store> {
  const types = {
    getTypeParser: (oid: number, format?: "text" | "binary") =>
      oid === INT8 ? Number : pg.types.getTypeParser(oid, format ?? "text"),
  };
  const pool = new pg.Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    types,
    onConnect: async (client) => {
      await client.query(FOR_PAGES);
    },
  });
  // A connection that breaks while idle is replaced; its next user gets the error.
  pool.on("error", () => undefined);
  await refuseOld(pool);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    kind: "postgres",
    transaction: (work) => db.transaction().execute(work),
    raw: async (text, values) => {
      const results: unknown = await pool.query(text, [...(values ?? [])]);
      return { rows: [results].flat().flatMap(rowsOf) };
    },
    alone: (work) => holdingLock(pool, work),
    // Connections that break are made again.
    lost: new Promise(() => undefined),
    close: () => db.destroy(),
  };
}

/** The lock goes with its connection, so a process that dies holds up nobody. */
async function holdingLock<T>(pool: pg.Pool, work: () => Promise<T>): Promise<T> {
  const holder = await pool.connect();
  try {
    await holder.query("select pg_advisory_lock($1)", [SET_UP_LOCK]);
    return await work();
  } finally {
    holder.release(true);
  }
}

function rowsOf(result: unknown): readonly unknown[] {
  if (typeof result !== "object" || result === null || !("rows" in result)) return [];
  return Array.isArray(result.rows) ? result.rows : [];
}

async function refuseOld(pool: pg.Pool): Promise<void> {
  let version: number;
  try {
    const { rows } = await pool.query<{ server_version_num: string }>("show server_version_num");
    version = Number(rows[0]?.server_version_num);
  } catch (error) {
    await pool.end();
    const why = error instanceof Error && error.message !== "" ? error.message : String(error);
    throw new SetUpError({
      en: `the database of DATABASE_URL does not answer (${why}); check the address, and that PostgreSQL runs`,
      zh: `DATABASE_URL 指向的数据库没有应答（${why}）；请检查地址，并确认 PostgreSQL 正在运行`,
    });
  }
  if (version >= OLDEST_SERVER) return;
  await pool.end();
  throw new SetUpError({
    en: `PostgreSQL ${Math.floor(version / 10_000)} is too old; candor needs 15 or later`,
    zh: `PostgreSQL ${Math.floor(version / 10_000)} 版本过低；candor 需要 15 或更高版本`,
  });
}
