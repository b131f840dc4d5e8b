import { firstMatch } from "../lexicon/matches.ts";
import { isCompany } from "./evidence.ts";
import type { Field } from "./row.ts";

/** A bracket at the head of words, with those within it: "（A（B）公司）以实现". */
export interface Bracket {
  readonly inner: string;
  /** Where the inner words begin, and where the bracket has ended. */
  readonly from: number;
  readonly end: number;
}

const MAX_CHARS = 120;

export function bracketAtHead(text: string): Bracket | null {
  const lead = firstMatch(/^\s*[（(]/, text)?.[0].length ?? 0;
  if (lead === 0) return null;
  let depth = 1;
  for (let at = lead; at < Math.min(text.length, MAX_CHARS); at++) {
    const mark = text[at];
    if (mark === "（" || mark === "(") depth++;
    else if (mark === "）" || mark === ")") depth--;
    if (depth === 0) return { inner: text.slice(lead, at), from: lead, end: at + 1 };
  }
  return null;
}

/** "（提供方：某（北京）公司）": who makes it, in brackets right behind its name; `rest` is where the words go on. */
export function makerAtHead(
  text: string,
  start: number,
): { readonly field: Field; readonly rest: number } | null {
  const bracket = bracketAtHead(text);
  if (!bracket) return null;
  const lead = firstMatch(SAYS_WHO, bracket.inner)?.[0].length ?? 0;
  const firm = bracket.inner.slice(lead).replace(/(?:提供|开发|运营)$/, "");
  if (!isCompany(firm) && (lead < 2 || firm.length < 3)) return null;
  return { field: { column: "company", text: firm, start: start + bracket.from + lead }, rest: bracket.end };
}

const SAYS_WHO =
  /^(?:由|by |(?:服务)?(?:提供方|提供者|提供商|开发者|开发商|运营方|运营者|主体|公司)(?:名称)?[：:为]\s*)/;
