import { everyMatch, firstMatch, matches } from "../lexicon/matches.ts";
import { holdsExact, type Turn } from "./constructions.ts";
import type { Parse } from "./grammar.ts";
import { after, before, found, plain, subjectBefore } from "./turn-parts-en.ts";

/** What is not asked for, what others are not given, and what goes abroad by itself. */
export function askedEn(parse: Parse): Turn[] {
  return [...neverAsked(parse), ...notTheirs(parse), ...contributed(parse), ...travels(parse)];
}

const NEVER_ASKED =
  /\b(?:(?:do|does|will|would)(?: not|n['’]t)|never)\s+(?:ever\s+)?(?:require|ask|oblige|force|expect|request|want)\s+(?:you|users?|customers?|members|children|candidates|drivers|anyone)\s+(?:to\s+)?(?:disclose|provide|give(?: us)?|enter|submit|reveal|tell us|share|supply|state|upload)\s+(?:with us\s+)?/g;

/** "We do not require you to disclose your religion" */
function neverAsked(parse: Parse): Turn[] {
  return found(parse, NEVER_ASKED).flatMap((words): Turn[] => {
    const subject = subjectBefore(parse, words.start);
    const right = after(parse, words.end);
    if ((subject && subject.kind !== "first-party") || !holdsExact(parse, right)) return [];
    return [{ ...plain(words), action: "collect", denied: true, right }];
  });
}

const NOT_THEIRS =
  /^\W*(?:(?:they(?!\s+(?:\S+\s+){1,2}(?:receive|obtain))|neither(?: of (?:them|these|those))?|none of (?:them|these|those)|(?:these|those) (?:[a-z-]+ ){0,2}?(?:partners|companies|firms|parties|providers|advertisers|recipients))\s+((?:(?:do|will|can|could|may)(?: not|n['’]t)?|cannot|can['’]t|does|will|may|can|never)\s+(?:ever\s+|also\s+)?)?(?:receives?|sees?|gets?|learns?|obtains?|(?:has|have) access to)|it\s+(?:does|will|can|could)(?: not|n['’]t)\s+(?:ever\s+)?(?:receive|get|learn))\s+/;
const OWN_ENDS =
  /^\W*(?:neither|none)(?: of (?:them|these|those))?\s+(?:may|can|is|are|will|has|have|shall)\s/;

/** "It does not receive your heart rate": whoever was told of in the sentence before. */
function notTheirs(parse: Parse): Turn[] {
  const match = firstMatch(NOT_THEIRS, parse.text);
  if (!match) {
    const opened = firstMatch(OWN_ENDS, parse.text);
    return opened ? [plain({ start: 0, end: parse.text.length })] : [];
  }
  const denied = /\b(?:not|never|cannot|neither|none)\b|n['’]t/.test(match[0]);
  const words = { start: match[0].search(/\w/), end: match[0].length };
  const right = after(parse, words.end);
  if (!denied || !holdsExact(parse, right)) return [];
  return [
    { ...plain(words), action: "share", denied: true, recipient: { kind: "third-party", name: null }, right },
  ];
}

const CONTRIBUTED =
  /\b(?:contributes?|donates?|licen[sc]es?|makes? over|feeds?|suppl(?:y|ies)|submits?|releases?)\s+([^.;:]{3,120}?)\s+to\s+(?!you\b|us\b|our\b|me\b)((?:[\w'’-]+\s){0,4}?(?:stud(?:y|ies)|research(?:ers)?|universit(?:y|ies)|institut\w+|projects?|partners?|scien\w+|hospitals?|archives?|databases?|registr(?:y|ies)|bureaus?|bureaux|agenc(?:y|ies)))\b/g;

/** "We contribute de-identified sleep records to studies run by universities" */
function contributed(parse: Parse): Turn[] {
  return everyMatch(CONTRIBUTED, parse.text).flatMap((match): Turn[] => {
    const start = match.index + match[0].indexOf(match[1] ?? "");
    const right = { start, end: start + (match[1]?.length ?? 0) };
    const subject = subjectBefore(parse, match.index);
    if (subject?.kind !== "first-party" || !holdsExact(parse, right)) return [];
    const denied = matches(
      /\b(?:not|never)\s+(?:\w+\s+)?$|n['’]t\s+(?:\w+\s+)?$/,
      parse.text.slice(0, match.index),
    );
    const recipient = { kind: "third-party" as const, name: match[2] ?? null };
    return [{ ...plain({ start: match.index, end: start }), action: "share", denied, recipient, right }];
  });
}

const TRAVELS =
  /\b(?:(?:will|may|can|must|then|also)\s+)*(?:travels?|moves?|crosses?|(?:is|are|be) (?:moved|exported|carried|copied|replicated|backed up|mirrored))\s+(?:over |on )?to\s+(?:(?:the|our|a|data|servers?|centres?|centers?|in|located|situated)\s+)*(?:united states|usa|us\b|u\.s\.|singapore|ireland|india|japan|germany|canada|australia|brazil|china|hong kong|netherlands|frankfurt|dublin|virginia|oregon|countries outside|another country|other countries|a country outside)/g;

/** "Your order details will travel to the United States" */
function travels(parse: Parse): Turn[] {
  return found(parse, TRAVELS).flatMap((words): Turn[] => {
    const left = before(parse, words.start);
    return holdsExact(parse, left) ? [{ ...plain(words), action: "transfer", left }] : [];
  });
}
