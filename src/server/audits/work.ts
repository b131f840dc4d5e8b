import { randomBytes } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import type { Job } from "../queue/queue.ts";
import type { Site } from "../site.ts";
import { type AuditRow, type Outcome, runAudit } from "./run-audit.ts";
import { findSandbox, type Sandbox } from "./sandbox.ts";
import { enqueueAgain } from "./submit.ts";
import { endFailed, takeResult } from "./take-result.ts";

const IDLE_MS = 500;
const REAP_MS = 3000;
const STEP_MS = 700;
/** How often an audit may lose its worker or its files before a person must look. */
const MAX_ATTEMPTS = 25;

/** Takes audits from the queue until it is stopped; several run side by side in processes of their own. */
export class Worker {
  readonly id = `${hostname()}-${process.pid}-${randomBytes(3).toString("hex")}`;
  readonly #site: Site;
  /** Found when the first audits are awaited: it takes half a second. */
  #sandbox: Promise<Sandbox> | null = null;
  readonly #stop = new AbortController();
  /** Audits that run here, with the switch that ends each. */
  readonly #running = new Map<string, AbortController>();
  readonly #loops: Promise<void>[] = [];

  constructor(site: Site) {
    this.#site = site;
  }

  start(count: number): void {
    const { log } = this.#site;
    log.info({ worker: this.id, count }, "worker");
    if (count > 0) void this.#confined();
    for (let at = 0; at < count; at += 1) this.#loops.push(this.#loop(() => this.#one()));
    this.#loops.push(this.#loop(() => this.#tend(), REAP_MS));
  }

