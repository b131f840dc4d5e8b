import type { Obligation } from "../../model/audit.ts";
import type { Lang } from "../../model/text.ts";
import { clean } from "../escape/clean.ts";

/** "art. 43 (old 41)", 「第 43 条（原第 41 条）」; a name such as "Data safety form" stays as it is. */
export function articleWords({ article, jurisdiction }: Obligation, lang: Lang): string {
  if (/^whole\b/.test(article)) return lang === "zh" ? "全文" : "as a whole";
  const [, now, before, fresh] =
    /^([\d.,\s–-]+(?:\(\d+\)|para \d+)?)\s*(?:\(old ([^)]+)\)|\((new)\))?$/.exec(article) ?? [];
  if (now === undefined)
    return lang === "zh" ? clean(article).replace(/\bannex(?:es)?\b/g, "附录") : clean(article);
  if (jurisdiction === "apple") return now.trim();
  const code = jurisdiction === "us" || jurisdiction === "us-ca";
  return lang === "zh" ? numberedZh(now, before, fresh, code) : numberedEn(now, before, fresh, code);
}

function numberedEn(
  now: string,
  before: string | undefined,
  fresh: string | undefined,
  code: boolean,
): string {
  const several = /[–,]|^\d+-\d+$/.test(now.trim()) && now.trim() !== CRIMINAL;
  const sign = code ? "§" : several ? "arts." : "art.";
  const old = before === undefined ? "" : ` (old ${paragraph(before)})`;
  return `${sign} ${paragraph(now.trim())}${old}${fresh === undefined ? "" : " (new)"}`;
}

function paragraph(words: string): string {
  return words.replace(" para ", ", para. ");
}

function numberedZh(
  now: string,
  before: string | undefined,
  fresh: string | undefined,
  code: boolean,
): string {
  const old = before === undefined ? "" : `（原${ordinalZh(before, code)}）`;
  return `${ordinalZh(now, code)}${old}${fresh === undefined ? "" : "（新增）"}`;
}

function ordinalZh(words: string, code: boolean): string {
  if (words.trim() === CRIMINAL) return "第 253 条之一";
  const [number = "", paragraph] = words.trim().split(/ para |\((?=\d+\))/);
  const part = paragraph === undefined ? "" : `第 ${paragraph.replace(")", "")} 款`;
  return `第 ${number.replaceAll(", ", "、")} ${code ? "节" : "条"}${part}`;
}

// Criminal Law article 253-1 is one article, no range.
const CRIMINAL = "253-1";
