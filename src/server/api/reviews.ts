import { createRoute } from "@hono/zod-openapi";
import { only, READ, REVIEW, SUBMIT } from "./access.ts";
import { body, json, problems } from "./responses.ts";
import * as reviews from "./schema/reviews.ts";

const tags = ["Findings"];
const params = reviews.FindingParams;

export const listFindings = createRoute({
  method: "get",
  path: "/findings",
  tags,
  summary: "Findings, of one audit or of the newest audit of each app",
  ...only(READ),
  request: { query: reviews.FindingQuery },
  responses: { 200: json(reviews.FindingPage, "Findings"), ...problems(400, 401, 403) },
});

export const getReview = createRoute({
  method: "get",
  path: "/apps/{appId}/findings/{fingerprint}",
  tags,
  summary: "What people decided of a finding, and how they came to it",
  ...only(READ),
  request: { params },
  responses: { 200: json(reviews.ReviewHistory, "The review"), ...problems(401, 403, 404) },
});

export const confirm = createRoute({
  method: "post",
  path: "/apps/{appId}/findings/{fingerprint}/confirm",
  tags,
  summary: "Confirm it. The second confirmation must come from another person",
  ...only(REVIEW),
  request: { params, body: body(reviews.Note) },
  responses: { 200: json(reviews.ReviewHistory, "The review"), ...problems(400, 401, 403, 404, 409) },
});

export const dismiss = createRoute({
  method: "post",
  path: "/apps/{appId}/findings/{fingerprint}/dismiss",
  tags,
  summary: "Dismiss it with a reason; it stays dismissed in later versions",
  ...only(REVIEW),
  request: { params, body: body(reviews.Reason) },
  responses: { 200: json(reviews.ReviewHistory, "The review"), ...problems(400, 401, 403, 404, 409) },
});

export const reopen = createRoute({
  method: "post",
  path: "/apps/{appId}/findings/{fingerprint}/reopen",
  tags,
  summary: "Open it again",
  ...only(REVIEW),
  request: { params, body: body(reviews.Reason) },
  responses: { 200: json(reviews.ReviewHistory, "The review"), ...problems(400, 401, 403, 404, 409) },
});

export const comment = createRoute({
  method: "post",
  path: "/apps/{appId}/findings/{fingerprint}/comments",
  tags,
  summary: "Comment on it",
  ...only(SUBMIT),
  request: { params, body: body(reviews.Comment) },
  responses: { 201: json(reviews.ReviewHistory, "The review"), ...problems(400, 401, 403, 404) },
});

export const assign = createRoute({
  method: "put",
  path: "/apps/{appId}/findings/{fingerprint}/assignee",
  tags,
  summary: "Assign it to a person, or to nobody",
  ...only(SUBMIT),
  request: { params, body: body(reviews.Assignment) },
  responses: { 200: json(reviews.ReviewHistory, "The review"), ...problems(400, 401, 403, 404) },
});
