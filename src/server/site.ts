import type { Logger } from "pino";
import type { Blobs } from "./blobs/blobs.ts";
import type { YearOfHolidays } from "./calendar/holidays.ts";
import type { Config } from "./config.ts";
import type { Metrics } from "./http/metrics.ts";
import type { RateLimits } from "./http/rate-limit.ts";
import type { Known } from "./people/known.ts";
import type { Queue } from "./queue/queue.ts";
import type { Db, Store } from "./store/store.ts";
import type { Totals } from "./store/totals.ts";

/** What one server or worker process has: every request handler and job gets it. */
export interface Site {
  readonly config: Config;
  readonly store: Store;
  readonly totals: Totals;
  readonly known: Known;
  readonly db: Db;
  readonly blobs: Blobs;
  readonly queue: Queue;
  readonly rates: RateLimits;
  readonly metrics: Metrics;
  /** Those that came with the program, and those of the data folder; officers may have entered more. */
  readonly holidays: readonly YearOfHolidays[];
  /** Aborted when this process begins to stop. */
  readonly stopping: AbortSignal;
  readonly log: Logger;
  /** The clock of the door; tests turn it. */
  readonly now: () => Date;
  /** `https://candor.example.org` */
  readonly publicUrl: string;
  /** Of the link that makes the first account, while there is none. */
  readonly setUpSecret: { current: string | null };
}
