import { firstMatch } from "../lexicon/matches.ts";
import { columnOf } from "./columns.ts";
import { isCompany } from "./evidence.ts";
import { wordsAlone } from "./names-over.ts";
import type { Field } from "./row.ts";
import { nameIn, type Title } from "./titles.ts";
import type { Words } from "./told-values.ts";

/** "小鹿客服：提供方：…；用途：…；收集信息：…": keys enough behind it say that the short words before them are a name. */
export function nameOfKeys(before: Words, fields: readonly Field[]): Title | null {
  const columns = new Set(fields.map(({ column }) => column));
  return columns.size >= MIN_KEYS && columns.has("data") && !columns.has("sdk-name")
    ? wordsAlone(before.text, before.start)
    : null;
}

const MIN_KEYS = 2;

/** "Unity Ads – shows rewarded videos" before the first key: a name, and behind a dash what it is there for. */
export function dashedName({ text, start }: Words): { readonly name: Title; readonly aim: Field } | null {
  const [whole, words = "", aim = ""] = firstMatch(DASHED, text) ?? [];
  const name = whole === undefined ? null : nameIn(words, start, "sdk");
  const from = start + text.length - aim.length;
  return name && !isCompany(aim) && columnOf(aim, true) === null
    ? { name, aim: { column: "purpose", text: aim, start: from } }
    : null;
}

const DASHED = /^(.{2,60}?)(?:\s*——\s*|\s[–—-]\s)(\S.{1,80})$/u;
