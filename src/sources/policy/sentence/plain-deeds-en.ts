import type { ClaimAction } from "../../../model/claim.ts";
import { everyMatch, firstMatch, firstMatchIn, matches, matchesIn } from "../lexicon/matches.ts";
import { holdsData, holdsExact, type Turn } from "./constructions.ts";
import { AGENT } from "./getters-en.ts";
import type { Parse } from "./grammar.ts";
import { after, before, found, NOT, namedAs, plain, subjectBefore } from "./turn-parts-en.ts";

/** Deeds of short plain sentences: what alone is got, bought in, made, laid beside, or what a message brings along. */
export function plainDeedsEn(parse: Parse, topic: string | null): Turn[] {
  return [
    ...nothingBut(parse),
    ...boughtIn(parse),
    ...tiedTo(parse),
    ...made(parse),
    ...laidBeside(parse),
    ...bringsAlong(parse),
    ...grantLets(parse),
    ...studied(parse),
    ...serves(parse, topic),
    ...keptSo(parse),
    ...neitherPlace(parse),
    ...reaches(parse),
    ...printed(parse),
  ];
}

const NOTHING_BUT =
  /\b(?:we|i|it|the (?:app|service|site))\s+(?:(?:can|will|ever|also)\s+)*(gets?|receives?|sees?|learns?|knows?|takes?|keeps?|stores?|holds?|saves?)\s+(?:from (?:\w+\s){1,3})?(?:nothing|no more)\s+(?:about you\s+|from \w+\s+)?(?:but|except|other than|more than|beyond|apart from|besides|than)\s+/g;

/** "We get nothing but your email address": that is got. */
function nothingBut(parse: Parse): Turn[] {
  return everyMatch(NOTHING_BUT, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const right = after(parse, words.end);
    if (!holdsExact(parse, right)) return [];
    const action: ClaimAction = matches(/^(?:keep|store|hold|save)/, match[1] ?? "") ? "store" : "collect";
    return [{ ...plain(words), action, right }];
  });
}

/** "We buy demographic data from data brokers" */
function boughtIn(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:we|i)\s+(?:(?:may|also|sometimes|will|do not|don['’]t|never)\s+)*(?:buy|purchase|license|source|rent|procure)\s+(?=[^.;:]{3,80}?\sfrom\s)/g,
  ).flatMap((words): Turn[] => {
    const right = after(parse, words.end);
    const from = firstMatchIn(/\sfrom\s/, parse.text, words.end);
    const near = { start: words.end, end: words.end + (from?.index ?? 0) };
    const denied = NOT.test(parse.text.slice(words.start, words.end));
    return holdsData(parse, near) ? [{ ...plain(words), action: "collect", denied, right }] : [];
  });
}

const TIED =
  /\b(?:is|are|(?:can|may|will) be)\s+((?:(?:also|then|only|automatically|directly|not|never)\s+)*)(?:associated with|linked (?:to|with)|tied to|attached to|connected (?:to|with)|saved under|filed under|stored (?:under|against))\s+(?=(?:your|the)\s+(?:(?:user|device|player|customer|\w+)\s+)?(?:account|profile|id|identity|name|e-?mail address|identifier)\b)/g;

/** "Your search history is associated with your account" */
function tiedTo(parse: Parse): Turn[] {
  return everyMatch(TIED, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const left = before(parse, words.start);
    if (!holdsExact(parse, left) || parse.verbs.some(({ start }) => start >= left.start && start < left.end))
      return [];
    return [{ ...plain(words), action: "use", denied: NOT.test(match[1] ?? ""), left }];
  });
}

/** "The vacuum builds a map of your home", "the app generates a random installation ID" */
function made(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:(?:the|our|your)\s+(?:\w+\s)?[a-z]+|it|we)\s+(?:(?:also|then|automatically|first)\s+)*(?:builds?|draws? up|generates?|makes?|computes?|calculates?|puts together)\s+(?=(?:an?|your)\s)/g,
  ).flatMap((words): Turn[] => {
    const subject = subjectBefore(parse, words.end);
    const right = after(parse, words.end);
    if (subject && subject.kind !== "first-party") return [];
    // What is made right there, not what it is made with or shown in.
    const near = firstMatchIn(/^(?:an?|your)\s(?:[\w-]+\s){0,2}/, parse.text, words.end);
    const first = (parse.marks.get("data") ?? []).find(({ start }) => start >= words.end);
    if (!first || first.start > words.end + (near?.[0].length ?? 0) || first.meaning.kind !== "data")
      return [];
    return [{ ...plain(words), action: "collect", right }];
  });
}

