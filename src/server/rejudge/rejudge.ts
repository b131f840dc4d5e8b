import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Selectable } from "kysely";
import type { z } from "zod";
import about from "../../../package.json" with { type: "json" };
import { catalogVersion } from "../../catalog/index.ts";
import type { Rejudgement } from "../api/schema/records.ts";
import { keepingBlob } from "../blobs/sweep.ts";
import { distFile } from "../dist-file.ts";
import { newId } from "../id.ts";
import type { Who } from "../people/who.ts";
import { note } from "../record/log.ts";
import { conflict } from "../refusal.ts";
import type { Site } from "../site.ts";
import type { Tables } from "../store/schema.ts";
import { type Rejudged, RejudgedBatch } from "./child-words.ts";

const BATCH = 100;
const SCRIPT = "rejudge-child.mjs";
const MINUTES_A_BATCH = 10;

export type RejudgementRow = Selectable<Tables["rejudgement"]>;

export function rejudgementOf(row: RejudgementRow, createdBy: string): z.infer<typeof Rejudgement> {
  const { id, state, total, judged, changed, added, removed, altered } = row;
  return {
    ...{ id, state, total, judged, changed, added, removed, altered, createdBy },
    createdAt: row.created_at.toISOString(),
    catalogVersion: row.catalog_version,
    toolVersion: row.tool_version,
  };
}

/** One at a time: two would list changes against each other. */
export async function beginRejudgement(site: Site, who: Who): Promise<string> {
  const { store, now } = site;
  const id = newId();
  await store.transaction(async (tx) => {
    const open = await tx
      .selectFrom("rejudgement")
      .select("id")
      .where("state", "in", ["running", "ready"])
      .executeTakeFirst();
    if (open !== undefined) {
      throw conflict("rejudgement-open", {
        en: "Another re-judgement is open; accept or reject it first.",
        zh: "另一次重新评判尚未处理；请先接受或拒绝。",
      });
    }
    const { total } = await tx
      .selectFrom("audit")
      .select((row) => row.fn.countAll<number>().as("total"))
      .where("state", "=", "done")
      .executeTakeFirstOrThrow();
    await tx
      .insertInto("rejudgement")
      .values({
        id,
        state: "running",
        created_by: who.accountId,
        created_at: now(),
        catalog_version: catalogVersion.version,
        tool_version: about.version,
        total,
      })
      .execute();
    await note(tx, { by: who.name, what: "rejudgement.begun", object: `rejudgement:${id}`, at: now() });
  });
  return id;
}

/** Those that nobody works on: their process ended, or was never there. Each is taken up by one. */
export async function resumeRejudgements(site: Site): Promise<void> {
  const rows = await site.db
    .selectFrom("rejudgement")
    .select("id")
    .where("state", "=", "running")
    .where((where) => where.or([where("lease_until", "is", null), where("lease_until", "<", site.now())]))
    .execute();
  for (const { id } of rows) void runRejudgement(site, id);
}

/** Goes on behind the last batch that was written; every batch is written whole, once, or not at all. */
export async function runRejudgement(site: Site, id: string): Promise<void> {
  let renewing: NodeJS.Timeout | null = null;
  try {
    const from = await claim(site, id);
    if (from === null) return;
    renewing = setInterval(() => void renew(site, id).catch(() => undefined), LEASE_MS / 3);
    for (let after = from; !site.stopping.aborted; ) {
      const batch = await site.db
        .selectFrom("audit")
        .select(["id", "result"])
        .where("state", "=", "done")
        .where("result", "is not", null)
        .where("id", ">", after)
        .orderBy("id")
        .limit(BATCH)
        .execute();
      const last = batch.at(-1);
      if (last === undefined) return await end(site, id, "ready");
      if (!(await writeBatch(site, id, after, last.id, await judgeBatch(site, batch)))) return;
      after = last.id;
    }
  } catch (error) {
    // A process that stops is no failure: whoever starts next goes on.
    if (site.stopping.aborted) return;
    site.log.error({ err: { message: String(error) } }, "re-judgement failed");
    await end(site, id, "failed").catch(() => undefined);
  } finally {
    if (renewing !== null) clearInterval(renewing);
  }
}

