import type { Site } from "../site.ts";
import type { Tx } from "../store/store.ts";

const KEEP_MS = 86_400_000;

/**
 * Does the work once for a key: whoever repeats a request whose answer was lost gets what the first one made.
 * Answers the id of what was made.
 */
export function once(
  site: Site,
  sender: string,
  route: string,
  key: string | undefined,
  make: (tx: Tx) => Promise<string>,
): Promise<string> {
  return site.store.transaction(async (tx) => {
    if (key === undefined) return make(tx);
    const whole = `${sender} ${route} ${key}`;
    const now = site.now();
    await tx
      .deleteFrom("idempotency")
      .where("created_at", "<", new Date(now.getTime() - KEEP_MS))
      .execute();
    // The row goes first: a second request of the same key waits for this transaction, and then finds it.
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto("idempotency")
      .values({ key: whole, object_id: "", created_at: now })
      .onConflict((clash) => clash.column("key").doNothing())
      .executeTakeFirst();
    if ((numInsertedOrUpdatedRows ?? 0n) === 0n) {
      const made = await tx
        .selectFrom("idempotency")
        .select("object_id")
        .where("key", "=", whole)
        .executeTakeFirstOrThrow();
      return made.object_id;
    }
    const id = await make(tx);
    await tx.updateTable("idempotency").set({ object_id: id }).where("key", "=", whole).execute();
    return id;
  });
}
