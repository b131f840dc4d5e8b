import { conflict, notFound } from "../refusal.ts";
import type { Site } from "../site.ts";
import type { Tx } from "../store/store.ts";
import { dropFound, markLatest } from "./found.ts";

/** Its worker sees within seconds that the audit is no longer its own, and ends the process. */
export async function cancelAudit(tx: Tx, site: Site, id: string): Promise<void> {
  const row = await tx
    .selectFrom("audit")
    .select(["state", "run_id"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw notFound();
  if (row.state !== "queued" && row.state !== "running") {
    throw conflict("ended", { en: "It has ended already.", zh: "该审计已经结束。" });
  }
  const now = site.now();
  await tx
    .updateTable("audit")
    .set({
      state: "cancelled",
      step: null,
      worker_id: null,
      lease_until: null,
      finished_at: now,
      updated_at: now,
    })
    .where("id", "=", id)
    .execute();
  await site.queue.done(row.run_id, tx);
}

/** What an order rests on stays. */
export async function dropAudit(
  tx: Tx,
  id: string,
): Promise<{ readonly file: string; readonly sha256: string }> {
  const row = await tx
    .selectFrom("audit")
    .select(["file", "sha256", "state", "app_id"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw notFound();
  const order = await tx
    .selectFrom("orders")
    .select("number")
    .where((where) => where.or([where("audit_id", "=", id), where("re_audit_id", "=", id)]))
    .executeTakeFirst();
  if (order !== undefined) {
    throw conflict("in-order", {
      en: `Order ${order.number} rests on it.`,
      zh: `整改通知 ${order.number} 以它为依据。`,
    });
  }
  if (row.state === "queued" || row.state === "running") {
    throw conflict("not-ended", { en: "Cancel it first.", zh: "请先取消该审计。" });
  }
  await dropFound(tx, id);
  await tx.deleteFrom("audit").where("id", "=", id).execute();
  if (row.app_id !== null) await chooseLatest(tx, row.app_id);
  return row;
}

async function chooseLatest(tx: Tx, appId: string): Promise<void> {
  const next = await tx
    .selectFrom("audit")
    .select(["id", "created_at", "high"])
    .where("app_id", "=", appId)
    .where("state", "=", "done")
    .orderBy("created_at", "desc")
    .limit(1)
    .executeTakeFirst();
  await tx
    .updateTable("app")
    .set({
      latest_audit_id: next?.id ?? null,
      latest_at: next?.created_at ?? null,
      latest_high: next?.high ?? 0,
    })
    .where("id", "=", appId)
    .execute();
  await markLatest(tx, appId, next?.id ?? null);
}
