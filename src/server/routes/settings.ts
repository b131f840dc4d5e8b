import * as routes from "../api/session.ts";
import { type ApiApp, whoOf } from "../http/api-app.ts";
import { changeSiteSettings, siteSettings } from "../people/settings.ts";
import { note } from "../record/log.ts";
import { invalid } from "../refusal.ts";
import type { Site } from "../site.ts";

export function settingRoutes(api: ApiApp, site: Site): void {
  const { db, store, now } = site;

  api.openapi(routes.listPeople, async (c) => {
    const rows = await db
      .selectFrom("account")
      .select(["id", "name", "role"])
      .where("disabled", "=", false)
      .where("role", "<>", "company")
      .orderBy("name")
      .execute();
    return c.json(rows, 200);
  });

  api.openapi(routes.getSettings, async (c) => c.json(await siteSettings(db), 200));

  api.openapi(routes.changeSettings, async (c) => {
    const change = c.req.valid("json");
    if (change.timeZone !== undefined && !Intl.supportedValuesOf("timeZone").includes(change.timeZone)) {
      throw invalid("timeZone", {
        en: `there is no time zone "${change.timeZone}"; use a name such as Asia/Shanghai`,
        zh: `没有时区“${change.timeZone}”；请使用 Asia/Shanghai 这样的名称`,
      });
    }
    const who = whoOf(c.get("who"));
    const settings = await store.transaction(async (tx) => {
      await note(tx, {
        by: who.name,
        what: "settings.changed",
        object: "settings",
        detail: change,
        at: now(),
      });
      return changeSiteSettings(tx, change);
    });
    return c.json(settings, 200);
  });
}
