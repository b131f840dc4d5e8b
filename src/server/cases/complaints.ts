import { createHash, randomBytes } from "node:crypto";
import type { Selectable } from "kysely";
import type { z } from "zod";
import type { Complaint, NewComplaint } from "../api/schema/complaints.ts";
import { finishedUpload } from "../audits/submit.ts";
import { hashed, newId } from "../id.ts";
import { note } from "../record/log.ts";
import type { Site } from "../site.ts";
import type { StoredFile, Tables } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";

export type ComplaintRow = Selectable<Tables["complaint"]>;

/** Crockford's alphabet: no letter is taken for a digit when it is read out or written down. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const RECEIPT_LENGTH = 16;

/** 80 bits, by chance or from a key that only the sender has: the only key to the complaint. */
export function newReceipt(key?: string): string {
  const bytes = key === undefined ? randomBytes(RECEIPT_LENGTH) : createHash("sha256").update(key).digest();
  const signs = [...bytes.subarray(0, RECEIPT_LENGTH)]
    .map((byte) => ALPHABET[byte % ALPHABET.length])
    .join("");
  return (signs.match(/.{4}/g) ?? []).join("-");
}

/** What a person typed, however they grouped it. */
export function plainReceipt(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
}

export function receiptHash(receipt: string): string {
  return hashed(plainReceipt(receipt));
}

export async function takeComplaint(
  tx: Tx,
  site: Site,
  asked: z.infer<typeof NewComplaint>,
  receipt: string,
): Promise<string> {
  const now = site.now();
  const attachments: StoredFile[] = [];
  for (const id of asked.attachments) {
    attachments.push(await finishedUpload(tx, id, "attachment", null, "attachments"));
  }
  const app =
    asked.packageName === null || asked.packageName === ""
      ? undefined
      : await tx
          .selectFrom("app")
          .select("id")
          .where("package_name", "=", asked.packageName)
          .executeTakeFirst();
  const id = newId(now.getTime());
  await tx
    .insertInto("complaint")
    .values({
      id,
      receipt: receiptHash(receipt),
      receipt_end: receipt.slice(-4),
      app: asked.app,
      package_name: asked.packageName,
      version: asked.version,
      store: asked.store,
      what: asked.what,
      happened: asked.when,
      contact: asked.contact,
      attachments: JSON.stringify(attachments),
      state: "received",
      app_id: app?.id ?? null,
      sent_at: now,
      updated_at: now,
    })
    .execute();
  await note(tx, { by: "public", what: "complaint.received", object: `complaint:${id}`, at: now });
  return id;
}

export function complaintOf(row: ComplaintRow): z.infer<typeof Complaint> {
  return {
    id: row.id,
    receiptEnd: row.receipt_end,
    app: row.app,
    packageName: row.package_name,
    version: row.version,
    store: row.store,
    what: row.what,
    when: row.happened,
    contact: row.contact,
    attachments: [...row.attachments],
    state: row.state,
    appId: row.app_id,
    reply: row.reply,
    sentAt: row.sent_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
