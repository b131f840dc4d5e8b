import { CompiledQuery } from "kysely";
import PgBoss from "pg-boss";
import type { Logger } from "pino";
import { z } from "zod";
import type { Store, Tx } from "../store/store.ts";
import type { Queue } from "./queue.ts";

const SCHEMA = "jobs_v10";
const QUEUE = "audit";
/** A message whose taker says nothing for so long is forgotten; leases bring the audit back long before. */
const EXPIRE_HOURS = 6;
/** A message that was taken, but whose audit still waits after so long: its taker died in between. */
const TAKEN_SECONDS = 15;

const JobData = z.object({ auditId: z.string() });

/** pg-boss, in the same database, so that an audit and its message commit together. */
export async function bossQueue(store: Store, log: Logger): Promise<Queue> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => store.raw(text, values) },
    schema: SCHEMA,
    schedule: false,
    archiveCompletedAfterSeconds: 60,
    deleteAfterHours: 1,
    maintenanceIntervalSeconds: 60,
  });
  boss.on("error", (error) => log.warn({ err: { message: error.message } }, "queue"));
  await boss.start();
  const stop = () => boss.stop({ graceful: false, wait: false, close: false });
  try {
    await boss.createQueue(QUEUE, { name: QUEUE, retryLimit: 0, expireInHours: EXPIRE_HOURS });
  } catch (error) {
    // Its timers would keep a process alive that has nothing to do.
    await stop();
    throw error;
  }

  const inside = (tx: Tx): PgBoss.Db => ({
    executeSql: async (text, values) => {
      const { rows } = await tx.executeQuery(CompiledQuery.raw(text, values));
      return { rows: [...rows] };
    },
  });

  return {
    async send(tx, { auditId, runId }, priority) {
      await boss.send(QUEUE, { auditId }, { id: runId, priority, db: inside(tx) });
    },
    async take() {
      const [message] = await boss.fetch<unknown>(QUEUE);
      if (message === undefined) return null;
      return { auditId: JobData.parse(message.data).auditId, runId: message.id };
    },
    async done(runId, tx) {
      await boss.complete(QUEUE, runId, {}, tx === undefined ? {} : { db: inside(tx) });
    },
    async lost(runIds) {
      if (runIds.length === 0) return [];
      const { rows } = await store.raw(
        `select id::text as id from ${SCHEMA}.job
          where name = $1 and id = any($2::uuid[])
            and (state < 'active' or (state = 'active' and started_on > now() - interval '${TAKEN_SECONDS} seconds'))`,
        [QUEUE, runIds],
      );
      const there = new Set(
        z
          .array(z.object({ id: z.string() }))
          .parse(rows)
          .map(({ id }) => id),
      );
      return runIds.filter((id) => !there.has(id));
    },
    stop,
  };
}
