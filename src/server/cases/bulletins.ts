import type { Selectable } from "kysely";
import type { z } from "zod";
import { problemTypes } from "../../report/lawyer/problem-types.ts";
import type { Bulletin, BulletinDetail, NewBulletin, PublicBulletin } from "../api/schema/bulletins.ts";
import { readStoredAudit } from "../audits/stored-audit.ts";
import { dayIn } from "../calendar/calendar.ts";
import { newId } from "../id.ts";
import { type SiteSettings, siteSettings } from "../people/settings.ts";
import type { Who } from "../people/who.ts";
import { note } from "../record/log.ts";
import { conflict, invalid, notFound } from "../refusal.ts";
import type { Site } from "../site.ts";
import type { Tables } from "../store/schema.ts";
import type { Db, Tx } from "../store/store.ts";
import { lockedOrder, moveOrder } from "./move-order.ts";
import { moverOf, nextNumber } from "./order-acts.ts";

export type BulletinRowRow = Selectable<Tables["bulletin_row"]>;

/** A draft from escalated orders: one row an order, with what is still there of its findings. */
export async function draftBulletin(
  tx: Tx,
  site: Site,
  who: Who,
  asked: z.infer<typeof NewBulletin>,
): Promise<string> {
  const now = site.now();
  const id = newId(now.getTime());
  const number = await nextNumber(tx, "bulletin", dayIn((await siteSettings(tx)).timeZone, now));
  await tx
    .insertInto("bulletin")
    .values({
      id,
      number,
      state: "draft",
      title: JSON.stringify(asked.title),
      foreword: JSON.stringify(asked.foreword),
      deadline: asked.deadline,
      created_by: who.accountId,
      created_at: now,
    })
    .execute();
  for (const [position, orderId] of [...new Set(asked.orderIds)].entries()) {
    const order = await lockedOrder(tx, orderId);
    if (order.state !== "escalated") {
      throw invalid("orderIds", {
        en: `orderIds: order ${order.number} is ${order.state}; only escalated orders are named in a bulletin`,
        zh: `orderIds：整改通知 ${order.number} 的状态为 ${order.state}；只有已升级的才能列入通报`,
      });
    }
    await tx
      .insertInto("bulletin_row")
      .values({
        bulletin_id: id,
        position: position + 1,
        order_id: orderId,
        ...(await rowOf(tx, site, order)),
      })
      .execute();
  }
  await note(tx, {
    by: who.name,
    what: "bulletin.drafted",
    object: `bulletin:${id}`,
    detail: { number },
    at: now,
  });
  return id;
}

async function rowOf(
  tx: Tx,
  site: Site,
  order: { id: string; audit_id: string; re_audit_id: string | null },
) {
  // Where a later version was audited, it is that version which still has the problems.
  const auditId = order.re_audit_id ?? order.audit_id;
  const audit = await tx.selectFrom("audit").selectAll().where("id", "=", auditId).executeTakeFirst();
  const first = await tx
    .selectFrom("audit")
    .select("source")
    .where("id", "=", order.audit_id)
    .executeTakeFirst();
  if (audit?.result == null || first === undefined) throw notFound();
  const named = await tx
    .selectFrom("order_finding")
    .select(["fingerprint", "finding"])
    .where("order_id", "=", order.id)
    .where("ordered", "=", true)
    .where((where) => where.or([where("outcome", "is", null), where("outcome", "<>", "fixed")]))
    .orderBy("position")
    .execute();
  const basis = await tx
    .selectFrom("audit")
    .select("result")
    .where("id", "=", order.audit_id)
    .executeTakeFirst();
  if (basis?.result == null) throw notFound();
  const report = await readStoredAudit(site.blobs, basis.result);
  const prints = new Set(named.map(({ fingerprint }) => fingerprint));
  const findings = report.findings.filter(({ fingerprint }) => prints.has(fingerprint));
  const types = problemTypes({ ...report, findings }, "miit-2020");
  const method = types.length > 0 ? types : problemTypes({ ...report, findings }, "method-2019");
  const issues =
    method.length > 0
      ? { en: method.map((one) => one.violation.name.en), zh: method.map((one) => one.violation.name.zh) }
      : {
          en: [...new Set(named.map(({ finding }) => finding.title.en))],
          zh: [...new Set(named.map(({ finding }) => finding.title.zh))],
        };
  const company = await tx
    .selectFrom("orders")
    .innerJoin("company", "company.id", "orders.company_id")
    .select("company.name")
    .where("orders.id", "=", order.id)
    .executeTakeFirst();
  return {
    app: audit.label ?? audit.package_name ?? audit.file,
    developer: company?.name ?? audit.source.developer ?? first.source.developer,
    source: audit.source.store ?? first.source.store,
    version: audit.version_name,
    issues: JSON.stringify(issues),
  };
}

