import type { z } from "zod";
import type { NewAudit } from "../api/schema/audits.ts";
import { newId } from "../id.ts";
import { siteSettings } from "../people/settings.ts";
import { nextTurn, rank } from "../queue/turn.ts";
import { invalid, Refusal } from "../refusal.ts";
import type { Site } from "../site.ts";
import type { StoredCompanion, StoredFile, UploadKindName } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { searchWords } from "./take-result.ts";

export interface Submission
  extends Omit<z.infer<typeof NewAudit>, "app" | "policies" | "mapping" | "runLogs" | "labels"> {
  readonly app: StoredFile;
  readonly policies: readonly StoredFile[];
  readonly companions: readonly StoredCompanion[];
  readonly createdBy: string | null;
  /** The company whose fix it is, else null. */
  readonly companyId: string | null;
}

/** Makes the audit wait, and its message with it: both or neither. */
export async function submitAudit(tx: Tx, site: Site, asked: Submission): Promise<string> {
  const now = site.now();
  await checkQuota(tx, asked.createdBy);
  const id = newId(now.getTime());
  const runId = newId(now.getTime());
  const turn = await nextTurn(tx, asked.createdBy);
  await tx
    .insertInto("audit")
    .values({
      id,
      state: "queued",
      run_id: runId,
      priority: asked.priority,
      turn,
      file: asked.app.name,
      sha256: asked.app.sha256,
      size_bytes: asked.app.sizeBytes,
      policies: JSON.stringify(asked.policies),
      companions: JSON.stringify(asked.companions),
      category: asked.category,
      functions: JSON.stringify(asked.functions),
      laws: asked.laws === null ? null : JSON.stringify(asked.laws),
      as_of: asked.asOf,
      children: asked.children,
      source: JSON.stringify(asked.source),
      order_id: asked.orderId,
      company_id: asked.companyId,
      created_by: asked.createdBy,
      created_at: now,
      updated_at: now,
      name: asked.app.name,
      words: searchWords([asked.app.name]),
    })
    .execute();
  await site.queue.send(tx, { auditId: id, runId }, rank(asked.priority, turn));
  return id;
}

/** Makes an audit wait again under a new run; what the old run still writes is not taken. */
export async function enqueueAgain(
  tx: Tx,
  site: Site,
  auditId: string,
  freshAttempts: boolean,
): Promise<void> {
  const now = site.now();
  const runId = newId(now.getTime());
  const { priority, turn } = await tx
    .updateTable("audit")
    .set({
      state: "queued",
      run_id: runId,
      step: null,
      failure: null,
      worker_id: null,
      lease_until: null,
      updated_at: now,
      ...(freshAttempts ? { attempts: 0 } : {}),
    })
    .where("id", "=", auditId)
    .returning(["priority", "turn"])
    .executeTakeFirstOrThrow();
  await site.queue.send(tx, { auditId, runId }, rank(priority, turn));
}

async function checkQuota(tx: Tx, accountId: string | null): Promise<void> {
  if (accountId === null) return;
  const { quotaQueued } = await siteSettings(tx);
  const { count } = await tx
    .selectFrom("audit")
    .select((row) => row.fn.countAll<number>().as("count"))
    .where("state", "=", "queued")
    .where("created_by", "=", accountId)
    .executeTakeFirstOrThrow();
  if (count < quotaQueued) return;
  throw new Refusal(
    429,
    "quota",
    {
      en: `${count} of your audits wait already; send more when some are done.`,
      zh: `您已有 ${count} 个审计在排队；请等其中一些完成后再提交。`,
    },
    { retryAfterSeconds: 60 },
  );
}

/** The finished uploads that are read beside an app. */
export async function companionUploads(
  tx: Tx,
  asked: Pick<z.infer<typeof NewAudit>, "mapping" | "runLogs" | "labels">,
  accountId: string,
): Promise<readonly StoredCompanion[]> {
  const wanted = [
    ...(asked.mapping === null ? [] : [{ kind: "mapping", id: asked.mapping } as const]),
    ...asked.runLogs.map((id) => ({ kind: "run-log", id }) as const),
    ...asked.labels.map((id) => ({ kind: "label", id }) as const),
  ];
  const found: StoredCompanion[] = [];
  for (const { kind, id } of wanted)
    found.push({ kind, ...(await finishedUpload(tx, id, kind, accountId, kind)) });
  return found;
}

/** A finished upload of one's own, as a file to work with. */
export async function finishedUpload(
  tx: Tx,
  id: string,
  kind: UploadKindName,
  accountId: string | null,
  field: string,
): Promise<StoredFile> {
  const row = await tx
    .updateTable("upload")
    .set({ used: true })
    .where("id", "=", id)
    .where("kind", "=", kind)
    .where("account_id", accountId === null ? "is" : "=", accountId)
    .where("sha256", "is not", null)
    .returningAll()
    .executeTakeFirst();
  if (row === undefined || row.sha256 === null) {
    throw invalid(field, {
      en: `${field}: there is no finished upload "${id}" of kind ${kind} of yours.`,
      zh: `${field}：您没有编号为“${id}”、类型为 ${kind} 的已完成上传。`,
    });
  }
  return { name: row.name, sha256: row.sha256, sizeBytes: row.size_bytes };
}
