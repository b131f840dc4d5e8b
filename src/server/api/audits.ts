import { createRoute, z } from "@hono/zod-openapi";
import { OFFICE, only, READ, SUBMIT } from "./access.ts";
import { body, file, json, problems } from "./responses.ts";
import * as audits from "./schema/audits.ts";
import { IdempotencyHeader, IdParams, Lang, Ok, Sha256 } from "./schema/shared.ts";

const tags = ["Audits"];

export const submit = createRoute({
  method: "post",
  path: "/audits",
  tags,
  summary: "Audit an uploaded app",
  ...only(SUBMIT),
  request: { headers: IdempotencyHeader, body: body(audits.NewAudit) },
  responses: { 201: json(audits.AuditEntry, "Queued"), ...problems(400, 401, 403, 404, 409, 413, 429) },
});

export const listAudits = createRoute({
  method: "get",
  path: "/audits",
  tags,
  summary: "Audits, newest first",
  ...only(READ),
  request: { query: audits.AuditQuery },
  responses: { 200: json(audits.AuditPage, "Audits"), ...problems(400, 401, 403) },
});

export const getAudit = createRoute({
  method: "get",
  path: "/audits/{id}",
  tags,
  summary: "One audit: its state, files and options",
  ...only(READ),
  request: { params: IdParams },
  responses: { 200: json(audits.AuditDetail, "The audit"), ...problems(401, 403, 404) },
});

export const getResult = createRoute({
  method: "get",
  path: "/audits/{id}/result",
  tags,
  summary: "All of it, as the engine gave it: `candor/audit@1` (see `candor schema audit`)",
  ...only(READ),
  request: { params: IdParams },
  responses: {
    200: json(z.record(z.string(), z.unknown()).openapi("EngineAudit"), "candor/audit@1"),
    ...problems(401, 403, 404, 409),
  },
});

export const getReport = createRoute({
  method: "get",
  path: "/audits/{id}/report",
  tags,
  summary: "A report in one of the engine's formats; see `/choices`",
  ...only(READ),
  request: {
    params: IdParams,
    query: z.object({ format: z.string().max(40).default("html"), lang: Lang.default("en") }),
  },
  responses: {
    200: file(["text/html", "application/json", "text/csv", "text/plain"], "The report"),
    ...problems(400, 401, 403, 404, 409),
  },
});

export const getPolicyText = createRoute({
  method: "get",
  path: "/audits/{id}/policies/{sha256}",
  tags,
  summary: "The plain text of a policy, into which the spans of claims and findings point (UTF-16 units)",
  ...only(READ),
  request: { params: IdParams.extend({ sha256: Sha256 }) },
  responses: {
    200: json(z.object({ name: z.string(), text: z.string() }).openapi("PolicyText"), "The text"),
    ...problems(401, 403, 404, 409),
  },
});

export const getFile = createRoute({
  method: "get",
  path: "/audits/{id}/files/{sha256}",
  tags,
  summary: "An input of the audit, as it was sent; always a download",
  ...only(SUBMIT),
  request: { params: IdParams.extend({ sha256: Sha256 }) },
  responses: { 200: file(["application/octet-stream"], "The file"), ...problems(401, 403, 404) },
});

export const cancelAudit = createRoute({
  method: "post",
  path: "/audits/{id}/cancel",
  tags,
  summary: "Cancel an audit that waits or runs",
  ...only(SUBMIT),
  request: { params: IdParams },
  responses: { 200: json(audits.AuditEntry, "Cancelled"), ...problems(401, 403, 404, 409) },
});

export const retryAudit = createRoute({
  method: "post",
  path: "/audits/{id}/retry",
  tags,
  summary: "Queue an audit again that failed or was cancelled",
  ...only(SUBMIT),
  request: { params: IdParams },
  responses: { 200: json(audits.AuditEntry, "Queued"), ...problems(401, 403, 404, 409) },
});

export const watch = createRoute({
  method: "get",
  path: "/events",
  tags,
  summary: "Live changes of audits, as server-sent events `audit` with an `AuditEvent` as data",
  ...only(READ),
  responses: { 200: file(["text/event-stream"], "The stream"), ...problems(401, 403) },
});

export const getQueue = createRoute({
  method: "get",
  path: "/queue",
  tags,
  summary: "How much waits, runs and failed, and which workers are there",
  ...only(READ),
  responses: { 200: json(audits.QueueState, "The queue"), ...problems(401, 403) },
});

export const dropAudit = createRoute({
  method: "delete",
  path: "/audits/{id}",
  tags,
  summary: "Delete an audit that no order rests on; noted in the log",
  ...only(OFFICE),
  request: { params: IdParams },
  responses: { 200: json(Ok, "Deleted"), ...problems(401, 403, 404, 409) },
});
