import { sql } from "kysely";
import type { Audit } from "../../model/audit.ts";
import type { Db, Tx } from "../store/store.ts";
import { sdkVersionsOf, termsOf } from "./terms.ts";

/** Writes what an audit can be found by. */
export async function writeFound(tx: Tx, auditId: string, audit: Audit): Promise<void> {
  const row = {
    terms: await numbersOf(tx, termsOf(audit)),
    sdk_versions: JSON.stringify(sdkVersionsOf(audit)),
  };
  // What was counted under the old terms is taken out of the tallies with them.
  await uncount(tx, auditId);
  await tx
    .insertInto("audit_found")
    .values({ audit_id: auditId, ...row })
    .onConflict((clash) => clash.column("audit_id").doUpdateSet(row))
    .execute();
}

/** The numbers of words, in order; words that are new get one. */
async function numbersOf(tx: Tx, words: readonly string[]): Promise<number[]> {
  const known = await tx
    .selectFrom("term")
    .select(["id", "word"])
    .where(sql<boolean>`word = any (${words}::text[])`)
    .execute();
  const there = new Set(known.map(({ word }) => word));
  const fresh = words.filter((word) => !there.has(word)).sort();
  const made =
    fresh.length === 0
      ? []
      : // Another may write the same word in this moment: it then has a number, which comes back as well. All write in
        // the order of the words, so that nobody waits in a circle.
        await sql<{ id: number }>`
          insert into term (word) select unnest(${fresh}::text[])
          on conflict (word) do update set word = excluded.word returning id`
          .execute(tx)
          .then(({ rows }) => rows);
  return [...known, ...made].map(({ id }) => id).sort((a, b) => a - b);
}

/** Makes one audit of an app the one that searches look at; null: none. */
export async function markLatest(tx: Tx, appId: string, auditId: string | null): Promise<void> {
  await sql`
    update audit_found set latest = (audit_id is not distinct from ${auditId})
    where latest <> (audit_id is not distinct from ${auditId})
      and audit_id in (select id from audit where app_id = ${appId})`.execute(tx);
  await sql`
    update finding set latest = (audit_id is not distinct from ${auditId})
    where app_id = ${appId} and latest <> (audit_id is not distinct from ${auditId})`.execute(tx);
}

/** An audit that goes leaves the tallies, too. */
export async function dropFound(tx: Tx, auditId: string): Promise<void> {
  await uncount(tx, auditId);
  await tx.deleteFrom("audit_found").where("audit_id", "=", auditId).execute();
}

/** One writer of the tallies at a time: two could wait for each other's rows. */
const TALLY_LOCK = 7_301_003;
const A_ROUND = 200;

async function uncount(tx: Tx, auditId: string): Promise<void> {
  const row = await tx
    .selectFrom("audit_found")
    .select("counted")
    .where("audit_id", "=", auditId)
    .forUpdate()
    .executeTakeFirst();
  if (row?.counted !== true) return;
  await sql`select pg_advisory_xact_lock(${TALLY_LOCK})`.execute(tx);
  await sql`
    update term set apps = term.apps - 1 from audit_found
    where audit_found.audit_id = ${auditId} and term.id = any (audit_found.terms)`.execute(tx);
  await tx.updateTable("audit_found").set({ counted: false }).where("audit_id", "=", auditId).execute();
}

/**
 * Brings the tallies up to date with the newest audits: a few rounds of some hundred audits, so that nobody waits long.
 * Answers whether nothing is left.
 */
export async function tally(transaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>): Promise<boolean> {
  for (let round = 0; round < ROUNDS; round += 1) if ((await transaction(tallyRound)) === 0) return true;
  return false;
}

const ROUNDS = 20;

async function tallyRound(tx: Tx): Promise<number> {
  const { rows: mine } = await sql<{ locked: boolean }>`
    select pg_try_advisory_xact_lock(${TALLY_LOCK}) as locked`.execute(tx);
  if (mine[0]?.locked !== true) return 0;
  const { rows } = await sql<{ audit_id: string }>`
    select audit_id from audit_found where latest <> counted order by audit_id limit ${A_ROUND}
    for update skip locked`.execute(tx);
  if (rows.length === 0) return 0;
  const ids = rows.map(({ audit_id }) => audit_id);
  await sql`
    update term set apps = term.apps + change.apps from (
      select one as id, sum(case when latest then 1 else -1 end)::int as apps
      from audit_found, unnest(terms) as one where audit_id = any (${ids}::text[]) group by one
    ) as change where change.id = term.id and change.apps <> 0`.execute(tx);
  await sql`update audit_found set counted = latest where audit_id = any (${ids}::text[])`.execute(tx);
  return rows.length;
}

/** A word keeps its number for ever, so a number that was read once is not asked for again. */
const NUMBERS = new WeakMap<Db, Map<string, number>>();
const MOST_NUMBERS = 20_000;

/** Words to numbers, for a search; null where nobody has one of them: then nothing is found. */
export async function termNumbers(db: Db, words: readonly string[]): Promise<number[] | null> {
  const known = NUMBERS.get(db) ?? new Map<string, number>();
  NUMBERS.set(db, known);
  const asked = words.filter((word) => !known.has(word));
  if (asked.length > 0) {
    if (known.size > MOST_NUMBERS) known.clear();
    const rows = await db
      .selectFrom("term")
      .select(["id", "word"])
      .where(sql<boolean>`word = any (${[...words]}::text[])`)
      .execute();
    for (const { id, word } of rows) known.set(word, id);
  }
  const numbers = words.map((word) => known.get(word));
  return numbers.every((number) => number !== undefined) ? [...new Set(numbers)] : null;
}
