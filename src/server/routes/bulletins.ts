import type { Context } from "hono";
import * as routes from "../api/bulletins.ts";
import { dayIn } from "../calendar/calendar.ts";
import {
  bulletinDetail,
  bulletinOf,
  draftBulletin,
  publishBulletin,
  selectBulletins,
} from "../cases/bulletins.ts";
import { type ApiApp, whoOf } from "../http/api-app.ts";
import { attachment } from "../http/attachment.ts";
import { once } from "../http/once.ts";
import { sendPaper } from "../http/send-paper.ts";
import { type BulletinWords, bulletinCsv, bulletinPaper } from "../papers/bulletin.ts";
import { siteSettings } from "../people/settings.ts";
import { note } from "../record/log.ts";
import { conflict, notFound } from "../refusal.ts";
import type { Site } from "../site.ts";

export function bulletinRoutes(api: ApiApp, site: Site): void {
  const { db, store, now } = site;

  api.openapi(routes.listBulletins, async (c) => {
    const { page, pageSize, state } = c.req.valid("query");
    const rows = await selectBulletins(db)
      .$if(state !== undefined, (select) => select.where("bulletin.state", "=", state ?? "draft"))
      .orderBy("bulletin.created_at", "desc")
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute();
    const { total } = await db
      .selectFrom("bulletin")
      .$if(state !== undefined, (select) => select.where("state", "=", state ?? "draft"))
      .select((row) => row.fn.countAll<number>().as("total"))
      .executeTakeFirstOrThrow();
    return c.json({ items: rows.map(bulletinOf), total, page, pageSize }, 200);
  });

  api.openapi(routes.draftBulletin, async (c) => {
    const who = whoOf(c.get("who"));
    const asked = c.req.valid("json");
    const key = c.req.valid("header")["idempotency-key"];
    const id = await once(site, who.accountId, "bulletin", key, (tx) => draftBulletin(tx, site, who, asked));
    return c.json(await bulletinDetail(db, id), 201);
  });

  api.openapi(routes.getBulletin, async (c) =>
    c.json(await bulletinDetail(db, c.req.valid("param").id), 200),
  );

  api.openapi(routes.exportBulletin, async (c) => {
    const { format, lang } = c.req.valid("query");
    const detail = await bulletinDetail(db, c.req.valid("param").id);
    const { authority, timeZone } = await siteSettings(db);
    const day = detail.publishedAt === null ? null : dayIn(timeZone, new Date(detail.publishedAt));
    return send(c, { ...detail, authority, day, rows: detail.entries }, format, lang);
  });

  api.openapi(routes.publishBulletin, async (c) => {
    const who = whoOf(c.get("who"));
    const { id } = c.req.valid("param");
    await store.transaction((tx) => publishBulletin(tx, site, who, id));
    return c.json(await bulletinDetail(db, id), 200);
  });

  api.openapi(routes.withdrawBulletin, async (c) => {
    const who = whoOf(c.get("who"));
    const { id } = c.req.valid("param");
    const { reason } = c.req.valid("json");
    await store.transaction(async (tx) => {
      const row = await tx
        .selectFrom("bulletin")
        .select("state")
        .where("id", "=", id)
        .forUpdate()
        .executeTakeFirst();
      if (row === undefined) throw notFound();
      if (row.state === "withdrawn") {
        throw conflict("withdrawn", { en: "It was withdrawn already.", zh: "该通报已撤回。" });
      }
      await tx.updateTable("bulletin").set({ state: "withdrawn" }).where("id", "=", id).execute();
      await note(tx, {
        by: who.name,
        what: "bulletin.withdrawn",
        object: `bulletin:${id}`,
        detail: { reason },
        at: now(),
      });
    });
    return c.json(await bulletinDetail(db, id), 200);
  });
}

export async function send(
  c: Context,
  words: BulletinWords,
  format: "html" | "pdf" | "csv",
  lang: "en" | "zh",
): Promise<Response> {
  const name = `bulletin-${words.number}-${lang}`;
  if (format !== "csv") return sendPaper(c, bulletinPaper(words, lang), format, name);
  attachment(c, `${name}.csv`);
  c.header("Content-Type", "text/csv; charset=utf-8");
  return c.body(bulletinCsv(words, lang));
}
