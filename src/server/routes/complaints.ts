import * as routes from "../api/complaints.ts";
import { containing } from "../audits/audit-entry.ts";
import { complaintOf, newReceipt, plainReceipt, receiptHash, takeComplaint } from "../cases/complaints.ts";
import { type ApiApp, whoOf } from "../http/api-app.ts";
import { once } from "../http/once.ts";
import { hashed } from "../id.ts";
import { siteSettings } from "../people/settings.ts";
import { note } from "../record/log.ts";
import { notFound } from "../refusal.ts";
import type { Site } from "../site.ts";
import { sendBlob } from "./audit-files.ts";

export function complaintRoutes(api: ApiApp, site: Site): void {
  const { db, store, now, rates } = site;

  publicRoutes(api, site);

  api.openapi(routes.listComplaints, async (c) => {
    const { page, pageSize, q, state, appId } = c.req.valid("query");
    const words = q === undefined || q.trim() === "" ? null : containing(q);
    const rows = db
      .selectFrom("complaint")
      .$if(state !== undefined, (select) => select.where("state", "=", state ?? "received"))
      .$if(appId !== undefined, (select) => select.where("app_id", "=", appId ?? ""))
      .$if(words !== null, (select) =>
        select.where((where) =>
          where.or([
            where("app", "ilike", words),
            where("what", "ilike", words),
            where("package_name", "ilike", words),
          ]),
        ),
      );
    const items = await rows
      .selectAll()
      .orderBy("sent_at", "desc")
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute();
    const { total } = await rows
      .select((row) => row.fn.countAll<number>().as("total"))
      .executeTakeFirstOrThrow();
    return c.json({ items: items.map(complaintOf), total, page, pageSize }, 200);
  });

  const complaint = async (id: string) => {
    const row = await db.selectFrom("complaint").selectAll().where("id", "=", id).executeTakeFirst();
    if (row === undefined) throw notFound();
    return row;
  };

  api.openapi(routes.getComplaint, async (c) => {
    return c.json(complaintOf(await complaint(c.req.valid("param").id)), 200);
  });

  api.openapi(routes.changeComplaint, async (c) => {
    const who = whoOf(c.get("who"));
    const { id } = c.req.valid("param");
    const { state, appId, reply } = c.req.valid("json");
    await store.transaction(async (tx) => {
      if (appId !== undefined && appId !== null) {
        const app = await tx.selectFrom("app").select("id").where("id", "=", appId).executeTakeFirst();
        if (app === undefined) throw notFound();
      }
      const { numUpdatedRows } = await tx
        .updateTable("complaint")
        .set((old) => ({
          state: state ?? old.ref("state"),
          app_id: appId === undefined ? old.ref("app_id") : appId,
          reply: reply === undefined ? old.ref("reply") : reply,
          updated_at: now(),
        }))
        .where("id", "=", id)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw notFound();
      const detail = { state, appId, replied: reply !== undefined };
      await note(tx, {
        by: who.name,
        what: "complaint.changed",
        object: `complaint:${id}`,
        detail,
        at: now(),
      });
    });
    return c.json(complaintOf(await complaint(id)), 200);
  });

  api.openapi(routes.getAttachment, async (c) => {
    const { id, sha256 } = c.req.valid("param");
    const file = (await complaint(id)).attachments.find((one) => one.sha256 === sha256);
    if (file === undefined) throw notFound();
    return sendBlob(c, site, file);
  });

  api.openapi(routes.followComplaint, async (c) => {
    rates.receipt.take(c.get("address"));
    const { receipt } = c.req.valid("param");
    const row = await db
      .selectFrom("complaint")
      .selectAll()
      .where("receipt", "=", receiptHash(receipt))
      .executeTakeFirst();
    if (row === undefined) throw notFound();
    const grouped = (plainReceipt(receipt).match(/.{1,4}/g) ?? []).join("-");
    const { app, state, sentAt, updatedAt, reply } = complaintOf(row);
    return c.json({ receipt: grouped, app, state, sentAt, updatedAt, reply }, 200);
  });
}

function publicRoutes(api: ApiApp, site: Site): void {
  api.openapi(routes.complain, async (c) => {
    if (!(await siteSettings(site.db)).publicComplaints) throw notFound();
    site.rates.complaint.take(c.get("address"));
    const asked = c.req.valid("json");
    const key = c.req.valid("header")["idempotency-key"];
    // The same words under the same key are the same complaint, whose sender lost our answer: the same receipt.
    const whole = key === undefined ? undefined : hashed(JSON.stringify([key, asked]));
    const receipt = newReceipt(whole);
    await once(site, "public", "complaint", whole, (tx) => takeComplaint(tx, site, asked, receipt));
    return c.json({ receipt }, 201);
  });
}
