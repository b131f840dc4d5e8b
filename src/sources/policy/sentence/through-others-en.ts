import type { Party } from "../../../model/claim.ts";
import { ofGroup } from "../lexicon/marks.ts";
import { everyMatch, firstMatchIn, matches, matchesIn } from "../lexicon/matches.ts";
import { holdsData, holdsExact, type Turn } from "./constructions.ts";
import { AGENT } from "./getters-en.ts";
import type { Parse, Span } from "./grammar.ts";
import { after, before, found, NOT, namedAs, plain } from "./turn-parts-en.ts";

/** Who else gets data, told beside something else: of the firm that pays, of a court that orders, of a list of recipients. */
export function throughOthersEn(parse: Parse, topic: string | null): Turn[] {
  return [
    ...whoHandles(parse),
    ...informedOf(parse),
    ...ordered(parse),
    ...carries(parse),
    ...letteredRecipients(parse),
    ...betweenUs(parse),
    ...openTo(parse),
    ...(topic === "rights" ? [] : fromAbroad(parse)),
  ];
}

const WHO_HANDLES = new RegExp(
  `(\\b[A-Z][\\w.&’'-]*(?:\\s(?:[A-Z][\\w.&’'-]*|and|of|de))*(?:\\s\\([^()]{2,40}\\))?|\\b${AGENT}|\\b(?:contractor|processor|company|firm|provider|partner|service|studio|bank|network)(?:\\s(?:in|under|of|at)\\s[\\w\\s]{2,24}?)?),\\s+(?:which|who)\\s+((?:(?:also|then|therefore|thus|in turn|only|may|will|can|does not|do not|never)\\s+)*)(?:handles?|gets?|sees?|learns?|needs?|(?:is|are|will be)\\s+(?:only\\s+)?(?:given|told|sent|shown|passed|provided with|supplied with|handed))\\s+(?=(?:your|the|only|just|an?|their|his|which|what|[a-z-]+)\\b)`,
  "g",
);

/** "Texts are sent through Twilio, which handles your phone number": who handles it is given it. */
function whoHandles(parse: Parse): Turn[] {
  if (!matches(/,\s+(?:which|who)\s/, parse.text)) return [];
  return everyMatch(WHO_HANDLES, parse.original).flatMap((match): Turn[] => {
    const who = match[1] ?? "";
    const span = { start: match.index, end: match.index + who.length };
    const end = match.index + match[0].length;
    const right = after(parse, end);
    const near = { start: end, end: Math.min(right.end, end + 60) };
    if (!holdsData(parse, near) || isOurs(parse, span)) return [];
    if (matchesIn(/\b(?:you|users?|people)\s*$/, parse.text, 0, span.end)) return [];
    const start = span.end + (firstMatchIn(/^,\s+\w+\s+/, parse.text, span.end)?.[0].length ?? 0);
    const denied = NOT.test(match[2] ?? "") || matchesIn(/^(?:neither|no)\b/, parse.text, end);
    const recipient = namedAs(parse, span);
    return [{ ...plain({ start, end }), action: "share", denied, recipient, right }];
  });
}

/** A word for the firm itself: its name, "the Bank", "the App". */
function isOurs(parse: Parse, span: Span): boolean {
  return (
    matchesIn(/\b[Tt]he\s+$/, parse.original, 0, span.start) ||
    [...ofGroup(parse.marks, "party"), ...parse.subjects].some(
      ({ start, end, meaning }) =>
        start < span.end &&
        span.start < end &&
        meaning.kind === "party" &&
        matches(/^(?:first-party|user)$/, meaning.means),
    )
  );
}

