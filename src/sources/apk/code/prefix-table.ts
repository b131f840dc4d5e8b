import { type JoinedTexts, joinTexts } from "./text-table.ts";

/** Dotted prefixes (of packages, or names of classes) to look for among classes, as plain data that a build can make. */
export interface PrefixTable {
  /** In the order of `texts`. */
  readonly prefixes: readonly string[];
  /** Of each prefix how the descriptors of what a package of that name holds begin: `Lcom/a/`. */
  readonly texts: JoinedTexts;
}

export function prefixTable(wanted: readonly string[]): PrefixTable {
  const byText = new Map(wanted.map((prefix) => [`${slashed(prefix)}/`, prefix]));
  const texts = [...byText.keys()].sort();
  return { prefixes: texts.map((text) => byText.get(text) ?? ""), texts: joinTexts(texts) };
}

/** `com.a` as descriptors of what it holds begin: `Lcom/a`. */
export function slashed(prefix: string): string {
  return `L${prefix.replaceAll(".", "/")}`;
}
