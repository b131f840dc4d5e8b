import { everyMatch, firstMatch, firstMatchIn, matches, matchesIn } from "../lexicon/matches.ts";
import { askedEn } from "./asked-en.ts";
import { holdsData, holdsExact, type Turn, US, USER } from "./constructions.ts";
import { gaugedEn } from "./gauged-en.ts";
import type { Parse } from "./grammar.ts";
import { includedEn } from "./included-en.ts";
import { reckonedEn } from "./reckoned-en.ts";
import { after, before, found, NOT, plain, subjectBefore } from "./turn-parts-en.ts";

/** Plain ways of saying what is taken, given and shown. */
export function plainlyEn(parse: Parse, topic: string | null): Turn[] {
  if (topic === "contact" || topic === "definitions") return [];
  return [
    ...taken(parse),
    ...comesFrom(parse),
    ...cleft(parse),
    ...offLimits(parse),
    ...isTold(parse),
    ...agencyGets(parse),
    ...displaysTo(parse),
    ...reckonedEn(parse),
    ...gaugedEn(parse),
    ...askedEn(parse),
    ...includedEn(parse, topic),
    ...(topic === "rights" ? [] : typedIn(parse)),
  ];
}

const TAKEN =
  /\b(?:is|are|was|were|will be|may be)\s+((?:also\s+|only\s+|then\s+|never\s+|not\s+)*)taken(?: down| from you)?(?=\s*(?:[.;]|$|,?\s+(?:when|if|once|at|on|during|before|after|and|for|in order|only|by us)\b))/g;

/** "Your name and address are taken when you join" */
function taken(parse: Parse): Turn[] {
  return found(parse, TAKEN).flatMap((words): Turn[] => {
    const left = before(parse, words.start);
    if (!holdsExact(parse, left)) return [];
    const denied =
      NOT.test(parse.text.slice(words.start, words.end)) ||
      matchesIn(/^\W*(?:no|neither)\b/, parse.text, left.start, left.end);
    return [{ ...plain(words), action: "collect", denied, left }];
  });
}

const COMES_FROM =
  /\b(?:comes?|stems?|originates?|(?:is|are) (?:drawn|sourced|bought in|supplied to us|looked up))\s+(?:directly\s+|only\s+|straight\s+|in part\s+|partly\s+)*(?:from|in)\s+(?=(?:the|a|an|your|our|public|official|other|third|credit|commercial)\b)/g;

/** "Names and addresses come from the register": whence the firm has them. */
function comesFrom(parse: Parse): Turn[] {
  return found(parse, COMES_FROM).flatMap((words): Turn[] => {
    const left = before(parse, words.start);
    if (!holdsExact(parse, left) || NOT.test(parse.text.slice(left.start, words.start))) return [];
    if (matchesIn(/\b(?:cookies?|which|that|who|it|ads?)\b/, parse.text, left.start, left.end)) return [];
    return [{ ...plain(words), action: "collect", left }];
  });
}

const CLEFT =
  /\b(?:what|all|the only (?:thing|things|data|information)(?: that)?)\s+(?:that\s+)?(?:(?:we|i|the app|our servers?|the developer)\s+(?:ever\s+|actually\s+|do\s+|then\s+|can\s+|will\s+)*(get|see|receive|keep|store|know|have|learn|collect|hold|take|record|share|send|pass on)(?:s)?(?:\s+(?:from it|of you|about you|on you|of it|back|then|from them|from you|there))?|comes? back(?: to us)?|reaches us|arrives)\s+(?:is|are)\s+(?!not\b|to\b|up\b|in\b|described\b|set out\b|explained\b|listed\b)/g;

/** "What comes back is the amount", "all we see is the country" */
function cleft(parse: Parse): Turn[] {
  return everyMatch(CLEFT, parse.text).flatMap((match): Turn[] => {
    const end = match.index + match[0].length;
    const right = after(parse, end);
    if (!holdsExact(parse, { start: right.start, end: Math.min(right.end, right.start + 60) })) return [];
    const verb = match[1] ?? "";
    const action = matches(/^(?:keep|store|hold)$/, verb)
      ? "store"
      : matches(/^(?:share|send|pass on)$/, verb)
        ? "share"
        : "collect";
    return [{ ...plain({ start: match.index, end }), action, right }];
  });
}

