import { readFileSync } from "node:fs";
import { readMapping, readStoreLabel } from "../../audit/collect.ts";
import { nodePlatform } from "../../cli/node-platform.ts";
import { readRunLogFile } from "../../cli/run-log-file.ts";
import { UsageError } from "../../cli/usage-error.ts";
import { FormatError } from "../../formats/format-error.ts";
import type { Input } from "../../model/audit.ts";
import type { StoreLabel } from "../../model/label.ts";
import type { RunLog } from "../../model/run-log.ts";
import type { Text } from "../../model/text.ts";
import type { ChildTask } from "./child-words.ts";

type Companion = ChildTask["companions"][number];
type Mapping = ReturnType<typeof readMapping>;

/** A file beside the app that is not what it was sent as. Going on without it would answer another question. */
export class Unreadable extends Error {
  readonly says: Text;
  constructor(says: Text) {
    super(says.en);
    this.says = says;
  }
}

/** What is read beside the app and its policies, and all of it as inputs for the record. */
export interface CompanionsRead {
  readonly companions: { readonly mapping?: Mapping; readonly runLogs?: readonly RunLog[] };
  readonly labels: readonly StoreLabel[];
  readonly inputs: readonly Input[];
}

export async function readCompanions(files: readonly Companion[]): Promise<CompanionsRead> {
  const inputs: Input[] = [];
  const runLogs: RunLog[] = [];
  const labels: StoreLabel[] = [];
  let mapping: Mapping | null = null;
  for (const { kind, path, name, sha256 } of files) {
    const bytes = new Uint8Array(readFileSync(path));
    inputs.push({ kind, name, sha256, sizeBytes: bytes.length });
    try {
      if (kind === "mapping") mapping = readMapping(new TextDecoder().decode(bytes));
      else if (kind === "run-log") runLogs.push(readRunLogFile({ name, sha256 }, bytes));
      else labels.push(readStoreLabel({ name, sha256, bytes }, nodePlatform));
    } catch (error) {
      if (error instanceof UsageError) throw new Unreadable(error.says);
      if (!(error instanceof FormatError)) throw error;
      throw new Unreadable(UNREADABLE[kind](name, error.message));
    }
  }
  const companions = {
    ...(mapping === null ? {} : { mapping }),
    ...(runLogs.length === 0 ? {} : { runLogs }),
  };
  return { companions, labels, inputs };
}

const UNREADABLE: Readonly<Record<Companion["kind"], (name: string, why: string) => Text>> = {
  mapping: (name, why) => ({
    en: `${name} is no mapping file of R8 or ProGuard: ${why}`,
    zh: `${name} 不是 R8 或 ProGuard 的映射文件：${why}`,
  }),
  "run-log": (name, why) => ({
    en: `${name} could not be read as a log of the app's run: ${why}`,
    zh: `无法将 ${name} 读取为应用运行日志：${why}`,
  }),
  label: (name, why) => ({
    en: `${name} could not be read as a Data safety form (${why}); export it from Play Console as CSV`,
    zh: `${name} 无法作为数据安全表单读取（${why}）；请从 Play 管理中心导出 CSV`,
  }),
};
