import type { Lang } from "../../model/text.ts";

/** Marks that differ between the scripts: Chinese text takes full-width ones. */
export const punctuation = {
  en: { colon: ": ", comma: ", ", semicolon: "; ", stop: ". ", list: ", " },
  zh: { colon: "：", comma: "，", semicolon: "；", stop: "。", list: "、" },
} satisfies Record<Lang, Readonly<Record<string, string>>>;

export function inParentheses(words: string, lang: Lang): string {
  return lang === "zh" ? `（${words}）` : ` (${words})`;
}
