import type { Audit } from "../../model/audit.ts";
import type { Finding } from "../../model/finding.ts";
import { onAudited } from "../cases/on-audited.ts";
import { newId } from "../id.ts";
import type { Isolation, ReviewStateName } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { markLatest, writeFound } from "./found.ts";

export interface Result {
  readonly audit: Audit;
  /** Blobs of the answer and of the policies' texts. */
  readonly result: string;
  readonly texts: string | null;
  readonly isolation: Isolation;
  /** The audit of the order that this version answers. */
  readonly against: Audit | null;
}

/**
 * Writes what a run found, in one transaction, and only if that run still is the audit's run: a second run of the same
 * audit, a cancelled one or one whose lease went to another writes nothing. Answers whether it was written.
 */
export async function takeResult(
  tx: Tx,
  auditId: string,
  runId: string,
  result: Result,
  now: Date,
): Promise<boolean> {
  const row = await tx
    .selectFrom("audit")
    .selectAll()
    .where("id", "=", auditId)
    .where("run_id", "=", runId)
    .where("state", "=", "running")
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return false;
  const app = await appOf(tx, result.audit, row.category, now);
  if (row.company_id !== null && row.company_id !== app.company_id) {
    await endFailed(tx, auditId, OTHER_APP, now);
    return true;
  }
  await writeAudit(tx, auditId, app.id, result, now);
  await writeFound(tx, auditId, result.audit);
  await writeFindings(tx, auditId, app.id, result.audit);
  await makeLatest(tx, app.id, auditId, row.created_at, result.audit);
  await onAudited(tx, auditId, app.id, result.audit, result.against, now);
  return true;
}

/** A company may not write into the file of an app that is not its own. */
const OTHER_APP = {
  en: "This file is another app than the one the order is about.",
  zh: "该文件不是整改通知所涉及的应用。",
};

export async function endFailed(
  tx: Tx,
  auditId: string,
  failure: { readonly en: string; readonly zh: string },
  now: Date,
): Promise<void> {
  await tx
    .updateTable("audit")
    .set({
      state: "failed",
      failure: JSON.stringify(failure),
      step: null,
      worker_id: null,
      lease_until: null,
      finished_at: now,
      updated_at: now,
    })
    .where("id", "=", auditId)
    .execute();
}

async function appOf(tx: Tx, audit: Audit, category: string | null, now: Date) {
  const { app } = audit.evidence.facts;
  const key = app.packageName === null ? `file:${app.sha256}` : `${app.platform}:${app.packageName}`;
  const words = searchWords([app.label, app.packageName, ...Object.values(app.labels), app.file]);
  const values = { package_name: app.packageName, label: app.label ?? app.packageName ?? app.file, words };
  return tx
    .insertInto("app")
    .values({ id: newId(now.getTime()), key, category, created_at: now, ...values })
    .onConflict((clash) => clash.column("key").doUpdateSet({ words, label: values.label }))
    .returning(["id", "company_id"])
    .executeTakeFirstOrThrow();
}

export function searchWords(words: readonly (string | null)[]): string {
  const known = words.filter((word): word is string => word !== null);
  return [...new Set(known)].join(" ").toLowerCase().slice(0, 2000);
}

async function writeAudit(tx: Tx, id: string, appId: string, result: Result, now: Date): Promise<void> {
  const { audit } = result;
  const { app } = audit.evidence.facts;
  await tx
    .updateTable("audit")
    .set({
      state: "done",
      step: null,
      failure: null,
      worker_id: null,
      lease_until: null,
      finished_at: now,
      updated_at: now,
      app_id: appId,
      label: app.label,
      package_name: app.packageName,
      version_name: app.versionName,
      version_code: app.versionCode,
      name: app.label ?? app.packageName ?? app.file,
      words: searchWords([app.label, app.packageName, app.file]),
      ...foundIn(audit),
      result: result.result,
      texts: result.texts,
      isolation: JSON.stringify(result.isolation),
    })
    .where("id", "=", id)
    .execute();
}

