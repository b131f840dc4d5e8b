import type { Audit } from "../../model/audit.ts";
import type { Tx } from "../store/store.ts";
import { lockedOrder, moveOrder, SYSTEM } from "./move-order.ts";
import { canGo } from "./order-states.ts";
import { reAudit } from "./re-audit.ts";

/** What an audit that is done moves on: cases that waited for it, and the order whose fix it is. */
export async function onAudited(
  tx: Tx,
  auditId: string,
  appId: string,
  audit: Audit,
  against: Audit | null,
  now: Date,
): Promise<void> {
  const waiting = await tx
    .selectFrom("orders")
    .select("id")
    .where("audit_id", "=", auditId)
    .where("state", "=", "submitted")
    .execute();
  for (const { id } of waiting) {
    const order = await lockedOrder(tx, id);
    await moveOrder(tx, order, SYSTEM, { to: "audited", words: null, set: { app_id: appId } }, now);
  }
  const fix = await tx.selectFrom("audit").select("order_id").where("id", "=", auditId).executeTakeFirst();
  if (fix?.order_id === undefined || fix.order_id === null || against === null) return;
  const order = await lockedOrder(tx, fix.order_id);
  // Another app than the one of the order answers nothing.
  if (order.app_id !== appId || !canGo(order.state, "re-audited")) return;
  await reAudit(tx, order, SYSTEM, auditId, { before: against, after: audit }, now);
}
