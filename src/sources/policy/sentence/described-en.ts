import { matches } from "../lexicon/matches.ts";
import type { Parse, Span } from "./grammar.ts";
import { DRIVES } from "./not-verbs-en.ts";

/** Verbs that say nothing of data by themselves. */
const IDLE = /^(other|look|permission)$/;

const RELATIVE =
  /[a-z)]\s+(?:that|which|who|whom|whose\s+\w+)\s+(?:(?:is|are|was|were|has|have|had|been|being|be|may|might|can|could|will|would|do|does|did|not|never|also|then|otherwise|\w+ly)\s+)*$/;
/** "ensure that displayed": no noun before it. */
const CLAUSE_BEFORE =
  /\b(?:ensures?|agree|confirm|know|means?|so|provided|believe|think|understand|note|sure|state|shows?)\s+that\s+(?:\w+\s+)?$/;
/** "Content displayed to you", "notifications that have appeared": such a verb ends no list that it stands in. */
export function describesNoun({ text, verbs }: Parse, before: number, group: Span): boolean {
  const first = verbs.find(({ start }) => start === group.start);
  const all = verbs.filter(({ start, end }) => start >= group.start && end <= group.end);
  const head = text.slice(before, group.start);
  if (!first || !/[a-z]/.test(head)) return false;
  // "The information typically used for payments, such as …"
  if (all.every(({ meaning }) => meaning.kind === "verb" && meaning.means === "used-for"))
    return before > 0 && !DRIVES.test(head);
  if (!all.every(({ meaning }) => meaning.kind === "verb" && matches(IDLE, meaning.means))) return false;
  if (matches(RELATIVE, head)) return !matches(CLAUSE_BEFORE, head);
  return all.some(({ meaning }) => meaning.kind === "verb" && meaning.form === "past") && !DRIVES.test(head);
}
