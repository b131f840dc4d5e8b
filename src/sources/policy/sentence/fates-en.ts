import { everyMatch, firstMatch, firstMatchIn, matches, matchesIn } from "../lexicon/matches.ts";
import { holdsData, type Turn } from "./constructions.ts";
import type { Parse, Span } from "./grammar.ts";
import { after, found, NOT, namedAs, plain } from "./turn-parts-en.ts";

/** What becomes of data, in words that are no verbs of dealing with it: it goes, it stays, somebody is let know. */
export function fatesEn(parse: Parse): Turn[] {
  return [
    ...gone(parse),
    ...stays(parse),
    ...madeAvailable(parse),
    ...letKnow(parse),
    ...givesThem(parse),
    ...isGiven(parse),
    ...suppliedTo(parse),
    ...toWhom(parse),
    ...cookiesSet(parse),
    ...neither(parse),
    ...noWayTo(parse),
    ...neverDone(parse),
  ];
}

const GONE =
  /\b(?:(?:goes?|vanish(?:es)?|disappears?|drops? (?:out|off)|expires?)(?=\s+(?:from\s+[^.;,]{3,30}\s)?(?:within|after|at once|once|when|in \d|with it|too|immediately|right away))|(?:is|are|will be) (?:gone|forgotten|thrown away|done away with|cut loose from your account)\b)/g;

/** "Your name and photo go within 30 days", "the clipboard is forgotten": deleted. */
function gone(parse: Parse): Turn[] {
  return found(parse, GONE).flatMap((words): Turn[] => {
    const left = subjectOf(parse, words.start);
    if (!holdsData(parse, left) || NOT.test(parse.text.slice(left.start, left.end))) return [];
    return [{ ...plain(words), action: "delete", left }];
  });
}

const STAYS =
  /\b(?:stays?|lives?|sits?|remains?|rests?|(?:is|are) (?:copied|written)(?: only)?)\s+(?:only |just |locally )*(?:on|in|inside|into|under)\s+(?:your|the|our|its|a|an|this|[\w-]+['’]s)\s+(?:[\w'’-]+\s){0,3}?(?:accounts?|servers?|cards?|folder|database|files?|cloud|directory|hub|memory|vault)\b/g;

/** "Video stays on the SD card", "addresses live in your account": stored. */
function stays(parse: Parse): Turn[] {
  return found(parse, STAYS).flatMap((words): Turn[] => {
    const left = subjectOf(parse, words.start);
    if (!holdsData(parse, left) || NOT.test(parse.text.slice(Math.max(0, words.start - 14), words.start)))
      return [];
    return [{ ...plain(words), action: "store", left }];
  });
}

/** "We make cookie identifiers available to advertising networks" */
function madeAvailable(parse: Parse): Turn[] {
  return everyMatch(/\bmakes?\s+([^.;:]{3,100}?)\s+available\s+to\s+(?!you\b|us\b)/g, parse.text).flatMap(
    (match): Turn[] => {
      const end = match.index + match[0].length;
      const data = match.index + match[0].indexOf(match[1] ?? "");
      const right = { start: data, end: data + (match[1]?.length ?? 0) };
      if (!holdsData(parse, right)) return [];
      const denied = NOT.test(parse.text.slice(Math.max(0, match.index - 14), match.index));
      const words = { start: match.index, end: right.start };
      return [{ ...plain(words), action: "share", denied, right, recipient: someone(parse, end) }];
    },
  );
}

const LETS =
  /\b(?:we|i|the app|it)\s+(?:\w+ly\s+|will\s+|may\s+|also\s+|then\s+)*(?:let\s+(?!you\b|us\b)((?:the|our|your|their|them|him|her)\b[\w\s'’-]{0,30}?)\s+know|(?:tell|inform|notify)\s+(?!you\b|us\b)((?:the|our|their|them|him|her|[A-Z])[\w\s'’-]{0,30}?))\s+(?=(?:of\s+)?(?:your|their|the|which|whether|when|how)\b)/g;

