import { dataTypes } from "../../catalog/data/index.gen.ts";
import { categories } from "../../catalog/needs/index.gen.ts";
import { sdks } from "../../catalog/sdks/index.gen.ts";
import type { Sdk } from "../../catalog/types.ts";
import type { Lang, Text } from "../../model/text.ts";

// Saved audits outlive a catalog: an id it no longer has is shown as it stands.
const dataNames = new Map<string, Text>(dataTypes.map(({ id, name }) => [id, name]));
const categoryNames = new Map<string, Text>(categories.map(({ id, name }) => [id, name]));
const sdkEntries = new Map<string, Sdk>(sdks.map((sdk) => [sdk.id, sdk]));

export function dataName(id: string, lang: Lang): string {
  return dataNames.get(id)?.[lang] ?? id;
}

export function sdkName(id: string): string {
  return sdkEntries.get(id)?.name ?? id;
}

export function sdkEntry(id: string): Sdk | null {
  return sdkEntries.get(id) ?? null;
}

export function categoryName(id: string, lang: Lang): string {
  if (id === "unlisted") return lang === "zh" ? "不属于已列明的类型" : "not a listed type";
  return categoryNames.get(id)?.[lang] ?? id;
}