/** "We check your credit history with a credit bureau", "we match your number against a register": it is used. */
function laidBeside(parse: Parse): Turn[] {
  return everyMatch(
    /\b(?:we|i|it|the app)\s+(?:(?:may|also|will|then|automatically)\s+)*(?:checks?|match(?:es)?|compares?|verif(?:y|ies)|validates?|cross-checks?)\s+(?=(?:your|the|their)\s[^.;:]{2,70}?\s(?:with|against)\s)/g,
    parse.text,
  ).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const beside = firstMatchIn(/\s(?:with|against)\s/, parse.text, words.end);
    const right = { start: words.end, end: words.end + (beside?.index ?? 0) };
    return holdsExact(parse, right) ? [{ ...plain(words), action: "use", right }] : [];
  });
}

/** "Feedback you send includes your email address", "each report carries the device model" */
function bringsAlong(parse: Parse): Turn[] {
  return found(
    parse,
    /(?:^\W*|[.;]\s*)(?:(?:the|an?|any|each|every|your|all)\s+)?(?:(?:(?:bug|crash|error|diagnostic|problem|support|feedback|help|contact|sign-?up|registration|order|booking|application)\s(?:reports?|tickets?|requests?|messages?|forms?|emails?))|feedback|tickets?|enquir(?:y|ies)|complaints?|registrations?|submissions?)\s+(?:(?:that\s)?you\s\w+\s(?:us\s)?|(?:we|our servers?)\s(?:get|receive)s?\s)?(?:to us\s)?(?:(?:also|automatically|always|will)\s+)*(?:includes?|contains?|carr(?:y|ies)|brings?)\s+(?!(?:no|neither|none|nothing|not|personal)\b)(?=[a-z])/g,
  ).flatMap((words): Turn[] => {
    const right = after(parse, words.end);
    const near = { start: words.end, end: Math.min(right.end, words.end + 60) };
    if (!holdsExact(parse, near) || holdsData(parse, { start: words.start, end: words.end })) return [];
    return [{ ...plain(words), action: "collect", right }];
  });
}

/** "Granting photo access lets you attach images": what is granted is taken. */
function grantLets(parse: Parse): Turn[] {
  const words = firstMatch(
    /^\W*(?:granting|giving|allowing|enabling|turning on)\s+(?:us\s+|the app\s+)?(?=[^.;:,]{3,60}?\s(?:lets|allows|enables|helps|makes)\s)/,
    parse.text,
  );
  if (!words) return [];
  const stop = firstMatchIn(/\s(?:lets|allows|enables|helps|makes)\s/, parse.text, words[0].length);
  const right = { start: words[0].length, end: words[0].length + (stop?.index ?? 0) };
  if (!matchesIn(/\b(?:access|permission)\b/, parse.text, right.start, right.end) || !holdsData(parse, right))
    return [];
  return [{ ...plain({ start: 0, end: words[0].length }), action: "collect", right }];
}

/** "Analysis of usage data enables us to fix errors" */
function studied(parse: Parse): Turn[] {
  const words = firstMatch(
    /^\W*(?:our |the |an? )?(?:analysis|evaluation|processing|use|examination|review|study|comparison)\s+of\s+(?=[^.;:]{3,90}?\s(?:enables?|helps?|allows?|lets?|serves?|makes? it possible|tells us|shows us)\b)/,
    parse.text,
  );
  if (!words) return [];
  const stop = firstMatchIn(
    /\s(?:enables?|helps?|allows?|lets?|serves?|makes?|tells|shows)\b/,
    parse.text,
    words[0].length,
  );
  const right = { start: words[0].length, end: words[0].length + (stop?.index ?? 0) };
  const opened = { start: 0, end: words[0].length };
  return holdsData(parse, right) ? [{ ...plain(opened), action: "use", right }] : [];
}

const ELSEWHERE: ReadonlySet<string> = new Set(["rights", "contact", "definitions", "permissions", "use"]);

