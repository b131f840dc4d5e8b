import { everyMatch, firstMatch, firstMatchIn, matches, matchesIn } from "../lexicon/matches.ts";
import { holdsData, holdsExact, type Turn } from "./constructions.ts";
import type { Parse } from "./grammar.ts";
import { syncedEn } from "./synced-en.ts";
import { after, before, found, NOT, plain, recipientAt, subjectBefore } from "./turn-parts-en.ts";

/** What is done to data in a sentence that names nobody: the firm that speaks does it. */
export function passivesEn(parse: Parse, topic: string | null): Turn[] {
  return [
    ...measured(parse),
    ...uploaded(parse, topic),
    ...syncedEn(parse),
    ...leftOut(parse),
    ...weighed(parse),
    ...holds(parse),
    ...periods(parse),
    ...forPurpose(parse, topic),
    ...weRequire(parse),
    ...serves(parse),
    ...offered(parse),
    ...checked(parse),
    ...open(parse),
    ...publicWith(parse),
    ...amongAssets(parse),
  ];
}

const MEASURED =
  /\b(?:is|are|was|were|will be|gets?)\s+((?:also|then|only|always|never|not|automatically|continuously|regularly)\s+)*(?:measured|registered|noted(?: down)?|taken down|counted|picked up|observed|taped|filmed|sampled|jotted down|read out)\b(?!\s+(?:with|by|as|to|under|office|trade|user|that)\b)/g;

/** "Heart rate and blood oxygen are measured" */
function measured(parse: Parse): Turn[] {
  return found(parse, MEASURED).flatMap((words): Turn[] => {
    const left = before(parse, words.start);
    if (!holdsExact(parse, left)) return [];
    const denied = NOT.test(parse.text.slice(words.start, words.end));
    return [{ ...plain(words), action: "collect", denied, left }];
  });
}

const UPLOADED =
  /\b(?:is|are|will be|gets?)\s+(?:(?:also|then|only|always|automatically|immediately|first|encrypted and|securely)\s+)*(?:uploaded|reported|streamed)\b/g;
const BY_READER = /^\W*(?:no|neither|none)\b|\b(?:you|users?|the customer|the user)\b/;
const ELSEWHERE = /^[^.;,]{0,40}\bto (?:your|the (?:device|phone|user)|a (?:place|folder))/;

/** "Photos and videos are uploaded for backup", "the device model is reported each day": the firm has it then. */
function uploaded(parse: Parse, topic: string | null): Turn[] {
  if (topic === "sharing" || topic === "sdk") return [];
  return found(parse, UPLOADED).flatMap((words): Turn[] => {
    const left = before(parse, words.start);
    if (!holdsExact(parse, left) || matchesIn(BY_READER, parse.text, left.start, left.end)) return [];
    if (matchesIn(ELSEWHERE, parse.text, words.end)) return [];
    if (matchesIn(/^\s+by (?:you|users?|other|third)/, parse.text, words.end)) return [];
    const to = firstMatchIn(/^[^.;,]{0,40}?\bto\s+/, parse.text, words.end);
    const recipient = to ? recipientAt(parse, words.end + to[0].length) : null;
    if (recipient) return [{ ...plain(words), action: "share", recipient, left }];
    if (
      to &&
      !matchesIn(
        /^(?:us|me|our|the (?:server|cloud)|servers?|the internet)\b/,
        parse.text,
        words.end + to[0].length,
      )
    )
      return [];
    return [{ ...plain(words), action: "collect", left }];
  });
}

const LEFT_OUT =
  /\b(?:is|are)\s+(?:(?:expressly|always|also|all)\s+)*(?:(?:not|never)\s+(?:included|part of (?:it|this|that|the (?:report|backup|log|data))|contained|among (?:it|them)|covered by the report)|excluded(?: from (?:it|them|this|analytics|the (?:report|backup|logs?|analysis|statistics)))?|left out|omitted)\b/g;

/** "Texts, photos and call contents are not included" */
function leftOut(parse: Parse): Turn[] {
  return found(parse, LEFT_OUT).flatMap((words): Turn[] => {
    const left = before(parse, words.start);
    return holdsExact(parse, left) ? [{ ...plain(words), action: "collect", denied: true, left }] : [];
  });
}

const WEIGHS =
  /\b(?:takes?|taking)\s+(?:into account|account of|into consideration)\s+|\b(?:weighs?|considers?|factors? in|draws? on|feeds? on|goes by)\s+(?=[a-z])/g;
const RECKONER =
  /\b(?:algorithms?|models?|systems?|engines?|rankings?|scor(?:e|es|ing)|recommendations?|feeds?|suggestions?|match(?:es|ing)|prices?|software|computer|bot|assistant)\b/;

