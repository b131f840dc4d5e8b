import type { Need } from "../../model/need.ts";
import type { Lang } from "../../model/text.ts";
import { brief, clean } from "../escape/clean.ts";
import { categoryName, dataName } from "./names.ts";
import { punctuation } from "./punctuation.ts";
import { needsWords } from "./terms.ts";

/** "Needs it: Phone number — for registration" */
export function needSentence(need: Need, lang: Lang): string {
  return `${needsWords[need.level][lang]}${punctuation[lang].colon}${dataName(need.data, lang)}`;
}

export function needDetails({ source, why }: Need, lang: Lang): readonly string[] {
  const zh = lang === "zh";
  const reason = clean(why[lang]);
  switch (source.kind) {
    case "category": {
      const condition = source.condition === null ? [] : [brief(source.condition, 160)];
      const name = categoryName(source.category, lang);
      return [reason, `${zh ? "类型：" : "category: "}${name} · ${brief(source.item, 120)}`, ...condition];
    }
    case "declared-function":
      return [reason, `${zh ? "已说明的功能：" : "function named: "}${brief(source.words, 160)}`];
    case "law":
      return [reason, `${zh ? "已说明的功能：" : "function named: "}${brief(source.words, 160)}`];
    case "policy-function":
      return [reason, `${zh ? "隐私政策中的功能：" : "function in the policy: "}${brief(source.words, 160)}`];
  }
}
