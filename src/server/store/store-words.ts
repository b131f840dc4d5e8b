/** What the server asks of the thread that holds the embedded database, and what comes back; copied between them. */
export type StoreAsk =
  | { readonly kind: "query"; readonly text: string; readonly values: readonly unknown[] }
  /** Several statements without values. */
  | { readonly kind: "exec"; readonly text: string }
  /** Writes all to the disk, so that the log may be cut. */
  | { readonly kind: "checkpoint" }
  | { readonly kind: "close" };

export interface StoreAnswer {
  readonly rows: readonly unknown[];
  readonly affected: number;
}

export interface StoreSays {
  readonly id: number;
  readonly answer: StoreAnswer | null;
  readonly error: StoreFault | null;
}

/** An error of the database as plain data. */
export interface StoreFault {
  readonly message: string;
  /** SQLSTATE, where the database gave one. */
  readonly code: string | null;
}

/** What the thread is started with. */
export interface StoreTask {
  readonly folder: string;
  /** A data folder as one file to begin with, where there is no database yet. */
  readonly seed: Uint8Array | null;
}
