import { sql } from "kysely";
import type { z } from "zod";
import type { OrderAnswer, OrderNotify } from "../api/schema/orders.ts";
import { finishedUpload } from "../audits/submit.ts";
import { type Calendar, dayIn } from "../calendar/calendar.ts";
import { calendarOf } from "../calendar/own-holidays.ts";
import { newId } from "../id.ts";
import { siteSettings } from "../people/settings.ts";
import type { Who } from "../people/who.ts";
import { conflict, invalid, notFound } from "../refusal.ts";
import type { Site } from "../site.ts";
import type { StoredFile } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { type Mover, moveOrder, type OrderRow, step } from "./move-order.ts";
import { canGo, wrongState } from "./order-states.ts";
import { storedFinding } from "./re-audit.ts";

const NUMBER_LOCK = 7_301_002;

export function moverOf({ accountId, name }: Who): Mover {
  return { accountId, name };
}

/** A case on an audit, whether it is done or still waits. */
export async function openOrder(tx: Tx, site: Site, who: Who, auditId: string): Promise<string> {
  const now = site.now();
  const audit = await tx
    .selectFrom("audit")
    .select(["state", "app_id"])
    .where("id", "=", auditId)
    .forUpdate()
    .executeTakeFirst();
  if (audit === undefined) throw notFound();
  if (audit.state === "failed" || audit.state === "cancelled") {
    throw conflict("audit-ended", {
      en: "This audit has no result to rest an order on.",
      zh: "该审计没有可作为整改依据的结果。",
    });
  }
  const order = {
    id: newId(now.getTime()),
    number: await nextNumber(tx, "orders", dayIn((await siteSettings(tx)).timeZone, now)),
    state: audit.state === "done" ? ("audited" as const) : ("submitted" as const),
    app_id: audit.app_id,
    audit_id: auditId,
    created_by: who.accountId,
    created_at: now,
    updated_at: now,
  };
  await tx.insertInto("orders").values(order).execute();
  await step(
    tx,
    order,
    moverOf(who),
    null,
    { to: order.state, words: null, detail: { audit: auditId } },
    now,
  );
  return order.id;
}

/** `2026-0001`, without holes, in the authority's year. */
export async function nextNumber(tx: Tx, table: "orders" | "bulletin", today: string): Promise<string> {
  await sql`select pg_advisory_xact_lock(${NUMBER_LOCK})`.execute(tx);
  const year = today.slice(0, 4);
  const { rows } = await sql<{ last: number | null }>`
    select max(substr(number, 6)::int) as last from ${sql.table(table)} where number like ${`${year}-%`}`.execute(
    tx,
  );
  return `${year}-${String((rows[0]?.last ?? 0) + 1).padStart(4, "0")}`;
}

/** Only what enough people confirmed goes out. */
export async function reviewOrder(
  tx: Tx,
  site: Site,
  who: Who,
  order: OrderRow,
  fingerprints: readonly string[],
): Promise<void> {
  if (!canGo(order.state, "reviewed")) throw wrongState(order.state);
  const found = await tx
    .selectFrom("finding")
    .selectAll()
    .where("audit_id", "=", order.audit_id)
    .where("fingerprint", "in", [...new Set(fingerprints)])
    .orderBy("position")
    .execute();
  const missing = fingerprints.find((one) => !found.some(({ fingerprint }) => fingerprint === one));
  if (missing !== undefined) {
    throw invalid("fingerprints", {
      en: `fingerprints: the audit has no finding ${missing}`,
      zh: `fingerprints：该审计没有问题 ${missing}`,
    });
  }
  const unconfirmed = found.find(({ state }) => state !== "confirmed");
  if (unconfirmed !== undefined) {
    const { confirmations } = await siteSettings(tx);
    throw conflict("unconfirmed", {
      en: `Finding ${unconfirmed.id} is not confirmed by ${confirmations} people yet.`,
      zh: `问题 ${unconfirmed.id} 尚未经 ${confirmations} 人确认。`,
    });
  }
  await tx.deleteFrom("order_finding").where("order_id", "=", order.id).execute();
  await tx
    .insertInto("order_finding")
    .values(
      found.map((finding, position) => ({
        order_id: order.id,
        fingerprint: finding.fingerprint,
        position,
        ordered: true,
        finding: JSON.stringify(storedFinding(finding)),
      })),
    )
    .execute();
  const detail = { fingerprints: found.map(({ fingerprint }) => fingerprint) };
  await moveOrder(tx, order, moverOf(who), { to: "reviewed", words: null, detail }, site.now());
}