  #confined(): Promise<Sandbox> {
    this.#sandbox ??= findSandbox(this.#site.config.limits).then((found) => {
      const { log } = this.#site;
      log.info({ worker: this.id, network: found.network }, "sandbox");
      if (found.network === "unrestricted") {
        log.warn(
          "audits cannot be kept from the network here: unshare(1) with user namespaces is not allowed",
        );
      }
      return found;
    });
    return this.#sandbox;
  }

  /** What runs is given back to the queue, and another worker takes it up. */
  async stop(): Promise<void> {
    this.#stop.abort();
    for (const switchOff of this.#running.values()) switchOff.abort();
    await Promise.all(this.#loops);
    await this.#site.db.deleteFrom("worker").where("id", "=", this.id).execute();
  }

  async #loop(work: () => Promise<boolean>, pauseMs = IDLE_MS): Promise<void> {
    const { signal } = this.#stop;
    while (!signal.aborted) {
      let busy = false;
      try {
        busy = await work();
      } catch (error) {
        this.#site.log.error({ err: { message: String(error) } }, "worker fault");
      }
      if (!busy) await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  }

  async #one(): Promise<boolean> {
    const job = await this.#site.queue.take();
    if (job === null) return false;
    const row = await this.#claim(job);
    if (row === null) {
      await this.#site.queue.done(job.runId);
      return true;
    }
    const switchOff = new AbortController();
    this.#running.set(row.id, switchOff);
    try {
      await this.#run(job, row, switchOff.signal);
    } finally {
      this.#running.delete(row.id);
    }
    return true;
  }

  async #claim({ auditId, runId }: Job): Promise<AuditRow | null> {
    const now = this.#site.now();
    const row = await this.#site.db
      .updateTable("audit")
      .set((old) => ({
        state: "running" as const,
        worker_id: this.id,
        lease_until: this.#leaseFrom(now),
        attempts: sql<number>`${old.ref("attempts")} + 1`,
        started_at: now,
        updated_at: now,
      }))
      .where("id", "=", auditId)
      .where("run_id", "=", runId)
      .where("state", "=", "queued")
      .returningAll()
      .executeTakeFirst();
    return row ?? null;
  }

  async #run(job: Job, row: AuditRow, signal: AbortSignal): Promise<void> {
    const { site } = this;
    let told = 0;
    const onStep = (step: string): void => {
      if (performance.now() - told < STEP_MS) return;
      told = performance.now();
      void this.#tellStep(job.runId, step).catch(() => undefined);
    };
    let outcome: Outcome;
    const began = performance.now();
    try {
      outcome = await runAudit(site, await this.#confined(), row, signal, onStep);
    } catch (error) {
      site.log.warn({ audit: row.id, err: { message: String(error) } }, "audit could not be run");
      outcome = { kind: "again", why: String(error) };
    }
    site.metrics.auditSeconds.observe((performance.now() - began) / 1000);
    site.metrics.audits.inc({ end: outcome.kind });
    await this.#end(job, row, outcome);
  }

  get site(): Site {
    return this.#site;
  }

  async #end(job: Job, row: AuditRow, outcome: Outcome): Promise<void> {
    const { site } = this;
    await site.store.transaction(async (tx) => {
      await site.queue.done(job.runId, tx);
      if (outcome.kind === "done") {
        await takeResult(tx, row.id, job.runId, outcome.result, site.now());
        return;
      }
      const mine = await tx
        .selectFrom("audit")
        .select("attempts")
        .where("id", "=", row.id)
        .where("run_id", "=", job.runId)
        .where("state", "=", "running")
        .forUpdate()
        .executeTakeFirst();
      if (mine === undefined) return;
      if (outcome.kind === "refused") {
        await endFailed(tx, row.id, outcome.says, site.now());
        return;
      }
      if (outcome.kind === "stopped" || mine.attempts < MAX_ATTEMPTS) {
        await enqueueAgain(tx, site, row.id, false);
      } else {
        await endFailed(
          tx,
          row.id,
          {
            en: `Tried ${mine.attempts} times: ${outcome.why}`,
            zh: `已尝试 ${mine.attempts} 次：${outcome.why}`,
          },
          site.now(),
        );
      }
    });
    if (outcome.kind === "again")
      await sleep(IDLE_MS * 2, undefined, { signal: this.#stop.signal }).catch(() => undefined);
  }

  async #tellStep(runId: string, step: string): Promise<void> {
    await this.#site.db
      .updateTable("audit")
      .set({ step, updated_at: this.#site.now() })
      .where("run_id", "=", runId)
      .where("state", "=", "running")
      .execute();
  }

  /** Renews leases, ends what was cancelled, and brings back what other workers left lying. */
  async #tend(): Promise<boolean> {
    const { site } = this;
    const now = site.now();
    const seen = { seen_at: now, running: this.#running.size };
    await site.db
      .insertInto("worker")
      .values({ id: this.id, ...seen })
      .onConflict((clash) => clash.column("id").doUpdateSet(seen))
      .execute();
    // Asked for first: what is taken while the database answers is not among what it gives.
    const watched = [...this.#running];
    const kept = await site.db
      .updateTable("audit")
      .set({ lease_until: this.#leaseFrom(now) })
      .where("worker_id", "=", this.id)
      .where("state", "=", "running")
      .returning("id")
      .execute();
    const mine = new Set(kept.map(({ id }) => id));
    for (const [id, switchOff] of watched) if (!mine.has(id)) switchOff.abort();
    await reap(site, now);
    return false;
  }

  #leaseFrom(now: Date): Date {
    return new Date(now.getTime() + this.#site.config.leaseSeconds * 1000);
  }
}

const FORGET_WORKER_MS = 3_600_000;

/** Audits whose worker died run again; audits whose message was lost get a new one. */
export async function reap(site: Site, now: Date): Promise<void> {
  const { db, store } = site;
  const dead = await db
    .selectFrom("audit")
    .select("id")
    .where("state", "=", "running")
    .where("lease_until", "<", now)
    .execute();
  for (const { id } of dead) {
    await store.transaction(async (tx) => {
      const row = await tx
        .selectFrom("audit")
        .select(["id", "attempts"])
        .where("id", "=", id)
        .where("state", "=", "running")
        .where("lease_until", "<", now)
        .forUpdate()
        .executeTakeFirst();
      if (row === undefined) return;
      if (row.attempts < MAX_ATTEMPTS) await enqueueAgain(tx, site, id, false);
      else await endFailed(tx, id, LOST_WORKERS, now);
    });
  }
  const waiting = await db
    .selectFrom("audit")
    .select(["id", "run_id"])
    .where("state", "=", "queued")
    .where("updated_at", "<", new Date(now.getTime() - site.config.leaseSeconds * 500))
    .limit(1000)
    .execute();
  const lost = new Set(await site.queue.lost(waiting.map(({ run_id }) => run_id)));
  for (const { id, run_id } of waiting.filter((one) => lost.has(one.run_id))) {
    await store.transaction(async (tx) => {
      const row = await tx
        .selectFrom("audit")
        .select("id")
        .where("id", "=", id)
        .where("run_id", "=", run_id)
        .where("state", "=", "queued")
        .forUpdate()
        .executeTakeFirst();
      if (row !== undefined) await enqueueAgain(tx, site, id, false);
    });
  }
  await db
    .deleteFrom("worker")
    .where("seen_at", "<", new Date(now.getTime() - FORGET_WORKER_MS))
    .execute();
}

const LOST_WORKERS = {
  en: `${MAX_ATTEMPTS} workers ended while they ran this audit; see their logs, then try again.`,
  zh: `已有 ${MAX_ATTEMPTS} 个工作进程在执行此审计时中止；请查看其日志后重试。`,
};
