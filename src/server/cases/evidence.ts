import { gunzipSync } from "node:zlib";
import { strToU8 } from "fflate";
import { paperHtml } from "../papers/paper-html.ts";
import { sealedBundle, sealKey } from "../record/seal.ts";
import { conflict } from "../refusal.ts";
import type { Site } from "../site.ts";
import { orderNotice } from "./order-papers.ts";
import { orderEntry, orderItems, orderResponses, orderRow, orderSteps } from "./orders.ts";

/** All that an order rests on, for somebody who trusts neither side. The apps themselves are named by their hash. */
export async function evidenceBundle(
  site: Site,
  id: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const order = await orderRow(site.db, id);
  if (order.notified_at === null) {
    throw conflict("not-notified", {
      en: "The bundle is made once the order was notified.",
      zh: "整改通知送达后方可生成证据包。",
    });
  }
  const json = (value: unknown): Uint8Array => strToU8(`${JSON.stringify(value, null, 2)}\n`);
  const { createdBy: _, ...entry } = orderEntry(order);
  const log = await site.db
    .selectFrom("log")
    .selectAll()
    .where("object", "=", `order:${id}`)
    .orderBy("seq")
    .execute();
  const steps = (await orderSteps(site.db, id)).map(({ by: _by, ...step }) => step);
  const files: Record<string, Uint8Array> = {
    "order.json": json({ ...entry, items: await orderItems(site.db, id), steps }),
    "responses.json": json(await orderResponses(site.db, id)),
    "notice-zh.html": strToU8(paperHtml(await orderNotice(site, id, "zh"))),
    "notice-en.html": strToU8(paperHtml(await orderNotice(site, id, "en"))),
    "log.json": json(log.map(({ seq, hash, previous }) => ({ seq, hash, previous }))),
    "audit.json": await auditJson(site, order.audit_id),
    ...(order.re_audit_id === null ? {} : { "re-audit.json": await auditJson(site, order.re_audit_id) }),
  };
  const head = await site.db
    .selectFrom("log")
    .select(["seq", "hash"])
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  const about = { order: order.number, logHead: head ?? null };
  return {
    name: `evidence-${order.number}.zip`,
    bytes: sealedBundle(files, about, sealKey(site.config.dataFolder)),
  };
}

async function auditJson(site: Site, id: string): Promise<Uint8Array> {
  const row = await site.db.selectFrom("audit").select("result").where("id", "=", id).executeTakeFirst();
  if (!row?.result) return strToU8("null\n");
  return new Uint8Array(gunzipSync(await site.blobs.read(row.result)));
}
