import { sql } from "kysely";
import * as routes from "../api/company.ts";
import { auditEntry, selectAudits } from "../audits/audit-entry.ts";
import { finishedUpload, submitAudit } from "../audits/submit.ts";
import {
  companyOrder,
  companyOrderEntry,
  companyOrderRow,
  selectCompanyOrders,
} from "../cases/company-orders.ts";
import { evidenceBundle } from "../cases/evidence.ts";
import { lockedOrder } from "../cases/move-order.ts";
import { respondOrder } from "../cases/order-acts.ts";
import { orderNotice } from "../cases/order-papers.ts";
import { canGo, OUTSIDE, wrongState } from "../cases/order-states.ts";
import { orderAttachment } from "../cases/orders.ts";
import { type ApiApp, whoOf } from "../http/api-app.ts";
import { attachment } from "../http/attachment.ts";
import { once } from "../http/once.ts";
import { sendPaper } from "../http/send-paper.ts";
import type { Who } from "../people/who.ts";
import { forbidden, notFound } from "../refusal.ts";
import type { Site } from "../site.ts";
import type { StoredFile } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { sendBlob } from "./audit-files.ts";

/** What the owner of an app may do. Every query is bound to its company: there is no other way to an order here. */
export function companyRoutes(api: ApiApp, site: Site): void {
  const { db, store } = site;

  api.openapi(routes.myApps, async (c) => {
    const companyId = companyOf(whoOf(c.get("who")));
    const { page, pageSize } = c.req.valid("query");
    const mine = db.selectFrom("app").where("company_id", "=", companyId);
    const rows = await mine
      .select(["id", "package_name", "label"])
      .select((row) =>
        row
          .selectFrom("orders")
          .whereRef("orders.app_id", "=", "app.id")
          .where("orders.company_id", "=", companyId)
          .where("orders.state", "in", ["notified", "responded", "due", "re-audited", "escalated"])
          .select(sql<number>`count(*)::int`.as("open"))
          .as("open"),
      )
      .orderBy("label")
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute();
    const { total } = await mine
      .select((row) => row.fn.countAll<number>().as("total"))
      .executeTakeFirstOrThrow();
    const items = rows.map(({ id, package_name, label, open }) => ({
      id,
      packageName: package_name,
      label,
      openOrders: open ?? 0,
    }));
    return c.json({ items, total, page, pageSize }, 200);
  });

  api.openapi(routes.myOrders, async (c) => {
    const companyId = companyOf(whoOf(c.get("who")));
    const { page, pageSize } = c.req.valid("query");
    const rows = await selectCompanyOrders(db, companyId)
      .orderBy("orders.created_at", "desc")
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute();
    const { total } = await db
      .selectFrom("orders")
      .where("company_id", "=", companyId)
      .where("state", "in", [...OUTSIDE])
      .select((row) => row.fn.countAll<number>().as("total"))
      .executeTakeFirstOrThrow();
    return c.json({ items: rows.map(companyOrderEntry), total, page, pageSize }, 200);
  });

  api.openapi(routes.myOrder, async (c) => {
    const companyId = companyOf(whoOf(c.get("who")));
    return c.json(await companyOrder(db, companyId, c.req.valid("param").id), 200);
  });

  api.openapi(routes.myNotice, async (c) => {
    const { id } = c.req.valid("param");
    const { number } = await companyOrderRow(db, companyOf(whoOf(c.get("who"))), id);
    const { format, lang } = c.req.valid("query");
    return sendPaper(c, await orderNotice(site, id, lang), format, `notice-${number}-${lang}`);
  });

  api.openapi(routes.myAnswer, async (c) => {
    const who = whoOf(c.get("who"));
    const companyId = companyOf(who);
    const { id } = c.req.valid("param");
    await companyOrderRow(db, companyId, id);
    const asked = c.req.valid("json");
    await store.transaction(async (tx) => respondOrder(tx, site, who, await lockedOrder(tx, id), asked));
    return c.json(await companyOrder(db, companyId, id), 200);
  });

  api.openapi(routes.myAttachment, async (c) => {
    const { id, sha256 } = c.req.valid("param");
    await companyOrderRow(db, companyOf(whoOf(c.get("who"))), id);
    return sendBlob(c, site, await orderAttachment(db, id, sha256));
  });

  api.openapi(routes.myFix, async (c) => {
    const who = whoOf(c.get("who"));
    const companyId = companyOf(who);
    const { id } = c.req.valid("param");
    await companyOrderRow(db, companyId, id);
    const asked = c.req.valid("json");
    const key = c.req.valid("header")["idempotency-key"];
    const auditId = await once(site, who.accountId, `fix ${id}`, key, (tx) =>
      submitFix(tx, site, who, companyId, id, asked),
    );
    const row = await selectAudits(db).where("audit.id", "=", auditId).executeTakeFirst();
    if (row === undefined) throw notFound();
    return c.json(auditEntry({ ...row, ahead: null }), 201);
  });

  api.openapi(routes.myEvidence, async (c) => {
    const { id } = c.req.valid("param");
    await companyOrderRow(db, companyOf(whoOf(c.get("who"))), id);
    const { name, bytes } = await evidenceBundle(site, id);
    attachment(c, name);
    c.header("Content-Type", "application/zip");
    return c.body(new Uint8Array(bytes));
  });
}

function companyOf({ companyId }: Who): string {
  if (companyId !== null) return companyId;
  throw forbidden("company", { en: "This account belongs to no company.", zh: "此账号不属于任何企业。" });
}

/** Audited as the order's own version was: same category and functions, and the same policies unless new ones come. */
async function submitFix(
  tx: Tx,
  site: Site,
  who: Who,
  companyId: string,
  orderId: string,
  asked: { readonly app: string; readonly policies: readonly string[] },
): Promise<string> {
  const order = await lockedOrder(tx, orderId);
  if (!canGo(order.state, "re-audited")) throw wrongState(order.state);
  const app = await finishedUpload(tx, asked.app, "app", who.accountId, "app");
  const before = await tx
    .selectFrom("audit")
    .selectAll()
    .where("id", "=", order.audit_id)
    .executeTakeFirstOrThrow();
  const policies: StoredFile[] = [];
  for (const one of asked.policies) {
    policies.push(await finishedUpload(tx, one, "policy", who.accountId, "policies"));
  }
  return submitAudit(tx, site, {
    app,
    policies: policies.length > 0 ? policies : before.policies,
    companions: [],
    category: before.category,
    asOf: before.as_of,
    children: before.children,
    functions: [...before.functions],
    laws: before.laws === null ? null : LAWS.filter((one) => before.laws?.includes(one)),
    source: {
      store: null,
      link: null,
      sentBy: who.name,
      obtainedAt: null,
      developer: before.source.developer,
    },
    priority: 0,
    orderId,
    createdBy: who.accountId,
    companyId,
  });
}

const LAWS = ["cn", "eu", "us-ca", "us", "play", "apple"] as const;
