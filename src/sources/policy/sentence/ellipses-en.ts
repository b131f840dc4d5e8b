import type { ClaimAction } from "../../../model/claim.ts";
import { everyMatch, firstMatch, firstMatchIn, matches } from "../lexicon/matches.ts";
import { holdsData, holdsExact, type Turn } from "./constructions.ts";
import type { Parse } from "./grammar.ts";
import { after, found, NOT, plain } from "./turn-parts-en.ts";

/** Sentences that leave their verb out, or say it only once for two things. */
export function ellipsesEn(parse: Parse, topic: string | null): Turn[] {
  return [...butAre(parse), ...bareTerm(parse, topic), ...henceNo(parse), ...without(parse)];
}

const ACTIONS = new Map<string, ClaimAction>([
  ["collect", "collect"],
  ["learn", "collect"],
  ["store", "store"],
  ["share", "share"],
  ["use", "use"],
  ["delete", "delete"],
]);

const BUT =
  /(?:,|;)?\s+(?:but|while|whereas|though)\s+([^.;:]{3,100}?)\s+(?:is|are|does|do|will|was|were)(\s+not|n['’]t)?\s*[.;]?\s*$/;

/** "Calls are not recorded, but their time and length are": what the verb before says, the other way round. */
function butAre(parse: Parse): Turn[] {
  const match = firstMatch(BUT, parse.text);
  if (!match) return [];
  const start = match.index + match[0].indexOf(match[1] ?? "");
  const left = { start, end: start + (match[1]?.length ?? 0) };
  const verb = parse.verbs.findLast(({ end }) => end <= match.index);
  const action = verb?.meaning.kind === "verb" ? ACTIONS.get(verb.meaning.means) : undefined;
  if (!action || !holdsExact(parse, left) || parse.verbs.some((one) => one.start >= left.start)) return [];
  return [
    {
      ...plain({ start: left.end, end: parse.text.length }),
      action,
      denied: match[2] !== undefined,
      left,
    },
  ];
}

const BARE_TERM =
  /^\W*([a-z][^.;:!?]{2,70}?)\s+(?:for\s+|up to\s+|at most\s+|max\.?\s+)?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty-four|thirty|sixty|ninety)\s+(?:\w+\s+)?(?:hours?|days?|weeks?|months?|years?)\b/;
const FINITE =
  /\b(?:is|are|was|were|will|would|can|could|may|might|must|shall|should|has|have|we|they|it|you|if|when|within|after|every|per|under|over|than|old|older|age|last|past)\b/;

/** "receipts 7 years (Bookkeeping Act)": an entry of a list of periods. */
function bareTerm(parse: Parse, topic: string | null): Turn[] {
  if (topic !== "storage") return [];
  const match = firstMatch(BARE_TERM, parse.text);
  const label = match?.[1];
  if (!match || label === undefined || FINITE.test(match[0])) return [];
  const start = parse.text.indexOf(label);
  const left = { start, end: start + label.length };
  if (!holdsData(parse, left) || parse.verbs.some(({ end }) => end <= left.end)) return [];
  return [{ ...plain({ start: left.end, end: match[0].length }), action: "store", left }];
}

/** "Adverts: none, hence no advertising ID" */
function henceNo(parse: Parse): Turn[] {
  return found(
    parse,
    /[,;:—–]\s*(?:and\s+)?(?:hence|thus|therefore|so)\s+(?:there (?:is|are)\s+)?no\s+(?=[a-z])/g,
  ).flatMap((words): Turn[] => {
    const right = after(parse, words.end);
    const near = { start: right.start, end: Math.min(right.end, right.start + 60) };
    const more = parse.verbs.some(({ start }) => start >= words.end);
    if (more || !holdsExact(parse, near)) return [];
    return [{ ...plain(words), action: "collect", denied: true, right: near }];
  });
}

const WITHOUT =
  /\bwithout\s+(?:us\s+|our\s+|ever\s+|any\s+|(?:it|them|anyone|anybody)\s+)*(showing|revealing|disclosing|sharing|giving|telling|exposing|passing on|sending|transmitting|handing over|collecting|storing|keeping|saving|retaining|recording|seeing|reading|knowing|learning|logging)\s+(?:(?:them|him|her|anyone|anybody|others|us)\s+)?(?=(?:your|the|their|any|a|an|his|her|who|which|what)\b)/g;

/** "… answers yes or no without showing the date itself" */
function without(parse: Parse): Turn[] {
  if (!matches(/\bwithout\b/, parse.text)) return [];
  return everyMatch(WITHOUT, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const right = after(parse, words.end);
    const near = { start: right.start, end: Math.min(right.end, right.start + 70) };
    // "Never without telling", "you can use it without giving your name": no denial, or no act of the firm.
    const head = parse.text.slice(0, words.start);
    if (NOT.test(head.slice(-60)) || /\b(?:cannot|can't|unable)\b/.test(head) || !holdsExact(parse, near))
      return [];
    const verb = match[1] ?? "";
    const action = matches(/^(?:collect|record|see|read|know|learn|logg)/, verb)
      ? "collect"
      : matches(/^(?:stor|keep|sav|retain)/, verb)
        ? "store"
        : /\b(?:you|users?)\b/.test(head.slice(-40)) ||
            firstMatchIn(/\b(?:to|with) us\b/, parse.text, words.end)
          ? "collect"
          : "share";
    return [{ ...plain(words), action, denied: true, right: near }];
  });
}
