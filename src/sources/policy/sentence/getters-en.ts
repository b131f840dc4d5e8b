import { everyMatch, firstMatchIn, matches, matchesIn } from "../lexicon/matches.ts";
import { holdsData, type Turn, US } from "./constructions.ts";
import type { Parse, Span } from "./grammar.ts";
import { after, NOT, namedAs, plain } from "./turn-parts-en.ts";

/** Nouns for people and firms that no list of parties holds: "repair centres", "podcast publishers". */
export const AGENT =
  "(?:partners?|providers?|vendors?|(?:sub)?contractors?|(?:sub-?)?processors?|suppliers?|compan(?:y|ies)|firms?|agenc(?:y|ies)|authorit(?:y|ies)|police|banks?|insurers?|couriers?|carriers?|drivers?|riders?|passengers?|hosts?|guests?|sellers?|buyers?|merchants?|retailers?|shops?|stores?|restaurants?|hotels?|airlines?|hospitals?|clinics?|doctors?|physicians?|nurses?|therapists?|pharmac(?:y|ies)|laborator(?:y|ies)|schools?|teachers?|tutors?|coach(?:es)?|parents?|guardians?|employers?|managers?|administrators?|advertisers?|publishers?|studios?|producers?|(?:ad|advertising) (?:networks?|exchanges?)|researchers?|institut(?:es?|ions?)|universit(?:y|ies)|lawyers?|auditors?|accountants?|landlords?|agents?|brokers?|garages?|workshops?|(?:repair|service|call|data) cent(?:re|er)s?|dealers?|operators?|municipalit(?:y|ies)|councils?|regulators?|followers?|friends?|(?:emergency|trusted) contacts?|opponents?|teammates|affiliates?|subsidiar(?:y|ies)|recipients?|organi[sz]ations?|(?:family|household|team|group|staff|crew|club|board|care) members|relatives|caregivers?|carers?|viewers|listeners|invitees|(?!servers\\b|users\\b|browsers\\b|computers\\b|numbers\\b|trackers\\b|filters\\b|others\\b|letters\\b|newsletters\\b|routers\\b|printers\\b|speakers\\b|scanners\\b|folders\\b|orders\\b|offers\\b|errors\\b|sensors\\b|identifiers\\b|members\\b|monitors\\b|customers\\b|controllers\\b|developers\\b|reminders\\b|stickers\\b|papers\\b|matters\\b|beginners\\b|makers\\b|owners\\b|moderators\\b|maintainers\\b|reviewers\\b|engineers\\b|operators\\b|testers\\b|administrators\\b)[a-z]{3,}(?:ers|ors)|organi[sz]er|distributor|newsagent|instructor|notary|installer|sender|payee|payer|sponsor|beneficiary|counterparty|other (?:[\\w-]+ )?(?:members?|players?|users?|people|guests|customers|participants|families|parents))";
const GET =
  "(?:gets?(?: to know)?|(?:has|have|gets?) sight of|(?:is|are) (?:entitled|allowed|able|permitted|authori[sz]ed|free) to (?:see|view|inspect|receive|consult|read|obtain|examine|download|look up)|receives?|sees?|views?|looks? up|learns?|knows?|obtains?|quer(?:y|ies)|(?:has|have|gets?|gains?) (?:(?:limited|remote|read|full|restricted|only) )*access to)";
const GETTERS = new RegExp(
  `(?:^\\W*|[.;:,—–]\\s+|\\b(?:and|but|so|while|which|that)\\s+)((?:(?:the|our|your|their|its|an?|any|some|each|every|certain|all|these|those|such|most|both|independent|local|no)\\s+)*(?:[\\w'’&.-]+\\s+){0,3}?${AGENT}|people|strangers|admins?|any(?:one|body)|every(?:one|body)|neighbou?rs|visitors|third[- ]part(?:y|ies)|the public|(?:nobody|no[ -]one|none)(?: else)?|(?<=^\\W*)they)(?:\\s+\\([^()]{2,60}\\)|\\s+(?:in|of|at|on|from|near|along|you|who|that|whom|under|with|to whom|to which)\\s[^,;:.()]{2,50}?)?(?:,\\s(?:through|via|with|by|like|such as|where|if|in|under)\\s[^,;:.()]{3,70})?,?\\s+((?:(?:can|may|will|could|cannot|can't|won't|does|do|only|also|then|thus|never|not|don't|doesn't|merely|just|automatically|alone|itself|themselves|solely)\\s+)*)(${GET})\\s+(?!to\\b|in touch\\b|rid\\b|you\\b|us\\b|our (?:app|policy|notice|website)\\b|from\\b|an? (?:notice|message|e-?mail|notification|copy of this)\\b)`,
  "g",
);
/** The firm's own people, and whoever reads the policy. */
const OWN =
  /\b(?:our|my|own)\s+(?:\w+\s+){0,2}(?:staff|employees?|personnel|teams?|engineers?|agents?|drivers?|doctors?|operators?|managers?|moderators?|administrators?|researchers?)\b|\bwe\b|\byou\b/;

/** "Repair centres get the IMEI": whoever gets it gets it from the firm, whatever list knows his name. */
export function gettersEn(parse: Parse): Turn[] {
  return [...given(parse), ...getting(parse), ...namedGets(parse)];
}

