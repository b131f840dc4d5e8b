import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { z } from "zod";
import type { Role } from "../api/access.ts";
import type { Order, OrderDetail, OrderFinding, OrderPage, OrderQuery } from "../api/schema/orders.ts";
import { auditRow, filesOf } from "../audits/audit-detail.ts";
import { containing } from "../audits/audit-entry.ts";
import { calendarOf } from "../calendar/own-holidays.ts";
import { notFound } from "../refusal.ts";
import type { Site } from "../site.ts";
import type { OrderStateName, Tables } from "../store/schema.ts";
import type { Db } from "../store/store.ts";
import { nextFor } from "./order-states.ts";

type Query = z.infer<typeof OrderQuery>;

const ORDER = {
  created: { column: "orders.created_at", direction: "asc" },
  "-created": { column: "orders.created_at", direction: "desc" },
  deadline: { column: "orders.deadline", direction: "asc" },
  "-deadline": { column: "orders.deadline", direction: "desc" },
} as const satisfies Record<Query["sort"], object>;

export async function listOrders(db: Db, query: Query): Promise<z.infer<typeof OrderPage>> {
  const { page, pageSize } = query;
  const { column, direction } = ORDER[query.sort];
  const rows = await selectOrders(db)
    .where((where) => allOf(where, query))
    .orderBy(column, (order) => (direction === "desc" ? order.desc().nullsLast() : order.asc().nullsLast()))
    .orderBy("orders.id", direction)
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  const { total } = await db
    .selectFrom("orders")
    .leftJoin("app", "app.id", "orders.app_id")
    .where((where) => allOf(where, query))
    .select((row) => row.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  return { items: rows.map(orderEntry), total, page, pageSize };
}

export function selectOrders(db: Db) {
  return db
    .selectFrom("orders")
    .leftJoin("app", "app.id", "orders.app_id")
    .innerJoin("audit", "audit.id", "orders.audit_id")
    .leftJoin("company", (join) =>
      join.on(sql<boolean>`company.id = coalesce(orders.company_id, app.company_id)`),
    )
    .innerJoin("account", "account.id", "orders.created_by")
    .select(["orders.id", "orders.number", "orders.state", "orders.app_id", "orders.audit_id"])
    .select(["orders.re_audit_id", "orders.deadline", "orders.created_at", "orders.updated_at"])
    .select(["orders.contact", "orders.working_days", "orders.notified_at"])
    .select(["app.label", "app.package_name", "audit.version_name", "audit.file"])
    .select(["company.id as company_id", "company.name as company", "account.name as created_by"])
    .select([
      sql<number>`(select count(*)::int from order_finding one where one.order_id = orders.id and one.ordered)`.as(
        "findings",
      ),
      sql<number>`(select count(*)::int from order_finding one where one.order_id = orders.id and one.ordered
        and one.outcome = 'fixed')`.as("fixed"),
    ]);
}

export interface OrderShown {
  readonly id: string;
  readonly number: string;
  readonly state: OrderStateName;
  readonly app_id: string | null;
  readonly audit_id: string;
  readonly re_audit_id: string | null;
  readonly deadline: string | null;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly contact: string | null;
  readonly working_days: number | null;
  readonly notified_at: Date | null;
  readonly label: string | null;
  readonly package_name: string | null;
  readonly version_name: string | null;
  readonly file: string;
  readonly company_id: string | null;
  readonly company: string | null;
  readonly created_by: string;
  readonly findings: number;
  readonly fixed: number;
}

export function orderEntry(row: OrderShown): z.infer<typeof Order> {
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    appId: row.app_id,
    label: row.label ?? row.file,
    packageName: row.package_name,
    versionName: row.version_name,
    companyId: row.company_id,
    company: row.company,
    auditId: row.audit_id,
    reAuditId: row.re_audit_id,
    findings: row.findings,
    fixed: row.re_audit_id === null ? null : row.fixed,
    deadline: row.deadline,
    overdue: row.state === "due",
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

export async function orderRow(db: Db, id: string): Promise<OrderShown> {
  const row = await selectOrders(db).where("orders.id", "=", id).executeTakeFirst();
  if (row === undefined) throw notFound();
  return row;
}

export async function orderDetail(
  { db, holidays }: Pick<Site, "db" | "holidays">,
  id: string,
  role: Role,
): Promise<z.infer<typeof OrderDetail>> {
  const row = await orderRow(db, id);
  const items = await orderItems(db, id);
  const calendar = await calendarOf(db, { holidays });
  return {
    ...orderEntry(row),
    deadlineCertain: row.deadline === null || calendar.isCertain(row.deadline),
    contact: row.contact,
    workingDays: row.working_days,
    items: items.filter(({ ordered }) => ordered).map(({ ordered: _, ...item }) => item),
    newFindings: items.filter(({ ordered }) => !ordered).map(({ ordered: _, ...item }) => item),
    responses: await orderResponses(db, id),
    steps: await orderSteps(db, id),
    next: [...nextFor(row.state, role)],
    files: filesOf(await auditRow(db, row.audit_id)),
  };
}

export async function orderItems(
  db: Db,
  id: string,
): Promise<readonly (z.infer<typeof OrderFinding> & { readonly ordered: boolean })[]> {
  const rows = await db
    .selectFrom("order_finding")
    .selectAll()
    .where("order_id", "=", id)
    .orderBy("position")
    .execute();
  return rows.map(({ fingerprint, finding, outcome, because, answer, ordered }) => ({
    fingerprint,
    findingId: finding.id,
    rule: finding.rule,
    severity: finding.severity,
    title: finding.title,
    says: finding.says,
    fix: finding.fix,
    cites: [...finding.cites],
    outcome,
    because,
    answer,
    ordered,
  }));
}

export async function orderResponses(db: Db, id: string) {
  const rows = await db
    .selectFrom("order_response")
    .innerJoin("account", "account.id", "order_response.account_id")
    .select(["order_response.id", "order_response.at", "order_response.words", "order_response.attachments"])
    .select("account.name as by")
    .where("order_id", "=", id)
    .orderBy("order_response.at")
    .execute();
  return rows.map(({ id, at, words, attachments, by }) => ({
    id,
    by,
    at: at.toISOString(),
    words,
    attachments: [...attachments],
  }));
}

/** A file of an answer to this order; it is there under no other. */
export async function orderAttachment(db: Db, id: string, sha256: string) {
  const all = (await orderResponses(db, id)).flatMap(({ attachments }) => attachments);
  const found = all.find((one) => one.sha256 === sha256);
  if (found === undefined) throw notFound();
  return found;
}

export async function orderSteps(db: Db, id: string) {
  const rows = await db
    .selectFrom("order_step")
    .leftJoin("account", "account.id", "order_step.account_id")
    .select(["order_step.at", "order_step.from_state", "order_step.to_state", "order_step.words"])
    .select("account.name as by")
    .where("order_id", "=", id)
    .orderBy("order_step.at")
    .orderBy("order_step.id")
    .execute();
  return rows.map(({ at, from_state, to_state, words, by }) => ({
    at: at.toISOString(),
    by: by ?? "system",
    from: from_state,
    to: to_state,
    words,
  }));
}

function allOf(
  where: ExpressionBuilder<Tables, "orders" | "app">,
  { q, state, appId, overdue }: Query,
): Expression<SqlBool> {
  return where.and([
    where.lit(true),
    ...(q === undefined || q.trim() === ""
      ? []
      : [
          where.or([
            sql<boolean>`app.words like ${containing(q)}`,
            sql<boolean>`exists (select from company where company.id = coalesce(orders.company_id, app.company_id)
              and lower(company.name) like ${containing(q)})`,
            where("orders.number", "=", q.trim()),
          ]),
        ]),
    ...(state === undefined ? [] : [where("orders.state", "=", state)]),
    ...(appId === undefined ? [] : [where("orders.app_id", "=", appId)]),
    ...(overdue === undefined ? [] : [where("orders.state", overdue === "true" ? "=" : "<>", "due")]),
  ]);
}
