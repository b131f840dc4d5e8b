import { everyMatch, matches } from "../lexicon/matches.ts";
import type { Turn } from "./constructions.ts";
import type { Parse } from "./grammar.ts";
import { after, plain } from "./turn-parts-en.ts";

const OUTSIDER =
  /(?:^|[,;:]\s*|\b(?:example|instance|that|because|while|as|if|and|but)\s*,?\s+)((?:(?:an?|some|other|many|most|another|certain|several)\s+|(?:these|such|those|linked|external|any)(?: other| linked| external| third[- ]party)? (?=(?:web)?sites?\b))(?!of\b)(?:(?!of\b)[\w'’-]+\s+){0,3}?(?:apps?|websites?|sites?|companies|company|firms?|shops?|stores?|services?|businesses|business|games?|browsers?|policies|retailers?|hackers?|thieves|thief|scammers?|criminals?|attackers?|networks?|programs?|developers?))\s+(?:may|might|will|can|could|would|do|often|also|collects?|asks?|uses?|shares?|tracks?|sells?|stores?|uploads?|reads?|records?|sends?|scans?|keeps?)\b/g;
const OURS = /\b(we use|our|within the app|in the app|on our|through the app|integrated|embedded)\b/;

const OTHERS_TOO =
  /^\W*(?:some|others|many|most)\s+(?:of them\s+)?(?:even\s+|also\s+)?(?:collect|read|sell|share|track|upload|use|store|record|ask|keep|send|scan)\b/;

/** "A shop might collect your date of birth": what others do elsewhere. */
export function outsidersEn(parse: Parse): Turn[] {
  if (matches(OURS, parse.text)) return [];
  if (matches(OTHERS_TOO, parse.text)) {
    const all = { start: 0, end: parse.text.length };
    return [{ ...plain(all), right: all }];
  }
  return everyMatch(OUTSIDER, parse.text).map((match) => {
    const start = match.index + match[0].indexOf(match[1] ?? "");
    const end = after(parse, match.index + match[0].length).end;
    return { ...plain({ start, end }), right: { start, end } };
  });
}