const NAMED_GETS =
  /^(?:\s+\([^()]{2,60}\))?,?\s+((?:(?:can|may|will|could|cannot|can't|does|also|only|then|thus|never|not|merely|just)\s+)*)(?:gets?|sees?|learns?|knows?)\s+(?=(?:your|the|only|just|what|which|an?|their|its|no|[a-z]+s?\b))(?!to\b|in touch\b|rid\b|you\b|us\b|from\b)/;

/** "Paddle sees your card and billing address" */
function namedGets(parse: Parse): Turn[] {
  if (parse.names.length === 0 || !matches(/\b(?:gets?|sees?|learns?|knows?)\b/, parse.text)) return [];
  return parse.names.flatMap((name): Turn[] => {
    const found = firstMatchIn(NAMED_GETS, parse.text, name.end);
    if (!found) return [];
    const words = { start: name.end + 1, end: name.end + found[0].length };
    const right = after(parse, words.end);
    if (!holdsData(parse, { start: right.start, end: Math.min(right.end, right.start + 60) })) return [];
    if (matchesIn(/\b(?:if|when|unless|where|whether|once|until|before|what)\s+$/, parse.text, 0, name.start))
      return [];
    const denied = NOT.test(found[1] ?? "") || matchesIn(/^no\b/, parse.text, words.end);
    return [{ ...plain(words), action: "share", actor: US, denied, recipient: namedAs(parse, name), right }];
  });
}

const GIVES = new RegExp(
  `\\b(?:we|i|it|the app)\\s+(?:(?:also|may|will|can|then|only|never|must|do not|don't|\\w+ly)\\s+)*(?:sends?|gives?|shows?|tells?|hands?|pass(?:es)?|forwards?|grants?|offers?|suppl(?:y|ies))\\s+((?:(?:the|our|your|an?|any|these|those|each|certain|some|other|public)\\s+)*(?:[\\w'’&-]+\\s+){0,2}?${AGENT})\\s+(?=(?:the|your|his|her|their|an?|which|what|only|how|its|users['’]?)\\b)`,
  "g",
);

/** "We send transport authorities the start and end of each trip" */
function given(parse: Parse): Turn[] {
  return everyMatch(GIVES, parse.text).flatMap((match): Turn[] => {
    const who = match[1] ?? "";
    const end = match.index + match[0].length;
    const start = match.index + match[0].lastIndexOf(who);
    const right = after(parse, end);
    if (holdsData(parse, { start, end: start + who.length }) || !holdsData(parse, right)) return [];
    const denied = NOT.test(match[0].slice(0, match[0].lastIndexOf(who)));
    const recipient = namedAs(parse, { start, end: start + who.length });
    return [{ ...plain({ start: match.index, end }), action: "share", denied, recipient, right }];
  });
}

function getting(parse: Parse): Turn[] {
  if (
    !matches(
      /\b(?:gets?|receives?|sees?|views?|looks?|learns?|knows?|obtains?|quer(?:y|ies)|access|sight|inspect|consult|examine|download)\b/,
      parse.text,
    )
  )
    return [];
  return everyMatch(GETTERS, parse.text).flatMap((match): Turn[] => {
    const who = match[1] ?? "";
    const start = match.index + match[0].indexOf(who);
    const span = { start, end: start + who.length };
    const end = match.index + match[0].length;
    // "They receive" is said by the verb itself; "they see" is not.
    if (who === "they" && matches(/^(?:receive|obtain)/, match[3] ?? "")) return [];
    if (OWN.test(who) || isSpeaker(parse, span) || (holdsData(parse, span) && !isParty(parse, span)))
      return [];
    // "If a parent sees": what is only supposed.
    if (
      matchesIn(/\b(?:if|when|unless|where|whether|once|until|before)\s+(?:\w+\s+)?$/, parse.text, 0, start)
    )
      return [];
    const right = after(parse, end);
    const near = { start: right.start, end: Math.min(right.end, right.start + 60) };
    if (!holdsData(parse, near) || matchesIn(FROM_US, parse.text, right.start, right.end)) return [];
    const words = { start: end - (match[3]?.length ?? 0) - 1, end };
    const denied = NOT.test(match[2] ?? "") || matches(/^no/, who);
    return [{ ...plain(words), action: "share", actor: US, denied, recipient: namedAs(parse, span), right }];
  });
}

/** "Employers": a word for data elsewhere, and who gets them here. */
function isParty(parse: Parse, span: Span): boolean {
  return (parse.marks.get("party") ?? []).some(({ start, end }) => start === span.start && end === span.end);
}

/** "The Bank receives": a word that the document gives itself. */
function isSpeaker(parse: Parse, span: Span): boolean {
  return (
    matchesIn(/\b[Tt]he\s(?:\w+\s)?[A-Z]\w+$/, parse.original, span.start, span.end) ||
    parse.subjects.some(
      ({ start, end, meaning }) =>
        start < span.end && span.start < end && meaning.kind === "party" && meaning.means === "first-party",
    )
  );
}

/** "Partners collect it from you": not from the firm. */
const FROM_US = /\b(?:from you|directly from|about themselves|of their own)\b/;
