import { createRoute, z } from "@hono/zod-openapi";
import { OFFICE, only, READ, REVIEW } from "./access.ts";
import { body, file, json, problems } from "./responses.ts";
import * as orders from "./schema/orders.ts";
import { Reason } from "./schema/reviews.ts";
import { IdempotencyHeader, IdParams, Sha256 } from "./schema/shared.ts";

const tags = ["Orders"];
const params = IdParams;
const answer = { 200: json(orders.OrderDetail, "The order"), ...problems(400, 401, 403, 404, 409) };

export const NOTICE_TYPES = [
  "text/html",
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
] as const;

export const listOrders = createRoute({
  method: "get",
  path: "/orders",
  tags,
  summary: "Orders",
  ...only(READ),
  request: { query: orders.OrderQuery },
  responses: { 200: json(orders.OrderPage, "Orders"), ...problems(400, 401, 403) },
});

export const openOrder = createRoute({
  method: "post",
  path: "/orders",
  tags,
  summary: "Open a case on an audit (it may still wait in the queue)",
  ...only(REVIEW),
  request: { headers: IdempotencyHeader, body: body(orders.NewOrder) },
  responses: { 201: json(orders.OrderDetail, "Opened"), ...problems(400, 401, 403, 404, 409) },
});

export const getOrder = createRoute({
  method: "get",
  path: "/orders/{id}",
  tags,
  summary: "One order, its findings, answers and steps",
  ...only(READ),
  request: { params },
  responses: { 200: json(orders.OrderDetail, "The order"), ...problems(401, 403, 404) },
});

export const reviewOrder = createRoute({
  method: "post",
  path: "/orders/{id}/review",
  tags,
  summary: "audited → reviewed: choose the confirmed findings that it orders to rectify",
  ...only(REVIEW),
  request: { params, body: body(orders.OrderReview) },
  responses: answer,
});

export const getOrderAttachment = createRoute({
  method: "get",
  path: "/orders/{id}/attachments/{sha256}",
  tags,
  summary: "A file that came with an answer; always a download",
  ...only(READ),
  request: { params: IdParams.extend({ sha256: Sha256 }) },
  responses: { 200: file(["application/octet-stream"], "The file"), ...problems(401, 403, 404) },
});

export const notifyOrder = createRoute({
  method: "post",
  path: "/orders/{id}/notify",
  tags,
  summary: "reviewed → notified: set the deadline; the notice stands from now on",
  ...only(OFFICE),
  request: { params, body: body(orders.OrderNotify) },
  responses: answer,
});

export const respondOrder = createRoute({
  method: "post",
  path: "/orders/{id}/response",
  tags,
  summary:
    "notified → responded: note down the answer that the company gave on another way; one that comes late leaves it due",
  ...only(OFFICE),
  request: { params, body: body(orders.OrderAnswer) },
  responses: answer,
});

export const extendOrder = createRoute({
  method: "post",
  path: "/orders/{id}/extend",
  tags,
  summary: "Set another deadline, with a reason; a re-audited order goes back to notified",
  ...only(OFFICE),
  request: { params, body: body(orders.OrderExtend) },
  responses: answer,
});

export const reAuditOrder = createRoute({
  method: "post",
  path: "/orders/{id}/re-audit",
  tags,
  summary: "notified | responded | due → re-audited: compare with a finished audit of a later version",
  ...only(REVIEW),
  request: { params, body: body(orders.OrderReAudit) },
  responses: answer,
});

export const closeOrder = createRoute({
  method: "post",
  path: "/orders/{id}/close",
  tags,
  summary: "re-audited → closed",
  ...only(OFFICE),
  request: { params, body: body(Reason) },
  responses: answer,
});

export const escalateOrder = createRoute({
  method: "post",
  path: "/orders/{id}/escalate",
  tags,
  summary: "due | re-audited → escalated: it may now be named in a bulletin",
  ...only(OFFICE),
  request: { params, body: body(Reason) },
  responses: answer,
});

export const withdrawOrder = createRoute({
  method: "post",
  path: "/orders/{id}/withdraw",
  tags,
  summary: "Withdraw it, with a reason",
  ...only(OFFICE),
  request: { params, body: body(Reason) },
  responses: answer,
});

export const getNotice = createRoute({
  method: "get",
  path: "/orders/{id}/notice",
  tags,
  summary: "The rectification notice (责令整改通知书); a draft until it was notified",
  ...only(READ),
  request: { params, query: orders.NoticeQuery },
  responses: { 200: file(NOTICE_TYPES, "The notice"), ...problems(400, 401, 403, 404, 409) },
});

export const getEvidence = createRoute({
  method: "get",
  path: "/orders/{id}/evidence",
  tags,
  summary: "The sealed evidence bundle (ZIP): notice, audits, answers, and a manifest of hashes",
  ...only(READ),
  request: { params },
  responses: { 200: file(["application/zip"], "The bundle"), ...problems(401, 403, 404, 409) },
});

export const listReminders = createRoute({
  method: "get",
  path: "/reminders",
  tags,
  summary: "Orders that ask for something now",
  ...only(READ),
  responses: { 200: json(z.array(orders.Reminder), "Reminders"), ...problems(401, 403) },
});