/** "Our algorithm takes into account your age": what is weighed is used. */
function weighed(parse: Parse): Turn[] {
  return found(parse, WEIGHS).flatMap((words): Turn[] => {
    const subject = subjectBefore(parse, words.start);
    if (subject?.kind === "user") return [];
    const reckons = subject?.kind === "first-party" || matchesIn(RECKONER, parse.text, 0, words.start);
    const right = after(parse, words.end);
    if (!reckons || !holdsData(parse, right)) return [];
    const denied = NOT.test(parse.text.slice(Math.max(0, words.start - 24), words.start));
    return [{ ...plain(words), action: "use", denied, right }];
  });
}

const HOLDS =
  /(?:^\W*|[.;:,—–]\s+|\band\s+)(?:(?:it|(?:this|the|each|every|such an?|an?|our)\s+(?:[\w-]+\s){0,2}?(?:report|log|record|request|message|file|ticket|backup|list|statistic|entry|header|packet)s?)|(?:reports|logs|requests|backups?|such (?:reports|logs|records)))\s+((?:may|will|can|also|only|then|never|does not|do not|doesn't|don't)\s+)*(?:holds?|contains?|carr(?:y|ies)|lists?|includes?|comprises?|consists? of)\b\s*/g;

/** "It holds the stack trace and the model": what is in a report that is sent reaches the firm. */
function holds(parse: Parse): Turn[] {
  return everyMatch(HOLDS, parse.text).flatMap((match): Turn[] => {
    const end = match.index + match[0].length;
    const right = { start: end, end: parse.text.length };
    const near = { start: end, end: Math.min(parse.text.length, end + 60) };
    if (!holdsExact(parse, near)) return [];
    const start = end - (/\S+\s*$/.exec(match[0])?.[0].length ?? 0);
    return [
      {
        ...plain({ start, end }),
        action: "collect",
        denied: NOT.test(match[1] ?? "") || matchesIn(/^(?:neither|no|none)\b/, parse.text, end),
        right,
      },
    ];
  });
}

const KEPT = /\b(?:kept|stored|retained|held|preserved|saved)\b/;
const PERIOD =
  /[,;]\s+(?:and\s+|but\s+)?([^,;:.]{3,60}?)\s+(?:for|until|up to|at most|after)\s+(?:(?:at least|at most|up to|about|another|only|the (?:last|past))\s+)*(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirteen|eighteen|twenty-four|thirty|sixty|ninety)\s+(?:\w+\s+)?(?:hours?|days?|weeks?|months?|years?)\b/g;

/** "Orders are kept for seven years, search terms for 18 months": the verb stands only once. */
function periods(parse: Parse): Turn[] {
  const kept = firstMatch(KEPT, parse.text);
  if (!kept) return [];
  return everyMatch(PERIOD, parse.text).flatMap((match): Turn[] => {
    const start = match.index + match[0].indexOf(match[1] ?? "");
    const left = { start, end: start + (match[1]?.length ?? 0) };
    if (
      match.index < kept.index ||
      !holdsExact(parse, left) ||
      parse.verbs.some((verb) => verb.start >= start && verb.end <= left.end)
    )
      return [];
    // As if the verb stood before it again: what the verb before reaches ends there.
    const words = { start: match.index, end: start };
    return [{ ...plain(words), action: "store", right: left }];
  });
}

const PURPOSE =
  /^\W*(?:[a-z\d]{1,3}[.)]\s+)?to\s+(?!(?:the|our|your|an?|any|other|these|those|third|whom|us)\b)[a-z]+\s[^—–:.;]{2,90}?\s*(?::|\s[-—–])\s+/;
const FINITE =
  /\b(?:is|are|was|were|will|would|can|could|may|might|must|shall|should|has|have|we|they|it|you)\b/;
const NO_USE: ReadonlySet<string> = new Set(["rights", "contact", "definitions", "sharing", "sdk"]);

/** "To tell you of delays — your e-mail address and mobile number": an entry of purposes with what serves them. */
function forPurpose(parse: Parse, topic: string | null): Turn[] {
  const match = firstMatch(PURPOSE, parse.text);
  if (!match || NO_USE.has(topic ?? "") || matches(/\b(?:we|please|contact)\b/, match[0])) return [];
  // "To create an account: name" among what is collected is collected.
  if (topic === "collection" && matches(/:\s*$/, match[0])) return [];
  const stop = /\s[-—–]\s|[;.]/.exec(parse.text.slice(match[0].length));
  const right = { start: match[0].length, end: stop ? match[0].length + stop.index : parse.text.length };
  if (!holdsData(parse, right) || FINITE.test(parse.text.slice(right.start, right.end))) return [];
  return [{ ...plain({ start: 0, end: right.start }), action: "use", right }];
}

/** "We require a photograph of the parked scooter" */
function weRequire(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:we|i|the (?:app|game|service|bank|company|operator))\s+(?:(?:also|only|then|will|may|sometimes)\s+)*requires?\s+(?=(?:your|an?|the|proof|certain|some)\b)/g,
  ).flatMap((words): Turn[] => {
    const right = after(parse, words.end);
    const near = { start: right.start, end: Math.min(right.end, right.start + 60) };
    return holdsExact(parse, near) ? [{ ...plain(words), action: "collect", right: near }] : [];
  });
}

