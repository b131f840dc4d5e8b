import { readStoreLabel } from "../audit/collect.ts";
import { FormatError } from "../formats/format-error.ts";
import type { FilesBeside } from "./audit-app.ts";
import { nodePlatform } from "./node-platform.ts";
import { openPolicy } from "./open-input.ts";
import { UsageError } from "./usage-error.ts";

/** Reads the forms that the developer gave to a store. One that is no such form is told of before any work starts. */
export function openLabels(paths: readonly string[]): Pick<FilesBeside, "labels" | "labelInputs"> {
  const read = [...new Set(paths)].map((path) => {
    const { file, close } = openPolicy(path);
    try {
      const { name, sha256, bytes } = file;
      const label = readStoreLabel({ name, sha256, bytes: bytes.read(0, bytes.sizeBytes) }, nodePlatform);
      return { label, input: { kind: "label", name, sha256, sizeBytes: bytes.sizeBytes } } as const;
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      throw new UsageError({
        en: `${path} could not be read as a Data safety form (${error.message}); export it from Play Console as CSV`,
        zh: `${path} 无法作为数据安全表单读取（${error.message}）；请从 Play 管理中心导出 CSV`,
      });
    } finally {
      close();
    }
  });
  return { labels: read.map(({ label }) => label), labelInputs: read.map(({ input }) => input) };
}