/** "The address book and your photos are out of bounds" */
function offLimits(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:is|are|stays?|remains?)\s+(?:out of bounds|off[- ]limits|taboo|none of our business|none of our concern|no business of ours|out of reach|left alone|untouched|beyond our reach)\b/g,
  ).flatMap((words): Turn[] => {
    const left = before(parse, words.start);
    return holdsExact(parse, left) ? [{ ...plain(words), action: "collect", denied: true, left }] : [];
  });
}

/** "It is told your card number": whoever was named before. */
function isTold(parse: Parse): Turn[] {
  const match = firstMatch(
    /^\W*(?:it|they|he|she|both|each(?: of them)?)\s+(?:is|are|will be)\s+(?:only\s+|then\s+|also\s+)*(not\s+|never\s+)?(?:only\s+)?(?:told|given|sent|shown|handed|passed)\s+(?=(?:only |just )?(?:your|the|their|which|what|an?|his|her)\b)/,
    parse.text,
  );
  if (!match) return [];
  const words = { start: match[0].search(/\S/), end: match[0].length };
  const right = after(parse, words.end);
  if (!holdsData(parse, right)) return [];
  return [
    {
      ...plain(words),
      action: "share",
      denied: match[1] !== undefined,
      recipient: { kind: "third-party", name: null },
      right,
    },
  ];
}

const AGENCY =
  /\b(?:we|i)\s+(?:\w+\s+)?(?:use|hire|employ|engage|instruct|work with|rely on)\s+([^.;:(]{3,70}?)\s*(?:[:;(–—]|\s-\s|, and)\s*(?:it|they|who|which)\s+((?:only|then|may|will|never|do not|does not)\s+)*(?:gets?|learns?|receives?|sees?|(?:is|are) (?:told|given|sent))\s+/g;

/** "We use a debt agency: it gets your name" */
function agencyGets(parse: Parse): Turn[] {
  return everyMatch(AGENCY, parse.text).flatMap((match): Turn[] => {
    const end = match.index + match[0].length;
    const who = match[1] ?? "";
    const right = after(parse, end);
    if (!holdsExact(parse, right) || /\b(?:data|information|cookies|your)\b/.test(who)) return [];
    const start = match.index + match[0].indexOf(who);
    const name = parse.original.slice(start, start + who.length);
    return [
      {
        ...plain({ start: start + who.length, end }),
        action: "share",
        denied: NOT.test(match[2] ?? ""),
        recipient: { kind: "third-party", name },
        right,
      },
    ];
  });
}

const DISPLAYS =
  /\b(?:displays?|shows?|lists?|reveals?|exposes?|publish(?:es)?)\s+([^.;:]{3,120}?)\s+to\s+(?:all\s+)?(?:other|others|everyone|everybody|anyone|the public|fellow|your (?:friends|followers|contacts|team|neighbours|class))\b/g;

/** "Leader boards display first name and score to other members" */
function displaysTo(parse: Parse): Turn[] {
  return everyMatch(DISPLAYS, parse.text).flatMap((match): Turn[] => {
    const start = match.index + match[0].indexOf(match[1] ?? "");
    const right = { start, end: start + (match[1]?.length ?? 0) };
    if (!holdsExact(parse, right)) return [];
    // "We do not show", "you show": the verb itself says it.
    if (subjectBefore(parse, match.index)) return [];
    const denied = NOT.test(parse.text.slice(Math.max(0, match.index - 14), match.index));
    return [{ ...plain({ start: match.index, end: start }), action: "share", denied, actor: US, right }];
  });
}

const TYPED =
  /^\W*(?:(?:to|when|if you|before|for)\s[^,.;:]{3,50},\s+)?(?:please\s+|simply\s+|just\s+)?(enter|type in|type|key in|fill in|tell us|give us|sign in with|log in with|register with|choose|pick)\s+(?=(?:your|an?|the)\b)/;

/** "To sign in, enter your card number and PIN." */
function typedIn(parse: Parse): Turn[] {
  const match = firstMatch(TYPED, parse.text);
  const verb = match?.[1];
  if (!match || verb === undefined) return [];
  const end = match[0].length;
  const right = after(parse, end);
  if (!holdsExact(parse, { start: right.start, end: Math.min(right.end, right.start + 50) })) return [];
  if (firstMatchIn(/\b(?:settings|subject line|browser|menu|button)\b/, parse.text, end)) return [];
  const start = end - (match[0].length - match[0].lastIndexOf(verb));
  return [{ ...plain({ start, end }), action: "collect", actor: USER, right }];
}