export async function notifyOrder(
  tx: Tx,
  site: Site,
  who: Who,
  order: OrderRow,
  asked: z.infer<typeof OrderNotify>,
): Promise<void> {
  if (order.state !== "reviewed") throw wrongState(order.state);
  const now = site.now();
  const today = dayIn((await siteSettings(tx)).timeZone, now);
  const calendar = await calendarOf(tx, site);
  const deadline = deadlineOf(calendar, today, asked);
  // How it was counted belongs to the record: the holidays of that year may become known later.
  const counted = calendar.isCertain(deadline) ? {} : { holidaysKnownUntil: calendar.knownUntil };
  const app =
    order.app_id === null
      ? undefined
      : await tx.selectFrom("app").select("company_id").where("id", "=", order.app_id).executeTakeFirst();
  await moveOrder(
    tx,
    order,
    moverOf(who),
    {
      to: "notified",
      words: null,
      set: {
        deadline,
        working_days: asked.workingDays ?? null,
        contact: asked.contact,
        notified_at: now,
        company_id: app?.company_id ?? null,
      },
      detail: { deadline, ...counted },
    },
    now,
  );
}

function deadlineOf(calendar: Calendar, today: string, asked: z.infer<typeof OrderNotify>): string {
  if ((asked.workingDays === undefined) === (asked.deadline === undefined)) {
    throw invalid("deadline", {
      en: "give either workingDays or deadline",
      zh: "workingDays 与 deadline 须且只能给出一个",
    });
  }
  const deadline = asked.deadline ?? calendar.after(today, asked.workingDays ?? 1);
  return afterToday(deadline, today);
}

export function afterToday(deadline: string, today: string): string {
  if (deadline > today) return deadline;
  throw invalid("deadline", {
    en: `the deadline ${deadline} is not after today (${today})`,
    zh: `期限 ${deadline} 须晚于今天（${today}）`,
  });
}

/** An answer in time makes it responded; one that comes late is noted, and the order stays due. */
export async function respondOrder(
  tx: Tx,
  site: Site,
  who: Who,
  order: OrderRow,
  asked: z.infer<typeof OrderAnswer>,
): Promise<void> {
  const to = order.state === "due" ? ("due" as const) : ("responded" as const);
  if (!canGo(order.state, to)) throw wrongState(order.state);
  const attachments: StoredFile[] = [];
  for (const id of asked.attachments) {
    attachments.push(await finishedUpload(tx, id, "attachment", who.accountId, "attachments"));
  }
  await tx
    .insertInto("order_response")
    .values({
      id: newId(),
      order_id: order.id,
      account_id: who.accountId,
      words: asked.words,
      attachments: JSON.stringify(attachments),
      at: site.now(),
    })
    .execute();
  for (const { fingerprint, words } of asked.answers) {
    const { numUpdatedRows } = await tx
      .updateTable("order_finding")
      .set({ answer: words })
      .where("order_id", "=", order.id)
      .where("fingerprint", "=", fingerprint)
      .where("ordered", "=", true)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) {
      throw invalid("answers", {
        en: `answers: the order has no finding ${fingerprint}`,
        zh: `answers：该整改通知没有问题 ${fingerprint}`,
      });
    }
  }
  await moveOrder(tx, order, moverOf(who), { to, words: asked.words }, site.now());
}
