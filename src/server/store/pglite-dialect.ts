import {
  CompiledQuery,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type Driver,
  type Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from "kysely";
import type { EmbeddedThread } from "./embedded-thread.ts";
import type { Turns } from "./turns.ts";

/** Kysely on PGlite: every connection is the one session, which transactions have in turns. */
export function pgliteDialect(thread: EmbeddedThread, turns: Turns): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new PgliteDriver(thread, turns),
    createIntrospector: (db: Kysely<unknown>): DatabaseIntrospector => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

class PgliteDriver implements Driver {
  readonly #thread: EmbeddedThread;
  readonly #turns: Turns;

  constructor(thread: EmbeddedThread, turns: Turns) {
    this.#thread = thread;
    this.#turns = turns;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<PgliteConnection> {
    return new PgliteConnection(this.#thread, this.#turns);
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    if (connection instanceof PgliteConnection) await connection.hold();
    await connection.executeQuery(CompiledQuery.raw("begin"));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("commit"));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("rollback"));
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    if (connection instanceof PgliteConnection) connection.release();
  }

  async destroy(): Promise<void> {}
}

class PgliteConnection implements DatabaseConnection {
  readonly #thread: EmbeddedThread;
  readonly #turns: Turns;
  #held: (() => void) | null = null;

  constructor(thread: EmbeddedThread, turns: Turns) {
    this.#thread = thread;
    this.#turns = turns;
  }

  /** From here to `release` nobody else's statement runs. */
  async hold(): Promise<void> {
    this.#held = await this.#turns.take();
  }

  release(): void {
    this.#held?.();
    this.#held = null;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const leave = this.#held === null ? await this.#turns.share() : null;
    try {
      const { rows, affected } = await this.#thread.ask({
        kind: "query",
        text: sql,
        values: [...parameters],
      });
      // The caller names what its statement selects, as with every driver.
      return { rows: rows as R[], numAffectedRows: BigInt(affected) };
    } finally {
      leave?.();
    }
  }

  // biome-ignore lint/correctness/useYield: there is no cursor in the one session; nobody asks for a stream
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error("the embedded store does not stream");
  }
}
