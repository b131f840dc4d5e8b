import type { Kysely, Transaction } from "kysely";
import type { Tables } from "./schema.ts";

export type Db = Kysely<Tables>;
export type Tx = Transaction<Tables>;

/** The database as the server uses it: one SQL dialect, embedded or PostgreSQL. */
export interface Store {
  readonly db: Db;
  readonly kind: "embedded" | "postgres";
  /** Inside, only the handle that is passed may be used. */
  readonly transaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** Plain SQL, several statements where there are no values: what the queue engine asks for. */
  readonly raw: (text: string, values?: readonly unknown[]) => Promise<{ rows: unknown[] }>;
  /** One process at a time gets in: who starts beside another waits until the schema stands. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  /** Why the store has ended by itself: this process can serve nobody any more. Pending while all is well. */
  readonly lost: Promise<Error>;
  readonly close: () => Promise<void>;
}
