import { sql } from "kysely";
import type { Tx } from "../store/store.ts";

const MAX_TURN = 50_000_000;
const PER_PRIORITY = 100_000_000;

/**
 * Fair between senders: each audit gets a turn, one later than the last that its sender has waiting, and never before
 * the turn that is being served. Who sends a thousand waits behind who sends one.
 */
export async function nextTurn(tx: Tx, accountId: string | null): Promise<number> {
  const { rows } = await sql<{ turn: number }>`
    select greatest(
      (select coalesce(max(turn) + 1, 0) from audit where state = 'queued' and created_by is not distinct from ${accountId}),
      (select coalesce(min(turn), 0) from audit where state = 'queued')
    )::int as turn`.execute(tx);
  return Math.min(rows[0]?.turn ?? 0, MAX_TURN);
}

/** One number for the queue: priority first, then the turn. */
export function rank(priority: number, turn: number): number {
  return priority * PER_PRIORITY + (MAX_TURN - turn);
}
