import { type Selectable, sql } from "kysely";
import type { z } from "zod";
import type { AuditEntry } from "../api/schema/audits.ts";
import type { Tables } from "../store/schema.ts";
import type { Db, Tx } from "../store/store.ts";

/** All but what is large and never shown in lists. */
export const AUDIT_COLUMNS = [
  "audit.id",
  "audit.app_id",
  "audit.state",
  "audit.step",
  "audit.attempts",
  "audit.failure",
  "audit.priority",
  "audit.turn",
  "audit.file",
  "audit.sha256",
  "audit.size_bytes",
  "audit.policies",
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
  "audit.functions",
  "audit.laws",
  "audit.result",
  "audit.texts",
  "audit.tool_version",
  "audit.catalog_version",
  "audit.isolation",
] as const;

type Row = Pick<
  Selectable<Tables["audit"]>,
  (typeof AUDIT_COLUMNS)[number] extends `audit.${infer Name}` ? Name & keyof Tables["audit"] : never
> & { readonly created_by: string | null; readonly ahead: number | null };

export type AuditRowShown = Row;

/** With the sender's name, and how many wait before it. */
export function selectAudits(db: Db | Tx) {
  return db
    .selectFrom("audit")
    .leftJoin("account", "account.id", "audit.created_by")
    .select(AUDIT_COLUMNS)
    .select("account.name as created_by")
    .select(
      sql<number | null>`case when audit.state = 'queued' then (
        select count(*)::int from audit before where before.state = 'queued' and (
          before.priority > audit.priority or
          (before.priority = audit.priority and (before.turn, before.id) < (audit.turn, audit.id))))
      end`.as("ahead"),
    );
}

export function auditEntry(row: Row): z.infer<typeof AuditEntry> {
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
    createdAt: row.created_at.toISOString(),
    startedAt: row.started_at?.toISOString() ?? null,
    finishedAt: row.finished_at?.toISOString() ?? null,
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
