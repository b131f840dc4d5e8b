import { z } from "@hono/zod-openapi";
import { AuditState } from "./audits.ts";
import { OrderFinding, OrderResponse, OrderState } from "./orders.ts";
import { Day, Id, pageOf, Time } from "./shared.ts";

/** What the owner of an app sees: nothing of reviews, complaints or drafts. */
export const CompanyApp = z
  .object({
    id: Id,
    packageName: z.string().nullable(),
    label: z.string().nullable(),
    openOrders: z.number().int(),
  })
  .openapi("CompanyApp");
export const CompanyAppPage = pageOf(CompanyApp, "CompanyAppPage");

export const CompanyOrderEntry = z
  .object({
    id: Id,
    number: z.string(),
    state: OrderState,
    appId: Id.nullable(),
    label: z.string().nullable(),
    versionName: z.string().nullable(),
    deadline: Day.nullable(),
    notifiedAt: Time.nullable(),
    findings: z.number().int(),
  })
  .openapi("CompanyOrderEntry");
export const CompanyOrderPage = pageOf(CompanyOrderEntry, "CompanyOrderPage");

export const CompanyOrder = CompanyOrderEntry.extend({
  items: z.array(OrderFinding),
  responses: z.array(OrderResponse),
  fixes: z.array(z.object({ auditId: Id, file: z.string(), state: AuditState, createdAt: Time })),
}).openapi("CompanyOrder");