const LEASE_MS = 60_000;

/** Where to go on, if nobody else is at it. */
async function claim(site: Site, id: string): Promise<string | null> {
  const now = site.now();
  const row = await site.db
    .updateTable("rejudgement")
    .set({ lease_until: new Date(now.getTime() + LEASE_MS) })
    .where("id", "=", id)
    .where("state", "=", "running")
    .where((where) => where.or([where("lease_until", "is", null), where("lease_until", "<", now)]))
    .returning("after_id")
    .executeTakeFirst();
  return row?.after_id ?? null;
}

async function renew(site: Site, id: string): Promise<void> {
  await site.db
    .updateTable("rejudgement")
    .set({ lease_until: new Date(site.now().getTime() + LEASE_MS) })
    .where("id", "=", id)
    .where("state", "=", "running")
    .execute();
}

async function end(site: Site, id: string, state: "ready" | "failed"): Promise<void> {
  await site.db
    .updateTable("rejudgement")
    .set({ state, lease_until: null })
    .where("id", "=", id)
    .where("state", "=", "running")
    .execute();
}

async function judgeBatch(
  site: Site,
  batch: readonly { readonly id: string; readonly result: string | null }[],
): Promise<readonly Rejudged[]> {
  const runs = join(site.config.dataFolder, "runs");
  await mkdir(runs, { recursive: true, mode: 0o700 });
  const folder = await mkdtemp(join(runs, "rejudge-"));
  try {
    const audits = await Promise.all(
      batch.map(async ({ id, result }, at) => {
        const path = join(folder, String(at));
        const sha256 = result ?? "";
        await site.blobs.place(sha256, path);
        return { auditId: id, path, sha256 };
      }),
    );
    const task = join(folder, "task.json");
    const answerPath = join(folder, "answer.json");
    await writeFile(task, JSON.stringify({ audits, answerPath }));
    const options = { timeout: MINUTES_A_BATCH * 60_000, env: { TZ: "UTC" } };
    await promisify(execFile)(process.execPath, [distFile(SCRIPT), task], options);
    const done = RejudgedBatch.parse(JSON.parse(await readFile(answerPath, "utf8")));
    for (const { auditId, after, changes } of done) {
      const path = audits.find((one) => one.auditId === auditId)?.path;
      if (changes.length === 0) continue;
      const bytes = new Uint8Array(await readFile(`${path}.after`));
      await keepingBlob(site, after, () => site.blobs.write(after, bytes));
    }
    return done;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** False where another process has written this batch, or the re-judgement has ended. */
async function writeBatch(
  site: Site,
  id: string,
  after: string,
  last: string,
  done: readonly Rejudged[],
): Promise<boolean> {
  const changed = done.filter(({ changes }) => changes.length > 0);
  const count = (kind: string): number =>
    changed.flatMap(({ changes }) => changes).filter((change) => change.kind === kind).length;
  return site.store.transaction(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable("rejudgement")
      .set((old) => ({
        after_id: last,
        judged: old("judged", "+", done.length),
        changed: old("changed", "+", changed.length),
        added: old("added", "+", count("added")),
        removed: old("removed", "+", count("removed")),
        altered: old("altered", "+", count("altered")),
      }))
      .where("id", "=", id)
      .where("state", "=", "running")
      .where("after_id", "=", after)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    if (changed.length > 0) {
      await tx
        .insertInto("rejudged")
        .values(
          changed.map(({ auditId, before, after: result, changes }) => ({
            rejudgement_id: id,
            audit_id: auditId,
            before_result: before,
            after_result: result,
            changes: JSON.stringify(changes),
          })),
        )
        .execute();
    }
    return true;
  });
}
