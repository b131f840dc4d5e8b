import { createRoute } from "@hono/zod-openapi";
import { OFFICE, only } from "./access.ts";
import { json, problems } from "./responses.ts";
import * as records from "./schema/records.ts";
import { IdParams, PageQuery } from "./schema/shared.ts";

export const readLog = createRoute({
  method: "get",
  path: "/log",
  tags: ["Records"],
  summary: "Who did what, newest first",
  ...only(OFFICE),
  request: { query: records.LogQuery },
  responses: { 200: json(records.LogPage, "The log"), ...problems(400, 401, 403) },
});

export const checkLog = createRoute({
  method: "get",
  path: "/log/check",
  tags: ["Records"],
  summary: "Whether the log is whole: every hash worked out anew",
  ...only(OFFICE),
  responses: { 200: json(records.LogCheck, "The answer"), ...problems(401, 403) },
});

const tags = ["Re-judgement"];
const params = IdParams;

export const rejudge = createRoute({
  method: "post",
  path: "/rejudgements",
  tags,
  summary: "Judge all stored evidence again by the rules of now; no app is opened, nothing changes yet",
  ...only(OFFICE),
  responses: { 201: json(records.Rejudgement, "Begun"), ...problems(401, 403, 409) },
});

export const listRejudgements = createRoute({
  method: "get",
  path: "/rejudgements",
  tags,
  summary: "Re-judgements, newest first",
  ...only(OFFICE),
  request: { query: PageQuery },
  responses: { 200: json(records.RejudgementPage, "Re-judgements"), ...problems(400, 401, 403) },
});

export const getRejudgement = createRoute({
  method: "get",
  path: "/rejudgements/{id}",
  tags,
  summary: "How far it is",
  ...only(OFFICE),
  request: { params },
  responses: { 200: json(records.Rejudgement, "The re-judgement"), ...problems(401, 403, 404) },
});

export const getRejudged = createRoute({
  method: "get",
  path: "/rejudgements/{id}/changes",
  tags,
  summary: "Audits whose findings would change, and how",
  ...only(OFFICE),
  request: { params, query: PageQuery },
  responses: { 200: json(records.RejudgedPage, "Changes"), ...problems(400, 401, 403, 404) },
});

export const acceptRejudgement = createRoute({
  method: "post",
  path: "/rejudgements/{id}/accept",
  tags,
  summary: "Accept: the new findings take the place of the old",
  ...only(OFFICE),
  request: { params },
  responses: { 200: json(records.Rejudgement, "Accepted"), ...problems(401, 403, 404, 409) },
});

export const rejectRejudgement = createRoute({
  method: "post",
  path: "/rejudgements/{id}/reject",
  tags,
  summary: "Reject: everything stays as it is",
  ...only(OFFICE),
  request: { params },
  responses: { 200: json(records.Rejudgement, "Rejected"), ...problems(401, 403, 404, 409) },
});
