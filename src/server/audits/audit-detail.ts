import type { z } from "zod";
import type { AuditDetail } from "../api/schema/audits.ts";
import { notFound } from "../refusal.ts";
import type { Db, Tx } from "../store/store.ts";
import { type AuditRowShown, auditEntry, selectWhole } from "./audit-entry.ts";

export async function auditDetail(db: Db, id: string): Promise<z.infer<typeof AuditDetail>> {
  const row = await auditRow(db, id);
  return {
    ...auditEntry(row),
    files: filesOf(row),
    functions: [...row.functions],
    laws: row.laws === null ? null : [...row.laws],
    asOf: row.as_of,
    children: row.children,
    toolVersion: row.tool_version,
    catalogVersion: row.catalog_version,
    isolation: row.isolation,
    versions: row.app_id === null ? [] : await versionsOf(db, row.app_id, id),
  };
}

export async function auditRow(db: Db | Tx, id: string): Promise<AuditRowShown> {
  const row = await selectWhole(db).where("audit.id", "=", id).executeTakeFirst();
  if (row === undefined) throw notFound();
  return row;
}

export function filesOf(row: AuditRowShown) {
  return [
    { kind: "app" as const, name: row.file, sha256: row.sha256, sizeBytes: row.size_bytes },
    ...row.policies.map((policy) => ({ kind: "policy" as const, ...policy })),
    ...row.companions,
  ];
}

async function versionsOf(db: Db, appId: string, except: string) {
  const rows = await db
    .selectFrom("audit")
    .select(["id", "version_name", "created_at", "state"])
    .where("app_id", "=", appId)
    .where("id", "<>", except)
    .orderBy("created_at", "desc")
    .limit(100)
    .execute();
  return rows.map(({ id, version_name, created_at, state }) => ({
    id,
    versionName: version_name,
    createdAt: created_at.toISOString(),
    state,
  }));
}
