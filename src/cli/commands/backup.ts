import { resolve } from "node:path";
import type { Text } from "../../model/text.ts";
import { backup, restore } from "../../server/backup.ts";
import { askRunning, BackupDone } from "../../server/control.ts";
import { languageOf } from "../language.ts";
import type { Options } from "../options.ts";
import { nodeTerminal } from "../terminal.ts";
import { asked, orUsageError } from "./serve.ts";

/** `candor backup FOLDER`: everything of an instance, as files that `candor restore` takes. */
export async function backupCommand(target: string, options: Options): Promise<number> {
  const terminal = nodeTerminal(languageOf(options.word("lang"), process.env));
  const config = asked(options);
  const { blobs, bytes } = await orUsageError(
    async () =>
      (await askRunning(config.dataFolder, { ask: "backup", folder: resolve(target) }, BackupDone)) ??
      backup(config, target),
  );
  const mb = Math.ceil(bytes / 1024 / 1024);
  const says: Text = {
    en: `${target} has the database and ${blobs} files (${mb} MB)`,
    zh: `已备份到 ${target}：数据库与 ${blobs} 个文件（${mb} MB）`,
  };
  terminal.tell(says);
  return 0;
}

export async function restoreCommand(source: string, options: Options): Promise<number> {
  const terminal = nodeTerminal(languageOf(options.word("lang"), process.env));
  const { blobs } = await orUsageError(() => restore(asked(options), source));
  terminal.tell({
    en: `restored the database and ${blobs} files; start it with candor serve`,
    zh: `已恢复数据库与 ${blobs} 个文件；请用 candor serve 启动`,
  });
  return 0;
}
