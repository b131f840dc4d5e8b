import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
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
    const received = await append(site, row, body);
    const sha256 = received === row.size_bytes ? await finish(site, row) : null;
    return await site.db
      .updateTable("upload")
      .set({ received_bytes: received, sha256 })
      .where("id", "=", row.id)
      .where("received_bytes", "=", row.received_bytes)
      .returningAll()
      .executeTakeFirstOrThrow();
  } finally {
    receiving.delete(row.id);
  }
}

async function append(site: Site, row: UploadRow, body: ReadableStream<Uint8Array> | null): Promise<number> {
  const folder = join(site.config.dataFolder, "uploads");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = await open(join(folder, row.id), row.received_bytes === 0 ? "w" : "r+", 0o600);
  try {
    let at = row.received_bytes;
    // A broken connection ends the stream with an error: what came until then is kept.
    try {
      for await (const bytes of body ?? []) {
        if (at + bytes.length > row.size_bytes) throw tooLarge(row.size_bytes);
        await file.write(bytes, 0, bytes.length, at);
        at += bytes.length;
      }
    } catch (error) {
      if (error instanceof Refusal) throw error;
    }
    await file.truncate(at);
    await file.sync();
    return at;
  } finally {
    await file.close();
  }
}

async function finish(site: Site, row: UploadRow): Promise<string> {
  const path = join(site.config.dataFolder, "uploads", row.id);
  const hash = createHash("sha256");
  for await (const bytes of createReadStream(path)) hash.update(bytes);
  const sha256 = hash.digest("hex");
  await keepingBlob(site, sha256, () => site.blobs.take(sha256, path));
  await site.db
    .insertInto("blob")
    .values({ sha256, size_bytes: row.size_bytes, created_at: site.now() })
    .onConflict((clash) => clash.column("sha256").doNothing())
    .execute();
  return sha256;
}

/** The bytes stay where an audit, an order or a complaint names them. */
export async function dropUpload(site: Site, id: string, accountId: string): Promise<void> {
  const { numDeletedRows } = await site.db
    .deleteFrom("upload")
    .where("id", "=", id)
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw notFound();
  await rm(join(site.config.dataFolder, "uploads", id), { force: true });
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
