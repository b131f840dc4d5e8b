import { everyMatch, matchesIn } from "../lexicon/matches.ts";
import { holdsExact, type Turn } from "./constructions.ts";
import type { Parse } from "./grammar.ts";
import { after, before, NOT, plain, subjectBefore } from "./turn-parts-en.ts";

const SYNCED =
  /\b(?:is|are|was|were|be|gets?)\s+((?:also|then|only|always|automatically|never|not|continuously|regularly|securely)\s+)*(?:synced|synchroni[sz]ed)\b/g;
const SYNCS =
  /\b(?:(?:do(?:es)? not|don['’]t|doesn['’]t|never|can|may|will|also|automatically|to|and)\s+)?(?:sync|syncs|synchroni[sz]es?)\s+(?=(?:your|the|all|any|their|each)\b)/g;
/** From another's record, or to the firm's own: one copy more is then the firm's. */
const TO_THE_FIRM =
  /^[^.;,]{0,60}?\b(?:from\s+(?!our\b)|(?:with|to|onto|via|through)\s+(?:us\b|(?:our|the)\s+(?:\w+\s+){0,2}?(?:servers?|cloud|systems?|back-?ends?|services?|platform|databases?)\b|(?:our|\w+['’]s)\s+cloud\b))/;

/** "Your steps are synced from Apple Health", "we sync your calendar with our servers": the firm has it then. */
export function syncedEn(parse: Parse): Turn[] {
  if (!parse.text.includes("sync")) return [];
  return [
    ...everyMatch(SYNCED, parse.text).flatMap((match): Turn[] => {
      const words = { start: match.index, end: match.index + match[0].length };
      const left = before(parse, words.start);
      if (!holdsExact(parse, left) || !matchesIn(TO_THE_FIRM, parse.text, words.end)) return [];
      return [{ ...plain(words), action: "collect", denied: NOT.test(match[0]), left }];
    }),
    ...everyMatch(SYNCS, parse.text).flatMap((match): Turn[] => {
      const words = { start: match.index, end: match.index + match[0].length };
      const right = after(parse, words.end);
      const subject = subjectBefore(parse, words.start);
      if (subject?.kind !== "first-party" || !holdsExact(parse, right)) return [];
      if (!matchesIn(TO_THE_FIRM, parse.text, words.end)) return [];
      return [{ ...plain(words), action: "collect", denied: NOT.test(match[0]), right }];
    }),
  ];
}
