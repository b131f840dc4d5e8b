import { type Kysely, sql } from "kysely";

/** A migration step of plain SQL statements, separated by semicolons. */
export function statements(text: string): (db: Kysely<unknown>) => Promise<void> {
  const all = text
    .split(";")
    .map((one) => one.trim())
    .filter((one) => one !== "");
  return async (db) => {
    for (const one of all) await sql.raw(one).execute(db);
  };
}
