import type { Party } from "../../../model/claim.ts";
import { everyMatch, firstMatchIn, matches, matchesIn } from "../lexicon/matches.ts";
import { holdsData, type Turn } from "./constructions.ts";
import { AGENT } from "./getters-en.ts";
import type { Parse } from "./grammar.ts";
import { FAMILY } from "./recipients.ts";
import { after, before, found, NOT, namedAs, plain, subjectBefore } from "./turn-parts-en.ts";

/** English turns in which somebody else gets data and no preposition stands before who gets it. */
export function handedEn(parse: Parse): Turn[] {
  return [...provides(parse), ...gives(parse), ...recipientsOf(parse), ...sentOn(parse), ...givenTo(parse)];
}

const PROVIDES =
  /\b(?:provid(?:e|es|ed|ing)|suppl(?:y|ies|ied|ying)|furnish(?:es|ed|ing)?|present(?:s|ed|ing)?|equip(?:s|ped|ping)?)\s+((?!us\b|me\b|you\b|users?\b|customers?\b|our (?:users?|customers?|visitors|members|players)\b|each (?:user|customer)\b)(?:[\w'’&.-]+\s+){1,6}?(?:\([^()]{2,60}\)\s+)?)with\s+(?=(?:your|the|an?|their|his|her|its|any|some|all|certain|such|this|these|that|only|information|data|details|aggregated?|device|user|personal|access|names?|e-?mail|location|ip|cookies?)\b)/g;

/** "We provide our partners with your email address" */
function provides(parse: Parse): Turn[] {
  if (!matches(/\bwith\b/, parse.text)) return [];
  return everyMatch(PROVIDES, parse.text).flatMap((match): Turn[] => {
    const who = (match[1] ?? "").trimEnd();
    const start = match.index + match[0].indexOf(match[1] ?? "");
    const span = { start, end: start + who.length };
    const words = { start: match.index, end: match.index + match[0].length };
    const right = after(parse, words.end);
    // "Provide your address with your order": what is provided stands first.
    if (holdsData(parse, span) || !holdsData(parse, right) || matches(/\b(?:you|us|we)\b/, who)) return [];
    const actor = subjectBefore(parse, words.start);
    if (actor !== null && actor.kind !== "first-party" && actor.kind !== "affiliate") return [];
    // "If you provide another with …" and "to provide others with": no act of the firm.
    if (actor === null && matchesIn(/\bto\s+$/, parse.text, Math.max(0, words.start - 4), words.start))
      return [];
    const denied = NOT.test(parse.text.slice(Math.max(0, words.start - 24), words.start));
    return [{ ...plain(words), action: "share", denied, recipient: namedAs(parse, span), right }];
  });
}

const GIVES =
  /\b(?:we|i)\s+(?:(?:may|will|can|also|sometimes|only|do|not|never|don't)\s+)*(?:give|send|show|offer|tell|hand)\s+((?:(?:our|these|the|those|such|some|certain|selected|trusted|other|your)\s+){0,3}(?:[a-z-]+\s)?(?:third[- ]part(?:y|ies)|advertisers?|partners?|providers?|vendors?|sponsors?|merchants?|sellers?|couriers?|drivers?|hosts?|insurers?|affiliates?|researchers?|agencies|processors?))\s+(?=(?:your|their|the|an?|some|only|information|data|details|aggregated?)\b)/g;

/** "We give our advertisers your age": no preposition stands before who is given. */
function gives(parse: Parse): Turn[] {
  return everyMatch(GIVES, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const right = after(parse, words.end);
    if (!holdsData(parse, right)) return [];
    const start = match.index + match[0].indexOf(match[1] ?? "");
    const recipient = namedAs(parse, { start, end: start + (match[1]?.length ?? 0) });
    return [{ ...plain(words), action: "share", denied: NOT.test(match[0]), recipient, right }];
  });
}

const RECIPIENTS_ARE =
  /\b(?:recipients?|receivers?)\s+of\s+([^.;:]{3,120}?)\s+((?:is|are|may be|will be|can be|include|includes|may include)\s+)(?!not\b|informed\b|required\b|bound\b|obliged\b)/g;

/** "Recipients of your email address are our hosting providers" */
function recipientsOf(parse: Parse): Turn[] {
  return everyMatch(RECIPIENTS_ARE, parse.text).flatMap((match): Turn[] => {
    const start = match.index + match[0].indexOf(match[1] ?? "");
    const left = { start, end: start + (match[1]?.length ?? 0) };
    if (!holdsData(parse, left)) return [];
    const end = match.index + match[0].length;
    const who = firstMatchIn(/^[^.;:,(]{2,60}/, parse.text, end);
    const recipient = namedAs(parse, { start: end, end: end + (who?.[0].length ?? 0) });
    return [{ ...plain({ start: left.end, end }), action: "share", left, recipient }];
  });
}

const SENT_ON =
  /\b(?:is|are|was|were|be|being)\s+(?:(?:usually|generally|typically|also|then|normally|automatically|directly)\s+)*(?:transmitted|transferred|sent|forwarded|passed(?: on)?|disclosed|communicated|uploaded)\s+(?:to\s+and\s+(?:then\s+)?(?:stored|processed|saved|evaluated|used|analy[sz]ed|hosted|kept|retained)\s+(?:by|at)\s+|to\s+(?=(?:an?\s+|the\s+|one of the\s+)?(?:servers?\s+(?:of|operated by|run by|belonging to)\s+(?!us\b|our\b)|[a-z]+(?:\s[a-z]+)?(?:'s|’s)?\s+servers?\b)))/g;
const OUR_SERVER =
  /^(?:an?\s+|the\s+|one of the\s+)?(?:servers?\s+(?:of|operated by|run by|belonging to)\s+)?(?:our|the|a|secure|remote|external|cloud|central|web|own|these|those|us|local|backup|company|application)\b/;

/** "Transmitted to and stored by Google on servers in the USA", "transmitted to a Google server" */
function sentOn(parse: Parse): Turn[] {
  if (!matches(/transmitted|transferred|sent|forwarded|passed|disclosed|communicated|uploaded/, parse.text))
    return [];
  return found(parse, SENT_ON).flatMap((words): Turn[] => {
    const left = before(parse, words.start);
    const name = firstMatchIn(
      /^(?:an?\s|the\s|one of the\s|servers?\s(?:of|operated by|run by|belonging to)\s)*[\w.&’'-]+(?:\s(?!on\b|in\b|and\b|at\b|servers?\b|to\b)[\w.&-]+)?/,
      parse.text,
      words.end,
    );
    if (!name || !holdsData(parse, left) || matchesIn(OUR_SERVER, parse.text, words.end)) return [];
    const recipient = namedAs(parse, { start: words.end, end: words.end + name[0].length });
    // "To Google's servers (model, system, last log messages)"
    const bracket = firstMatchIn(/^[^.;:()]{0,60}\([^()]*\)/, parse.text, words.end);
    const right = bracket ? { start: words.end, end: words.end + bracket[0].length } : null;
    return [
      {
        ...plain(words),
        action: "share",
        denied: NOT.test(parse.text.slice(0, words.start).slice(-24)),
        recipient,
        left,
        right,
      },
    ];
  });
}

const GIVEN_TO = new RegExp(
  `\\b(?:is|are|was|were|be|being)\\s+(?:(?:also|only|then|automatically|directly|not|never|thus|therefore|securely)\\s+)*(?:provided|given|sent|passed(?: on)?|forwarded|furnished|made available|surrendered|sold|licensed|leased|rented|traded|marketed|disclosed|released|transmitted|supplied|delivered|communicated|submitted|reported|revealed|texted|e-?mailed|messaged|faxed|handed(?: over)?)\\s+(?:on |over |along |directly |automatically )*to\\s+((?:(?:the|an?|any|these|those|such|other|participating|relevant|appropriate|respective|selected|third[- ]party|our|your|its|their)\\s+)*(?!own\\b)(?:[\\w'’/&-]+\\s+){0,3}?${AGENT})\\b`,
  "g",
);

/** "Your name and order will be provided to the participating dealer": whoever it is gets it. */
function givenTo(parse: Parse): Turn[] {
  if (!matches(/\bto\b/, parse.text)) return [];
  return everyMatch(GIVEN_TO, parse.text).flatMap((match): Turn[] => {
    const who = match[1] ?? "";
    const end = match.index + match[0].length;
    const left = before(parse, match.index);
    const denied = NOT.test(match[0].slice(0, match[0].length - who.length));
    if (denied || !holdsData(parse, left) || matches(OURSELVES, who)) return [];
    // "Data you have given to your bank": by the reader.
    if (matchesIn(/\b(?:you|users?)\b[^,;:]{0,20}$/, parse.text, left.start, left.end)) return [];
    const recipient: Party = matchesIn(FAMILY, parse.text, end - who.length)
      ? { kind: "affiliate", name: null }
      : namedAs(parse, { start: end - who.length, end });
    return [{ ...plain({ start: match.index, end }), action: "share", recipient, left }];
  });
}

/** The firm's own people, and whoever reads the policy. */
const OURSELVES =
  /\b(?:you|us|we)\b|\bour\s+(?:\w+\s+){0,2}(?:staff|employees?|personnel|teams?|agents?|managers?|administrators?|operators?|doctors?)\b/;
