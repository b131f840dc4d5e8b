import type { Lang } from "../../model/text.ts";
import { brief } from "../escape/clean.ts";

/** Evidence for an attribution is written in fixed English words before a name; a reader gets them in his language. */
export function becauseWords(reason: string, lang: Lang): string {
  const words = brief(reason, 120);
  if (lang === "en") return words;
  const known = OPENINGS.find(([en]) => words === en || words.startsWith(`${en} `));
  return known === undefined ? words : `${known[1]}${words.slice(known[0].length)}`;
}

const OPENINGS: readonly (readonly [string, string])[] = [
  ["prefix", "包名前缀"],
  ["application id", "应用包名"],
  ["manifest component", "清单组件"],
  ["manifest", "清单文件"],
  ["no known prefix", "无已知包名前缀"],
];
