import type { ClaimAction } from "../../../model/claim.ts";
import { everyMatch, matches, matchesIn } from "../lexicon/matches.ts";
import { holdsExact, type Turn } from "./constructions.ts";
import type { Parse } from "./grammar.ts";
import { after, before, found, NOT, plain, subjectBefore } from "./turn-parts-en.ts";

/** What data is put to: it serves, is looked over, is weighed, or a legal ground is given for doing so. */
export function putToUseEn(parse: Parse, topic: string | null): Turn[] {
  return [
    ...serves(parse),
    ...lookedOver(parse),
    ...byPeople(parse),
    ...peopleMay(parse),
    ...onGround(parse),
    ...(topic === "rights" ? [] : groundFor(parse)),
  ];
}

const SERVES =
  /\b((?:may|will|can|also|then|only|thus)\s+)*(?:serves?\s+(?:us\s+)?(?:for|as|only|mainly|solely)\b|(?<!\bthe )helps?\s+(?!of\b|you\b|cent|desk|page|section|from\b|and\b|or\b|is\b)(?:us\s+)?[a-z]+\b|lets?\s+us\s+|assists?\s+(?:us\s+)?in\s+|contributes?\s+to\s+(?:our|the|a)\b|forms?\s+(?:the|a|part of the)\s+(?:basis|foundation|input)\s+(?:of|for)\b|(?:is|are)\s+(?:also\s+)?the\s+basis\s+(?:of|for|on which)\b|feeds?\s+into\s+|goe?s?\s+into\s+our\b|(?:is|are)\s+(?:also\s+)?(?:key|central|vital|crucial|essential)\s+(?:to|for)\s+|tells?\s+us\s+(?:what|why|how|where|which|whether|when)\b|gives?\s+us\s+an?\s+(?:\w+\s+)?(?:idea|picture|sense|indication|estimate)\s+of\b|makes?\s+it\s+possible\s+(?:for us\s+)?to\b)/g;

/** "Serial numbers help us trace faulty batches": what serves is used. */
function serves(parse: Parse): Turn[] {
  return found(parse, SERVES).flatMap((words): Turn[] => {
    const left = before(parse, words.start);
    if (!holdsExact(parse, left) || matchesIn(/[:(]/, parse.text, left.start, words.start)) return [];
    if (
      matchesIn(
        /\b(?:you|we|that|which|who|it|they|to|if|please)\s+(?:\w+\s+)?$/,
        parse.text,
        left.start,
        words.start,
      )
    )
      return [];
    // "We use your address, which helps us": another verb stands before it.
    if (
      parse.verbs.some(
        ({ start, end }) => start >= left.start && end < words.start && !described(parse, start),
      )
    )
      return [];
    const denied = NOT.test(parse.text.slice(Math.max(left.start, words.start - 16), words.start));
    return [{ ...plain(words), action: "use", denied, left }];
  });
}

/** "The answers you give us help your coach": a verb that only says which answers. */
function described({ text }: Parse, at: number): boolean {
  return matchesIn(/\b(?:that|which|you|users)\s+(?:\w+\s+)?$/, text, Math.max(0, at - 24), at);
}

const LOOKED_OVER =
  /\b(?:is|are|will be|may be|can be|gets?)\s+((?:(?:not|never|also|then|only|first|automatically|regularly|always|anonymously|manually)\s+)*)(?:turned into|converted (?:in)?to|translated into|transformed into|fed into|run through|put through|passed through|screened|vetted|checked|scrutini[sz]ed|moderated|taken into (?:account|consideration)|factored in|cross-checked|plotted|summari[sz]ed|tallied|weighed|drawn (?:up)?on|relied (?:up)?on|looked at|tested|benchmarked|condensed (?:in)?to|distilled (?:in)?to|boiled down to|merged into|averaged|counted towards|taken as|parsed|transcribed|profiled|mined|interpreted|studied|called upon)\b(?!\s+by\s+(?!our\b|us\b|software\b|machines?\b|computers?\b|an?\s|hand\b|algorithms?\b|means\b))/g;

/** "Photos are checked automatically for nudity" */
function lookedOver(parse: Parse): Turn[] {
  return everyMatch(LOOKED_OVER, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const left = before(parse, words.start);
    if (!holdsExact(parse, left)) return [];
    return [{ ...plain(words), action: "use", denied: matches(/not|never/, match[1] ?? ""), left }];
  });
}

const OWN_PEOPLE =
  "(?:(?:our|the|my|an?|some of our|a member of (?:our )?|members of (?:our )?|one of our|trained|authori[sz]ed|human|support)\\s+)+(?:[\\w-]+\\s+){0,3}?(?:staff|employees?|personnel|agents?|moderators?|teams?|engineers?|reviewers?|people|person|human|humans|analysts?|specialists?|editors?|colleagues?|advisers?|advisors?|developers?|support)";
const BY_PEOPLE = new RegExp(
  `\\b(?:is|are|be|was|were)\\s+((?:(?:not|never|only|also|sometimes|then|occasionally|ever)\\s+)*)(?:watched|read|reviewed|listened to|looked at|examined|opened|checked|inspected|accessed|heard|looked over|evaluated)\\s+(?:only\\s+)?by\\s+${OWN_PEOPLE}\\b`,
  "g",
);

