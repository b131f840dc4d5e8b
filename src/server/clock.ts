import { tally } from "./audits/found.ts";
import { sweepBlobs } from "./blobs/sweep.ts";
import { passDeadlines } from "./cases/reminders.ts";
import { resumeRejudgements } from "./rejudge/rejudge.ts";
import type { Site } from "./site.ts";

const TICK_MS = 60_000;
const SWEEP_MS = 6 * 3_600_000;

/** What happens by itself as time passes. Every server process may do it: each step is taken once. */
export function startClock(site: Site): () => void {
  const tick = (): void => {
    void tidy(site).catch((error: unknown) => site.log.error({ err: { message: String(error) } }, "clock"));
  };
  const sweep = (): void => {
    void sweepBlobs(site).catch((error: unknown) =>
      site.log.error({ err: { message: String(error) } }, "sweep"),
    );
  };
  tick();
  const sweeping = setInterval(sweep, SWEEP_MS);
  sweeping.unref();
  const timer = setInterval(tick, TICK_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    clearInterval(sweeping);
  };
}

async function tidy(site: Site): Promise<void> {
  const { db, now, store } = site;
  await passDeadlines(site);
  await tally(store.transaction);
  await resumeRejudgements(site);
  await db.deleteFrom("session").where("expires_at", "<", now()).execute();
  await db.deleteFrom("challenge").where("expires_at", "<", now()).execute();
}
