import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { copyFile, mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { type Kysely, sql } from "kysely";
import { z } from "zod";
import { folderBlobs } from "./blobs/folder.ts";
import { s3Blobs } from "./blobs/s3.ts";
import type { Config } from "./config.ts";
import { SetUpError } from "./set-up-error.ts";
import { migrate } from "./store/migrate.ts";
import { hasDatabase, openEmbedded } from "./store/open-embedded.ts";
import { openPostgres } from "./store/open-postgres.ts";
import type { Tables } from "./store/schema.ts";
import type { Db, Store, Tx } from "./store/store.ts";

const TABLES_FILE = "tables.jsonl.gz";
const OWN_FILES = ["seal-key.pem", "holidays.json"];

/** Parents before children, so that a restore can write them in this order. */
const ORDER: readonly (keyof Tables)[] = [
  "setting",
  "company",
  "account",
  "api_token",
  "passkey",
  "blob",
  "upload",
  "app",
  "audit",
  "term",
  "audit_found",
  "finding",
  "review",
  "review_event",
  "complaint",
  "orders",
  "order_finding",
  "order_response",
  "order_step",
  "bulletin",
  "bulletin_row",
  "log",
  "rejudgement",
  "rejudged",
];

const PAGE = 500;

/** One form for both stores: what was backed up from the embedded store can be restored into PostgreSQL. */
export async function backup(config: Config, folder: string): Promise<BackupAnswer> {
  if (config.databaseUrl === null && !hasDatabase(config.dataFolder)) throw nothingThere(config.dataFolder);
  const store = await openStore(config);
  try {
    await migrate(store.db);
    return await backupFrom(store, config, folder);
  } finally {
    await store.close();
  }
}

/** From a store that is open: requests go on, those of the embedded one once the tables are written. */
export async function backupFrom(store: Store, config: Config, folder: string): Promise<BackupAnswer> {
  if (existsSync(folder) && (await readdir(folder)).length > 0) throw notEmpty(folder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await store.db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute((tx) => writeTables(tx, join(folder, TABLES_FILE)));
  return copyBlobs(config, store.db, folder);
}

export interface BackupAnswer {
  readonly blobs: number;
  readonly bytes: number;
}

/** Into a folder or a database that has nothing yet. */
export async function restore(config: Config, folder: string): Promise<{ readonly blobs: number }> {
  if (!existsSync(join(folder, TABLES_FILE))) throw noBackup(folder);
  if (config.databaseUrl === null && hasDatabase(config.dataFolder)) throw notEmpty(config.dataFolder);
  await refuseDamaged(folder);
  await mkdir(config.dataFolder, { recursive: true, mode: 0o700 });
  const store = await openStore(config);
  try {
    await migrate(store.db);
    const there = await store.db.selectFrom("account").select("id").limit(1).executeTakeFirst();
    if (there !== undefined) throw notEmpty("DATABASE_URL");
    await store.transaction(async (tx) => {
      await readTables(tx, join(folder, TABLES_FILE));
      // Rows that bring their numbers along leave the counter of new ones behind.
      await sql`select setval(pg_get_serial_sequence('term', 'id'), coalesce(max(id), 0) + 1, false) from term`.execute(
        tx,
      );
    });
    for (const name of OWN_FILES) {
      if (existsSync(join(folder, name))) await copyFile(join(folder, name), join(config.dataFolder, name));
    }
    return { blobs: await restoreBlobs(config, folder) };
  } finally {
    await store.close();
  }
}

function openStore(config: Config): Promise<Store> {
  return config.databaseUrl === null
    ? openEmbedded(config.dataFolder, "command")
    : openPostgres(config.databaseUrl);
}

async function writeTables(tx: Tx, path: string): Promise<void> {
  await pipeline(
    Readable.from(tableLines(tx)),
    createGzip(),
    createWriteStream(path, { flags: "wx", mode: 0o600 }),
  );
}

async function* tableLines(tx: Tx): AsyncGenerator<string> {
  for (const table of ORDER) {
    // The database writes its own values as JSON, so that times and arrays come back as they were.
    await sql`declare candor_backup no scroll cursor for
      select to_jsonb(one) as row from ${sql.table(table)} one`.execute(tx);
    for (;;) {
      const { rows } = await sql<{ row: unknown }>`fetch ${sql.lit(PAGE)} from candor_backup`.execute(tx);
      for (const { row } of rows) yield `${JSON.stringify({ table, row })}\n`;
      if (rows.length < PAGE) break;
    }
    await sql`close candor_backup`.execute(tx);
  }
}

const Line = z.object({ table: z.string(), row: z.record(z.string(), z.unknown()) });

async function readTables(tx: Tx, path: string): Promise<void> {
  let rest = "";
  const known: readonly string[] = ORDER;
  const write = async (line: string): Promise<void> => {
    const { table, row } = Line.parse(JSON.parse(line));
    if (!known.includes(table)) throw noBackup(path);
    await sql`insert into ${sql.table(table)}
      select * from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(row)}::jsonb)`.execute(
      tx,
    );
  };
  for await (const bytes of createReadStream(path).pipe(createGunzip()).setEncoding("utf8")) {
    const lines = (rest + String(bytes)).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line !== "") await write(line);
  }
}

async function copyBlobs(config: Config, db: Kysely<Tables> | Db, folder: string) {
  const from = blobsOf(config);
  const to = folderBlobs(join(folder, "blobs"));
  let count = 0;
  let bytes = 0;
  for (const sha256 of await blobNames(db)) {
    if (!(await from.has(sha256))) continue;
    const draft = join(folder, "draft");
    await from.place(sha256, draft);
    const actual = await hashOf(draft);
    if (actual !== sha256) throw new Error(`the stored file ${sha256} has other content (${actual})`);
    bytes += (await stat(draft)).size;
    await to.take(sha256, draft);
    count += 1;
  }
  for (const name of OWN_FILES) {
    if (existsSync(join(config.dataFolder, name)))
      await copyFile(join(config.dataFolder, name), join(folder, name));
  }
  await rm(join(folder, "blobs", "drafts"), { recursive: true, force: true });
  return { blobs: count, bytes };
}

async function blobNames(db: Kysely<Tables> | Db): Promise<readonly string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from blob
    union select result from audit where result is not null
    union select texts from audit where texts is not null
    union select after_result from rejudged
    order by 1`.execute(db);
  return rows.map(({ sha256 }) => sha256);
}

async function restoreBlobs(config: Config, folder: string): Promise<number> {
  const to = blobsOf(config);
  let count = 0;
  const draft = join(config.dataFolder, "restoring");
  for (const { sha256, path } of await blobFiles(folder)) {
    await copyFile(path, draft);
    await to.take(sha256, draft);
    count += 1;
  }
  return count;
}

async function blobFiles(folder: string) {
  const root = join(folder, "blobs");
  if (!existsSync(root)) return [];
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name))
    .map(({ name, parentPath }) => ({ sha256: name, path: join(parentPath, name) }));
}

/** Before anything is written: a backup that was damaged since is no evidence. */
async function refuseDamaged(folder: string): Promise<void> {
  for (const { sha256, path } of await blobFiles(folder)) {
    if ((await hashOf(path)) === sha256) continue;
    throw new SetUpError({
      en: `${path} is damaged: its content is not what its name says; nothing was restored`,
      zh: `${path} 已损坏：内容与文件名不符；未恢复任何数据`,
    });
  }
}

function blobsOf(config: Config) {
  return config.s3 === null ? folderBlobs(join(config.dataFolder, "blobs")) : s3Blobs(config.s3);
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const bytes of createReadStream(path)) hash.update(bytes);
  return hash.digest("hex");
}

function notEmpty(place: string): SetUpError {
  return new SetUpError({
    en: `${place} is not empty; name a new one`,
    zh: `${place} 不是空的；请另选一个`,
  });
}

function nothingThere(folder: string): SetUpError {
  return new SetUpError({
    en: `${folder} has no database; name the data folder with --data`,
    zh: `${folder} 中没有数据库；请用 --data 指定数据文件夹`,
  });
}

function noBackup(folder: string): SetUpError {
  return new SetUpError({
    en: `${folder} is no backup of candor`,
    zh: `${folder} 不是 candor 的备份`,
  });
}
