import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Selectable } from "kysely";
import type { z } from "zod";
import type { Upload } from "./api/schema/audits.ts";
import { keepingBlob } from "./blobs/sweep.ts";
import { newId } from "./id.ts";
import { siteSettings } from "./people/settings.ts";
import { conflict, notFound, Refusal } from "./refusal.ts";
import type { Site } from "./site.ts";
import type { Tables } from "./store/schema.ts";

export type UploadRow = Selectable<Tables["upload"]>;

export function uploadOf(row: UploadRow): z.infer<typeof Upload> {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    sizeBytes: row.size_bytes,
    receivedBytes: row.received_bytes,
    done: row.sha256 !== null,
    sha256: row.sha256,
  };
}

export interface NewUploadRow {
  readonly kind: UploadRow["kind"];
  readonly name: string;
  readonly sizeBytes: number;
  readonly accountId: string | null;
  /** Hash of the secret of a public upload. */
  readonly secret: string | null;
}

export const MAX_POLICY_BYTES = 64 * 1024 * 1024;
export const MAX_MAPPING_BYTES = 512 * 1024 * 1024;
export const MAX_ATTACHMENT_BYTES = 10 * 1024 * 1024;

export async function beginUpload(site: Site, asked: NewUploadRow): Promise<UploadRow> {
  const bound = {
    app: site.config.maxUploadBytes,
    policy: MAX_POLICY_BYTES,
    attachment: MAX_ATTACHMENT_BYTES,
    mapping: MAX_MAPPING_BYTES,
    "run-log": MAX_POLICY_BYTES,
    label: MAX_POLICY_BYTES,
  };
  if (asked.sizeBytes > bound[asked.kind]) throw tooLarge(bound[asked.kind]);
  await checkQuota(site, asked);
  return site.db
    .insertInto("upload")
    .values({
      id: newId(),
      account_id: asked.accountId,
      secret: asked.secret,
      kind: asked.kind,
      name: plainName(asked.name),
      size_bytes: asked.sizeBytes,
      created_at: site.now(),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** A file name without folders and without characters that could steer a terminal or a page. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const plain = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "").trim();
  return plain === "" ? "file" : plain.slice(0, 200);
}

async function checkQuota(site: Site, asked: NewUploadRow): Promise<void> {
  const { quotaBytes } = await siteSettings(site.db);
  if (quotaBytes === null || asked.accountId === null) return;
  const { used } = await site.db
    .selectFrom("upload")
    .select((row) => row.fn.coalesce(row.fn.sum<number>("size_bytes"), row.val(0)).as("used"))
    .where("account_id", "=", asked.accountId)
    .executeTakeFirstOrThrow();
  if (Number(used) + asked.sizeBytes > quotaBytes) throw tooLarge(quotaBytes);
}

/** Chunks of one upload come one after the other; two at once would write over each other. */
const receiving = new Set<string>();

/** Appends a chunk at its place. What was answered is on the disk; what was not is sent again. */
export async function receiveChunk(
  site: Site,
  row: UploadRow,
  offset: number,
  body: ReadableStream<Uint8Array> | null,
): Promise<UploadRow> {
  if (row.sha256 !== null || offset !== row.received_bytes || receiving.has(row.id)) throw wrongOffset(row);
  receiving.add(row.id);
  try {
    const received = await append(pathOf(site, row), row, body);
    const sha256 = received === row.size_bytes ? await finish(site, row) : null;
    const now = await moveOn(site, row, received, sha256);
    await rm(markOf(site, row), { force: true });
    if (now === undefined) throw wrongOffset(row);
    return now;
  } finally {
    receiving.delete(row.id);
  }
}

function pathOf({ config }: Site, { id }: UploadRow): string {
  return join(config.dataFolder, "uploads", id);
}

/** Holds the hash from just before the whole file becomes a blob until its row says so. */
function markOf(site: Site, row: UploadRow): string {
  return `${pathOf(site, row)}.sha256`;
}

/** Undefined where another request has moved it on. */
function moveOn(
  site: Site,
  row: UploadRow,
  received: number,
  sha256: string | null,
): Promise<UploadRow | undefined> {
  return site.db
    .updateTable("upload")
    .set({ received_bytes: received, sha256 })
    .where("id", "=", row.id)
    .where("received_bytes", "=", row.received_bytes)
    .returningAll()
    .executeTakeFirst();
}

/**
 * The upload as its file has it, which may be otherwise than its row says: a server that was killed had made it a blob
 * already, and a backup has no files of uploads that were on their way.
 */
export async function asItLies(site: Site, row: UploadRow): Promise<UploadRow> {
  if (row.sha256 !== null || row.received_bytes === 0 || receiving.has(row.id)) return row;
  const there = await stat(pathOf(site, row)).then(
    ({ size }) => size,
    () => null,
  );
  if (there !== null && there >= row.received_bytes) return row;
  const kept = await readFile(markOf(site, row), "utf8").catch(() => null);
  if (there !== null || kept === null || !(await site.blobs.has(kept))) {
    return (await moveOn(site, row, there ?? 0, null)) ?? rowOf(site, row.id);
  }
  await noteBlob(site, row, kept);
  const now = await moveOn(site, row, row.size_bytes, kept);
  await rm(markOf(site, row), { force: true });
  return now ?? rowOf(site, row.id);
}

function rowOf({ db }: Site, id: string): Promise<UploadRow> {
  return db.selectFrom("upload").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
}

async function append(
  path: string,
  row: UploadRow,
  body: ReadableStream<Uint8Array> | null,
): Promise<number> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, row.received_bytes === 0 ? "w" : "r+", 0o600);
  try {
    let at = row.received_bytes;
    for await (const bytes of untilBroken(body)) {
      if (at + bytes.length > row.size_bytes) throw tooLarge(row.size_bytes);
      at += await writeAll(file, bytes, at);
    }
    await file.truncate(at);
    await file.sync();
    return at;
  } catch (error) {
    throw isFull(error) ? diskFull() : error;
  } finally {
    await file.close();
  }
}

