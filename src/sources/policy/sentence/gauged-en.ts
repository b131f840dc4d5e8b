import { everyMatch, matches, matchesIn } from "../lexicon/matches.ts";
import { holdsExact, type Turn, US, USER } from "./constructions.ts";
import type { Parse } from "./grammar.ts";
import { after, found, NOT, plain, subjectBefore } from "./turn-parts-en.ts";

/** What devices measure, what is reckoned, and what a diary is told. */
export function gaugedEn(parse: Parse): Turn[] {
  return [...deviceReads(parse), ...reckons(parse), ...userLogs(parse), ...accessSought(parse)];
}

const READS =
  /\b(?:the|your|our|each|every|a)\s+(?:[\w-]+\s+){0,2}?(?:bands?|watch(?:es)?|trackers?|rings?|scales?|sensors?|wearables?|thermostats?|cameras?|doorbells?|locks?|hubs?|speakers?|robots?|cars?|vehicles?|bikes?|scooters?|phones?|headsets?|earbuds|devices?|monitors?|meters?|collars?|toothbrush(?:es)?|machines?|boxes|box|dongles?|plugs?|keyboards?)\s+((?:(?:also|then|only|automatically|continuously|constantly|regularly|may|will|can|never|does not|do not)\s+)*(?:measures?|senses?|counts?|registers?|detects?|monitors?|tracks?|picks? up|takes?|notes?|logs?|records?|captures?|reads?))\s+(?=(?:your|the|its|how|when|whether|which|a|an|[a-z]+)\b)/g;

/** "The band measures your heart rate": what the firm's product measures is the firm's taking. */
function deviceReads(parse: Parse): Turn[] {
  return everyMatch(READS, parse.text).flatMap((match): Turn[] => {
    const end = match.index + match[0].length;
    const verb = match[1] ?? "";
    const right = after(parse, end);
    const near = { start: end, end: Math.min(right.end, end + 50) };
    if (!holdsExact(parse, near)) return [];
    if (matchesIn(/\b(?:if|when|unless|whether|once|while)\s+$/, parse.text, 0, match.index)) return [];
    const words = { start: end - verb.length - 1, end };
    return [{ ...plain(words), action: "collect", denied: NOT.test(verb), right }];
  });
}

const RECKONS =
  /\b(?:we|i|it|the (?:app|service|system|band|watch|software|algorithm|game)|our (?:systems?|algorithms?|software|app|servers?))\s+((?:(?:also|then|only|may|will|can|never|do not|does not|try to|automatically)\s+)*(?:calculates?|computes?|estimates?|works? out|predicts?|guess(?:es)?|reckons?))\s+/g;

/** What a machine learns of a place or a body by reckoning, it did not have before. */
const MEASURED = /^(?:location|health|sensor)\./;

/** "We estimate your location", "from them we compute your heart rate", "we calculate your score". */
function reckons(parse: Parse): Turn[] {
  return everyMatch(RECKONS, parse.text).flatMap((match): Turn[] => {
    const end = match.index + match[0].length;
    const verb = match[1] ?? "";
    const stop = /\s(?:from|using|by means of|based on|on the basis of)\s/.exec(parse.text.slice(end));
    const clause = after(parse, end);
    const right = { start: end, end: Math.min(clause.end, stop ? end + stop.index + 1 : clause.end) };
    const marks = (parse.marks.get("data") ?? []).filter(
      (mark) => mark.start >= right.start && mark.start < right.end,
    );
    if (marks.length === 0) return [];
    const got = marks.some(({ meaning }) => meaning.kind === "data" && matches(MEASURED, meaning.id));
    const turn: Turn = {
      ...plain({ start: end - verb.length - 1, end }),
      action: got ? "collect" : "use",
      denied: NOT.test(verb),
      right: { start: right.start, end: Math.max(right.end, marks.at(-1)?.end ?? 0) },
    };
    return [turn];
  });
}

const LOGS =
  /\byou\s+(?:(?:may|can|could|also|choose to|decide to|then|optionally|manually|might)\s+)+(?:log|record|track|note|note down|register|jot down|keep a (?:diary|log|record) of|write down)\s+(?=(?:your|the|an?|[a-z]+)\b)/g;

/** "You can also log meals, weight and mood by hand" */
function userLogs(parse: Parse): Turn[] {
  return found(parse, LOGS).flatMap((words): Turn[] => {
    const right = after(parse, words.end);
    if (!holdsExact(parse, right)) return [];
    const health = matchesIn(
      /\b(?:manually|by hand|in (?:the|your) (?:app|diary|journal|log)|weight|mood|meals?|cycles?|periods?|symptoms?|medication|sleep|pressure|workouts?)\b/,
      parse.text,
      right.start,
      right.end,
    );
    return health ? [{ ...plain(words), action: "collect", actor: USER, right }] : [];
  });
}

const SOUGHT =
  /\b(?:access|permission)(?:\s+(?:to access|to use|for))?(?:\s+to)?\s+(?:the\s+|your\s+)?([^.;:]{3,90}?)\s+((?:is|are|will be|shall be|may be|would be|has to be)\s+(?:(?:also|then|only|not|never)\s+)*(?:sought|requested|asked for|required|needed|obtained))\b/g;

/** "Access to the camera and microphone shall be sought" */
function accessSought(parse: Parse): Turn[] {
  if (!matches(/\b(?:access|permission)\b/, parse.text)) return [];
  return everyMatch(SOUGHT, parse.text).flatMap((match): Turn[] => {
    const start = match.index + match[0].indexOf(match[1] ?? "");
    const left = { start, end: start + (match[1]?.length ?? 0) };
    const subject = subjectBefore(parse, match.index);
    if (!holdsExact(parse, left) || (subject && subject.kind !== "first-party")) return [];
    const denied = NOT.test(match[2] ?? "") || matchesIn(/\bno\s+$/, parse.text, 0, match.index);
    return [
      {
        ...plain({ start: left.end, end: match.index + match[0].length }),
        action: "collect",
        actor: US,
        denied,
        left,
      },
    ];
  });
}
