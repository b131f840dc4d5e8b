import * as routes from "../api/bulletins.ts";
import { dayIn } from "../calendar/calendar.ts";
import { publicBulletin } from "../cases/bulletins.ts";
import type { ApiApp } from "../http/api-app.ts";
import { atomFeed } from "../papers/feed.ts";
import { type SiteSettings, siteSettings } from "../people/settings.ts";
import { notFound } from "../refusal.ts";
import type { Site } from "../site.ts";
import { send } from "./bulletins.ts";

const FEED_LENGTH = 50;

/** For anyone, without an account: what was published, and nothing else. */
export function publicBulletinRoutes(api: ApiApp, site: Site): void {
  const { db, rates } = site;
  const open = async (address: string): Promise<SiteSettings> => {
    rates.publicRead.take(address);
    const settings = await siteSettings(db);
    if (!settings.publicBulletins) throw notFound();
    return settings;
  };
  const published = () =>
    db.selectFrom("bulletin").where("published_at", "is not", null).orderBy("published_at", "desc");

  api.openapi(routes.publicBulletins, async (c) => {
    const settings = await open(c.get("address"));
    const { page, pageSize } = c.req.valid("query");
    const numbers = await published()
      .select("number")
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute();
    const found = await Promise.all(numbers.map(({ number }) => publicBulletin(db, number, settings)));
    const items = found.map(({ rows, ...bulletin }) => ({ ...bulletin, apps: rows.length }));
    const { total } = await db
      .selectFrom("bulletin")
      .where("published_at", "is not", null)
      .select((row) => row.fn.countAll<number>().as("total"))
      .executeTakeFirstOrThrow();
    return c.json({ items, total, page, pageSize }, 200);
  });

  api.openapi(routes.publicBulletin, async (c) => {
    const settings = await open(c.get("address"));
    return c.json(await publicBulletin(db, c.req.valid("param").number, settings), 200);
  });

  api.openapi(routes.publicExport, async (c) => {
    const settings = await open(c.get("address"));
    const { format, lang } = c.req.valid("query");
    const found = await publicBulletin(db, c.req.valid("param").number, settings);
    const day = dayIn(settings.timeZone, new Date(found.publishedAt));
    const state = found.withdrawn ? ("withdrawn" as const) : ("published" as const);
    return send(c, { ...found, state, day }, format, lang);
  });

  api.openapi(routes.publicFeed, async (c) => {
    const settings = await open(c.get("address"));
    const { lang } = c.req.valid("query");
    const rows = await published().selectAll().where("state", "=", "published").limit(FEED_LENGTH).execute();
    const title = settings.authority[lang] === "" ? settings.name : settings.authority[lang];
    const entries = rows.flatMap(({ number, title, foreword, published_at }) =>
      published_at === null
        ? []
        : [{ number, title: title[lang], foreword: foreword[lang], publishedAt: published_at.toISOString() }],
    );
    c.header("Content-Type", "application/atom+xml; charset=utf-8");
    return c.body(atomFeed({ url: site.publicUrl, title, lang }, entries));
  });
}
