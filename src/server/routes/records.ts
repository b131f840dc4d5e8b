import { z } from "zod";
import * as routes from "../api/records.ts";
import type { ApiApp } from "../http/api-app.ts";
import { checkLog } from "../record/log.ts";
import type { Site } from "../site.ts";

const Detail = z.record(z.string(), z.unknown());

export function recordRoutes(api: ApiApp, site: Site): void {
  const { db } = site;

  api.openapi(routes.readLog, async (c) => {
    const { page, pageSize, object, what } = c.req.valid("query");
    const lines = db
      .selectFrom("log")
      .$if(object !== undefined, (select) => select.where("object", "=", object ?? ""))
      .$if(what !== undefined, (select) => select.where("what", "=", what ?? ""));
    const rows = await lines
      .selectAll()
      .orderBy("seq", "desc")
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute();
    const { total } = await lines
      .select((row) => row.fn.countAll<number>().as("total"))
      .executeTakeFirstOrThrow();
    const items = rows.map(({ seq, at, by_name, what, object, detail, hash }) => ({
      seq,
      at,
      by: by_name,
      what,
      object,
      detail: Detail.parse(JSON.parse(detail)),
      hash,
    }));
    return c.json({ items, total, page, pageSize }, 200);
  });

  api.openapi(routes.checkLog, async (c) => c.json(await checkLog(db), 200));
}
