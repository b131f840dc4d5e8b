import { tally } from "./audits/found.ts";
import { passDeadlines } from "./cases/reminders.ts";
import type { Site } from "./site.ts";

const TICK_MS = 60_000;

/** What happens by itself as time passes. Every server process may do it: each step is taken once. */
export function startClock(site: Site): () => void {
  const tick = (): void => {
    void tidy(site).catch((error: unknown) => site.log.error({ err: { message: String(error) } }, "clock"));
  };
  tick();
  const timer = setInterval(tick, TICK_MS);
  timer.unref();
  return () => clearInterval(timer);
}

async function tidy(site: Site): Promise<void> {
  const { db, now, store } = site;
  await passDeadlines(site);
  await tally(store.transaction);
  await db.deleteFrom("session").where("expires_at", "<", now()).execute();
  await db.deleteFrom("challenge").where("expires_at", "<", now()).execute();
}
