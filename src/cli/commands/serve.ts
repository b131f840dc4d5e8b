import { setTimeout as sleep } from "node:timers/promises";
import type { Text } from "../../model/text.ts";
import type { Config } from "../../server/config.ts";
import { configOf } from "../../server/config.ts";
import { serve, work } from "../../server/serve.ts";
import { SetUpError } from "../../server/set-up-error.ts";
import { languageOf } from "../language.ts";
import type { Options } from "../options.ts";
import { nodeTerminal, type Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

export async function serveCommand(options: Options): Promise<number> {
  const terminal = nodeTerminal(languageOf(options.word("lang"), process.env));
  const config = asked(options);
  const running = await orUsageError(() => serve(config, logLevel(options)));
  // Before it says that it serves: whoever reads that may send a signal at once.
  const stopped = untilStopped(terminal, running.stop);
  terminal.tell({ en: `candor serves at ${running.url}`, zh: `candor 已启动：${running.url}` });
  if (running.setUp !== null) {
    terminal.tell({
      en: `open this link once, to make the first account: ${running.setUp}`,
      zh: `请打开此一次性链接，建立首个账号：${running.setUp}`,
    });
  }
  void running.lost.then((why) => endLost(terminal, why, running.stop));
  await stopped;
  return 0;
}

/** Without its database the server answers nobody: it ends, so that whoever watches it starts it again. */
async function endLost(terminal: Terminal, why: Error, stop: () => Promise<void>): Promise<void> {
  terminal.tell({
    en: `the embedded database has ended by itself (${why.message}); nothing that was acknowledged is lost: start candor serve again`,
    zh: `内嵌数据库意外终止（${why.message}）；已确认的数据不会丢失：请重新启动 candor serve`,
  });
  // Audits that run are ended with it; what needs the database cannot be put in order any more.
  await Promise.race([stop().catch(() => undefined), sleep(LAST_MS)]);
  process.exit(LOST);
}

const LAST_MS = 3000;
const LOST = 2;

export async function workerCommand(options: Options): Promise<number> {
  const terminal = nodeTerminal(languageOf(options.word("lang"), process.env));
  const { stop } = await orUsageError(() => work(asked(options), logLevel(options)));
  const stopped = untilStopped(terminal, stop);
  terminal.tell({ en: "this worker takes audits from the queue", zh: "工作进程已就绪，开始从队列领取审计" });
  await stopped;
  return 0;
}

export function asked(options: Options): Config {
  return usage(() =>
    configOf(
      {
        data: options.word("data"),
        host: options.word("host"),
        port: options.word("port"),
        workers: options.word("workers"),
        watch: options.word("watch"),
      },
      process.env,
    ),
  );
}

function logLevel(options: Options): string {
  return options.flag("quiet") ? "error" : (process.env.CANDOR_LOG ?? "warn");
}

/** Ends on the first signal, in good order; the second one ends it at once. */
function untilStopped(terminal: Terminal, stop: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    let stopping = false;
    const end = (): void => {
      if (stopping) process.exit(1);
      stopping = true;
      terminal.tell(STOPPING);
      stop().then(resolve, reject);
    };
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, end);
  });
}

const STOPPING: Text = {
  en: "stopping; what runs is given back to the queue",
  zh: "正在停止；进行中的审计将退回队列",
};

export async function orUsageError<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof SetUpError ? new UsageError(error.says) : error;
  }
}

function usage<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof SetUpError ? new UsageError(error.says) : error;
  }
}
