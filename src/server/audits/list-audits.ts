import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { z } from "zod";
import type { AuditPage, AuditQuery } from "../api/schema/audits.ts";
import { jsonRows } from "../store/json-rows.ts";
import type { Tables } from "../store/schema.ts";
import type { Db } from "../store/store.ts";
import type { Totals } from "../store/totals.ts";
import { auditEntry, containing, selectAudits } from "./audit-entry.ts";
import { severityBit } from "./take-result.ts";

type Query = z.infer<typeof AuditQuery>;

const ORDER = {
  created: { column: "audit.created_at", direction: "asc" },
  "-created": { column: "audit.created_at", direction: "desc" },
  label: { column: "audit.name", direction: "asc" },
  "-label": { column: "audit.name", direction: "desc" },
  high: { column: "audit.high", direction: "asc" },
  "-high": { column: "audit.high", direction: "desc" },
  breach: { column: "audit.breach", direction: "asc" },
  "-breach": { column: "audit.breach", direction: "desc" },
} as const satisfies Record<Query["sort"], object>;

/** First which, by an index alone; then all of those that are shown. */
export async function listAudits(db: Db, totals: Totals, query: Query): Promise<z.infer<typeof AuditPage>> {
  const { page, pageSize } = query;
  const { column, direction } = ORDER[query.sort];
  const shown = selectAudits(db)
    .where("audit.id", "in", (inner) =>
      inner
        .selectFrom("audit")
        .where((where) => allOf(where, query))
        .orderBy(column, direction)
        .orderBy("audit.id", direction)
        .limit(pageSize)
        .offset((page - 1) * pageSize)
        .select("audit.id"),
    )
    .orderBy(column, direction)
    .orderBy("audit.id", direction);
  const rows = await jsonRows(db, shown);
  const total = await totals.of("audits", query, rows.length, async () => {
    const counted = await db
      .selectFrom("audit")
      .where((where) => allOf(where, query))
      .select((row) => row.fn.countAll<number>().as("total"))
      .executeTakeFirstOrThrow();
    return counted.total;
  });
  return { items: rows.map(auditEntry), total, page, pageSize };
}

/** Every filter that is given must hold. */
function allOf(
  where: ExpressionBuilder<Tables, "audit">,
  { q, state, category, severity, appId }: Query,
): Expression<SqlBool> {
  return where.and([
    ...(q === undefined || q.trim() === "" ? [] : [where("audit.words", "like", containing(q))]),
    ...(state === undefined ? [] : [where("audit.state", "=", state)]),
    ...(category === undefined ? [] : [where("audit.category", "=", category)]),
    ...(appId === undefined ? [] : [where("audit.app_id", "=", appId)]),
    ...(severity === undefined
      ? []
      : [sql<boolean>`audit.severities & ${sql.lit(severityBit(severity))} > 0`]),
  ]);
}
