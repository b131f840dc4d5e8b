import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Db, Tx } from "../store/store.ts";

export const GENESIS = "0".repeat(64);
/** One writer at a time, on every machine: the chain has one end. */
const LOG_LOCK = 7_301_001;

export interface LogLine {
  readonly seq: number;
  readonly at: string;
  readonly by_name: string;
  readonly what: string;
  readonly object: string;
  readonly detail: string;
  readonly previous: string;
}

/** Notes what was done, in the transaction that does it. Each line carries the hash of the one before. */
export async function note(
  tx: Tx,
  line: {
    readonly by: string;
    readonly what: string;
    readonly object: string;
    readonly detail?: object;
    readonly at: Date;
  },
): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOG_LOCK})`.execute(tx);
  const last = await tx
    .selectFrom("log")
    .select(["seq", "hash"])
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  const entry: LogLine = {
    seq: (last?.seq ?? 0) + 1,
    at: line.at.toISOString(),
    by_name: line.by,
    what: line.what,
    object: line.object,
    detail: JSON.stringify(line.detail ?? {}),
    previous: last?.hash ?? GENESIS,
  };
  await tx
    .insertInto("log")
    .values({ ...entry, hash: lineHash(entry) })
    .execute();
}

export function lineHash({ seq, at, by_name, what, object, detail, previous }: LogLine): string {
  const text = JSON.stringify([seq, at, by_name, what, object, detail, previous]);
  return createHash("sha256").update(text).digest("hex");
}

export interface LogAnswer {
  readonly entries: number;
  readonly intact: boolean;
  readonly brokenAt: number | null;
  readonly head: string;
}

const BATCH = 2000;

/** Works every hash out anew. A changed, missing, added or moved line shows; a cut end shows against a noted head. */
export async function checkLog(db: Db): Promise<LogAnswer> {
  let head = GENESIS;
  let entries = 0;
  for (;;) {
    const lines = await db
      .selectFrom("log")
      .selectAll()
      .where("seq", ">", entries)
      .orderBy("seq")
      .limit(BATCH)
      .execute();
    for (const line of lines) {
      const fits = line.seq === entries + 1 && line.previous === head && lineHash(line) === line.hash;
      if (!fits) return { entries, intact: false, brokenAt: entries + 1, head };
      head = line.hash;
      entries += 1;
    }
    if (lines.length < BATCH) break;
  }
  const stray = await db.selectFrom("log").select("seq").where("seq", "<", 1).executeTakeFirst();
  return { entries, intact: stray === undefined, brokenAt: stray?.seq ?? null, head };
}