/** "Date of birth: to check that you are old enough": what stands before the colon serves that. */
function serves(parse: Parse, topic: string | null): Turn[] {
  if (ELSEWHERE.has(topic ?? "")) return [];
  const label = firstMatch(
    /^[\W\d]*([^:;.?!]{2,60}?)\s*(?::|\s[-–—])\s+(?=to\s(?!(?:us|our|the|your|a|an)\b)[a-z]{2,}\s)/,
    parse.text,
  );
  if (!label) return [];
  const stop = firstMatch(/\s*(?::|\s[-–—]\s)/, parse.text);
  const left = { start: 0, end: stop?.index ?? 0 };
  if (!holdsExact(parse, left) || parse.verbs.some(({ start }) => start < left.end)) return [];
  return [{ ...plain({ start: left.end, end: left.end + 1 }), action: "use", left }];
}

/** "Keeps your address hidden": it is said how it is, not that it is stored. */
function keptSo(parse: Parse): Turn[] {
  return everyMatch(
    /\b(keeps?|keeping|kept)(?=\s+(?:your|their|the)\s[^.;:,]{2,50}?\s(?:hidden|private|secret|confidential|safe|secure|up to date|current|accurate|out of|away from)\b)/g,
    parse.text,
  ).map(
    ({ index, 0: verb }): Turn => ({ ...plain({ start: index, end: index + verb.length }), action: null }),
  );
}

const NEITHER_PLACE =
  /\b(?:we|i|it|the app)\s+(?:(?:will|can|also)\s+)*(store|keep|save|retain|hold|collect|share|use|disclose)s?\s+(?=(?:your|the|any|[a-z]+)\s[^.;:,]{2,60}?\s?neither\s+(?:on|in|with|to|by|for|from|at)\s)/g;
const NEITHER_ACTS: Readonly<Record<string, ClaimAction>> = {
  collect: "collect",
  share: "share",
  disclose: "share",
  use: "use",
};

/** "We store payment data neither on the phone nor on our servers" */
function neitherPlace(parse: Parse): Turn[] {
  if (!matches(/\bneither\b/, parse.text)) return [];
  return everyMatch(NEITHER_PLACE, parse.text).map((match): Turn => {
    const words = { start: match.index, end: match.index + match[0].length };
    const action = NEITHER_ACTS[match[1] ?? ""] ?? "store";
    return { ...plain(words), action, denied: true, right: after(parse, words.end) };
  });
}

const REACHES = new RegExp(
  `\\b((?:(?:will|may|can|do|does|never|not|also|only)\\s+)*)(?:reach(?:es)?|go(?:es)?(?: on| straight)? to|pass(?:es)?(?: on)? to|travels? to|end up with)\\s+((?:(?:the|your|our|an?|each|that|this)\\s+)*(?:new\\s+)?(?:[\\w'’-]+\\s+)?${AGENT}|(?:the|a) (?:new )?(?:owner|buyer))\\b`,
  "g",
);

/** "Lab results reach your doctor through our platform" */
function reaches(parse: Parse): Turn[] {
  if (!matches(/\b(?:reach|reaches|to|with)\b/, parse.text)) return [];
  return everyMatch(REACHES, parse.text).flatMap((match): Turn[] => {
    const end = match.index + match[0].length;
    const left = before(parse, match.index);
    const who = { start: end - (match[2]?.length ?? 0), end };
    if (!holdsData(parse, left) || matches(/\b(?:our|us)\b/, match[2] ?? "")) return [];
    if (parse.verbs.some(({ start }) => start >= left.start && start < match.index)) return [];
    if (matchesIn(/\b(?:you|we|they|it|to)\s+$/, parse.text, left.start, left.end)) return [];
    const denied = NOT.test(match[1] ?? "");
    return [
      {
        ...plain({ start: match.index, end }),
        action: "share",
        denied,
        recipient: namedAs(parse, who),
        left,
      },
    ];
  });
}

/** "Our warehouse prints your name on the label", "your name is printed on the certificate": it is used. */
function printed(parse: Parse): Turn[] {
  if (!matches(/\bprint/, parse.text)) return [];
  const passive = found(
    parse,
    /\b(?:is|are|will be|gets?)\s+(?:also\s+)?printed\s+(?=(?:on|onto|in)\b)/g,
  ).flatMap((words): Turn[] => {
    const left = before(parse, words.start);
    return holdsExact(parse, left) ? [{ ...plain(words), action: "use", left }] : [];
  });
  const active = found(
    parse,
    /\b(?:we|(?:our|the)\s+[a-z]+)\s+prints?\s+(?=your\s[^.;:]{2,60}?\son(?:to)?\s)/g,
  ).flatMap((words): Turn[] => {
    const right = after(parse, words.end);
    return holdsExact(parse, right) ? [{ ...plain(words), action: "use", right }] : [];
  });
  return [...passive, ...active];
}
