import { firstMatch } from "../lexicon/matches.ts";
import { EN_COMPANY } from "./companies.ts";
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

/** "某公司提供的某SDK", "某SDK（某公司）", "Acme by Acme, Inc.": who makes it, right beside its name; null where nobody is named there. */
export function makerBeside(text: string, start: number, name: string): Field | null {
  const at = text.indexOf(name);
  if (at < 0) return null;
  const behind = makerAtHead(text.slice(at + name.length), start + at + name.length)?.field;
  if (behind) return behind;
  const front = firstMatch(FRONT, text.slice(0, at))?.[1];
  if (front !== undefined && isCompany(front))
    return { column: "company", text: front, start: start + text.lastIndexOf(front, at) };
  const by = firstMatch(BY, text.slice(at + name.length));
  return by?.[1] === undefined
    ? null
    : { column: "company", text: by[1], start: start + text.indexOf(by[1], at + name.length) };
}

const FRONT = /([^，。；、：:\s]{4,40})(?:所?(?:提供|开发|运营))的$/u;
const BY = new RegExp(`^,? (?:by|from) (${EN_COMPANY.source})(?![\\w])`, "u");

const SAYS_WHO =
  /^(?:由|by |(?:服务)?(?:提供方|提供者|提供商|开发者|开发商|运营方|运营者|主体|公司)(?:名称)?[：:为]\s*)/;
