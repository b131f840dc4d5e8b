import { z } from "@hono/zod-openapi";
import { Day, Id, Line, PageQuery, pageOf, Time, Words } from "./shared.ts";

/** `approved` by a second person it is published at once. */
export const BulletinState = z.enum(["draft", "published", "withdrawn"]).openapi("BulletinState");

/** 序号 应用名称 应用开发者 应用来源 应用版本 所涉问题 */
export const BulletinRow = z
  .object({
    position: z.number().int(),
    app: z.string(),
    developer: z.string().nullable(),
    source: z.string().nullable(),
    version: z.string().nullable(),
    issues: z.object({ en: z.array(z.string()), zh: z.array(z.string()) }),
  })
  .openapi("BulletinRow");

export const Bulletin = z
  .object({
    id: Id,
    number: z.string(),
    state: BulletinState,
    title: z.object({ en: z.string(), zh: z.string() }),
    foreword: z.object({ en: z.string(), zh: z.string() }),
    deadline: Day.nullable(),
    rows: z.number().int(),
    createdBy: z.string(),
    approvedBy: z.string().nullable(),
    createdAt: Time,
    publishedAt: Time.nullable(),
  })
  .openapi("Bulletin");
export const BulletinDetail = Bulletin.extend({
  entries: z.array(BulletinRow.extend({ orderId: Id })),
}).openapi("BulletinDetail");

export const NewBulletin = z
  .object({
    title: z.object({ en: Line, zh: Line }),
    foreword: z.object({ en: z.string().max(5000), zh: z.string().max(5000) }).prefault({ en: "", zh: "" }),
    deadline: Day.nullable().default(null),
    /** Escalated orders, in the order of the list. */
    orderIds: z.array(Id).min(1).max(500),
  })
  .openapi("NewBulletin");

export const BulletinPage = pageOf(Bulletin, "BulletinPage");
export const BulletinQuery = PageQuery.extend({ state: BulletinState.optional() });

/** What anyone may read. */
export const PublicBulletin = z
  .object({
    number: z.string(),
    title: z.object({ en: z.string(), zh: z.string() }),
    foreword: z.object({ en: z.string(), zh: z.string() }),
    authority: z.object({ en: z.string(), zh: z.string() }),
    deadline: Day.nullable(),
    publishedAt: Time,
    withdrawn: z.boolean(),
    rows: z.array(BulletinRow),
  })
  .openapi("PublicBulletin");
export const PublicBulletinPage = pageOf(
  PublicBulletin.omit({ rows: true }).extend({ apps: z.number().int() }).openapi("PublicBulletinEntry"),
  "PublicBulletinPage",
);
export const WithdrawReason = z.object({ reason: Words }).openapi("WithdrawReason");
