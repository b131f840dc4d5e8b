import type { Tx } from "../store/store.ts";

/**
 * What carries word of work to whoever is free. It may lose or double its messages: the audit's own row says what is
 * to be done, and only the run that is named there may write a result.
 */
export interface Queue {
  /** In the transaction that makes the audit wait. Higher priority first. */
  readonly send: (tx: Tx, job: Job, priority: number) => Promise<void>;
  readonly take: () => Promise<Job | null>;
  /** In the transaction that ends the run, or alone. */
  readonly done: (runId: string, tx?: Tx) => Promise<void>;
  /** Runs of these that no message is on its way for. */
  readonly lost: (runIds: readonly string[]) => Promise<readonly string[]>;
  readonly stop: () => Promise<void>;
}

export interface Job {
  readonly auditId: string;
  readonly runId: string;
}
