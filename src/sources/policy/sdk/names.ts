import type { Sdk } from "../../../catalog/sdk-types.ts";
import { matches } from "../lexicon/matches.ts";

/** Vendors have many SDKs: their bare names are no SDK's name. */
const VENDORS = new Set([
  "alibaba",
  "apache",
  "baidu",
  "bytedance",
  "facebook",
  "google",
  "huawei",
  "meta",
  "microsoft",
  "oppo",
  "qq",
  "tencent",
  "umeng",
  "vivo",
  "volcengine",
  "xiaomi",
  "yandex",
  "阿里",
  "阿里云",
  "火山引擎",
  "腾讯云",
  "华为",
  "小米",
  "百度",
  "腾讯",
  "微博",
  "微信",
]);

/** All names an SDK goes by: "AMap / Gaode" and "Pangle (穿山甲)" hold two each. */
export function namesOf(sdk: Sdk): readonly string[] {
  const names = [sdk.name, ...(sdk.alsoNamed ?? [])];
  const parts = names.flatMap((name) => [
    name,
    ...name
      .split(/\s*[/()（）]\s*/)
      .map((part) => part.trim())
      .filter(
        (part) =>
          part.length > 2 &&
          !matches(/^(core|play|services?|base|cloud|kit|web|apps?|data|apis?|apm|sdk|platform)$/i, part) &&
          !matches(/^(retired|legacy|global|ads|video|player|share|login|review|engine|integrity)\b/i, part),
      ),
  ]);
  return [...new Set(parts)];
}

/** Firms with dozens of SDKs: their bare name is none of them, even where it stands alone. */
const MANY = /^(google|microsoft|alibaba|apache|yandex|tencent|amazon|阿里|腾讯|百度)$/i;

export function hasMany(name: string): boolean {
  return matches(MANY, name);
}

/** In running text a vendor's bare name may mean the firm, its app or its shop. */
export function isVendor(name: string): boolean {
  return VENDORS.has(name.toLowerCase());
}