const SERVES =
  /\b(?:(?:also|only|then|may|will|can)\s+)*(?:(?:allows?|enables?|helps?|lets?|assists?)\s+(?:us|me|the app|our team)\s+(?:to\s+|in\s+)?(?=[a-z]+)|serves?\s+(?:us\s+)?to\s+)/g;

/** "Usage data helps us": a kind that has members, no "this information". */
const KIND_OF_DATA =
  /^\W*(?:your |the |such )?(?:aggregated? )?(?:usage|device|location|log|diagnostic|analytics|technical|account|profile|browsing|activity|health|payment) (?:data|information|statistics|details)\W*$/;

/** "Trip data allow us to charge you": what serves is used. */
function serves(parse: Parse): Turn[] {
  return found(parse, SERVES).flatMap((words): Turn[] => {
    const left = before(parse, words.start);
    const named = holdsExact(parse, left) || firstMatchIn(KIND_OF_DATA, parse.text, left.start, left.end);
    // "Which products you tap on help us": what the reader does is named there, and no other deed.
    const deed = parse.verbs.some(
      ({ start, end }) =>
        start >= left.start &&
        end <= left.end &&
        !matchesIn(/\byou\s+(?:\w+ly\s+)?$/, parse.text, left.start, start),
    );
    if (!named || deed) return [];
    return [{ ...plain(words), action: "use", left }];
  });
}

const OFFERED =
  /^\W*(?:[\d.]+\s+)?(?:on the basis of|based on|from|using|according to)\s+([^.;:]{3,80}?),?\s+(?:the user|users|you|customers|the customer)\s+(?:is|are|will be|may be|can be)\s+(?:\w+ly\s+)?(?:offered|shown|given|recommended|suggested|sent|told)\b/;

/** "On the basis of the history of reading the User is offered other books" */
function offered(parse: Parse): Turn[] {
  const match = firstMatch(OFFERED, parse.text);
  if (!match) return [];
  const start = match[0].indexOf(match[1] ?? "");
  const right = { start, end: start + (match[1]?.length ?? 0) };
  return holdsExact(parse, right) ? [{ ...plain({ start: 0, end: start }), action: "use", right }] : [];
}

/** "We run phone numbers against lists of known scammers" */
function checked(parse: Parse): Turn[] {
  return everyMatch(
    /\b(?:runs?|checks?|screens?|holds?|puts?)\s+((?:your|the|each|every|all|phone|e-?mail|user|profile|new)\b[^.;:,]{2,60}?)\s(?:against|through|past)\s/g,
    parse.text,
  ).flatMap((match): Turn[] => {
    const subject = subjectBefore(parse, match.index);
    const start = match.index + match[0].indexOf(match[1] ?? "");
    const right = { start, end: start + (match[1]?.length ?? 0) };
    if (subject?.kind !== "first-party" || !holdsExact(parse, right)) return [];
    return [{ ...plain({ start: match.index, end: start }), action: "use", right }];
  });
}

/** "Your playlists are open for all to see" */
function open(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:is|are)\s+(?:there |open )for (?:all|anyone|everyone|everybody)(?: to (?:see|read|view))?\b/g,
  ).flatMap((words): Turn[] => {
    const left = before(parse, words.start);
    return holdsData(parse, left) ? [{ ...plain(words), action: "share", left }] : [];
  });
}

/** "Reviews that you post are public, together with your screen name": what is seen with it is shown too. */
function publicWith(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:is|are)\s+(?:always\s+|then\s+)?(?:public|publicly (?:visible|available|viewable)|visible to (?:all|anyone|everyone)),?\s+(?:together|along) with\s+/g,
  ).flatMap((words): Turn[] => {
    const left = shownBefore(parse, words.start);
    return holdsData(parse, left)
      ? [{ ...plain(words), action: "share", left, right: after(parse, words.end) }]
      : [];
  });
}

/** "Reviews that you post on our site": what you post is described, and is no beginning of a clause. */
function shownBefore(parse: Parse, to: number) {
  const described = firstMatchIn(/^\W*[^,;:]{2,40}?\s(?:that |which )?you \w+\b[^,;:]*$/, parse.text, 0, to);
  return described ? { start: 0, end: to } : before(parse, to);
}

const AMONG =
  /\b(?:may|might|will|would|could|can|is|are)\s+(?:also\s+)?(?:be\s+)?(?:among|part of|one of|included (?:in|among)|counted among)\s+(?:the\s+|those\s+|our\s+|its\s+)?(?:business\s+|company\s+|transferred\s+|sold\s+|acquired\s+)*(?:assets|property)\b/g;

/** "Profiles may be among the assets transferred": whoever buys the firm gets them. */
function amongAssets(parse: Parse): Turn[] {
  return found(parse, AMONG).flatMap((words): Turn[] => {
    const left = before(parse, words.start);
    return holdsData(parse, left) ? [{ ...plain(words), action: "share", left }] : [];
  });
}
