import * as routes from "../api/records.ts";
import { type ApiApp, whoOf } from "../http/api-app.ts";
import { notFound } from "../refusal.ts";
import { acceptRejudgement, rejectRejudgement } from "../rejudge/accept.ts";
import { beginRejudgement, rejudgementOf, runRejudgement } from "../rejudge/rejudge.ts";
import type { Site } from "../site.ts";

export function rejudgementRoutes(api: ApiApp, site: Site): void {
  const { db } = site;
  const select = () =>
    db
      .selectFrom("rejudgement")
      .innerJoin("account", "account.id", "rejudgement.created_by")
      .selectAll("rejudgement")
      .select("account.name");
  const one = async (id: string) => {
    const row = await select().where("rejudgement.id", "=", id).executeTakeFirst();
    if (row === undefined) throw notFound();
    return rejudgementOf(row, row.name);
  };

  api.openapi(routes.rejudge, async (c) => {
    const id = await beginRejudgement(site, whoOf(c.get("who")));
    void runRejudgement(site, id);
    return c.json(await one(id), 201);
  });

  api.openapi(routes.listRejudgements, async (c) => {
    const { page, pageSize } = c.req.valid("query");
    const rows = await select()
      .orderBy("rejudgement.created_at", "desc")
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute();
    const { total } = await db
      .selectFrom("rejudgement")
      .select((row) => row.fn.countAll<number>().as("total"))
      .executeTakeFirstOrThrow();
    return c.json({ items: rows.map((row) => rejudgementOf(row, row.name)), total, page, pageSize }, 200);
  });

  api.openapi(routes.getRejudgement, async (c) => c.json(await one(c.req.valid("param").id), 200));

  api.openapi(routes.getRejudged, async (c) => {
    const { id } = c.req.valid("param");
    const { page, pageSize } = c.req.valid("query");
    await one(id);
    const changed = db.selectFrom("rejudged").where("rejudgement_id", "=", id);
    const rows = await changed
      .innerJoin("audit", "audit.id", "rejudged.audit_id")
      .select(["rejudged.audit_id", "rejudged.changes", "audit.app_id", "audit.label", "audit.version_name"])
      .orderBy("rejudged.audit_id")
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute();
    const { total } = await changed
      .select((row) => row.fn.countAll<number>().as("total"))
      .executeTakeFirstOrThrow();
    const items = rows.map(({ audit_id, changes, app_id, label, version_name }) => ({
      auditId: audit_id,
      appId: app_id,
      label,
      versionName: version_name,
      changes: [...changes],
    }));
    return c.json({ items, total, page, pageSize }, 200);
  });

  api.openapi(routes.acceptRejudgement, async (c) => {
    const { id } = c.req.valid("param");
    await acceptRejudgement(site, whoOf(c.get("who")), id);
    return c.json(await one(id), 200);
  });

  api.openapi(routes.rejectRejudgement, async (c) => {
    const { id } = c.req.valid("param");
    await rejectRejudgement(site, whoOf(c.get("who")), id);
    return c.json(await one(id), 200);
  });
}
