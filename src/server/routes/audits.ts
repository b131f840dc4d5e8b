import { streamSSE } from "hono/streaming";
import { REVIEW } from "../api/access.ts";
import * as routes from "../api/audits.ts";
import { auditDetail } from "../audits/audit-detail.ts";
import { auditEntry, selectAudits } from "../audits/audit-entry.ts";
import { cancelAudit, dropAudit } from "../audits/end-audit.ts";
import { listAudits } from "../audits/list-audits.ts";
import { companionUploads, enqueueAgain, finishedUpload, submitAudit } from "../audits/submit.ts";
import { watchAudits } from "../audits/watch.ts";
import { type ApiApp, whoOf } from "../http/api-app.ts";
import { once } from "../http/once.ts";
import { note } from "../record/log.ts";
import { conflict, forbidden, notFound } from "../refusal.ts";
import type { Site } from "../site.ts";

export function auditRoutes(api: ApiApp, site: Site): void {
  const { db, store, now, totals } = site;
  const entryOf = async (id: string) => {
    const row = await selectAudits(db).where("audit.id", "=", id).executeTakeFirst();
    if (row === undefined) throw notFound();
    return auditEntry(row);
  };

  api.openapi(routes.submit, async (c) => {
    const who = whoOf(c.get("who"));
    const asked = c.req.valid("json");
    const mayHurry: readonly string[] = REVIEW;
    if (asked.priority > 0 && !mayHurry.includes(who.role)) {
      throw forbidden("priority", {
        en: "Your role does not allow a priority above 0.",
        zh: "您的角色不能使用大于 0 的优先级。",
      });
    }
    const key = c.req.valid("header")["idempotency-key"];
    const id = await once(site, who.accountId, "audit", key, async (tx) => {
      const app = await finishedUpload(tx, asked.app, "app", who.accountId, "app");
      const policies = await Promise.all(
        asked.policies.map((one) => finishedUpload(tx, one, "policy", who.accountId, "policies")),
      );
      const companions = await companionUploads(tx, asked, who.accountId);
      if (asked.orderId !== null) {
        const order = await tx
          .selectFrom("orders")
          .select("id")
          .where("id", "=", asked.orderId)
          .executeTakeFirst();
        if (order === undefined) throw notFound();
      }
      return submitAudit(tx, site, {
        ...asked,
        app,
        policies,
        companions,
        createdBy: who.accountId,
        companyId: null,
      });
    });
    return c.json(await entryOf(id), 201);
  });

  api.openapi(routes.listAudits, async (c) =>
    c.json(await listAudits(db, totals, c.req.valid("query")), 200),
  );

  api.openapi(routes.getAudit, async (c) => c.json(await auditDetail(db, c.req.valid("param").id), 200));

  api.openapi(routes.cancelAudit, async (c) => {
    const who = whoOf(c.get("who"));
    const { id } = c.req.valid("param");
    await store.transaction(async (tx) => {
      await cancelAudit(tx, site, id);
      await note(tx, { by: who.name, what: "audit.cancelled", object: `audit:${id}`, at: now() });
    });
    return c.json(await entryOf(id), 200);
  });

  api.openapi(routes.retryAudit, async (c) => {
    const { id } = c.req.valid("param");
    await store.transaction(async (tx) => {
      const row = await tx
        .selectFrom("audit")
        .select("state")
        .where("id", "=", id)
        .forUpdate()
        .executeTakeFirst();
      if (row === undefined) throw notFound();
      if (row.state !== "failed" && row.state !== "cancelled") {
        throw conflict("not-ended", {
          en: "Only an audit that failed or was cancelled can be tried again.",
          zh: "只有失败或已取消的审计才能重试。",
        });
      }
      await enqueueAgain(tx, site, id, true);
    });
    return c.json(await entryOf(id), 200);
  });

  api.openapi(routes.dropAudit, async (c) => {
    const who = whoOf(c.get("who"));
    const { id } = c.req.valid("param");
    await store.transaction(async (tx) => {
      const { file, sha256 } = await dropAudit(tx, id);
      await note(tx, {
        by: who.name,
        what: "audit.deleted",
        object: `audit:${id}`,
        detail: { file, sha256 },
        at: now(),
      });
    });
    return c.json({ ok: true as const }, 200);
  });

  api.openapi(routes.getQueue, async (c) => {
    const rows = await db
      .selectFrom("audit")
      .select((row) => ["state", row.fn.countAll<number>().as("count")])
      .groupBy("state")
      .execute();
    const count = (state: string): number => rows.find((row) => row.state === state)?.count ?? 0;
    const workers = await db.selectFrom("worker").selectAll().orderBy("id").execute();
    return c.json(
      {
        queued: count("queued"),
        running: count("running"),
        failed: count("failed"),
        done: count("done"),
        workers: workers.map(({ id, seen_at, running }) => ({ id, running, seenAt: seen_at.toISOString() })),
      },
      200,
    );
  });

  api.openapi(routes.watch, (c) => streamSSE(c, (stream) => watchAudits(site, stream)));
}
