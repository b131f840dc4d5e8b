import { createRoute } from "@hono/zod-openapi";
import { ANYBODY, OFFICE, only, READ } from "./access.ts";
import { body, json, problems } from "./responses.ts";
import * as apps from "./schema/apps.ts";
import { IdParams } from "./schema/shared.ts";

const tags = ["Apps"];

export const searchApps = createRoute({
  method: "get",
  path: "/apps",
  tags,
  summary: "Search over all apps by what their newest audit found",
  ...only(READ),
  request: { query: apps.AppQuery },
  responses: { 200: json(apps.AppPage, "Apps"), ...problems(400, 401, 403) },
});

export const getApp = createRoute({
  method: "get",
  path: "/apps/{id}",
  tags,
  summary: "One app with its audits",
  ...only(READ),
  request: { params: IdParams },
  responses: { 200: json(apps.AppDetail, "The app"), ...problems(401, 403, 404) },
});

export const changeApp = createRoute({
  method: "patch",
  path: "/apps/{id}",
  tags,
  summary: "Say whose app it is, or its category",
  ...only(OFFICE),
  request: { params: IdParams, body: body(apps.AppChange) },
  responses: { 200: json(apps.AppEntry, "Changed"), ...problems(400, 401, 403, 404) },
});

export const getOverview = createRoute({
  method: "get",
  path: "/overview",
  tags,
  summary: "Counts over all apps, for charts",
  ...only(READ),
  responses: { 200: json(apps.Overview, "Counts"), ...problems(401, 403) },
});

export const getChoices = createRoute({
  method: "get",
  path: "/choices",
  tags,
  summary: "Categories, data types, SDKs, rules and report formats, for lists to choose from",
  ...only(ANYBODY),
  responses: { 200: json(apps.Choices, "Choices"), ...problems(401) },
});
