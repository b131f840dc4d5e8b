import { firstMatch, matches } from "../lexicon/matches.ts";
import type { Column } from "./columns.ts";
import { mentionsIn } from "./row.ts";
import type { Words } from "./told-values.ts";

/** "page text is sent to Acme to detect moods": data that something is done to, and what for. */
const PASSIVE_EN =
  /^([^.;:]{3,140}?) (?:is|are) (?:also |only |securely )*(?:sent|transmitted|transferred|passed|forwarded|uploaded|shared|stored|hosted|processed|disclosed|provided)\b(?: (?:to|with|on|by|in|at|through) [^,;]*?(?=\s(?:to|for)\s[a-z]|[,;]|$))?(?:\s(?:to|for)\s([a-z][^,;]*))?/i;

const CONTENT_EN =
  /\b(?:text|content|data|information|documents?|messages?|prompts?|inputs?|images?|files?)$/i;

/** Adds what such a sentence tells; whether it was one. */
export function passive(sentence: Words, add: (column: Column, words: Words) => void): boolean {
  const found = firstMatch(PASSIVE_EN, sentence.text);
  const [, data = "", aim] = found ?? [];
  const isData = mentionsIn({ text: data, start: 0 }).length > 0 || matches(CONTENT_EN, data);
  if (!found || !isData || matches(/\b(?:no|not|never|none)\b/i, found[0])) return false;
  add("data", { text: data, start: sentence.start + sentence.text.indexOf(data) });
  if (aim) add("purpose", { text: aim, start: sentence.start + sentence.text.indexOf(aim, data.length) });
  return true;
}
