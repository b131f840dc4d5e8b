import { createRoute, z } from "@hono/zod-openapi";
import { OFFICE, only, open, READ } from "./access.ts";
import { body, file, json, problems } from "./responses.ts";
import * as bulletins from "./schema/bulletins.ts";
import { IdempotencyHeader, IdParams, Lang, PageQuery } from "./schema/shared.ts";

const tags = ["Bulletins"];
const params = IdParams;
const exportQuery = z.object({
  format: z.enum(["html", "pdf", "csv"]).default("html"),
  lang: Lang.default("zh"),
});
const EXPORT_TYPES = ["text/html", "application/pdf", "text/csv"];

export const listBulletins = createRoute({
  method: "get",
  path: "/bulletins",
  tags,
  summary: "Bulletins (通报), drafts too",
  ...only(READ),
  request: { query: bulletins.BulletinQuery },
  responses: { 200: json(bulletins.BulletinPage, "Bulletins"), ...problems(400, 401, 403) },
});

export const draftBulletin = createRoute({
  method: "post",
  path: "/bulletins",
  tags,
  summary: "Draft a bulletin from escalated orders",
  ...only(OFFICE),
  request: { headers: IdempotencyHeader, body: body(bulletins.NewBulletin) },
  responses: { 201: json(bulletins.BulletinDetail, "Drafted"), ...problems(400, 401, 403, 404, 409) },
});

export const getBulletin = createRoute({
  method: "get",
  path: "/bulletins/{id}",
  tags,
  summary: "One bulletin with its rows",
  ...only(READ),
  request: { params },
  responses: { 200: json(bulletins.BulletinDetail, "The bulletin"), ...problems(401, 403, 404) },
});

export const exportBulletin = createRoute({
  method: "get",
  path: "/bulletins/{id}/export",
  tags,
  summary: "The bulletin as page, PDF or CSV",
  ...only(READ),
  request: { params, query: exportQuery },
  responses: { 200: file(EXPORT_TYPES, "The bulletin"), ...problems(400, 401, 403, 404) },
});

export const publishBulletin = createRoute({
  method: "post",
  path: "/bulletins/{id}/publish",
  tags,
  summary: "Approve and publish it: another person than who drafted it, where two are asked for",
  ...only(OFFICE),
  request: { params },
  responses: { 200: json(bulletins.BulletinDetail, "Published"), ...problems(401, 403, 404, 409) },
});

export const withdrawBulletin = createRoute({
  method: "post",
  path: "/bulletins/{id}/withdraw",
  tags,
  summary: "Withdraw it, with a reason; the public page then says so",
  ...only(OFFICE),
  request: { params, body: body(bulletins.WithdrawReason) },
  responses: { 200: json(bulletins.BulletinDetail, "Withdrawn"), ...problems(400, 401, 403, 404, 409) },
});

export const publicBulletins = createRoute({
  method: "get",
  path: "/public/bulletins",
  tags: ["Public"],
  summary: "Published bulletins, newest first",
  ...open(),
  request: { query: PageQuery },
  responses: { 200: json(bulletins.PublicBulletinPage, "Bulletins"), ...problems(400, 404) },
});

export const publicBulletin = createRoute({
  method: "get",
  path: "/public/bulletins/{number}",
  tags: ["Public"],
  summary: "A published bulletin",
  ...open(),
  request: { params: z.object({ number: z.string().max(40) }) },
  responses: { 200: json(bulletins.PublicBulletin, "The bulletin"), ...problems(404) },
});

export const publicExport = createRoute({
  method: "get",
  path: "/public/bulletins/{number}/export",
  tags: ["Public"],
  summary: "A published bulletin as page, PDF or CSV",
  ...open(),
  request: { params: z.object({ number: z.string().max(40) }), query: exportQuery },
  responses: { 200: file(EXPORT_TYPES, "The bulletin"), ...problems(400, 404) },
});

export const publicFeed = createRoute({
  method: "get",
  path: "/public/feed",
  tags: ["Public"],
  summary: "Published bulletins as an Atom feed",
  ...open(),
  request: { query: z.object({ lang: Lang.default("zh") }) },
  responses: { 200: file(["application/atom+xml"], "The feed"), ...problems(404) },
});
