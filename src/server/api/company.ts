import { createRoute } from "@hono/zod-openapi";
import { COMPANY, only } from "./access.ts";
import { NOTICE_TYPES } from "./orders.ts";
import { body, file, json, problems } from "./responses.ts";
import { AuditEntry } from "./schema/audits.ts";
import * as company from "./schema/company.ts";
import * as orders from "./schema/orders.ts";
import { IdempotencyHeader, IdParams, PageQuery, Sha256 } from "./schema/shared.ts";

const tags = ["Company"];
const params = IdParams;

export const myApps = createRoute({
  method: "get",
  path: "/company/apps",
  tags,
  summary: "One's own apps",
  ...only(COMPANY),
  request: { query: PageQuery },
  responses: { 200: json(company.CompanyAppPage, "Apps"), ...problems(400, 401, 403) },
});

export const myOrders = createRoute({
  method: "get",
  path: "/company/orders",
  tags,
  summary: "Orders to one's own apps, from the notice on",
  ...only(COMPANY),
  request: { query: PageQuery },
  responses: { 200: json(company.CompanyOrderPage, "Orders"), ...problems(400, 401, 403) },
});

export const myOrder = createRoute({
  method: "get",
  path: "/company/orders/{id}",
  tags,
  summary: "One order with its findings",
  ...only(COMPANY),
  request: { params },
  responses: { 200: json(company.CompanyOrder, "The order"), ...problems(401, 403, 404) },
});

export const myNotice = createRoute({
  method: "get",
  path: "/company/orders/{id}/notice",
  tags,
  summary: "The rectification notice",
  ...only(COMPANY),
  request: { params, query: orders.NoticeQuery },
  responses: { 200: file(NOTICE_TYPES, "The notice"), ...problems(400, 401, 403, 404) },
});

export const myAnswer = createRoute({
  method: "post",
  path: "/company/orders/{id}/response",
  tags,
  summary: "Answer an order",
  ...only(COMPANY),
  request: { params, body: body(orders.OrderAnswer) },
  responses: { 200: json(company.CompanyOrder, "The order"), ...problems(400, 401, 403, 404, 409) },
});

export const myAttachment = createRoute({
  method: "get",
  path: "/company/orders/{id}/attachments/{sha256}",
  tags,
  summary: "A file that came with an answer; always a download",
  ...only(COMPANY),
  request: { params: IdParams.extend({ sha256: Sha256 }) },
  responses: { 200: file(["application/octet-stream"], "The file"), ...problems(401, 403, 404) },
});

export const myFix = createRoute({
  method: "post",
  path: "/company/orders/{id}/fix",
  tags,
  summary: "Send in the fixed version; it is audited against the order",
  ...only(COMPANY),
  request: { params, headers: IdempotencyHeader, body: body(orders.OrderFix) },
  responses: { 201: json(AuditEntry, "Queued"), ...problems(400, 401, 403, 404, 409, 413, 429) },
});

export const myEvidence = createRoute({
  method: "get",
  path: "/company/orders/{id}/evidence",
  tags,
  summary: "The sealed evidence bundle (ZIP)",
  ...only(COMPANY),
  request: { params },
  responses: { 200: file(["application/zip"], "The bundle"), ...problems(401, 403, 404) },
});
