import type { Selectable } from "kysely";
import type { z } from "zod";
import type { ReviewHistory } from "../api/schema/reviews.ts";
import { newId } from "../id.ts";
import { siteSettings } from "../people/settings.ts";
import type { Who } from "../people/who.ts";
import { note } from "../record/log.ts";
import { conflict, notFound } from "../refusal.ts";
import type { Site } from "../site.ts";
import type { ReviewStateName, Tables } from "../store/schema.ts";
import type { Db, Tx } from "../store/store.ts";
import { OPEN, reviewsOf } from "./findings.ts";

export interface Key {
  readonly appId: string;
  readonly fingerprint: string;
}

type Row = Selectable<Tables["review"]>;
type Kind = Selectable<Tables["review_event"]>["kind"];

interface Change {
  readonly state?: ReviewStateName;
  readonly confirmed_by?: readonly string[];
  readonly dismissed_by?: string | null;
  readonly reason?: string | null;
  readonly assigned_to?: string | null;
  readonly comments?: number;
}

/** One decision: the review, its event, the state on the findings and the log, together. */
export async function decide(
  site: Site,
  who: Who,
  key: Key,
  kind: Kind,
  words: string | null,
  change: (before: Row, confirmations: number, tx: Tx) => Change | Promise<Change>,
): Promise<z.infer<typeof ReviewHistory>> {
  const { store, now } = site;
  await store.transaction(async (tx) => {
    const before = await lockedReview(tx, key, now());
    const { confirmations } = await siteSettings(tx);
    const { confirmed_by, ...after } = await change(before, confirmations, tx);
    await tx
      .updateTable("review")
      .set({
        ...after,
        ...(confirmed_by === undefined ? {} : { confirmed_by: JSON.stringify(confirmed_by) }),
        updated_at: now(),
      })
      .where("app_id", "=", key.appId)
      .where("fingerprint", "=", key.fingerprint)
      .execute();
    await tx
      .insertInto("review_event")
      .values({
        id: newId(),
        app_id: key.appId,
        fingerprint: key.fingerprint,
        kind,
        account_id: who.accountId,
        words,
        at: now(),
      })
      .execute();
    if (after.state !== undefined && after.state !== before.state) {
      await tx
        .updateTable("finding")
        .set({ state: after.state })
        .where("app_id", "=", key.appId)
        .where("fingerprint", "=", key.fingerprint)
        .execute();
    }
    const object = `finding:${key.appId}/${key.fingerprint}`;
    const detail = {
      ...(after.state === undefined ? {} : { state: after.state }),
      ...(words === null ? {} : { words }),
    };
    await note(tx, { by: who.name, what: `finding.${kind}`, object, detail, at: now() });
  });
  return reviewHistory(site.db, key);
}

/** The row, made when there is none yet, and held until the transaction ends. */
async function lockedReview(tx: Tx, { appId, fingerprint }: Key, now: Date): Promise<Row> {
  await refuseUnknown(tx, { appId, fingerprint });
  await tx
    .insertInto("review")
    .values({ app_id: appId, fingerprint, state: "open", confirmed_by: "[]", updated_at: now })
    .onConflict((clash) => clash.columns(["app_id", "fingerprint"]).doNothing())
    .execute();
  return tx
    .selectFrom("review")
    .selectAll()
    .where("app_id", "=", appId)
    .where("fingerprint", "=", fingerprint)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

async function refuseUnknown(db: Db | Tx, { appId, fingerprint }: Key): Promise<void> {
  const found = await db
    .selectFrom("finding")
    .select("id")
    .where("app_id", "=", appId)
    .where("fingerprint", "=", fingerprint)
    .limit(1)
    .executeTakeFirst();
  if (found === undefined) throw notFound();
}

export function confirmed(who: Who) {
  return (before: Row, confirmations: number): Change => {
    if (before.state === "confirmed") {
      throw conflict("confirmed", { en: "It is confirmed already.", zh: "该问题已确认。" });
    }
    if (before.state === "dismissed") {
      throw conflict("dismissed", {
        en: "It was dismissed; open it again first.",
        zh: "该问题已被驳回；请先重新打开。",
      });
    }
    if (before.confirmed_by.includes(who.accountId)) {
      throw conflict("same-person", {
        en: "You confirmed it already; the second confirmation must come from another person.",
        zh: "您已确认过；第二次确认须由另一人作出。",
      });
    }
    const confirmed_by = [...before.confirmed_by, who.accountId];
    return { confirmed_by, state: confirmed_by.length >= confirmations ? "confirmed" : "confirmed-once" };
  };
}

export async function reviewHistory(db: Db, key: Key): Promise<z.infer<typeof ReviewHistory>> {
  const { appId, fingerprint } = key;
  const seen = await db
    .selectFrom("finding")
    .innerJoin("audit", "audit.id", "finding.audit_id")
    .select(["finding.audit_id", "finding.id", "audit.version_name"])
    .where("finding.app_id", "=", appId)
    .where("finding.fingerprint", "=", fingerprint)
    .orderBy("audit.created_at", "desc")
    .limit(100)
    .execute();
  if (seen.length === 0) throw notFound();
  const events = await db
    .selectFrom("review_event")
    .innerJoin("account", "account.id", "review_event.account_id")
    .select(["review_event.id", "review_event.kind", "review_event.at", "review_event.words", "account.name"])
    .where("app_id", "=", appId)
    .where("fingerprint", "=", fingerprint)
    .orderBy("review_event.at")
    .orderBy("review_event.id")
    .execute();
  const reviews = await reviewsOf(db, [{ app_id: appId, fingerprint }]);
  return {
    review: reviews.get(`${appId} ${fingerprint}`) ?? OPEN,
    events: events.map(({ id, kind, at, words, name }) => ({
      id,
      kind,
      words,
      by: name,
      at: at.toISOString(),
    })),
    seenIn: seen.map(({ audit_id, id, version_name }) => ({
      auditId: audit_id,
      versionName: version_name,
      findingId: id,
    })),
  };
}
