import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { z } from "zod";
import type { AppEntry, AppPage, AppQuery } from "../api/schema/apps.ts";
import { containing } from "../audits/audit-entry.ts";
import { term, versionKey } from "../audits/terms.ts";
import { invalid } from "../refusal.ts";
import type { StoredCounts, Tables } from "../store/schema.ts";
import type { Db } from "../store/store.ts";

type Query = z.infer<typeof AppQuery>;

const ORDER = {
  label: { column: "app.label", direction: "asc" },
  "-label": { column: "app.label", direction: "desc" },
  audited: { column: "app.latest_at", direction: "asc" },
  "-audited": { column: "app.latest_at", direction: "desc" },
  high: { column: "app.latest_high", direction: "asc" },
  "-high": { column: "app.latest_high", direction: "desc" },
} as const satisfies Record<Query["sort"], object>;

export async function searchApps(db: Db, query: Query): Promise<z.infer<typeof AppPage>> {
  const { page, pageSize } = query;
  const { column, direction } = ORDER[query.sort];
  checkQuestion(query);
  const rows = await selectApps(db)
    .where((where) => allOf(where, query))
    .orderBy(column, (order) => (direction === "desc" ? order.desc().nullsLast() : order.asc().nullsLast()))
    .orderBy("app.id")
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  const { total } = await db
    .selectFrom("app")
    .leftJoin("audit", "audit.id", "app.latest_audit_id")
    .where((where) => allOf(where, query))
    .select((row) => row.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  return { items: rows.map(appEntry), total, page, pageSize };
}

export function selectApps(db: Db) {
  return db
    .selectFrom("app")
    .leftJoin("audit", "audit.id", "app.latest_audit_id")
    .leftJoin("company", "company.id", "app.company_id")
    .select(["app.id", "app.package_name", "app.label", "app.category", "app.company_id"])
    .select(["company.name as company", "audit.id as audit_id", "audit.version_name", "audit.state"])
    .select(["audit.finished_at", "audit.counts"])
    .select([
      sql<number>`(select count(*)::int from audit one where one.app_id = app.id)`.as("audits"),
      sql<number>`(select count(*)::int from complaint where complaint.app_id = app.id)`.as("complaints"),
      sql<number>`(select count(*)::int from orders where orders.app_id = app.id
        and orders.state not in ('closed', 'published', 'withdrawn'))`.as("open_orders"),
    ]);
}

export interface AppRow {
  readonly id: string;
  readonly package_name: string | null;
  readonly label: string | null;
  readonly category: string | null;
  readonly company_id: string | null;
  readonly company: string | null;
  readonly audit_id: string | null;
  readonly version_name: string | null;
  readonly state: "queued" | "running" | "done" | "failed" | "cancelled" | null;
  readonly finished_at: Date | null;
  readonly counts: StoredCounts | null;
  readonly audits: number;
  readonly complaints: number;
  readonly open_orders: number;
}

export function appEntry(row: AppRow): z.infer<typeof AppEntry> {
  return {
    id: row.id,
    packageName: row.package_name,
    label: row.label,
    category: row.category,
    companyId: row.company_id,
    company: row.company,
    audits: row.audits,
    complaints: row.complaints,
    openOrders: row.open_orders,
    latest:
      row.audit_id === null || row.state === null
        ? null
        : {
            id: row.audit_id,
            versionName: row.version_name,
            state: row.state,
            finishedAt: row.finished_at?.toISOString() ?? null,
            counts: row.counts,
          },
  };
}

/** A filter that says nothing without another is a question asked wrongly, not one with every app as its answer. */
function checkQuestion(query: Query): void {
  const pairs = [
    ["sdkBelow", query.sdkBelow, "sdk", query.sdk],
    ["does", query.does, "data", query.data],
    ["says", query.says, "data", query.data],
    ["needs", query.needs, "data", query.data],
    ["when", query.when, "data", query.data],
    ["used", query.used, "permission", query.permission],
    ["verdict", query.verdict, "rule", query.rule],
  ] as const;
  for (const [name, value, needed, other] of pairs) {
    if (value === undefined || other !== undefined) continue;
    throw invalid(name, { en: `${name} needs ${needed} beside it`, zh: `${name} 须与 ${needed} 一起使用` });
  }
}

function allOf(where: ExpressionBuilder<Tables, "app" | "audit">, query: Query): Expression<SqlBool> {
  const terms = termsOf(query);
  const { q, sdk, sdkBelow, category, companyId } = query;
  return where.and([
    ...(terms.length === 0 ? [] : [sql<boolean>`audit.terms @> ${terms}::text[]`]),
    ...(q === undefined || q.trim() === "" ? [] : [where("app.words", "like", containing(q))]),
    ...(category === undefined ? [] : [where("app.category", "=", category)]),
    ...(companyId === undefined ? [] : [where("app.company_id", "=", companyId)]),
    ...(sdk === undefined || sdkBelow === undefined
      ? []
      : [sql<boolean>`(audit.sdk_versions ->> ${sdk}) collate "C" < ${versionKey(sdkBelow)}`]),
  ]);
}

function termsOf({
  sdk,
  data,
  does,
  says,
  needs,
  when,
  permission,
  used,
  host,
  rule,
  verdict,
  withGaps,
}: Query) {
  const asked: string[] = [];
  if (sdk !== undefined) asked.push(term.sdk(sdk));
  if (data !== undefined) {
    if (does !== undefined) asked.push(term.does(data, does));
    if (says !== undefined) asked.push(term.says(data, says));
    if (needs !== undefined) asked.push(term.needs(data, needs));
    if (when !== undefined) {
      asked.push(term.when(data, does === "sends" || does === "reads" ? does : "any", when));
    }
    if (does === undefined && says === undefined && needs === undefined && when === undefined) {
      asked.push(term.data(data));
    }
  }
  if (permission !== undefined) {
    asked.push(used === undefined ? term.permission(permission) : term.used(permission, used));
  }
  if (host !== undefined) asked.push(term.host(host));
  if (rule !== undefined) asked.push(verdict === undefined ? term.rule(rule) : term.verdict(rule, verdict));
  if (withGaps !== undefined) asked.push(withGaps ? term.gaps : term.noGaps);
  return asked;
}
