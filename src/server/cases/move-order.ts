import type { Selectable } from "kysely";
import { newId } from "../id.ts";
import { note } from "../record/log.ts";
import { notFound } from "../refusal.ts";
import type { OrderStateName, Tables } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { canGo, wrongState } from "./order-states.ts";

export type OrderRow = Selectable<Tables["orders"]>;

/** Who moves an order; `null` id: the clock, or an audit that was done. */
export interface Mover {
  readonly accountId: string | null;
  readonly name: string;
}

export const SYSTEM: Mover = { accountId: null, name: "system" };

/** The order, held until the transaction ends: two people cannot move it at once. */
export async function lockedOrder(tx: Tx, id: string): Promise<OrderRow> {
  const row = await tx.selectFrom("orders").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  if (row === undefined) throw notFound();
  return row;
}

export interface Move {
  readonly to: OrderStateName;
  readonly words: string | null;
  readonly set?: Partial<
    Pick<
      OrderRow,
      "app_id" | "company_id" | "working_days" | "deadline" | "contact" | "notified_at" | "re_audit_id"
    >
  >;
  /** More for the log. */
  readonly detail?: object;
}

/** One step: the order, its step and the log, or nothing. */
export async function moveOrder(tx: Tx, order: OrderRow, by: Mover, move: Move, now: Date): Promise<void> {
  if (!canGo(order.state, move.to)) throw wrongState(order.state);
  await tx
    .updateTable("orders")
    .set({ ...move.set, state: move.to, updated_at: now })
    .where("id", "=", order.id)
    .execute();
  await step(tx, order, by, order.state, move, now);
}

export async function step(
  tx: Tx,
  order: Pick<OrderRow, "id" | "number">,
  by: Mover,
  from: OrderStateName | null,
  { to, words, detail }: Move,
  now: Date,
): Promise<void> {
  await tx
    .insertInto("order_step")
    .values({
      id: newId(now.getTime()),
      order_id: order.id,
      account_id: by.accountId,
      from_state: from,
      to_state: to,
      words,
      at: now,
    })
    .execute();
  await note(tx, {
    by: by.name,
    what: `order.${to}`,
    object: `order:${order.id}`,
    detail: { number: order.number, from, ...(words === null ? {} : { words }), ...detail },
    at: now,
  });
}
