import * as routes from "../api/apps.ts";
import { appEntry, searchApps, selectApps } from "../apps/app-entry.ts";
import { choices } from "../apps/choices.ts";
import { OverviewCache } from "../apps/overview.ts";
import { auditEntry, selectAudits } from "../audits/audit-entry.ts";
import { type ApiApp, whoOf } from "../http/api-app.ts";
import { note } from "../record/log.ts";
import { notFound } from "../refusal.ts";
import type { Site } from "../site.ts";

const HISTORY = 200;

export function appRoutes(api: ApiApp, site: Site): void {
  const { db, store, now, totals } = site;
  const overview = new OverviewCache();
  const known = choices();
  const entryOf = async (id: string) => {
    const row = await selectApps(db).where("app.id", "=", id).executeTakeFirst();
    if (row === undefined) throw notFound();
    return appEntry(row);
  };

  api.openapi(routes.searchApps, async (c) =>
    c.json(await searchApps(db, totals, c.req.valid("query")), 200),
  );

  api.openapi(routes.getApp, async (c) => {
    const { id } = c.req.valid("param");
    const entry = await entryOf(id);
    const history = await selectAudits(db)
      .where("audit.app_id", "=", id)
      .orderBy("audit.created_at", "desc")
      .limit(HISTORY)
      .execute();
    return c.json({ ...entry, history: history.map(auditEntry) }, 200);
  });

  api.openapi(routes.changeApp, async (c) => {
    const who = whoOf(c.get("who"));
    const { id } = c.req.valid("param");
    const change = c.req.valid("json");
    await store.transaction(async (tx) => {
      if (change.companyId !== undefined && change.companyId !== null) {
        const company = await tx
          .selectFrom("company")
          .select("id")
          .where("id", "=", change.companyId)
          .executeTakeFirst();
        if (company === undefined) throw notFound();
      }
      const { numUpdatedRows } = await tx
        .updateTable("app")
        .set((old) => ({
          company_id: change.companyId === undefined ? old.ref("company_id") : change.companyId,
          category: change.category === undefined ? old.ref("category") : change.category,
        }))
        .where("id", "=", id)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw notFound();
      await note(tx, { by: who.name, what: "app.changed", object: `app:${id}`, detail: change, at: now() });
    });
    return c.json(await entryOf(id), 200);
  });

  api.openapi(routes.getOverview, async (c) => c.json(await overview.get(store), 200));

  api.openapi(routes.getChoices, (c) => c.json(known, 200));
}
