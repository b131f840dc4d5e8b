import { sql } from "kysely";
import type { z } from "zod";
import type { Overview } from "../api/schema/apps.ts";
import { tally } from "../audits/found.ts";
import type { Db, Store } from "../store/store.ts";

type Answer = z.infer<typeof Overview>;

const KEEP_MS = 20_000;
const SHOWN = 50;

/** Counts over everything; worked out at most every twenty seconds, whoever asks. */
export class OverviewCache {
  #answer: Promise<Answer> | null = null;
  #at = 0;

  get({ db, transaction }: Store): Promise<Answer> {
    if (this.#answer === null || performance.now() - this.#at > KEEP_MS) {
      this.#at = performance.now();
      this.#answer = tally(transaction)
        .then(() => overview(db))
        .catch((error: unknown) => {
          this.#answer = null;
          throw error;
        });
    }
    return this.#answer;
  }
}

async function overview(db: Db): Promise<Answer> {
  const terms = await tallies(db);
  const of = (group: string) =>
    terms
      .filter((one) => one.key.startsWith(`${group} `))
      .map(({ key, apps }) => ({ key: key.slice(group.length + 1), apps }));
  const counts = await totals(db);
  const byCategory = await sql<{ key: string; apps: number }>`
    select coalesce(category, '') as key, count(*)::int as apps from app
    where latest_audit_id is not null group by 1 order by 2 desc, 1 limit ${SHOWN}`.execute(db);
  const byDay = await sql<{ day: string; audits: number }>`
    select to_char(finished_at at time zone 'UTC', 'YYYY-MM-DD') as day, count(*)::int as audits from audit
    where state = 'done' and finished_at > now() - interval '30 days' group by 1 order by 1`.execute(db);
  return {
    ...counts,
    appsWithHigh: of("severity").find(({ key }) => key === "high")?.apps ?? 0,
    appsWithGaps: of("gaps").find(({ key }) => key === "some")?.apps ?? 0,
    byRule: of("rule").slice(0, SHOWN),
    bySdk: of("sdk").slice(0, SHOWN),
    byData: of("does")
      .map(({ key, apps }) => {
        const [data = "", does = ""] = key.split(" ");
        return { key: data, does, apps };
      })
      .filter(({ does }) => does === "sends" || does === "reads" || does === "could"),
    byPermission: of("permission").slice(0, SHOWN),
    byCategory: byCategory.rows,
    byDay: byDay.rows,
  };
}

async function tallies(db: Db): Promise<readonly { readonly key: string; readonly apps: number }[]> {
  const { rows } = await sql<{ key: string; apps: number }>`
    select word as key, apps from term
    where apps > 0 and word like any (array['rule %', 'sdk %', 'does %', 'permission %', 'severity %', 'gaps %'])
    order by apps desc, word`.execute(db);
  return rows;
}

async function totals(db: Db) {
  const { rows } = await sql<
    Pick<Answer, "apps" | "audits" | "openOrders" | "overdueOrders" | "newComplaints" | "findingsToReview">
  >`select
    (select count(*)::int from app where latest_audit_id is not null) as apps,
    (select count(*)::int from audit where state = 'done') as audits,
    (select count(*)::int from orders where state not in ('closed', 'published', 'withdrawn')) as "openOrders",
    (select count(*)::int from orders where state = 'due') as "overdueOrders",
    (select count(*)::int from complaint where state = 'received') as "newComplaints",
    (select count(*)::int from finding where latest and state in ('open', 'confirmed-once') and verdict <> 'unknown')
      as "findingsToReview"`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error("no counts");
  return row;
}
