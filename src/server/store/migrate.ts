import { type Kysely, Migrator, sql } from "kysely";
import { SetUpError } from "../set-up-error.ts";
import { migration as start } from "./migrations/0001-start.ts";
import { migration as lists } from "./migrations/0002-lists.ts";
import { migration as beside } from "./migrations/0003-beside.ts";
import type { Tables } from "./schema.ts";

/** In order; a new one is a new line at the end. */
const MIGRATIONS = { "0001-start": start, "0002-lists": lists, "0003-beside": beside };

/** Brings the schema forward. A schema of a newer version is refused: writing to it could lose what it holds. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const known = new Set(Object.keys(MIGRATIONS));
  const done = await executed(db);
  const newer = done.filter((name) => !known.has(name));
  if (newer.length > 0) {
    throw new SetUpError({
      en: `the data was written by a newer version of candor (it has ${newer.join(", ")}); start that version or a later one`,
      zh: `数据由更新版本的 candor 写入（含 ${newer.join("、")}）；请启动该版本或更高版本`,
    });
  }
  // Kysely looks through the whole schema first, which takes the embedded store a second.
  if (done.length === known.size) return;
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

async function executed(db: Kysely<Tables>): Promise<readonly string[]> {
  const { rows: there } = await sql<{ name: string | null }>`
    select to_regclass('kysely_migration')::text as name`.execute(db);
  if (there[0]?.name == null) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}
