import { type Extracted, extractEntry } from "../../audit/extract.ts";
import type { Text } from "../../model/text.ts";
import { languageOf } from "../language.ts";
import { nearest } from "../nearest.ts";
import { nodePlatform } from "../node-platform.ts";
import { openInput } from "../open-input.ts";
import type { Options } from "../options.ts";
import { refuseAddress } from "../refuse-address.ts";
import { nodeTerminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

export async function extractCommand(path: string, entry: string, options: Options): Promise<number> {
  const terminal = nodeTerminal(languageOf(options.word("lang"), process.env));
  refuseAddress(path);
  const extracted = extract(path, entry, options.flag("xml"));
  if (extracted.kind === "unopened") throw new UsageError(extracted.says);
  if (extracted.kind === "unreadable") throw new UsageError(unreadable(entry, extracted));
  if (extracted.kind === "missing") throw noEntry(path, entry, extracted.entries);
  const { content } = extracted;
  if (terminal.screen && !isPlainText(content)) {
    throw new UsageError({
      en: `${entry} is not plain text and would upset the terminal; send it to a file: candor extract … > FILE${xmlHint(entry)}`,
      zh: `${entry} 不是纯文本，会扰乱终端；请输出到文件：candor extract … > 文件${xmlHint(entry)}`,
    });
  }
  await terminal.print(content);
  return 0;
}

function extract(path: string, entry: string, xml: boolean): Extracted {
  const app = openInput(path);
  try {
    return extractEntry(app.file, entry, xml, nodePlatform);
  } finally {
    app.close();
  }
}

function xmlHint(entry: string): string {
  return entry.endsWith(".xml") ? " (--xml)" : "";
}

function noEntry(path: string, entry: string, entries: readonly string[]): UsageError {
  const near = nearest(entry, entries) ?? entries.find((name) => name.endsWith(`/${entry}`)) ?? null;
  const mend =
    near === null
      ? {
          en: `it holds ${entries.length} entries; see unzip -l`,
          zh: `其中共有 ${entries.length} 个条目；可用 unzip -l 查看`,
        }
      : { en: `did you mean ${near}?`, zh: `您是不是要取 ${near}？` };
  return new UsageError({
    en: `${path} has no entry ${entry}; ${mend.en}`,
    zh: `${path} 中没有条目 ${entry}；${mend.zh}`,
  });
}

/** Valid UTF-8 without signs that steer a terminal. */
function isPlainText(content: Uint8Array | string): boolean {
  const text = typeof content === "string" ? content : new TextDecoder("utf-8").decode(content);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffd]/.test(text);
}

/** Broken input: which entry, what, and where in it. */
function unreadable(entry: string, { message, offset }: { message: string; offset: number }): Text {
  return {
    en: `${entry} could not be read: ${message} (byte ${offset})`,
    zh: `无法读取 ${entry}：${message}（第 ${offset} 字节）`,
  };
}
