import { type Companions, readMapping } from "../audit/collect-facts.ts";
import { FormatError } from "../formats/format-error.ts";
import type { InputFile } from "../formats/platform.ts";
import type { Input } from "../model/audit.ts";
import { openInput } from "./open-input.ts";
import { readRunLogFile } from "./run-log-file.ts";
import { UsageError } from "./usage-error.ts";

/** What was named beside the app, read, and as inputs for the record. */
export interface CompanionFiles {
  readonly companions: Companions;
  readonly inputs: readonly Input[];
}

const MAX_MAPPING_BYTES = 512 << 20;
const MAX_LOG_BYTES = 64 << 20;

export async function openCompanions(
  mapping: string | undefined,
  runtime: readonly string[],
): Promise<CompanionFiles> {
  const inputs: Input[] = [];
  let companions: Companions = {};
  if (mapping !== undefined) {
    const { file, bytes } = wholeFile(mapping, MAX_MAPPING_BYTES);
    companions = { mapping: orUsage(mapping, () => readMapping(new TextDecoder().decode(bytes))) };
    inputs.push(inputOf("mapping", file));
  }
  const logs = [];
  for (const path of runtime) {
    const { file, bytes } = wholeFile(path, MAX_LOG_BYTES);
    logs.push(readRunLogFile(file, bytes));
    inputs.push(inputOf("run-log", file));
  }
  if (logs.length > 0) companions = { ...companions, runLogs: logs };
  return { companions, inputs };
}

function wholeFile(path: string, maxBytes: number): { readonly file: InputFile; readonly bytes: Uint8Array } {
  const { file, close } = openInput(path);
  try {
    if (file.bytes.sizeBytes > maxBytes)
      throw new UsageError({
        en: `${path} is too large (over ${maxBytes >> 20} MB)`,
        zh: `${path} 过大（超过 ${maxBytes >> 20} MB）`,
      });
    return { file, bytes: file.bytes.read(0, file.bytes.sizeBytes) };
  } finally {
    close();
  }
}

function orUsage<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    throw new UsageError({
      en: `${path} is no mapping file of R8 or ProGuard: ${error.message}`,
      zh: `${path} 不是 R8 或 ProGuard 的映射文件：${error.message}`,
    });
  }
}

function inputOf(kind: Input["kind"], { name, sha256, bytes }: InputFile): Input {
  return { kind, name, sha256, sizeBytes: bytes.sizeBytes };
}