/** "We let the operator know your email address" */
function letKnow(parse: Parse): Turn[] {
  return found(parse, LETS).map(
    (words): Turn => ({
      ...plain(words),
      action: "share",
      recipient: someone(parse, words.start),
      right: after(parse, words.end),
    }),
  );
}

const GIVES =
  /\b(?:we|i|it|the app)\s+(?:\w+ly\s+|will\s+|may\s+|also\s+|then\s+|only\s+)*(?:gives?|sends?|tells?|pass(?:es)?|hands?|shows?|supply|supplies)\s+(?:it|them|him|her|him or her|each(?: of them)?|both)\s+(?=(?:only\s+)?(?:your|their|the|an?|which|whether)\b)/g;

/** "We give it your booking": whoever was named before. */
function givesThem(parse: Parse): Turn[] {
  return found(parse, GIVES).map(
    (words): Turn => ({
      ...plain(words),
      action: "share",
      recipient: { kind: "third-party", name: null },
      right: after(parse, words.end),
    }),
  );
}

/** "PayPal (Europe) S.à r.l. is given your name": a firm that no list knows. */
function isGiven(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:is|are|will be)\s+(?:only\s+)?(?:given|handed|sent|told|shown)\s+(?=your\b)/g,
  ).flatMap((words): Turn[] => {
    const who = firstMatchIn(/(?:^|[.;,]\s+)([^;]{2,60}?)\s*$/, parse.original, 0, words.start)?.[1];
    if (!who || !matches(/^(?:the\s|our\s|your\s)?[A-Z]/, who)) return [];
    return [
      {
        ...plain(words),
        action: "share",
        recipient: { kind: "third-party", name: who.slice(0, 60) },
        right: after(parse, words.end),
      },
    ];
  });
}

/** "Umbra Assurance, to which your name and age are supplied" */
function suppliedTo(parse: Parse): Turn[] {
  return everyMatch(
    /\bto (?:which|whom)\s+([^.;]{3,120}?)\s+(?:is|are|will be|may be)\s+(?:supplied|given|sent|passed|handed|disclosed|forwarded|reported|transmitted|shown|provided)\b/g,
    parse.text,
  ).flatMap((match): Turn[] => {
    const start = match.index + match[0].indexOf(match[1] ?? "");
    const left = { start, end: start + (match[1]?.length ?? 0) };
    if (!holdsData(parse, left)) return [];
    const words = { start: left.end, end: match.index + match[0].length };
    return [{ ...plain(words), action: "share", left, recipient: { kind: "third-party", name: null } }];
  });
}

/** "To AB Trav och Galopp, we provide the registration number": who gets stands first. */
function toWhom(parse: Parse): Turn[] {
  const match = firstMatch(
    /^\W*to\s+([^,;:.]{2,60}),\s+(?:we|i)\s+(?:also\s+|may\s+|will\s+|only\s+)*(?:provide|disclose|send|share|give|transfer|transmit|pass|report|supply|reveal)\s+/,
    parse.text,
  );
  const who = match?.[1];
  if (!match || who === undefined || matchesIn(/^[a-z]/, parse.original, match[0].indexOf(who))) return [];
  const start = match[0].indexOf(who);
  const words = { start, end: match[0].length };
  const recipient = namedAs(parse, { start, end: start + who.length });
  return [
    { ...plain(words), action: "share", recipient, right: { start: words.end, end: parse.text.length } },
  ];
}

/** "Cookies and tracers may be installed on your terminal equipment": used by whoever speaks. */
function cookiesSet(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?=(?:may|are|will|can|get)\s)(?<=\bcookies\b[^.;:]{0,40})(?:may be|are|will be|can be|get)\s+(?:also\s+)?(?:installed|placed|deposited|dropped)\s+on\s+(?:your|the user's|a user's)\b/g,
  ).map((words): Turn => ({ ...plain(words), action: "use", left: subjectOf(parse, words.start) }));
}