/** By another person than who drafted it, where the instance asks for two. All its orders are published with it. */
export async function publishBulletin(tx: Tx, site: Site, who: Who, id: string): Promise<void> {
  const now = site.now();
  const bulletin = await tx
    .selectFrom("bulletin")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (bulletin === undefined) throw notFound();
  if (bulletin.state !== "draft") {
    throw conflict("not-draft", {
      en: `It is ${bulletin.state}.`,
      zh: `该通报当前状态为 ${bulletin.state}。`,
    });
  }
  const { confirmations } = await siteSettings(tx);
  if (confirmations > 1 && bulletin.created_by === who.accountId) {
    throw conflict("same-person", {
      en: "You drafted it; another person must approve it.",
      zh: "该通报由您起草，须由另一人批准。",
    });
  }
  const rows = await tx.selectFrom("bulletin_row").select("order_id").where("bulletin_id", "=", id).execute();
  for (const { order_id } of rows) {
    const order = await lockedOrder(tx, order_id);
    await moveOrder(
      tx,
      order,
      moverOf(who),
      { to: "published", words: null, detail: { bulletin: bulletin.number } },
      now,
    );
  }
  await tx
    .updateTable("bulletin")
    .set({ state: "published", approved_by: who.accountId, published_at: now })
    .where("id", "=", id)
    .execute();
  const detail = { number: bulletin.number, orders: rows.length };
  await note(tx, { by: who.name, what: "bulletin.published", object: `bulletin:${id}`, detail, at: now });
}

export function selectBulletins(db: Db) {
  return db
    .selectFrom("bulletin")
    .innerJoin("account as author", "author.id", "bulletin.created_by")
    .leftJoin("account as approver", "approver.id", "bulletin.approved_by")
    .selectAll("bulletin")
    .select(["author.name as author", "approver.name as approver"])
    .select((row) =>
      row
        .selectFrom("bulletin_row")
        .whereRef("bulletin_row.bulletin_id", "=", "bulletin.id")
        .select((one) => one.fn.countAll<number>().as("rows"))
        .as("rows"),
    );
}

type Shown = Selectable<Tables["bulletin"]> & {
  readonly author: string;
  readonly approver: string | null;
  readonly rows: number | null;
};

export function bulletinOf(row: Shown): z.infer<typeof Bulletin> {
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    title: row.title,
    foreword: row.foreword,
    deadline: row.deadline,
    rows: row.rows ?? 0,
    createdBy: row.author,
    approvedBy: row.approver,
    createdAt: row.created_at.toISOString(),
    publishedAt: row.published_at?.toISOString() ?? null,
  };
}

export async function bulletinDetail(db: Db, id: string): Promise<z.infer<typeof BulletinDetail>> {
  const row = await selectBulletins(db).where("bulletin.id", "=", id).executeTakeFirst();
  if (row === undefined) throw notFound();
  const entries = await bulletinRows(db, id);
  return { ...bulletinOf(row), entries: entries.map((one) => ({ ...rowEntry(one), orderId: one.order_id })) };
}

export async function bulletinRows(db: Db, id: string): Promise<readonly BulletinRowRow[]> {
  return db
    .selectFrom("bulletin_row")
    .selectAll()
    .where("bulletin_id", "=", id)
    .orderBy("position")
    .execute();
}

export function rowEntry({ position, app, developer, source, version, issues }: BulletinRowRow) {
  return { position, app, developer, source, version, issues: { en: [...issues.en], zh: [...issues.zh] } };
}

/** What anyone may read of a bulletin that is or was published. */
export async function publicBulletin(
  db: Db,
  number: string,
  settings: SiteSettings,
): Promise<z.infer<typeof PublicBulletin>> {
  const row = await db
    .selectFrom("bulletin")
    .selectAll()
    .where("number", "=", number)
    .where("published_at", "is not", null)
    .executeTakeFirst();
  if (row === undefined || row.published_at === null || !settings.publicBulletins) throw notFound();
  const withdrawn = row.state === "withdrawn";
  return {
    number: row.number,
    title: row.title,
    foreword: row.foreword,
    authority: settings.authority,
    deadline: row.deadline,
    publishedAt: row.published_at.toISOString(),
    withdrawn,
    // Whoever was named by mistake is named no longer.
    rows: withdrawn ? [] : (await bulletinRows(db, row.id)).map(rowEntry),
  };
}
