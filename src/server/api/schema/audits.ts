import { z } from "@hono/zod-openapi";
import { Day, Id, Line, PageQuery, pageOf, Sha256, Text, Time } from "./shared.ts";

/** `mapping`: names from before R8; `run-log`: what a hook tool wrote; `label`: the form given to a store (CSV). */
export const UploadKind = z.enum(["app", "policy", "attachment", "mapping", "run-log", "label"]);
export const Upload = z
  .object({
    id: Id,
    kind: UploadKind,
    name: z.string(),
    sizeBytes: z.number().int(),
    /** Where the next chunk starts. */
    receivedBytes: z.number().int(),
    done: z.boolean(),
    sha256: Sha256.nullable(),
  })
  .openapi("Upload");
export const NewUpload = z
  .object({ kind: UploadKind, name: z.string().min(1).max(255), sizeBytes: z.number().int().min(1) })
  .openapi("NewUpload");

/** Where an app came from: regulators speak of one version from one source on one date. */
export const Source = z
  .object({
    store: z.string().max(200).nullable().default(null),
    link: z.string().max(2000).nullable().default(null),
    sentBy: z.string().max(200).nullable().default(null),
    obtainedAt: z.string().max(40).nullable().default(null),
    developer: z.string().max(200).nullable().default(null),
  })
  .openapi("Source");

export const AuditState = z.enum(["queued", "running", "done", "failed", "cancelled"]).openapi("AuditState");

export const Counts = z
  .object({
    breach: z.number().int(),
    risk: z.number().int(),
    unknown: z.number().int(),
    high: z.number().int(),
    medium: z.number().int(),
    low: z.number().int(),
    gaps: z.number().int(),
    /** Checks without an answer; audits of earlier versions do not count them. */
    unchecked: z.number().int().optional(),
  })
  .openapi("Counts");

export const AuditFile = z
  .object({
    kind: z.enum(["app", "policy", "mapping", "run-log", "label"]),
    name: z.string(),
    sha256: Sha256,
    sizeBytes: z.number().int(),
  })
  .openapi("AuditFile");

export const AuditEntry = z
  .object({
    id: Id,
    state: AuditState,
    /** What it is at, while it runs: `dex 3/7`. */
    step: z.string().nullable(),
    /** Jobs ahead of it, while it waits. */
    ahead: z.number().int().nullable(),
    attempts: z.number().int(),
    /** Why it failed, in both languages. A dead letter waits in state `failed` until a person retries it. */
    failure: Text.nullable(),
    priority: z.number().int(),
    appId: Id.nullable(),
    file: z.string(),
    sha256: Sha256,
    label: z.string().nullable(),
    packageName: z.string().nullable(),
    versionName: z.string().nullable(),
    versionCode: z.number().nullable(),
    category: z.string().nullable(),
    source: Source,
    counts: Counts.nullable(),
    sentence: Text.nullable(),
    createdBy: z.string().nullable(),
    createdAt: Time,
    startedAt: Time.nullable(),
    finishedAt: Time.nullable(),
    orderId: Id.nullable(),
  })
  .openapi("AuditEntry");

export const AuditDetail = AuditEntry.extend({
  files: z.array(AuditFile),
  functions: z.array(z.string()),
  laws: z.array(z.string()).nullable(),
  /** By whose law it is judged; null: by all that the catalog has. */
  asOf: Day.nullable(),
  /** It was said to be for children under 14. */
  children: z.boolean(),
  toolVersion: z.string().nullable(),
  catalogVersion: z.string().nullable(),
  /** Isolation that held while the app was read. */
  isolation: z
    .object({ network: z.enum(["none", "unrestricted"]), memoryMb: z.number(), cpuSeconds: z.number() })
    .nullable(),
  /** Other audits of the same app, newest first. */
  versions: z.array(
    z.object({ id: Id, versionName: z.string().nullable(), createdAt: Time, state: AuditState }),
  ),
}).openapi("AuditDetail");

export const NewAudit = z
  .object({
    /** A finished upload of kind `app`. */
    app: Id,
    /** Finished uploads of kind `policy`. */
    policies: z.array(Id).max(20).default([]),
    /** A finished upload of kind `mapping`. */
    mapping: Id.nullable().default(null),
    /** Finished uploads of kind `run-log`. */
    runLogs: z.array(Id).max(20).default([]),
    /** Finished uploads of kind `label`. */
    labels: z.array(Id).max(5).default([]),
    category: z.string().max(100).nullable().default(null),
    functions: z.array(Line).max(50).default([]),
    laws: z
      .array(z.enum(["cn", "eu", "us-ca", "us", "play", "apple"]))
      .nullable()
      .default(null),
    /** Judge by the law of this day. */
    asOf: Day.nullable().default(null),
    /** The app is for children under 14. */
    children: z.boolean().default(false),
    source: Source.prefault({}),
    /** Higher first. Above 0: reviewers and officers. */
    priority: z.number().int().min(-10).max(10).default(0),
    /** The order that this version answers. */
    orderId: Id.nullable().default(null),
  })
  .openapi("NewAudit");

export const AuditQuery = PageQuery.extend({
  q: z.string().max(200).optional().openapi({ description: "Words of label, package or file name." }),
  state: AuditState.optional(),
  category: z.string().max(100).optional(),
  severity: z
    .enum(["low", "medium", "high"])
    .optional()
    .openapi({ description: "At least one finding of it." }),
  appId: Id.optional(),
  sort: z
    .enum(["created", "-created", "label", "-label", "high", "-high", "breach", "-breach"])
    .default("-created"),
});

export const AuditPage = pageOf(AuditEntry, "AuditPage");

/** One event of the live stream: `event: audit`, `data:` this as JSON. */
export const AuditEvent = z
  .object({ id: Id, state: AuditState, step: z.string().nullable(), counts: Counts.nullable() })
  .openapi("AuditEvent");

export const QueueState = z
  .object({
    queued: z.number().int(),
    running: z.number().int(),
    failed: z.number().int(),
    done: z.number().int(),
    workers: z.array(z.object({ id: z.string(), seenAt: Time, running: z.number().int() })),
  })
  .openapi("QueueState");
