import type { Lang } from "../model/text.ts";
import { UsageError } from "./usage-error.ts";

/** The language that was asked for; else the locale's; else English. */
export function languageOf(asked: string | undefined, environment: NodeJS.ProcessEnv): Lang {
  if (asked === undefined) return localeLanguage(environment);
  const folded = asked.toLowerCase();
  if (folded === "zh" || folded.startsWith("zh-") || folded.startsWith("zh_")) return "zh";
  if (folded === "en" || folded.startsWith("en-") || folded.startsWith("en_")) return "en";
  throw new UsageError({
    en: `there is no language "${asked}"; use --lang en or --lang zh`,
    zh: `没有语言“${asked}”；请用 --lang en 或 --lang zh`,
  });
}

/** For messages about a command line that could not be parsed. */
export function languageOfWords(words: readonly string[], environment: NodeJS.ProcessEnv): Lang {
  const at = words.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const asked = words[at]?.includes("=") ? words[at]?.slice("--lang=".length) : words[at + 1];
  if (at >= 0 && asked?.startsWith("zh")) return "zh";
  return at >= 0 && asked?.startsWith("en") ? "en" : localeLanguage(environment);
}

function localeLanguage({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Lang {
  return (LC_ALL || LC_MESSAGES || LANG || "").toLowerCase().startsWith("zh") ? "zh" : "en";
}