const INFORMED =
  /(?:^\W*|[.;:]\s*|,\s+(?:and\s+)?|\band\s+)((?:(?:the|our|your|their|an?|any)\s+)?(?:[\w'’-]+\s+){0,3}?[\w'’-]+)\s+(?:is|are|will be|may be|gets?)\s+((?:(?:also|then|only|not|never)\s+)*)(?:informed|made aware|advised|apprised|kept informed)\s+(?:of|about)\s+/g;

/** "The tax office is informed of your earnings" */
function informedOf(parse: Parse): Turn[] {
  return everyMatch(INFORMED, parse.text).flatMap((match): Turn[] => {
    const who = match[1] ?? "";
    const start = match.index + match[0].indexOf(who);
    const span = { start, end: start + who.length };
    const end = match.index + match[0].length;
    const right = after(parse, end);
    if (matches(/\b(?:you|users?|we|us|customers?|members|i)$/, who) || holdsData(parse, span)) return [];
    if (!holdsExact(parse, { start: end, end: Math.min(right.end, end + 60) })) return [];
    const denied = NOT.test(match[2] ?? "");
    return [
      {
        ...plain({ start: span.end + 1, end }),
        action: "share",
        denied,
        recipient: namedAs(parse, span),
        right,
      },
    ];
  });
}

const ORDERED =
  /\b(?:courts?|police|authorit(?:y|ies)|regulators?|law enforcement|judges?|prosecutors?|tax office|investigators?|agenc(?:y|ies)|government|ministr(?:y|ies))\b[^.;:]{0,30}?\s+(?:may|can|could|might)\s+(?:also\s+|lawfully\s+)?(?:order|compel|require|oblige|force|direct|instruct)\s+us\s+to\s+(?:release|hand over|disclose|produce|surrender|give(?: them)?|provide|turn over|furnish|submit|reveal)\s+/g;

/** "A court may order us to release your messages" */
function ordered(parse: Parse): Turn[] {
  return found(parse, ORDERED).flatMap((words): Turn[] => {
    const right = after(parse, words.end);
    const recipient: Party = { kind: "authority" };
    return holdsExact(parse, right) ? [{ ...plain(words), action: "share", recipient, right }] : [];
  });
}

const CARRIES =
  /\b(?:reviews?|posts?|comments?|listings?|adverts?|leaderboards?|rankings?|public profiles?|recipes|routes|templates|walls?|invitations?|invites?|results lists?|(?:club|team|community|profile) pages?)\b[^.;:,]{0,30}?\s+((?:(?:will|may|can|also|then|only|never|do not|does not)\s+)*)(?:carr(?:y|ies)|bears?|shows?|displays?|includes?|mentions?)\s+(?=(?:your|the|their|his|a)\b)/g;

/** "Reviews carry your nickname": what is read with them is shown to others. */
function carries(parse: Parse): Turn[] {
  return everyMatch(CARRIES, parse.text).flatMap((match): Turn[] => {
    const end = match.index + match[0].length;
    const right = after(parse, end);
    const near = { start: end, end: Math.min(right.end, end + 50) };
    if (!holdsExact(parse, near)) return [];
    if (
      matchesIn(
        /\b(?:we|you|i|if|when|to|that)\s[^,;:]*$/,
        parse.text,
        Math.max(0, match.index - 40),
        match.index,
      )
    )
      return [];
    const start = end - (/\S+\s*$/.exec(match[0])?.[0].length ?? 0);
    return [{ ...plain({ start, end }), action: "share", denied: NOT.test(match[1] ?? ""), right }];
  });
}

const LETTERED =
  /\b(?:disclosed|shared|transferred|provided|passed(?: on)?|released|made available|given|sent|furnished)\s+to\s*:?\s*(?=\((?:a|i|1)\)\s)/g;

/** "Disclosed to (a) our printers; (b) auditors; and (c) any court" */
function letteredRecipients(parse: Parse): Turn[] {
  return found(parse, LETTERED).flatMap((words): Turn[] => {
    const left = before(parse, words.start);
    if (!holdsData(parse, left) || NOT.test(parse.text.slice(left.start, words.end))) return [];
    const first = firstMatchIn(/^\(\w\)\s+[^;:,(]{2,60}/, parse.text, words.end);
    const turn: Turn = {
      ...plain(words),
      action: "share",
      recipient: namedAs(parse, { start: words.end + 4, end: words.end + (first?.[0].length ?? 4) }),
      left,
    };
    const official =
      turn.recipient?.kind !== "authority" &&
      matchesIn(/\b(?:authorit(?:y|ies)|courts?|regulators?|police|tribunals?)\b/, parse.text, words.end);
    return official ? [turn, { ...turn, recipient: { kind: "authority" } }] : [turn];
  });
}

/** "Your number stays between us", "we keep your address to ourselves": given to nobody. */
function betweenUs(parse: Parse): Turn[] {
  const stays = found(
    parse,
    /\b(?:stays?|remains?|is kept|are kept)\s+(?:strictly\s+|just\s+)?(?:between (?:us|you and (?:us|me))|among ourselves|in[- ]house)\b/g,
  ).flatMap((words): Turn[] => {
    const left = before(parse, words.start);
    return holdsExact(parse, left) ? [{ ...plain(words), action: "share", denied: true, left }] : [];
  });
  const kept = everyMatch(
    /\bkeeps?\s+((?:your|the|their|this|all)\s[^.;:]{2,60}?)\s+(?:strictly\s+)?(?:to ourselves|to myself|to itself|in-house)\b/g,
    parse.text,
  ).flatMap((match): Turn[] => {
    const start = match.index + match[0].indexOf(match[1] ?? "");
    const right = { start, end: start + (match[1]?.length ?? 0) };
    if (!holdsExact(parse, right)) return [];
    return [{ ...plain({ start: match.index, end: start }), action: "share", denied: true, right }];
  });
  return [...stays, ...kept];
}

const OPEN_TO =
  /(?:^\W*|[,;.]\s+(?:and\s+)?|\band\s+)(?:anyone|anybody|everyone|everybody|people|whoever|(?:the |your |other |all )*(?:members?|friends|followers|participants|players|users|guests|administrators?|guardians?|parents?|teachers?|coach(?:es)?|owners?|managers?|editors|subscribers|neighbours|neighbors))\b[^.;:]{0,50}?\s+(?:can|may|could|will be able to|is able to|are able to)\s+(?:also\s+|then\s+)?(?:open|hear|listen to|play(?: back)?|access|watch|copy|forward|save|export|join)\s+(?=(?:your|the|any|those|these|it|all|live|[a-z-]+)\b)/g;

/** "Anyone with the link can open your photos" */
function openTo(parse: Parse): Turn[] {
  return found(parse, OPEN_TO).flatMap((words): Turn[] => {
    const right = after(parse, words.end);
    const near = { start: words.end, end: Math.min(right.end, words.end + 50) };
    if (!holdsExact(parse, near) || matchesIn(/\bour\b|\byou can\b/, parse.text, words.start, words.end))
      return [];
    return [{ ...plain(words), action: "share", right }];
  });
}

const FROM_ABROAD =
  /\b(?:may|can|could|will|might|is|are)\s+(?:also\s+)?(?:be\s+)?(?:accessed|viewed|read|opened|reached|consulted)\s+(?:remotely\s+)?(?:by\s[^.;:]{3,40}?\s)?(?:from|in)\s+(?=(?:(?:the|our offices in the|a)\s+)?(?:outside|abroad|overseas|third countries|other countries|countries|[A-Z][a-z]{3,}))/g;
const HOME =
  /^(?:the\s+)?(?:App|Settings|Account|Profile|Menu|Website|Service|Android|Google|Apple|Windows|Play|Store)\b/;

/** "May be accessed from India by our support team": it is taken abroad. */
function fromAbroad(parse: Parse): Turn[] {
  if (!matches(/\b(?:from|in)\b/, parse.text)) return [];
  return everyMatch(FROM_ABROAD, parse.original).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const left = before(parse, words.start);
    if (!holdsData(parse, left) || matchesIn(HOME, parse.original, words.end)) return [];
    if (NOT.test(parse.text.slice(left.start, words.end))) return [];
    if (matchesIn(/\b(?:by you|you)\b/, parse.text, left.start, words.end)) return [];
    return [{ ...plain(words), action: "transfer", left }];
  });
}
