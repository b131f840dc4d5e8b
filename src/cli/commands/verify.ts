import { existsSync, readFileSync } from "node:fs";
import { askRunning, LogVerified } from "../../server/control.ts";
import { checkBundle } from "../../server/record/seal.ts";
import { verifyLog } from "../../server/record/verify.ts";
import { languageOf } from "../language.ts";
import type { Options } from "../options.ts";
import { nodeTerminal, type Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { asked, orUsageError } from "./serve.ts";

const INTACT = 0;
const BROKEN = 1;

/** `candor verify`: is the log of an instance whole; `candor verify BUNDLE`: is an evidence bundle as it was sealed. */
export async function verifyCommand(bundle: string | undefined, options: Options): Promise<number> {
  const terminal = nodeTerminal(languageOf(options.word("lang"), process.env));
  if (bundle !== undefined) return verifyBundle(bundle, terminal);
  const config = asked(options);
  const noted = options.word("head") ?? null;
  const { entries, intact, brokenAt, head, headSeen } = await orUsageError(
    async () =>
      (await askRunning(config.dataFolder, { ask: "verify", head: noted }, LogVerified)) ??
      verifyLog(config, noted),
  );
  if (!intact) {
    await say(
      terminal,
      `the log was changed: entry ${brokenAt} does not fit the ones before it`,
      `日志被改动过：第 ${brokenAt} 条与之前的记录不符`,
    );
    return BROKEN;
  }
  if (headSeen === false) {
    await say(
      terminal,
      "the log was cut: the noted head is in it no longer",
      "日志被截断：其中已没有您记下的末条哈希",
    );
    return BROKEN;
  }
  await say(
    terminal,
    `the log is whole: ${entries} entries, head ${head}`,
    `日志完整：共 ${entries} 条，末条哈希 ${head}`,
  );
  return INTACT;
}

async function verifyBundle(path: string, terminal: Terminal): Promise<number> {
  if (!existsSync(path)) {
    throw new UsageError({ en: `there is no file ${path}`, zh: `没有文件 ${path}` });
  }
  const answer = checkBundle(new Uint8Array(readFileSync(path)));
  if (!answer.intact) {
    await say(terminal, `${path}: ${answer.why}`, `${path}：证据包不完整或被改动（${answer.why}）`);
    return BROKEN;
  }
  await say(
    terminal,
    `${path} is as it was sealed: ${answer.files} files, by the key ${answer.keySha256}`,
    `${path} 与封存时一致：${answer.files} 个文件，密钥 ${answer.keySha256}`,
  );
  return INTACT;
}

async function say(terminal: Terminal, en: string, zh: string): Promise<void> {
  await terminal.print(`${terminal.lang === "zh" ? zh : en}\n`);
}