/** What lists and searches show of what was found. */
function foundIn(audit: Audit) {
  const { bySeverity, byVerdict, sentence } = audit.summary;
  return {
    counts: JSON.stringify({
      ...byVerdict,
      ...bySeverity,
      gaps: audit.evidence.gaps.length,
      unchecked: audit.outcomes.filter(({ verdict }) => verdict === "unknown").length,
    }),
    high: bySeverity.high,
    breach: byVerdict.breach,
    sentence: JSON.stringify(sentence),
    tool_version: audit.tool.version,
    catalog_version: audit.catalog.version,
    severities: severitiesOf(audit),
  };
}

const SEVERITY_BIT = { low: 1, medium: 2, high: 4 } as const;

/** Those of what was found; of what could not be told, nothing is known. */
function severitiesOf({ findings }: Audit): number {
  const seen = findings.filter(({ verdict }) => verdict !== "unknown").map(({ severity }) => severity);
  return [...new Set(seen)].reduce((sum, severity) => sum + SEVERITY_BIT[severity], 0);
}

export function severityBit(severity: keyof typeof SEVERITY_BIT): number {
  return SEVERITY_BIT[severity];
}

/** A stored audit gets the result of a re-judgement, if it still has the one that was judged. */
export async function writeRejudged(
  tx: Tx,
  auditId: string,
  before: string,
  after: string,
  audit: Audit,
  now: Date,
): Promise<void> {
  const row = await tx
    .selectFrom("audit")
    .select(["app_id", "created_at"])
    .where("id", "=", auditId)
    .where("result", "=", before)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined || row.app_id === null) return;
  await tx
    .updateTable("audit")
    .set({ ...foundIn(audit), result: after, updated_at: now })
    .where("id", "=", auditId)
    .execute();
  await writeFound(tx, auditId, audit);
  await writeFindings(tx, auditId, row.app_id, audit);
  await makeLatest(tx, row.app_id, auditId, row.created_at, audit);
}

export const WEIGHT = { low: 1, medium: 2, high: 3 } as const;
/** Parameters of one statement are bounded; a finding takes eighteen. */
const ROWS_A_STATEMENT = 500;

/** What people decided of a fingerprint holds for every version in which it is found. */
export async function writeFindings(tx: Tx, auditId: string, appId: string, audit: Audit): Promise<void> {
  await tx.deleteFrom("finding").where("audit_id", "=", auditId).execute();
  const reviews = await tx
    .selectFrom("review")
    .select(["fingerprint", "state"])
    .where("app_id", "=", appId)
    .execute();
  const stateOf = new Map(reviews.map(({ fingerprint, state }) => [fingerprint, state]));
  const rows = audit.findings.map((finding, position) =>
    findingRow(auditId, appId, finding, position, stateOf.get(finding.fingerprint) ?? "open"),
  );
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    await tx
      .insertInto("finding")
      .values(rows.slice(from, from + ROWS_A_STATEMENT))
      .execute();
  }
}

function findingRow(
  auditId: string,
  appId: string,
  finding: Finding,
  position: number,
  state: ReviewStateName,
) {
  return {
    audit_id: auditId,
    id: finding.id,
    position,
    app_id: appId,
    fingerprint: finding.fingerprint,
    rule: finding.rule,
    verdict: finding.verdict,
    severity: finding.severity,
    weight: WEIGHT[finding.severity],
    confidence: finding.confidence,
    data: finding.data,
    sdk: finding.sdk,
    title: JSON.stringify(finding.title),
    says: JSON.stringify(finding.says),
    fix: JSON.stringify(finding.fix),
    cites: JSON.stringify(finding.cites),
    latest: false,
    state,
  };
}

/** The newest audit by when it was sent in, not by which ended first. */
async function makeLatest(tx: Tx, appId: string, auditId: string, sentAt: Date, audit: Audit): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable("app")
    .set({
      latest_audit_id: auditId,
      latest_at: sentAt,
      latest_high: audit.summary.bySeverity.high,
    })
    .where("id", "=", appId)
    .where((where) => where.or([where("latest_at", "is", null), where("latest_at", "<=", sentAt)]))
    .executeTakeFirst();
  if (numUpdatedRows > 0n) await markLatest(tx, appId, auditId);
}
