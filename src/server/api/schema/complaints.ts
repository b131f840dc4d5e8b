import { z } from "@hono/zod-openapi";
import { Id, PageQuery, pageOf, Sha256, Time } from "./shared.ts";

export const ComplaintState = z
  .enum(["received", "in-review", "in-audit", "answered", "closed"])
  .openapi("ComplaintState");

/** Anyone may send one; no account, no address is asked for. */
export const NewComplaint = z
  .object({
    app: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .openapi({ description: "The app's name, as it stands in the store." }),
    packageName: z.string().trim().max(200).nullable().default(null),
    version: z.string().trim().max(100).nullable().default(null),
    store: z.string().trim().max(200).nullable().default(null),
    what: z.string().trim().min(10).max(10_000).openapi({ description: "What happened." }),
    when: z.string().trim().max(100).nullable().default(null),
    contact: z.string().trim().max(200).nullable().default(null),
    /** Finished public uploads. */
    attachments: z.array(Id).max(5).default([]),
  })
  .openapi("NewComplaint");

/** The receipt is the only key to it: it is shown once. */
export const Receipt = z.object({ receipt: z.string() }).openapi("Receipt");

/** What the sender sees. */
export const ComplaintStatus = z
  .object({
    receipt: z.string(),
    app: z.string(),
    state: ComplaintState,
    sentAt: Time,
    updatedAt: Time,
    reply: z.string().nullable(),
  })
  .openapi("ComplaintStatus");

export const Complaint = z
  .object({
    id: Id,
    /** Last four characters of the receipt: enough to tell it apart, not enough to follow it. */
    receiptEnd: z.string(),
    app: z.string(),
    packageName: z.string().nullable(),
    version: z.string().nullable(),
    store: z.string().nullable(),
    what: z.string(),
    when: z.string().nullable(),
    contact: z.string().nullable(),
    attachments: z.array(z.object({ name: z.string(), sha256: Sha256, sizeBytes: z.number().int() })),
    state: ComplaintState,
    appId: Id.nullable(),
    reply: z.string().nullable(),
    sentAt: Time,
    updatedAt: Time,
  })
  .openapi("Complaint");

export const ComplaintQuery = PageQuery.extend({
  q: z.string().max(200).optional(),
  state: ComplaintState.optional(),
  appId: Id.optional(),
});
export const ComplaintPage = pageOf(Complaint, "ComplaintPage");

export const ComplaintChange = z
  .object({ state: ComplaintState, appId: Id.nullable(), reply: z.string().trim().max(10_000).nullable() })
  .partial()
  .openapi("ComplaintChange");

/** Chunks of a public upload are sent with this secret as `X-Candor-Upload`. */
export const PublicUpload = z.object({ id: Id, secret: z.string() }).openapi("PublicUpload");
