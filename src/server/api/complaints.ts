import { createRoute, z } from "@hono/zod-openapi";
import { only, open, READ, SUBMIT } from "./access.ts";
import { body, file, json, problems } from "./responses.ts";
import * as complaints from "./schema/complaints.ts";
import { IdempotencyHeader, IdParams, Sha256 } from "./schema/shared.ts";

const tags = ["Complaints"];

export const complain = createRoute({
  method: "post",
  path: "/public/complaints",
  tags: ["Public"],
  summary: "Complain about an app; answers with a receipt number to follow it",
  ...open(),
  request: { headers: IdempotencyHeader, body: body(complaints.NewComplaint) },
  responses: { 201: json(complaints.Receipt, "Received"), ...problems(400, 404, 429) },
});

export const followComplaint = createRoute({
  method: "get",
  path: "/public/complaints/{receipt}",
  tags: ["Public"],
  summary: "What became of a complaint",
  ...open(),
  request: { params: z.object({ receipt: z.string().max(60) }) },
  responses: { 200: json(complaints.ComplaintStatus, "The complaint"), ...problems(404, 429) },
});

export const listComplaints = createRoute({
  method: "get",
  path: "/complaints",
  tags,
  summary: "Complaints, newest first",
  ...only(READ),
  request: { query: complaints.ComplaintQuery },
  responses: { 200: json(complaints.ComplaintPage, "Complaints"), ...problems(400, 401, 403) },
});

export const getComplaint = createRoute({
  method: "get",
  path: "/complaints/{id}",
  tags,
  summary: "One complaint",
  ...only(READ),
  request: { params: IdParams },
  responses: { 200: json(complaints.Complaint, "The complaint"), ...problems(401, 403, 404) },
});

export const changeComplaint = createRoute({
  method: "patch",
  path: "/complaints/{id}",
  tags,
  summary: "Say which app it is about, how far it is, and what the sender is told",
  ...only(SUBMIT),
  request: { params: IdParams, body: body(complaints.ComplaintChange) },
  responses: { 200: json(complaints.Complaint, "Changed"), ...problems(400, 401, 403, 404) },
});

export const getAttachment = createRoute({
  method: "get",
  path: "/complaints/{id}/attachments/{sha256}",
  tags,
  summary: "An attachment; always a download",
  ...only(READ),
  request: { params: IdParams.extend({ sha256: Sha256 }) },
  responses: { 200: file(["application/octet-stream"], "The file"), ...problems(401, 403, 404) },
});
