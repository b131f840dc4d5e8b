import { type Selectable, sql } from "kysely";
import type { z } from "zod";
import type { AuditEntry } from "../api/schema/audits.ts";
import { type AsJson, timeOf, timeOrNull } from "../store/json-rows.ts";
import type { Tables } from "../store/schema.ts";
import type { Db, Tx } from "../store/store.ts";

/** What lists show of an audit. */
const LIST_COLUMNS = [
  "audit.id",
  "audit.app_id",
  "audit.state",
  "audit.step",
  "audit.attempts",
  "audit.failure",
  "audit.priority",
  "audit.file",
  "audit.sha256",
  "audit.label",
  "audit.package_name",
  "audit.version_name",
  "audit.version_code",
  "audit.category",
  "audit.source",
  "audit.counts",
  "audit.sentence",
  "audit.order_id",
  "audit.created_at",
  "audit.started_at",
  "audit.finished_at",
] as const;

/** What the page of one audit shows besides. */
const MORE_COLUMNS = [
  "audit.size_bytes",
  "audit.policies",
  "audit.companions",
  "audit.as_of",
  "audit.children",
  "audit.functions",
  "audit.laws",
  "audit.result",
  "audit.texts",
  "audit.tool_version",
  "audit.catalog_version",
  "audit.isolation",
] as const;

type Columns<Names extends readonly string[]> = Pick<
  Selectable<Tables["audit"]>,
  Names[number] extends `audit.${infer Name}` ? Name & keyof Tables["audit"] : never
>;
type Row = Columns<typeof LIST_COLUMNS> & {
  readonly created_by: string | null;
  readonly ahead: number | null;
};

export type AuditRowShown = Row & Columns<typeof MORE_COLUMNS>;

/** With the sender's name, and how many wait before it. */
export function selectAudits(db: Db | Tx) {
  return db
    .selectFrom("audit")
    .leftJoin("account", "account.id", "audit.created_by")
    .select(LIST_COLUMNS)
    .select("account.name as created_by")
    .select(
      sql<number | null>`case when audit.state = 'queued' then (
        select count(*)::int from audit before where before.state = 'queued' and (
          before.priority > audit.priority or
          (before.priority = audit.priority and (before.turn, before.id) < (audit.turn, audit.id))))
      end`.as("ahead"),
    );
}

/** With what the page of one audit shows. */
export function selectWhole(db: Db | Tx) {
  return selectAudits(db).select(MORE_COLUMNS);
}

export function auditEntry(row: Row | AsJson<Row>): z.infer<typeof AuditEntry> {
  return {
    id: row.id,
    state: row.state,
    step: row.step,
    ahead: row.ahead,
    attempts: row.attempts,
    failure: row.failure,
    priority: row.priority,
    appId: row.app_id,
    file: row.file,
    sha256: row.sha256,
    label: row.label,
    packageName: row.package_name,
    versionName: row.version_name,
    versionCode: row.version_code,
    category: row.category,
    source: row.source,
    counts: row.counts,
    sentence: row.sentence,
    createdBy: row.created_by,
    createdAt: timeOf(row.created_at),
    startedAt: timeOrNull(row.started_at),
    finishedAt: timeOrNull(row.finished_at),
    orderId: row.order_id,
  };
}

/** `%` and `_` of what a person typed mean themselves. */
export function containing(words: string): string {
  return `%${words
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, "\\$&")}%`;
}
