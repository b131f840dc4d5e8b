import { type Expression, type ExpressionBuilder, type Selectable, type SqlBool, sql } from "kysely";
import type { z } from "zod";
import type { FindingEntry, FindingPage, FindingQuery, Review } from "../api/schema/reviews.ts";
import { containing } from "../audits/audit-entry.ts";
import { WEIGHT } from "../audits/take-result.ts";
import { jsonRows } from "../store/json-rows.ts";
import type { Tables } from "../store/schema.ts";
import type { Db, Tx } from "../store/store.ts";
import type { Totals } from "../store/totals.ts";

type Query = z.infer<typeof FindingQuery>;

const ORDER = {
  severity: [sql`finding.weight asc`, sql`finding.app_id, finding.position`],
  "-severity": [sql`finding.weight desc`, sql`finding.app_id, finding.position`],
  label: [sql`app.label asc`, sql`finding.app_id, finding.position`],
  "-label": [sql`app.label desc`, sql`finding.app_id, finding.position`],
  rule: [sql`finding.rule`, sql`finding.weight desc, finding.app_id, finding.position`],
} as const satisfies Record<Query["sort"], object>;

/** First which, by an index alone; then all of those that are shown. */
export async function listFindings(
  db: Db,
  totals: Totals,
  query: Query,
): Promise<z.infer<typeof FindingPage>> {
  const { page, pageSize, sort } = query;
  const [first, then] = ORDER[sort];
  const shown = db
    .selectFrom((from) =>
      from
        .selectFrom("finding")
        .$if(query.q !== undefined || sort === "label" || sort === "-label", (select) =>
          select.innerJoin("app", "app.id", "finding.app_id"),
        )
        .where((where) => allOf(where, query))
        .select(["finding.audit_id", "finding.id"])
        .orderBy(first)
        .orderBy(then)
        .limit(pageSize)
        .offset((page - 1) * pageSize)
        .as("page"),
    )
    .innerJoin("finding", (join) =>
      join.onRef("finding.audit_id", "=", "page.audit_id").onRef("finding.id", "=", "page.id"),
    )
    .innerJoin("app", "app.id", "finding.app_id")
    .innerJoin("audit", "audit.id", "finding.audit_id")
    .select(["finding.id", "finding.fingerprint", "finding.audit_id", "finding.app_id", "finding.rule"])
    .select(["finding.verdict", "finding.severity", "finding.confidence", "finding.data", "finding.sdk"])
    .select(["finding.title", "finding.says", "app.label", "app.package_name", "audit.version_name"])
    .orderBy(first)
    .orderBy(then);
  const rows = await jsonRows(db, shown);
  const [total, reviews] = await Promise.all([
    totals.of("findings", query, rows.length, () => countFindings(db, query)),
    reviewsOf(db, rows),
  ]);
  const items = rows.map(
    (row): z.infer<typeof FindingEntry> => ({
      id: row.id,
      fingerprint: row.fingerprint,
      auditId: row.audit_id,
      appId: row.app_id,
      label: row.label,
      packageName: row.package_name,
      versionName: row.version_name,
      rule: row.rule,
      verdict: row.verdict,
      severity: row.severity,
      confidence: row.confidence,
      data: row.data,
      sdk: row.sdk,
      title: row.title,
      says: row.says,
      review: reviews.get(`${row.app_id} ${row.fingerprint}`) ?? OPEN,
    }),
  );
  return { items, total, page, pageSize };
}

/** The app's name is joined only where it is asked about: counting is what such lists spend their time on. */
async function countFindings(db: Db, query: Query): Promise<number> {
  const { total } = await db
    .selectFrom("finding")
    .$if(query.q !== undefined, (select) => select.innerJoin("app", "app.id", "finding.app_id"))
    .where((where) => allOf(where, query))
    .select((row) => row.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  return total;
}

function allOf(where: ExpressionBuilder<Tables, "finding">, query: Query): Expression<SqlBool> {
  const { auditId, appId, rule, verdict, severity, state, data, sdk, assignedTo, q } = query;
  return where.and([
    auditId === undefined ? where.lit(true) : where("finding.audit_id", "=", auditId),
    ...(auditId === undefined ? [sql<boolean>`finding.latest`] : []),
    ...(appId === undefined ? [] : [where("finding.app_id", "=", appId)]),
    ...(rule === undefined ? [] : [where("finding.rule", "=", rule)]),
    ...(verdict === undefined ? [] : [where("finding.verdict", "=", verdict)]),
    ...(severity === undefined ? [] : [where("finding.weight", "=", WEIGHT[severity])]),
    ...(state === undefined ? [] : [where("finding.state", "=", state)]),
    ...(data === undefined ? [] : [where("finding.data", "=", data)]),
    ...(sdk === undefined ? [] : [where("finding.sdk", "=", sdk)]),
    ...(assignedTo === undefined
      ? []
      : [
          sql<boolean>`exists (select from review where review.app_id = finding.app_id
            and review.fingerprint = finding.fingerprint and review.assigned_to = ${assignedTo})`,
        ]),
    ...(q === undefined || q.trim() === "" ? [] : [sql<boolean>`app.words like ${containing(q)}`]),
  ]);
}

type ReviewAnswer = z.infer<typeof Review>;

export const OPEN: ReviewAnswer = {
  state: "open",
  confirmedBy: [],
  dismissedBy: null,
  reason: null,
  assignedTo: null,
  comments: 0,
  updatedAt: null,
};

/** By app and fingerprint, joined with a blank. */
export async function reviewsOf(
  db: Db | Tx,
  findings: readonly { readonly app_id: string; readonly fingerprint: string }[],
): Promise<ReadonlyMap<string, ReviewAnswer>> {
  if (findings.length === 0) return new Map();
  const rows = await db
    .selectFrom("review")
    .selectAll()
    .where("fingerprint", "in", [...new Set(findings.map(({ fingerprint }) => fingerprint))])
    .where("app_id", "in", [...new Set(findings.map(({ app_id }) => app_id))])
    .execute();
  const names = await namesOf(db, rows);
  return new Map(rows.map((row) => [`${row.app_id} ${row.fingerprint}`, reviewOf(row, names)] as const));
}

function reviewOf(row: Selectable<Tables["review"]>, names: ReadonlyMap<string, string>): ReviewAnswer {
  const name = (id: string): string => names.get(id) ?? "";
  return {
    state: row.state,
    confirmedBy: row.confirmed_by.map(name),
    dismissedBy: row.dismissed_by === null ? null : name(row.dismissed_by),
    reason: row.reason,
    assignedTo: row.assigned_to === null ? null : { id: row.assigned_to, name: name(row.assigned_to) },
    comments: row.comments,
    updatedAt: row.updated_at.toISOString(),
  };
}

async function namesOf(db: Db | Tx, rows: readonly Selectable<Tables["review"]>[]) {
  const ids = rows.flatMap(({ confirmed_by, dismissed_by, assigned_to }) =>
    [...confirmed_by, dismissed_by, assigned_to].filter((id): id is string => id !== null),
  );
  if (ids.length === 0) return new Map<string, string>();
  const people = await db.selectFrom("account").select(["id", "name"]).where("id", "in", ids).execute();
  return new Map(people.map(({ id, name }) => [id, name]));
}
