import { createRoute, z } from "@hono/zod-openapi";
import { type ANYBODY, only, open, SUBMIT } from "./access.ts";
import { body, json, problems } from "./responses.ts";
import { NewUpload, Upload } from "./schema/audits.ts";
import { PublicUpload } from "./schema/complaints.ts";
import { IdParams, Ok } from "./schema/shared.ts";

const tags = ["Uploads"];

/** Uploads: analysts send apps, companies send fixes. Readers send nothing. */
const SEND = [...SUBMIT, "company"] as const;

const chunk = {
  required: true,
  content: { "application/octet-stream": { schema: z.string().openapi({ format: "binary" }) } },
};
const offset = z.object({ "upload-offset": z.coerce.number().int().min(0) });

export const makeUpload = createRoute({
  method: "post",
  path: "/uploads",
  tags,
  summary: "Begin an upload; send its bytes with PATCH, in chunks or at once",
  ...only(SEND),
  request: { body: body(NewUpload) },
  responses: { 201: json(Upload, "Begun"), ...problems(400, 401, 403, 413, 429) },
});

export const getUpload = createRoute({
  method: "get",
  path: "/uploads/{id}",
  tags,
  summary: "How far an upload has come: go on from `receivedBytes`",
  ...only(SEND),
  request: { params: IdParams },
  responses: { 200: json(Upload, "The upload"), ...problems(401, 403, 404) },
});

export const sendChunk = createRoute({
  method: "patch",
  path: "/uploads/{id}",
  tags,
  summary: "Send bytes from `Upload-Offset` on; after a broken connection ask where to go on",
  ...only(SEND),
  request: { params: IdParams, headers: offset, body: chunk },
  responses: { 200: json(Upload, "Received"), ...problems(400, 401, 403, 404, 409, 413, 507) },
});

export const dropUpload = createRoute({
  method: "delete",
  path: "/uploads/{id}",
  tags,
  summary: "Drop an upload that is not used",
  ...only(SEND),
  request: { params: IdParams },
  responses: { 200: json(Ok, "Dropped"), ...problems(401, 403, 404, 409) },
});

export const makePublicUpload = createRoute({
  method: "post",
  path: "/public/uploads",
  tags: ["Public"],
  summary: "Begin to attach a file (at most 10 MB) to a complaint",
  ...open(),
  request: { body: body(NewUpload.omit({ kind: true })) },
  responses: { 201: json(PublicUpload, "Begun"), ...problems(400, 404, 413, 429) },
});

export const sendPublicChunk = createRoute({
  method: "patch",
  path: "/public/uploads/{id}",
  tags: ["Public"],
  summary: "Send bytes of an attachment",
  ...open(),
  request: {
    params: IdParams,
    headers: offset.extend({ "x-candor-upload": z.string().max(100) }),
    body: chunk,
  },
  responses: { 200: json(Upload, "Received"), ...problems(400, 404, 409, 413, 429, 507) },
});

export const ROLES_THAT_SEND = SEND satisfies readonly (typeof ANYBODY)[number][];
