import { z } from "@hono/zod-openapi";
import { Id, PageQuery, pageOf, Text, Time } from "./shared.ts";

/** One line of the log: each carries the hash of the one before it, so that a change or a gap shows. */
export const LogEntry = z
  .object({
    seq: z.number().int(),
    at: Time,
    /** Account name, `system` or `public`. */
    by: z.string(),
    what: z.string().openapi({ example: "order.notified" }),
    object: z.string().openapi({ description: "`order:ID`" }),
    detail: z.record(z.string(), z.unknown()),
    hash: z.string(),
  })
  .openapi("LogEntry");
export const LogQuery = PageQuery.extend({
  object: z.string().max(200).optional(),
  what: z.string().max(100).optional(),
});
export const LogPage = pageOf(LogEntry, "LogPage");

export const LogCheck = z
  .object({
    entries: z.number().int(),
    intact: z.boolean(),
    /** First entry that does not fit, else null. */
    brokenAt: z.number().int().nullable(),
    /** Of the last entry: note it down elsewhere, and a log that was cut short shows, too. */
    head: z.string(),
  })
  .openapi("LogCheck");

export const RejudgementState = z
  .enum(["running", "ready", "accepted", "rejected", "failed"])
  .openapi("RejudgementState");

export const Rejudgement = z
  .object({
    id: Id,
    state: RejudgementState,
    createdBy: z.string(),
    createdAt: Time,
    catalogVersion: z.string(),
    toolVersion: z.string(),
    total: z.number().int(),
    judged: z.number().int(),
    /** Audits whose findings change. */
    changed: z.number().int(),
    added: z.number().int(),
    removed: z.number().int(),
    altered: z.number().int(),
  })
  .openapi("Rejudgement");

/** What changes in one audit. */
export const RejudgedAudit = z
  .object({
    auditId: Id,
    appId: Id.nullable(),
    label: z.string().nullable(),
    versionName: z.string().nullable(),
    changes: z.array(
      z.object({
        kind: z.enum(["added", "removed", "altered"]),
        fingerprint: z.string(),
        rule: z.string(),
        title: Text,
        before: z.object({ verdict: z.string(), severity: z.string() }).nullable(),
        after: z.object({ verdict: z.string(), severity: z.string() }).nullable(),
      }),
    ),
  })
  .openapi("RejudgedAudit");
export const RejudgementPage = pageOf(Rejudgement, "RejudgementPage");
export const RejudgedPage = pageOf(RejudgedAudit, "RejudgedPage");
