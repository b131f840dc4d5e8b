import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Logger } from "pino";
import { folderBlobs } from "./blobs/folder.ts";
import { s3Blobs } from "./blobs/s3.ts";
import { CHINA } from "./calendar/holidays.ts";
import { fileHolidays } from "./calendar/own-holidays.ts";
import type { Config } from "./config.ts";
import { Metrics } from "./http/metrics.ts";
import { RateLimits } from "./http/rate-limit.ts";
import { Known } from "./people/known.ts";
import { bossQueue } from "./queue/boss.ts";
import type { Site } from "./site.ts";
import { migrate } from "./store/migrate.ts";
import { openEmbedded } from "./store/open-embedded.ts";
import { openPostgres } from "./store/open-postgres.ts";
import { Totals } from "./store/totals.ts";

export interface OpenSite {
  readonly site: Site;
  readonly close: () => Promise<void>;
}

/** Store, blobs and queue, brought to the schema of this version. */
export async function openSite(
  config: Config,
  log: Logger,
  now: () => Date = () => new Date(),
): Promise<OpenSite> {
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 });
  const store =
    config.databaseUrl === null
      ? await openEmbedded(config.dataFolder, "server")
      : await openPostgres(config.databaseUrl);
  try {
    const queue = await store.alone(async () => {
      await migrate(store.db);
      return bossQueue(store, log);
    });
    const stopping = new AbortController();
    const site: Site = {
      config,
      store,
      db: store.db,
      totals: new Totals(),
      known: new Known(),
      blobs: config.s3 === null ? folderBlobs(join(config.dataFolder, "blobs")) : s3Blobs(config.s3),
      queue,
      rates: new RateLimits(),
      metrics: new Metrics(),
      holidays: [...CHINA, ...fileHolidays(config.dataFolder)],
      log,
      now,
      publicUrl: config.publicUrl ?? `http://localhost:${config.port}`,
      setUpSecret: { current: null },
      stopping: stopping.signal,
    };
    return {
      site,
      close: async () => {
        stopping.abort();
        await queue.stop();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** While nobody has an account, the link that makes the first one. */
export async function setUpLink(site: Site): Promise<string | null> {
  const first = await site.db.selectFrom("account").select("id").limit(1).executeTakeFirst();
  if (first !== undefined) return null;
  const secret = randomBytes(24).toString("base64url");
  site.setUpSecret.current = secret;
  return `${site.publicUrl}/setup#${secret}`;
}
