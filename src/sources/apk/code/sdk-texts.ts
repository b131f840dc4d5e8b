import type { SdkMarks } from "./code-read.ts";
import { TextTable } from "./text-table.ts";

/** The marks of all SDKs, made ready for look-ups. */
export interface SdkTexts {
  /** In order. */
  readonly texts: readonly string[];
  readonly table: TextTable;
  /** By the number of a text: whose it is. */
  readonly sdks: readonly string[];
  readonly shapes: ReadonlyMap<string, ReadonlySet<string>>;
}

export function sdkTexts(marks: readonly SdkMarks[]): SdkTexts {
  const owners = new Map(marks.flatMap(({ sdk, texts }) => texts.map((text) => [text, sdk] as const)));
  const texts = [...owners.keys()].sort();
  return {
    texts,
    table: new TextTable(texts),
    sdks: texts.map((text) => owners.get(text) ?? ""),
    shapes: new Map(marks.map(({ sdk, shapes }) => [sdk, new Set(shapes)])),
  };
}
