import type { Command, Option } from "commander";
import type { Text } from "../model/text.ts";
import { note } from "./help-note.ts";
import { Options } from "./options.ts";

/** The commands of the server. Its code is loaded only when one of them runs. */
export function addServer(
  candor: Command,
  run: (work: Promise<number>) => Promise<void>,
  language: () => Option,
): void {
  candor
    .command("serve")
    .description("start the workbench: web pages and HTTP API over the same audits")
    .option("--data <folder>", "where everything is kept (default: candor-data)")
    .option("--port <number>", "8080 if not given")
    .option("--host <address>", "127.0.0.1 if not given; 0.0.0.0 opens it to the network")
    .option("--workers <count>", "audits at once; 0 leaves them to candor worker")
    .option("--watch <folder>", "audit what is put into this folder")
    .addOption(language())
    .option("--quiet", "log errors only")
    .addHelpText("after", note(SERVE_NOTES))
    .action(async (options: unknown) => {
      const { serveCommand } = await import("./commands/serve.ts");
      await run(serveCommand(new Options(options)));
    });
  candor
    .command("worker")
    .description("run audits for a candor serve on another machine (needs DATABASE_URL)")
    .option("--data <folder>", "for files on their way, and blobs if no S3 is set")
    .option("--workers <count>", "audits at once")
    .addOption(language())
    .option("--quiet", "log errors only")
    .action(async (options: unknown) => {
      const { workerCommand } = await import("./commands/serve.ts");
      await run(workerCommand(new Options(options)));
    });
  candor
    .command("verify")
    .description("check the log of a candor serve, or a sealed evidence bundle")
    .argument("[bundle]", "an evidence bundle (.zip); without it, the log")
    .option("--data <folder>", "the data folder (default: candor-data)")
    .option("--head <hash>", "of the last entry as it was noted down: it must still be there")
    .addOption(language())
    .addHelpText("after", note(VERIFY_NOTES))
    .action(async (bundle: string | undefined, options: unknown) => {
      const { verifyCommand } = await import("./commands/verify.ts");
      await run(verifyCommand(bundle, new Options(options)));
    });
  candor
    .command("backup")
    .description("write everything of a candor serve into a new folder")
    .argument("<folder>", "a folder that is not there yet, or empty")
    .option("--data <folder>", "the data folder (default: candor-data)")
    .addOption(language())
    .action(async (folder: string, options: unknown) => {
      const { backupCommand } = await import("./commands/backup.ts");
      await run(backupCommand(folder, new Options(options)));
    });
  candor
    .command("restore")
    .description("make a data folder or a database from a backup")
    .argument("<folder>", "what candor backup wrote")
    .option("--data <folder>", "a new data folder (default: candor-data)")
    .addOption(language())
    .action(async (folder: string, options: unknown) => {
      const { restoreCommand } = await import("./commands/backup.ts");
      await run(restoreCommand(folder, new Options(options)));
    });
}

const SERVE_NOTES: Text = {
  en: `
The first start prints a link that makes the first account. Settings come from
the environment: DATABASE_URL (PostgreSQL instead of the embedded store),
CANDOR_PUBLIC_URL, CANDOR_S3_URL and more; docs/RUNBOOK.md lists them.
`,
  zh: `
首次启动时会显示一个链接，用于创建第一个账号。设置来自环境变量：DATABASE_URL（用
PostgreSQL 代替内置存储）、CANDOR_PUBLIC_URL、CANDOR_S3_URL 等，见
docs/RUNBOOK.zh.md。
`,
};

const VERIFY_NOTES: Text = {
  en: "\nExit codes: 0 whole, 1 changed, 2 could not run.\n",
  zh: "\n退出码：0 完整，1 有改动，2 无法运行。\n",
};
