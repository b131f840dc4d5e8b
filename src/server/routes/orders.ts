import * as routes from "../api/orders.ts";
import { readStoredAudit } from "../audits/stored-audit.ts";
import { dayIn } from "../calendar/calendar.ts";
import { lockedOrder, type Move, moveOrder, type OrderRow } from "../cases/move-order.ts";
import {
  afterToday,
  moverOf,
  notifyOrder,
  openOrder,
  respondOrder,
  reviewOrder,
} from "../cases/order-acts.ts";
import { canGo, wrongState } from "../cases/order-states.ts";
import { listOrders, orderDetail } from "../cases/orders.ts";
import { reAudit } from "../cases/re-audit.ts";
import { reminders } from "../cases/reminders.ts";
import { type ApiApp, whoOf } from "../http/api-app.ts";
import { once } from "../http/once.ts";
import { siteSettings } from "../people/settings.ts";
import type { Who } from "../people/who.ts";
import { conflict, notFound } from "../refusal.ts";
import type { Site } from "../site.ts";
import type { Tx } from "../store/store.ts";

export function orderRoutes(api: ApiApp, site: Site): void {
  const { db, store, now, blobs } = site;

  /** One act on one order, and the order as it then stands. */
  const act = async (who: Who, id: string, work: (tx: Tx, order: OrderRow) => Promise<void>) => {
    await store.transaction(async (tx) => work(tx, await lockedOrder(tx, id)));
    return orderDetail(site, id, who.role);
  };
  const move = (who: Who, id: string, step: Move) =>
    act(who, id, (tx, order) => moveOrder(tx, order, moverOf(who), step, now()));

  api.openapi(routes.listOrders, async (c) => c.json(await listOrders(db, c.req.valid("query")), 200));

  api.openapi(routes.getOrder, async (c) => {
    return c.json(await orderDetail(site, c.req.valid("param").id, whoOf(c.get("who")).role), 200);
  });

  api.openapi(routes.openOrder, async (c) => {
    const who = whoOf(c.get("who"));
    const { auditId } = c.req.valid("json");
    const key = c.req.valid("header")["idempotency-key"];
    const id = await once(site, who.accountId, "order", key, (tx) => openOrder(tx, site, who, auditId));
    return c.json(await orderDetail(site, id, who.role), 201);
  });

  api.openapi(routes.reviewOrder, async (c) => {
    const who = whoOf(c.get("who"));
    const { fingerprints } = c.req.valid("json");
    const answer = await act(who, c.req.valid("param").id, (tx, order) =>
      reviewOrder(tx, site, who, order, fingerprints),
    );
    return c.json(answer, 200);
  });

  api.openapi(routes.notifyOrder, async (c) => {
    const who = whoOf(c.get("who"));
    const asked = c.req.valid("json");
    const answer = await act(who, c.req.valid("param").id, (tx, order) =>
      notifyOrder(tx, site, who, order, asked),
    );
    return c.json(answer, 200);
  });

  api.openapi(routes.respondOrder, async (c) => {
    const who = whoOf(c.get("who"));
    const asked = c.req.valid("json");
    const answer = await act(who, c.req.valid("param").id, (tx, order) =>
      respondOrder(tx, site, who, order, asked),
    );
    return c.json(answer, 200);
  });

  api.openapi(routes.extendOrder, async (c) => {
    const who = whoOf(c.get("who"));
    const { deadline, reason } = c.req.valid("json");
    const answer = await act(who, c.req.valid("param").id, async (tx, order) => {
      const today = dayIn((await siteSettings(tx)).timeZone, now());
      const set = { deadline: afterToday(deadline, today) };
      if (!canGo(order.state, "notified") || order.notified_at === null) throw wrongState(order.state);
      await moveOrder(tx, order, moverOf(who), { to: "notified", words: reason, set, detail: set }, now());
    });
    return c.json(answer, 200);
  });

  api.openapi(routes.reAuditOrder, async (c) => {
    const who = whoOf(c.get("who"));
    const { auditId } = c.req.valid("json");
    const row = await db
      .selectFrom("audit")
      .select(["app_id", "result"])
      .where("id", "=", auditId)
      .executeTakeFirst();
    if (row === undefined) throw notFound();
    if (row.result === null)
      throw conflict("not-done", { en: "This audit is not done.", zh: "该审计尚未完成。" });
    const after = await readStoredAudit(blobs, row.result);
    const answer = await act(who, c.req.valid("param").id, async (tx, order) => {
      if (order.app_id !== row.app_id || order.audit_id === auditId) throw otherApp();
      const old = await tx
        .selectFrom("audit")
        .select("result")
        .where("id", "=", order.audit_id)
        .executeTakeFirst();
      if (!old?.result) throw wrongState(order.state);
      const before = await readStoredAudit(blobs, old.result);
      await reAudit(tx, order, moverOf(who), auditId, { before, after }, now());
    });
    return c.json(answer, 200);
  });

  api.openapi(routes.closeOrder, async (c) => {
    const { reason } = c.req.valid("json");
    const step: Move = { to: "closed", words: reason };
    return c.json(await move(whoOf(c.get("who")), c.req.valid("param").id, step), 200);
  });

  api.openapi(routes.escalateOrder, async (c) => {
    const { reason } = c.req.valid("json");
    const step: Move = { to: "escalated", words: reason };
    return c.json(await move(whoOf(c.get("who")), c.req.valid("param").id, step), 200);
  });

  api.openapi(routes.withdrawOrder, async (c) => {
    const { reason } = c.req.valid("json");
    const step: Move = { to: "withdrawn", words: reason };
    return c.json(await move(whoOf(c.get("who")), c.req.valid("param").id, step), 200);
  });

  api.openapi(routes.listReminders, async (c) => c.json(await reminders(site), 200));
}

function otherApp() {
  return conflict("other-app", {
    en: "Choose an audit of a later version of the same app.",
    zh: "请选择同一应用后续版本的审计。",
  });
}
