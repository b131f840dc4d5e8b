import { sql } from "kysely";
import type { z } from "zod";
import type { AppEntry, AppPage, AppQuery } from "../api/schema/apps.ts";
import { containing } from "../audits/audit-entry.ts";
import { termNumbers } from "../audits/found.ts";
import { term, versionKey } from "../audits/terms.ts";
import { invalid } from "../refusal.ts";
import { type AsJson, jsonRows, timeOrNull } from "../store/json-rows.ts";
import type { StoredCounts } from "../store/schema.ts";
import type { Db } from "../store/store.ts";
import type { Totals } from "../store/totals.ts";

type Query = z.infer<typeof AppQuery>;

const ORDER = {
  label: [sql`app.label asc`, sql`app.id asc`],
  "-label": [sql`app.label desc`, sql`app.id desc`],
  audited: [sql`app.latest_at asc`, sql`app.id asc`],
  "-audited": [sql`app.latest_at desc nulls last`, sql`app.id asc`],
  high: [sql`app.latest_high asc`, sql`app.id asc`],
  "-high": [sql`app.latest_high desc`, sql`app.id desc`],
} as const satisfies Record<Query["sort"], object>;

/** First which, by indexes alone; then all of those that are shown. */
export async function searchApps(db: Db, totals: Totals, query: Query): Promise<z.infer<typeof AppPage>> {
  const { page, pageSize } = query;
  checkQuestion(query);
  const terms = await termNumbers(db, termsOf(query));
  if (terms === null) return { items: [], total: 0, page, pageSize };
  const [first, then] = ORDER[query.sort];
  const asked = found(db, query, terms);
  const shown = selectApps(db)
    .where("app.id", "in", (inner) =>
      inner
        .selectFrom(
          asked
            .select("app.id")
            .orderBy(first)
            .orderBy(then)
            .limit(pageSize)
            .offset((page - 1) * pageSize)
            .as("page"),
        )
        .select("page.id"),
    )
    .orderBy(first)
    .orderBy(then);
  const rows = await jsonRows(db, shown);
  const total = await totals.of("apps", query, rows.length, () => countApps(db, query, terms));
  return { items: rows.map(appEntry), total, page, pageSize };
}

/** Each app has one newest audit: where what was found is all that is asked, the apps themselves need not be read. */
async function countApps(db: Db, query: Query, terms: readonly number[]): Promise<number> {
  const { q, sdkBelow, category, companyId } = query;
  const foundAlone =
    terms.length > 0 && [q, sdkBelow, category, companyId].every((filter) => filter === undefined);
  const counted = foundAlone
    ? db
        .selectFrom("audit_found")
        .where("latest", "=", true)
        .where(sql<boolean>`terms @> ${terms}::int[]`)
        .select((row) => row.fn.countAll<number>().as("total"))
    : found(db, query, terms).select((row) => row.fn.countAll<number>().as("total"));
  return (await counted.executeTakeFirstOrThrow()).total;
}

/** The apps that answer a question; what was found in them is joined only where it is asked about. */
function found(db: Db, query: Query, terms: readonly number[]) {
  const { q, sdk, sdkBelow, category, companyId } = query;
  return db
    .selectFrom("app")
    .$if(terms.length > 0 || sdkBelow !== undefined, (select) =>
      select
        .innerJoin("audit_found", (join) =>
          join.onRef("audit_found.audit_id", "=", "app.latest_audit_id").on(sql<boolean>`audit_found.latest`),
        )
        .where((where) =>
          where.and([
            ...(terms.length === 0 ? [] : [sql<boolean>`audit_found.terms @> ${terms}::int[]`]),
            ...(sdk === undefined || sdkBelow === undefined
              ? []
              : [sql<boolean>`(audit_found.sdk_versions ->> ${sdk}) collate "C" < ${versionKey(sdkBelow)}`]),
          ]),
        ),
    )
    .where((where) =>
      where.and([
        ...(q === undefined || q.trim() === ""
          ? []
          : [where.or([where("app.words", "like", containing(q)), ofCompany(q)])]),
        ...(category === undefined ? [] : [where("app.category", "=", category)]),
        ...(companyId === undefined ? [] : [where("app.company_id", "=", companyId)]),
      ]),
    );
}

/** Apps of the companies whose name has these words. */
function ofCompany(words: string) {
  return sql<boolean>`app.company_id in (select id from company where lower(name) like ${containing(words)})`;
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

export function appEntry(row: AppRow | AsJson<AppRow>): z.infer<typeof AppEntry> {
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
            finishedAt: timeOrNull(row.finished_at),
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
