import { createAdaptorServer } from "@hono/node-server";
import { sql } from "kysely";
import type { Text } from "../model/text.ts";
import { Worker } from "./audits/work.ts";
import { startClock } from "./clock.ts";
import type { Config } from "./config.ts";
import { startControl } from "./control.ts";
import { serverApp } from "./http/app.ts";
import { newLogger } from "./logger.ts";
import { type OpenSite, openSite, setUpLink } from "./open-site.ts";
import { SetUpError } from "./set-up-error.ts";
import type { Site } from "./site.ts";
import { startWatch } from "./watch-folder.ts";

const GRACE_MS = 10_000;

export interface Running {
  readonly url: string;
  readonly setUp: string | null;
  /** Why this process can serve nobody any more, once it cannot. */
  readonly lost: Promise<Error>;
  readonly stop: () => Promise<void>;
}

/** The server with its workers, until it is stopped. */
export async function serve(config: Config, logLevel: string): Promise<Running> {
  await registerTelemetry(config.telemetry);
  const open = await openSite(config, newLogger(logLevel));
  const { site } = open;
  if (site.store.kind === "embedded") await releaseOwn(site);
  const server = createAdaptorServer({ fetch: serverApp(site).fetch });
  try {
    await listen(server, config);
  } catch (error) {
    await open.close();
    throw error;
  }
  const worker = new Worker(site);
  worker.start(config.workers);
  const stopClock = startClock(site);
  const stopControl = site.store.kind === "embedded" ? startControl(site) : null;
  const stopWatch = config.watchFolder === null ? null : startWatch(site, config.watchFolder);
  return {
    url: site.publicUrl,
    setUp: await setUpLink(site),
    lost: site.store.lost,
    stop: async () => {
      stopClock();
      stopControl?.();
      await stopWatch?.();
      await closed(server);
      await worker.stop();
      await open.close();
    },
  };
}

/** A worker alone: it joins over the same database and blobs. */
export async function work(
  config: Config,
  logLevel: string,
): Promise<{ readonly stop: () => Promise<void> }> {
  if (config.databaseUrl === null) {
    throw new SetUpError({
      en: "a worker needs DATABASE_URL: the embedded store belongs to one process, and candor serve runs its audits itself",
      zh: "工作进程需要 DATABASE_URL：内嵌存储只属于一个进程，candor serve 会自行执行审计",
    });
  }
  await registerTelemetry(config.telemetry);
  const open: OpenSite = await openSite(config, newLogger(logLevel));
  const worker = new Worker(open.site);
  worker.start(Math.max(1, config.workers));
  return {
    stop: async () => {
      await worker.stop();
      await open.close();
    },
  };
}

/** The embedded store has no other worker: what it says is running was cut off with the process before us. */
async function releaseOwn(site: Site): Promise<void> {
  await sql`update audit set lease_until = to_timestamp(0) where state = 'running'`.execute(site.db);
  await sql`update rejudgement set lease_until = null where state = 'running'`.execute(site.db);
}

type Server = ReturnType<typeof createAdaptorServer>;

function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const used = "code" in error && error.code === "EADDRINUSE";
      reject(used ? new SetUpError(portInUse(port)) : error);
    });
    server.listen(port, host, () => resolve());
  });
}

function portInUse(port: number): Text {
  return {
    en: `port ${port} is in use; choose another with --port`,
    zh: `端口 ${port} 已被占用；请用 --port 换一个`,
  };
}

/** No new requests; those that run may end; streams are cut after a while. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => {
      if ("closeAllConnections" in server) server.closeAllConnections();
    }, GRACE_MS);
    cut.unref();
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    if ("closeIdleConnections" in server) server.closeIdleConnections();
  });
}

/** OpenTelemetry is the operator's: their module registers an SDK, and our spans go there. */
async function registerTelemetry(module: string | null): Promise<void> {
  if (module !== null) await import(module);
}
