import type { Cell } from "../../../formats/text/block.ts";
import { fold } from "../lexicon/fold.ts";
import { matches } from "../lexicon/matches.ts";
import { matchSdk } from "../sdk/match.ts";
import { mentionsIn } from "../sdk/row.ts";
import { NO, YES } from "./table-says.ts";

const FINITE = /\b(?:is|are|was|were|has|have|do|does|will|can|may|must|we|they|it|our|please|see)\b/;

/** A cell that names data and says nothing of it: "Name, email address (optional)". */
export function isDataList(cell: Cell): boolean {
  const folded = fold(cell.text).replace(/\([^)]*\)/g, "");
  return !matches(FINITE, folded) && mentionsIn(cell).some(({ kind }) => kind === "data");
}

/** "Account data | When you create an account, you give us your name": what is done is told in sentences. */
export function isProse({ text }: Cell): boolean {
  const folded = fold(text);
  return (
    text.length > MIN_PROSE_CHARS &&
    matches(FINITE, folded) &&
    matches(/\b(?:we|you|us)\b|\bcookies\b/, folded)
  );
}

const MIN_PROSE_CHARS = 70;

export function isFlagCell({ text }: Cell): boolean {
  const told = fold(text).trim().replace(KEY, "");
  return matches(YES, told) || matches(NO, told);
}

/** "Collected: no" */
export const KEY =
  /^(?:(?:is it )?collected|(?:is it )?(?:sold|shared|disclosed)(?:,? (?:or|and) (?:sold|shared|disclosed))*)\??\s*:\s*/;

const FIRM = /\b(?:inc|llc|ltd|limited|gmbh|corp|corporation|pbc|plc|b\.v|s\.a|ab|oy)\b\.?/;

export function namesFirm({ text }: Cell): boolean {
  return (
    text.length <= MAX_FIRM_CHARS &&
    (matches(FIRM, fold(text)) || matchSdk({ name: text, company: null, link: null, text }) !== null)
  );
}

const MAX_FIRM_CHARS = 60;

/** Whether it names data itself, not only a category of it. */
export function namesExactly(cell: Cell): boolean {
  return mentionsIn(cell).some(({ kind }) => kind === "data");
}
