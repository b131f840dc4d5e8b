import { type SelectQueryBuilder, sql } from "kysely";
import type { Db, Tx } from "./store.ts";

/** A row as JSON has it: times are texts. */
export type AsJson<Row> = { [Name in keyof Row]: TimeAsText<Row[Name]> };
type TimeAsText<Value> = Value extends Date ? string : Value;

/**
 * The rows of a list, each as one JSON text. A list has a thousand fields, and taking each out of the database's answer
 * by itself costs more than finding the rows.
 */
export async function jsonRows<Database, Table extends keyof Database, Row>(
  db: Db | Tx,
  query: SelectQueryBuilder<Database, Table, Row>,
): Promise<AsJson<Row>[]> {
  const { rows } = await sql<{ json: string }>`
    select to_json(shown)::text as json from (${query}) as shown`.execute(db);
  return rows.map(({ json }) => JSON.parse(json));
}

/** A time of a row, whichever way it was read, as the API writes it. */
export function timeOf(value: Date | string): string {
  return new Date(value).toISOString();
}

export function timeOrNull(value: Date | string | null): string | null {
  return value === null ? null : timeOf(value);
}