/** A broken connection ends the stream with an error: what came until then is kept. */
async function* untilBroken(body: ReadableStream<Uint8Array> | null): AsyncIterable<Uint8Array> {
  const reader = body?.getReader();
  if (reader === undefined) return;
  try {
    for (;;) {
      const part = await reader.read().catch(() => null);
      if (part === null || part.done) return;
      yield part.value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function writeAll(file: FileHandle, bytes: Uint8Array, at: number): Promise<number> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done);
    done += bytesWritten;
  }
  return bytes.length;
}

async function finish(site: Site, row: UploadRow): Promise<string> {
  const path = pathOf(site, row);
  const hash = createHash("sha256");
  for await (const bytes of createReadStream(path)) hash.update(bytes);
  const sha256 = hash.digest("hex");
  await writeFile(markOf(site, row), sha256, { mode: 0o600, flush: true });
  await keepingBlob(site, sha256, () => site.blobs.take(sha256, path));
  await noteBlob(site, row, sha256);
  return sha256;
}

async function noteBlob(site: Site, row: UploadRow, sha256: string): Promise<void> {
  await site.db
    .insertInto("blob")
    .values({ sha256, size_bytes: row.size_bytes, created_at: site.now() })
    .onConflict((clash) => clash.column("sha256").doNothing())
    .execute();
}

/** The bytes stay where an audit, an order or a complaint names them. */
export async function dropUpload(site: Site, id: string, accountId: string): Promise<void> {
  const { numDeletedRows } = await site.db
    .deleteFrom("upload")
    .where("id", "=", id)
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw notFound();
  const path = join(site.config.dataFolder, "uploads", id);
  for (const one of [path, `${path}.sha256`]) await rm(one, { force: true });
}

function wrongOffset(row: UploadRow): Refusal {
  return conflict("offset", {
    en: `The next chunk starts at ${row.received_bytes}; ask GET /uploads/${row.id} where to go on.`,
    zh: `下一块应从 ${row.received_bytes} 开始；请用 GET /uploads/${row.id} 查询续传位置。`,
  });
}

function tooLarge(bytes: number): Refusal {
  const mb = Math.floor(bytes / 1024 / 1024);
  return new Refusal(413, "too-large", {
    en: `More than the ${mb} MB (${bytes} bytes) that are accepted here.`,
    zh: `超过此处允许的 ${mb} MB（${bytes} 字节）。`,
  });
}

function isFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT");
}

function diskFull(): Refusal {
  return new Refusal(507, "disk-full", {
    en: "The disk of this server is full; what was received until now is kept. Tell its administrator, then go on.",
    zh: "服务器磁盘已满；此前已接收的部分仍保留。请联系管理员处理后续传。",
  });
}