/** "Recordings are watched by our staff when you ask for help": used by the firm. */
function byPeople(parse: Parse): Turn[] {
  if (!matches(/\bby\b/, parse.text)) return [];
  return everyMatch(BY_PEOPLE, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const left = before(parse, words.start);
    if (!holdsExact(parse, left)) return [];
    return [{ ...plain(words), action: "use", denied: matches(/not|never/, match[1] ?? ""), left }];
  });
}

const PEOPLE_MAY =
  /(?:^\W*|[,;.]\s+|\b(?:and|so|that)\s+)(?:(?:a|an|our|some|authori[sz]ed|trained|human|support|customer|technical|members? of (?:our )?)\s+)*(?:person|human|staff|employees?|agents?|engineers?|reviewers?|colleagues?|technicians?|support team)(?:\s+(?:at|in|of|from|on)\s+(?:[\w'’-]+\s?){1,4})?,?\s+((?:(?:can|may|could|will|might|cannot|can['’]t|do not|don['’]t|never|not|only|also|sometimes|then|have to|need to)\s+)+)(?:view|see|read|look at|look into|access|review|listen to|consult|inspect|open|watch|hear)\s+(?=(?:your|the|a|an|any|what|which|their|users['’]?|reported|it)\b)/g;

/** "A person may read your messages", "support staff in India can open your chats" */
function peopleMay(parse: Parse): Turn[] {
  return everyMatch(PEOPLE_MAY, parse.text).flatMap((match): Turn[] => {
    const end = match.index + match[0].length;
    const right = after(parse, end);
    if (!holdsExact(parse, { start: end, end: Math.min(right.end, end + 60) })) return [];
    const start = end - (/\S+\s*$/.exec(match[0])?.[0].length ?? 0);
    const denied = NOT.test(match[1] ?? "");
    // "Cannot open it without your consent": neither.
    if (denied && matchesIn(/\b(?:without|unless|except)\b/, parse.text, end)) return [];
    return [{ ...plain({ start, end }), action: "use", denied, right }];
  });
}

const ON_GROUND =
  /\b(?:(?:we|i)\s+(?:rely|base)\b[^.;:]{3,70}?\s(?:to|for|when|in|in order to)\s+|\binterests?\s+(?:in|to)\s+|\bit is necessary\s+(?:for us\s+)?(?:in order\s+)?to\s+|\b(?:we|i)\s+(?:need|have|are (?:obliged|required|entitled|permitted|allowed))\s+to\s+)(process(?:ing)?|us(?:e|ing)|collect(?:ing)?|stor(?:e|ing)|shar(?:e|ing)|keep(?:ing)?|analy[sz](?:e|ing)|disclos(?:e|ing)|retain(?:ing)?|hold(?:ing)?|combin(?:e|ing)|evaluat(?:e|ing))\s+(?=(?:your|the|this|an?|certain|such|[a-z-]+)\b)/g;

/** "We rely on our contract to process your card": for which ground it is done, it is done. */
function onGround(parse: Parse): Turn[] {
  return everyMatch(ON_GROUND, parse.text).flatMap((match): Turn[] => {
    const verb = match[1] ?? "";
    const end = match.index + match[0].length;
    const start = match.index + match[0].lastIndexOf(verb);
    const right = after(parse, end);
    const near = { start: end, end: Math.min(right.end, end + 70) };
    if (!holdsExact(parse, near) || NOT.test(parse.text.slice(match.index, start))) return [];
    return [{ ...plain({ start, end }), action: actOf(verb), right }];
  });
}

const GROUND_FOR =
  /\b(?:legal|lawful)\s+(?:basis|bases|grounds?)\s+(?:for|of|on which we)\s+(?:our\s+|the\s+|us\s+|any\s+)?(process(?:ing)?|us(?:e|ing)|collect(?:ion|ing)?|stor(?:e|age|ing)|shar(?:e|ing)|keeping|analy[sz](?:e|ing)|disclos(?:e|ure|ing)|retention|retaining)\s+(?:of\s+)?(?=(?:your|the|an?|this|[a-z-]+)\b)/g;

/** "Our legal basis for using your location is consent" */
function groundFor(parse: Parse): Turn[] {
  return everyMatch(GROUND_FOR, parse.text).flatMap((match): Turn[] => {
    const end = match.index + match[0].length;
    const stop = /\s(?:is|are|rests|lies)\b/.exec(parse.text.slice(end));
    if (!stop) return [];
    const right = { start: end, end: end + stop.index };
    if (!holdsExact(parse, right) || subjectBefore(parse, match.index)?.kind === "user") return [];
    return [{ ...plain({ start: match.index, end }), action: actOf(match[1] ?? ""), right }];
  });
}

function actOf(verb: string): ClaimAction {
  if (matches(/^collect/, verb)) return "collect";
  if (matches(/^(?:stor|keep|ret|hold)/, verb)) return "store";
  return matches(/^(?:shar|disclos)/, verb) ? "share" : "use";
}