const NEITHER =
  /(?:^|[;:.,]\s*(?:and\s+|but\s+)?)neither\s+([^.;:]{3,120}?)\s+((?:is|are|was|were|will be)\s+(?:\w+ly\s+|ever\s+)*(made available|shared|sold|disclosed|passed on|given|sent|stored|kept|saved|retained|used|analysed|analyzed|collected|read|logged|recorded|uploaded|transmitted|transferred)|(?:comes?|reach(?:es)?|arrives?)\s+(?:our way|us|our servers?))\b/g;

/** "Neither card numbers nor billing addresses come our way" */
function neither(parse: Parse): Turn[] {
  return everyMatch(NEITHER, parse.text).flatMap((match): Turn[] => {
    const start = match.index + match[0].indexOf(match[1] ?? "");
    const left = { start, end: start + (match[1]?.length ?? 0) };
    if (!holdsData(parse, left)) return [];
    const verb = match[3] ?? "";
    const action = matches(/^(?:made|shared|sold|disclosed|passed|given|sent|transferred)/, verb)
      ? "share"
      : matches(/^(?:stored|kept|saved|retained)/, verb)
        ? "store"
        : matches(/^(?:used|analy)/, verb)
          ? "use"
          : "collect";
    const words = { start: left.end, end: match.index + match[0].length };
    return [{ ...plain(words), action, denied: true, left }];
  });
}

/** "We have no way to get or save your fingerprint" */
function noWayTo(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:no|without any|any)\s+(?:way|means|possibility|ability)\s+(?:to|of)\s+(?:\w+\s+or\s+)?(?:see|read|know|get|obtain|access|collect|save|store|find out|recover|decrypt|view)(?:ing)?\b(?!\s+(?:who|whom|whether|if|when)\b)/g,
  ).flatMap((words): Turn[] => {
    if (!matchesIn(/^no\b/, parse.text, words.start) && !NOT.test(parse.text.slice(0, words.start)))
      return [];
    const right = after(parse, words.end);
    const turn: Turn = { ...plain(words), action: "collect", denied: true, right };
    return /\b(?:save|store)/.test(parse.text.slice(words.start, words.end))
      ? [turn, { ...turn, action: "store" }]
      : [turn];
  });
}

const NEVER_DONE =
  /^\W*(?:we\s+)?never\s+(collect|upload|sell|rent|track|read|store|record|access|log|scan|use|sync|transmit|request|monitor|harvest|trade)\s+(?!the password|a password|your password|your pin|anything)/;

/** "Never collect contacts, SMS." under "What we never do" */
function neverDone(parse: Parse): Turn[] {
  const match = firstMatch(NEVER_DONE, parse.text);
  if (!match) return [];
  const verb = match[1] ?? "";
  const action = matches(/^(?:sell|rent|trade)$/, verb)
    ? "share"
    : verb === "store"
      ? "store"
      : verb === "use"
        ? "use"
        : "collect";
  const words = { start: match[0].search(/\S/), end: match[0].length };
  return [{ ...plain(words), action, denied: true, right: after(parse, words.end) }];
}

/** All that stands before the words in their clause, with what describes it ("photos you add to an entry are copied …"). */
function subjectOf({ text }: Parse, to: number): Span {
  const head = text.slice(0, to);
  let start = 0;
  for (const cut of everyMatch(
    /[;:\t]|,?\s+but\s+|,\s+(?:and|so|while|whereas)\s+|^\W*(?:when|if|once|after|on|upon|in)\b[^,]*,/g,
    head,
  ))
    start = cut.index + cut[0].length;
  return { start, end: to };
}

/** Whoever is named from here on. */
function someone(parse: Parse, at: number) {
  const rest = firstMatchIn(/^(?:the |our |your |their )?[\w'’-]+(?:\s[\w'’-]+){0,2}/, parse.text, at);
  return namedAs(parse, { start: at, end: at + (rest?.[0].length ?? 0) });
}
