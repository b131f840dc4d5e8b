import { z } from "@hono/zod-openapi";
import { Fingerprint, Id, PageQuery, pageOf, Text, Time, Words } from "./shared.ts";

/** `confirmed-once` waits for a second person, where the instance asks for two. */
export const ReviewState = z
  .enum(["open", "confirmed-once", "confirmed", "dismissed"])
  .openapi("ReviewState");

/** What people decided of a finding. It belongs to the app and the fingerprint, so it holds in later versions too. */
export const Review = z
  .object({
    state: ReviewState,
    /** Who confirmed, in order. */
    confirmedBy: z.array(z.string()),
    dismissedBy: z.string().nullable(),
    reason: z.string().nullable(),
    assignedTo: z.object({ id: Id, name: z.string() }).nullable(),
    comments: z.number().int(),
    updatedAt: Time.nullable(),
  })
  .openapi("Review");

export const FindingEntry = z
  .object({
    /** `P1` within its audit. */
    id: z.string(),
    fingerprint: Fingerprint,
    auditId: Id,
    appId: Id,
    label: z.string().nullable(),
    packageName: z.string().nullable(),
    versionName: z.string().nullable(),
    rule: z.string(),
    verdict: z.enum(["breach", "risk", "unknown"]),
    severity: z.enum(["low", "medium", "high"]),
    confidence: z.enum(["low", "medium", "high"]),
    data: z.string().nullable(),
    sdk: z.string().nullable(),
    title: Text,
    says: Text,
    review: Review,
  })
  .openapi("FindingEntry");

/** By default of the newest finished audit of each app. */
export const FindingQuery = PageQuery.extend({
  auditId: Id.optional(),
  appId: Id.optional(),
  rule: z.string().max(100).optional(),
  verdict: z.enum(["breach", "risk", "unknown"]).optional(),
  severity: z.enum(["low", "medium", "high"]).optional(),
  state: ReviewState.optional(),
  data: z.string().max(100).optional(),
  sdk: z.string().max(100).optional(),
  assignedTo: Id.optional(),
  q: z.string().max(200).optional(),
  sort: z.enum(["severity", "-severity", "label", "-label", "rule"]).default("-severity"),
});
export const FindingPage = pageOf(FindingEntry, "FindingPage");

export const FindingParams = z.object({ appId: Id, fingerprint: Fingerprint });

export const ReviewEvent = z
  .object({
    id: Id,
    kind: z.enum(["confirm", "dismiss", "reopen", "comment", "assign"]),
    by: z.string(),
    at: Time,
    words: z.string().nullable(),
  })
  .openapi("ReviewEvent");

export const ReviewHistory = z
  .object({
    review: Review,
    events: z.array(ReviewEvent),
    /** The audits in which it was found, newest first. */
    seenIn: z.array(z.object({ auditId: Id, versionName: z.string().nullable(), findingId: z.string() })),
  })
  .openapi("ReviewHistory");

export const Reason = z.object({ reason: Words }).openapi("Reason");
export const Comment = z.object({ words: Words }).openapi("Comment");
export const Note = z.object({ words: z.string().trim().max(10_000).default("") }).openapi("Note");
export const Assignment = z.object({ accountId: Id.nullable() }).openapi("Assignment");
