import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import type { Site } from "../site.ts";
import type { Db, Store, Tx } from "../store/store.ts";
import type { Blobs } from "./blobs.ts";

/** What is younger may belong to work that has not written yet what it is for. */
const GRACE_MS = 24 * 3_600_000;
/** Uploads that nobody used for so long are given up. */
const UPLOAD_MS = 7 * 24 * 3_600_000;

/**
 * Writing a file and sweeping it away exclude each other: a file that is written again is as young as a new one, so a
 * sweep that comes after leaves it. Stores that cannot be listed are never swept, and need no lock.
 */
export async function keepingBlob<T>(
  { blobs, store }: { readonly blobs: Blobs; readonly store: Store },
  sha256: string,
  work: () => Promise<T>,
): Promise<T> {
  if (blobs.list === null) return work();
  return store.transaction(async (tx) => {
    await lock(tx, sha256);
    return work();
  });
}

function lock(tx: Tx, sha256: string): Promise<unknown> {
  return sql`select pg_advisory_xact_lock(hashtextextended(${sha256}, 0))`.execute(tx);
}

export interface Swept {
  readonly uploads: number;
  readonly files: number;
}

/** Gives up old uploads that nothing names, then removes files that no row speaks of any more. */
export async function sweepBlobs(site: Site): Promise<Swept> {
  const { blobs, db, log, now } = site;
  const { numDeletedRows } = await db
    .deleteFrom("upload")
    .where("used", "=", false)
    .where("created_at", "<", new Date(now().getTime() - UPLOAD_MS))
    .executeTakeFirst();
  const uploads = Number(numDeletedRows);
  // What a process that was killed left lying: half an upload that was given up, the folder of a run.
  await sweepFolder(join(site.config.dataFolder, "uploads"), now().getTime() - UPLOAD_MS - GRACE_MS);
  await sweepFolder(join(site.config.dataFolder, "runs"), now().getTime() - GRACE_MS);
  let files = 0;
  const before = now().getTime() - GRACE_MS;
  // By the first digit of their names: of millions of files not all names are in memory at once.
  let digit = "";
  let named: ReadonlySet<string> = new Set();
  for await (const sha256 of blobs.list?.(before) ?? []) {
    if (!sha256.startsWith(digit) || digit === "") {
      digit = sha256.slice(0, 1);
      named = await allNamed(db, digit);
    }
    if (!named.has(sha256) && (await sweepOne(site, sha256, before))) files += 1;
  }
  if (uploads + files > 0)
    log.warn({ uploads, files }, "gave up old uploads and removed files that nothing names");
  return { uploads, files };
}

async function sweepFolder(folder: string, before: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const there = await stat(path).catch(() => null);
    if (there !== null && there.mtimeMs < before) await rm(path, { recursive: true, force: true });
  }
}

async function allNamed(db: Db, digit: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from (
      select unnest(array[sha256, result, texts]) as sha256 from audit
      union all select one ->> 'sha256' from audit, jsonb_array_elements(policies || companions) as one
      union all select sha256 from upload
      union all select one ->> 'sha256' from complaint, jsonb_array_elements(attachments) as one
      union all select one ->> 'sha256' from order_response, jsonb_array_elements(attachments) as one
      union all select unnest(array[before_result, after_result]) from rejudged
    ) as named where sha256 like ${`${digit}%`}`.execute(db);
  return new Set(rows.map(({ sha256 }) => sha256));
}

function sweepOne({ blobs, store }: Site, sha256: string, before: number): Promise<boolean> {
  return store.transaction(async (tx) => {
    await lock(tx, sha256);
    if (await isNamed(tx, sha256)) return false;
    const writtenAt = (await blobs.writtenAt?.(sha256)) ?? null;
    if (writtenAt === null || writtenAt >= before) return false;
    await tx.deleteFrom("blob").where("sha256", "=", sha256).execute();
    await blobs.remove(sha256);
    return true;
  });
}

async function isNamed(tx: Tx, sha256: string): Promise<boolean> {
  const one = JSON.stringify([{ sha256 }]);
  const { rows } = await sql<{ named: boolean }>`select
    exists (select from audit where sha256 = ${sha256} or result = ${sha256} or texts = ${sha256}
      or policies @> ${one}::jsonb or companions @> ${one}::jsonb)
    or exists (select from upload where sha256 = ${sha256})
    or exists (select from complaint where attachments @> ${one}::jsonb)
    or exists (select from order_response where attachments @> ${one}::jsonb)
    or exists (select from rejudged where before_result = ${sha256} or after_result = ${sha256}) as named`.execute(
    tx,
  );
  return rows[0]?.named !== false;
}
