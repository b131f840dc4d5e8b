import { z } from "@hono/zod-openapi";
import { AuditFile } from "./audits.ts";
import { Day, Fingerprint, Id, Line, PageQuery, pageOf, Sha256, Text, Time, Words } from "./shared.ts";

/**
 * submitted → audited → reviewed → notified → (responded) → due → re-audited → closed | escalated → published.
 * Before it is closed or published, an order may be withdrawn with a reason.
 */
export const OrderState = z
  .enum([
    "submitted",
    "audited",
    "reviewed",
    "notified",
    "responded",
    "due",
    "re-audited",
    "closed",
    "escalated",
    "published",
    "withdrawn",
  ])
  .openapi("OrderState");

/** `moved`: the same practice, but its data type, actor or place in the code changed. */
export const Outcome = z.enum(["fixed", "persists", "moved", "new", "cannot-tell"]).openapi("Outcome");

export const OrderFinding = z
  .object({
    fingerprint: Fingerprint,
    findingId: z.string(),
    rule: z.string(),
    severity: z.enum(["low", "medium", "high"]),
    title: Text,
    says: Text,
    fix: Text,
    cites: z.array(z.string()),
    outcome: Outcome.nullable(),
    /** Why, in words: what was seen in the new version, or which gap hides it. */
    because: Text.nullable(),
    /** What the company says of this finding. */
    answer: z.string().nullable(),
  })
  .openapi("OrderFinding");

export const OrderResponse = z
  .object({
    id: Id,
    by: z.string(),
    at: Time,
    words: z.string(),
    attachments: z.array(z.object({ name: z.string(), sha256: Sha256, sizeBytes: z.number().int() })),
  })
  .openapi("OrderResponse");

export const Order = z
  .object({
    id: Id,
    /** `2026-0001` */
    number: z.string(),
    state: OrderState,
    appId: Id.nullable(),
    label: z.string().nullable(),
    packageName: z.string().nullable(),
    versionName: z.string().nullable(),
    companyId: Id.nullable(),
    company: z.string().nullable(),
    auditId: Id,
    reAuditId: Id.nullable(),
    findings: z.number().int(),
    fixed: z.number().int().nullable(),
    deadline: Day.nullable(),
    overdue: z.boolean(),
    createdBy: z.string(),
    createdAt: Time,
    updatedAt: Time,
  })
  .openapi("Order");

export const OrderStep = z
  .object({
    at: Time,
    by: z.string(),
    from: OrderState.nullable(),
    to: OrderState,
    words: z.string().nullable(),
  })
  .openapi("OrderStep");

export const OrderDetail = Order.extend({
  /** False where the holidays of that year are not known: weekends alone were counted. */
  deadlineCertain: z.boolean(),
  contact: z.string().nullable(),
  workingDays: z.number().int().nullable(),
  items: z.array(OrderFinding),
  /** Findings of the new version that the order does not name. */
  newFindings: z.array(OrderFinding),
  responses: z.array(OrderResponse),
  steps: z.array(OrderStep),
  /** Where it can go from here, for the role that asks. */
  next: z.array(OrderState),
  files: z.array(AuditFile),
}).openapi("OrderDetail");

export const NewOrder = z.object({ auditId: Id }).openapi("NewOrder");
/** Every finding must be confirmed by as many people as the instance asks for. */
export const OrderReview = z
  .object({ fingerprints: z.array(Fingerprint).min(1).max(500) })
  .openapi("OrderReview");
/** Either working days from today or a day. */
export const OrderNotify = z
  .object({
    workingDays: z.number().int().min(1).max(250).optional(),
    deadline: Day.optional(),
    contact: Line.nullable().default(null),
  })
  .openapi("OrderNotify");
export const OrderAnswer = z
  .object({
    words: Words,
    answers: z
      .array(z.object({ fingerprint: Fingerprint, words: Words }))
      .max(500)
      .default([]),
    attachments: z.array(Id).max(20).default([]),
  })
  .openapi("OrderAnswer");
export const OrderReAudit = z.object({ auditId: Id }).openapi("OrderReAudit");
export const OrderFix = z.object({ app: Id, policies: z.array(Id).max(20).default([]) }).openapi("OrderFix");
export const OrderExtend = z.object({ deadline: Day, reason: Words }).openapi("OrderExtend");

export const OrderQuery = PageQuery.extend({
  q: z.string().max(200).optional(),
  state: OrderState.optional(),
  appId: Id.optional(),
  overdue: z.enum(["true", "false"]).optional(),
  sort: z.enum(["deadline", "-deadline", "created", "-created"]).default("-created"),
});
export const OrderPage = pageOf(Order, "OrderPage");

export const NoticeQuery = z.object({
  format: z.enum(["html", "pdf", "docx"]).default("html"),
  lang: z.enum(["en", "zh"]).default("zh"),
});

export const Reminder = z
  .object({
    orderId: Id,
    number: z.string(),
    label: z.string().nullable(),
    kind: z.enum(["due-soon", "due-today", "overdue", "answer-waits", "re-audit-waits"]),
    deadline: Day.nullable(),
    /** Working days until (or, negative, since) the deadline. */
    workingDaysLeft: z.number().int().nullable(),
  })
  .openapi("Reminder");

export const WorkingDayQuery = z.object({ from: Day, days: z.coerce.number().int().min(1).max(250) });
export const WorkingDay = z
  .object({
    day: Day,
    /** The last year whose notice is known; later days count weekends and the statutory days off. */
    holidaysKnownUntil: z.number().int(),
    certain: z.boolean(),
  })
  .openapi("WorkingDay");
