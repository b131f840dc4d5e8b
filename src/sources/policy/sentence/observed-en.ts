import type { Party } from "../../../model/claim.ts";
import { everyMatch, firstMatchIn, matches } from "../lexicon/matches.ts";
import { holdsData, type Turn, US } from "./constructions.ts";
import type { Parse } from "./grammar.ts";
import { after, found, NOT, plain, recipientAt, subjectBefore } from "./turn-parts-en.ts";
import { INSTRUMENT, usageEn } from "./usage-en.ts";

const OBSERVES =
  /\b(?:to|and|us|or|that|which|also)\s+((?:(?:better|also|automatically|further|collectively|help us|helps us)\s+)*)(?:track|monitor|measure|analy[sz]e|understand|evaluate|study|observe|see|learn|examine|assess|determine|record|log|count|trace)\s+(?=how|the|your|usage|use|traffic|visits|visitors?|users?|which|what|our|overall|aggregate)/g;

const FOR_US =
  /\b(?:help|helps|helping|enable|enables|allow|allows|permit|permits|assist|assists|lets?)\s+(?:us|our [a-z]+)\s+(?:in\s+|to\s+)?(?:better\s+)?$/;

/** "How you use the app", "your browser sends your language" */
export function observedEn(parse: Parse): Turn[] {
  return [...watching(parse), ...browserTells(parse), ...serverSees(parse), ...clausesOfUse(parse)];
}

const SERVER_SEES =
  /\b(?:our|my|the|its|each|every)\s+(?:own\s+)?(?:(?:web|game|app|mail|sync|company['’]s|developer['’]s|hosting|push|backup|login)\s+)?(?:servers?|web ?site|back-?end|systems?|cloud|web ?shop|database)\s+((?:(?:also|only|then|briefly|necessarily|inevitably|never|cannot|can['’]t|can|will|may|does not|doesn['’]t|do not|don['’]t)\s+)*(?:sees?|learns?|gets?|notes?|notices?|knows?|remembers?))\s+(?=(?:your|the|which|what|an?|only|users?['’]?|their)\b)/g;

/** "Our web server sees your IP address": so does the firm. */
function serverSees(parse: Parse): Turn[] {
  if (!matches(/\b(?:servers?|site|website|back-?end|systems?|cloud|shop|database)\s/, parse.text)) return [];
  return everyMatch(SERVER_SEES, parse.text).flatMap((match): Turn[] => {
    const verb = match[1] ?? "";
    const start = match.index + match[0].lastIndexOf(verb);
    const right = after(parse, start + verb.length);
    if (!holdsData(parse, right)) return [];
    return [
      { ...plain({ start, end: start + verb.length }), action: "collect", denied: NOT.test(verb), right },
    ];
  });
}

/** "The pages that you visit": a verb within words for data says nothing by itself. */
function clausesOfUse(parse: Parse): Turn[] {
  return usageEn(parse).map(({ start, end }) => plain({ start, end }));
}

const BROWSER_TELLS =
  /\b(?:your|the|their|each|a user's|the user's) (?:web |internet |mobile )?(?:browser|device|phone|computer|client)\s+(?:(?:\w+ly|may|also|will|can|typically)\s+)*(?:shares?|sends?|transmits?|provides?|reports?|communicates?|discloses?|broadcasts?)\s+(?!us\b|it\b|to\b|them\b|you\b)/g;

/** "Your browser shares which operating system you use": whatever it tells, it tells the firm. */
function browserTells(parse: Parse): Turn[] {
  return found(parse, BROWSER_TELLS).flatMap((words): Turn[] => {
    const right = after(parse, words.end);
    const to = firstMatchIn(
      /\bto\s+(?!us\b|our\b|the (?:app|site|server|service))/,
      parse.text,
      words.end,
      right.end,
    );
    if (!holdsData(parse, right) || (to && recipientAt(parse, words.end + to.index + to[0].length)))
      return [];
    return [
      {
        ...plain(words),
        action: "collect",
        denied: NOT.test(parse.text.slice(words.start, words.end)),
        right,
      },
    ];
  });
}

/** "These providers use cookies to help us analyse how visitors use our site": whoever watches takes it. */
function watching(parse: Parse): Turn[] {
  if (!matches(INSTRUMENT, parse.text)) return [];
  return found(parse, OBSERVES).flatMap((words): Turn[] => {
    const head = parse.text.slice(0, words.start);
    if (!INSTRUMENT.test(head) || NOT.test(head)) return [];
    const told = usageEn(parse).find(({ start }) => start >= words.end - 1 && start <= words.end + 24);
    if (!told) return [];
    const lent = firstMatchIn(FOR_US, parse.text, 0, words.end)?.index;
    const actor: Party = subjectBefore(parse, lent ?? words.start) ?? US;
    if (actor.kind === "user") return [];
    const right = after(parse, words.end);
    return [
      {
        ...plain(words),
        action: "collect",
        actor,
        right: { start: words.end, end: Math.max(told.end, right.end) },
      },
    ];
  });
}
