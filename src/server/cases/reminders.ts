import type { z } from "zod";
import type { Reminder } from "../api/schema/orders.ts";
import { dayIn } from "../calendar/calendar.ts";
import { calendarOf } from "../calendar/own-holidays.ts";
import { siteSettings } from "../people/settings.ts";
import type { Site } from "../site.ts";
import { lockedOrder, moveOrder, SYSTEM } from "./move-order.ts";

const SOON = 3;

/** Orders that ask for something now, the most pressing first. */
export async function reminders(site: Site): Promise<z.infer<typeof Reminder>[]> {
  const today = dayIn((await siteSettings(site.db)).timeZone, site.now());
  const calendar = await calendarOf(site.db, site);
  const rows = await site.db
    .selectFrom("orders")
    .leftJoin("app", "app.id", "orders.app_id")
    .select(["orders.id", "orders.number", "orders.state", "orders.deadline", "app.label"])
    .where("orders.state", "in", ["notified", "responded", "due", "re-audited"])
    .orderBy("orders.deadline")
    .execute();
  return rows.flatMap(({ id, number, state, deadline, label }) => {
    const left = deadline === null ? null : calendar.between(today, deadline);
    const kind = kindOf(state, left);
    return kind === null ? [] : [{ orderId: id, number, label, kind, deadline, workingDaysLeft: left }];
  });
}

function kindOf(state: string, left: number | null): z.infer<typeof Reminder>["kind"] | null {
  if (state === "due") return "overdue";
  if (state === "responded") return "answer-waits";
  if (state === "re-audited") return "re-audit-waits";
  if (left === null || left > SOON) return null;
  return left <= 0 ? "due-today" : "due-soon";
}

/** Orders whose day is over become due. Several servers may run this: the lock lets one of them do it. */
export async function passDeadlines(site: Site): Promise<void> {
  const today = dayIn((await siteSettings(site.db)).timeZone, site.now());
  const over = await site.db
    .selectFrom("orders")
    .select("id")
    .where("state", "in", ["notified", "responded"])
    .where("deadline", "<", today)
    .execute();
  for (const { id } of over) {
    await site.store.transaction(async (tx) => {
      const order = await lockedOrder(tx, id);
      const waits = order.state === "notified" || order.state === "responded";
      if (!waits || order.deadline === null || order.deadline >= today) return;
      await moveOrder(
        tx,
        order,
        SYSTEM,
        { to: "due", words: null, detail: { deadline: order.deadline } },
        site.now(),
      );
    });
  }
}
