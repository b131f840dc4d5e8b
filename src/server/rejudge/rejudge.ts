import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Selectable } from "kysely";
import type { z } from "zod";
import about from "../../../package.json" with { type: "json" };
import { catalogVersion } from "../../catalog/index.ts";
import type { Rejudgement } from "../api/schema/records.ts";
import { distFile } from "../dist-file.ts";
import { newId } from "../id.ts";
import type { Who } from "../people/who.ts";
import { note } from "../record/log.ts";
import { conflict } from "../refusal.ts";
import type { Site } from "../site.ts";
import type { Tables } from "../store/schema.ts";
import { type Rejudged, RejudgedBatch } from "./child-words.ts";

const BATCH = 100;
const SCRIPT = "rejudge-child.js";
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
        zh: "另一次重新判定尚未处理；请先接受或拒绝。",
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

/** Goes on where it stood: after a restart, too. Every batch is written whole or not at all. */
export async function runRejudgement(site: Site, id: string): Promise<void> {
  try {
    for (let after = ""; ; ) {
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
      if (last === undefined) break;
      after = last.id;
      await writeBatch(site, id, await judgeBatch(site, batch));
    }
    await site.db.updateTable("rejudgement").set({ state: "ready" }).where("id", "=", id).execute();
  } catch (error) {
    site.log.error({ err: { message: String(error) } }, "re-judgement failed");
    await site.db.updateTable("rejudgement").set({ state: "failed" }).where("id", "=", id).execute();
  }
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
      if (changes.length > 0) await site.blobs.write(after, new Uint8Array(await readFile(`${path}.after`)));
    }
    return done;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeBatch(site: Site, id: string, done: readonly Rejudged[]): Promise<void> {
  const changed = done.filter(({ changes }) => changes.length > 0);
  const count = (kind: string): number =>
    changed.flatMap(({ changes }) => changes).filter((change) => change.kind === kind).length;
  await site.store.transaction(async (tx) => {
    if (changed.length > 0) {
      await tx
        .insertInto("rejudged")
        .values(
          changed.map(({ auditId, before, after, changes }) => ({
            rejudgement_id: id,
            audit_id: auditId,
            before_result: before,
            after_result: after,
            changes: JSON.stringify(changes),
          })),
        )
        .execute();
    }
    await tx
      .updateTable("rejudgement")
      .set((old) => ({
        judged: old("judged", "+", done.length),
        changed: old("changed", "+", changed.length),
        added: old("added", "+", count("added")),
        removed: old("removed", "+", count("removed")),
        altered: old("altered", "+", count("altered")),
      }))
      .where("id", "=", id)
      .execute();
  });
}
