import { readStoredAudit } from "../audits/stored-audit.ts";
import { writeRejudged } from "../audits/take-result.ts";
import type { Who } from "../people/who.ts";
import { note } from "../record/log.ts";
import { conflict, notFound } from "../refusal.ts";
import type { Site } from "../site.ts";
import type { Tx } from "../store/store.ts";
import type { RejudgementRow } from "./rejudge.ts";

/**
 * The new results take the place of the old, each in a transaction of its own: it goes on where it stopped, since an
 * audit that has its new result no longer has the old one. Audits made or changed since are left alone.
 */
export async function acceptRejudgement(site: Site, who: Who, id: string): Promise<void> {
  const { store, db, blobs, now } = site;
  await store.transaction(async (tx) => readyOne(tx, id));
  const rows = await db
    .selectFrom("rejudged")
    .innerJoin("audit", "audit.id", "rejudged.audit_id")
    .select(["audit_id", "before_result", "after_result"])
    .where("rejudgement_id", "=", id)
    .whereRef("audit.result", "=", "rejudged.before_result")
    .execute();
  for (const { audit_id, before_result, after_result } of rows) {
    const audit = await readStoredAudit(blobs, after_result);
    await store.transaction((tx) => writeRejudged(tx, audit_id, before_result, after_result, audit, now()));
  }
  await end(site, who, id, "accepted");
}

export function rejectRejudgement(site: Site, who: Who, id: string): Promise<void> {
  return end(site, who, id, "rejected");
}

async function end(site: Site, who: Who, id: string, state: "accepted" | "rejected"): Promise<void> {
  await site.store.transaction(async (tx) => {
    const { changed, added, removed, altered } = await readyOne(tx, id);
    await tx.updateTable("rejudgement").set({ state }).where("id", "=", id).execute();
    const detail = { changed, added, removed, altered };
    await note(tx, {
      by: who.name,
      what: `rejudgement.${state}`,
      object: `rejudgement:${id}`,
      detail,
      at: site.now(),
    });
  });
}

async function readyOne(tx: Tx, id: string): Promise<RejudgementRow> {
  const row = await tx
    .selectFrom("rejudgement")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw notFound();
  if (row.state !== "ready") {
    throw conflict("not-ready", {
      en: `This re-judgement is ${row.state}.`,
      zh: `该次重新评判的状态为 ${row.state}。`,
    });
  }
  return row;
}
