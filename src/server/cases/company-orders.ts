import type { z } from "zod";
import type { CompanyOrder, CompanyOrderEntry } from "../api/schema/company.ts";
import { notFound } from "../refusal.ts";
import type { Db } from "../store/store.ts";
import { OUTSIDE } from "./order-states.ts";
import { type OrderShown, orderItems, orderResponses, selectOrders } from "./orders.ts";

/** Orders to this company's apps, from the notice on; anything else does not exist for it. */
export function selectCompanyOrders(db: Db, companyId: string) {
  return selectOrders(db)
    .where("orders.company_id", "=", companyId)
    .where("orders.state", "in", [...OUTSIDE]);
}

export async function companyOrderRow(db: Db, companyId: string, id: string): Promise<OrderShown> {
  const row = await selectCompanyOrders(db, companyId).where("orders.id", "=", id).executeTakeFirst();
  if (row === undefined) throw notFound();
  return row;
}

export function companyOrderEntry(row: OrderShown): z.infer<typeof CompanyOrderEntry> {
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    appId: row.app_id,
    label: row.label,
    versionName: row.version_name,
    deadline: row.deadline,
    notifiedAt: row.notified_at?.toISOString() ?? null,
    findings: row.findings,
  };
}

export async function companyOrder(
  db: Db,
  companyId: string,
  id: string,
): Promise<z.infer<typeof CompanyOrder>> {
  const row = await companyOrderRow(db, companyId, id);
  const items = await orderItems(db, id);
  const fixes = await db
    .selectFrom("audit")
    .select(["id", "file", "state", "created_at"])
    .where("order_id", "=", id)
    .where("company_id", "=", companyId)
    .orderBy("created_at", "desc")
    .execute();
  return {
    ...companyOrderEntry(row),
    items: items.filter(({ ordered }) => ordered).map(({ ordered: _, ...item }) => item),
    responses: await orderResponses(db, id),
    fixes: fixes.map((fix) => ({
      auditId: fix.id,
      file: fix.file,
      state: fix.state,
      createdAt: fix.created_at.toISOString(),
    })),
  };
}
