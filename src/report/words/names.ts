import { category, dataType, sdk, sdkNameZh } from "../../catalog/index.ts";
import type { Sdk } from "../../catalog/sdk-types.ts";
import type { Lang } from "../../model/text.ts";

// Saved audits outlive a catalog: an id it no longer has is shown as it stands.

export function dataName(id: string, lang: Lang): string {
  return dataType(id)?.name[lang] ?? id;
}

/** Facts of the device and behaviours are shown, but not counted as personal data. */
export function isPersonal(id: string): boolean {
  return dataType(id)?.kind === "personal";
}

export function sdkName(id: string, lang: Lang): string {
  return lang === "zh" ? sdkNameZh(id) : (sdk(id)?.name ?? id);
}

export function sdkEntry(id: string): Sdk | null {
  return sdk(id) ?? null;
}

export function categoryName(id: string, lang: Lang): string {
  if (id === "unlisted") return lang === "zh" ? "不属于已列明的类型" : "not a listed type";
  return category(id)?.name[lang] ?? id;
}
