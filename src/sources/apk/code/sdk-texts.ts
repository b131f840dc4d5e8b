import type { SdkMarks } from "./code-read.ts";
import { type BytesOf, type JoinedTexts, joinTexts, TextTable } from "./text-table.ts";

/** The marks of all SDKs, as plain data that a build can make beforehand. */
export interface SdkTextLists {
  readonly texts: JoinedTexts;
  /** By the number of a text: whose it is. */
  readonly sdks: readonly string[];
  readonly shapes: Readonly<Record<string, readonly string[]>>;
}

/** The marks of all SDKs, made ready for look-ups. */
export interface SdkTexts extends Omit<SdkTextLists, "texts"> {
  readonly table: TextTable;
}

export function sdkTextLists(marks: readonly SdkMarks[]): SdkTextLists {
  const owners = new Map(marks.flatMap(({ sdk, texts }) => texts.map((text) => [text, sdk] as const)));
  const texts = [...owners.keys()].sort();
  return {
    texts: joinTexts(texts),
    sdks: texts.map((text) => owners.get(text) ?? ""),
    shapes: Object.fromEntries(marks.map(({ sdk, shapes }) => [sdk, shapes])),
  };
}

export function sdkTexts({ texts, sdks, shapes }: SdkTextLists, bytesOf?: BytesOf): SdkTexts {
  return { table: new TextTable(texts, bytesOf), sdks, shapes };
}
