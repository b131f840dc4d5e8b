import type { ClaimAction } from "../../../model/claim.ts";
import { everyMatch, matches, matchesIn } from "../lexicon/matches.ts";
import { holdsData, holdsExact, type Turn } from "./constructions.ts";
import { inside, type Parse } from "./grammar.ts";
import { after, before, found, NOT, plain } from "./turn-parts-en.ts";

/** What comes to an end, rests somewhere, or is left alone. */
export function atAnEndEn(parse: Parse): Turn[] {
  return [
    ...endsWith(parse),
    ...letGo(parse),
    ...thenErased(parse),
    ...norDoWe(parse),
    ...onServers(parse),
    ...leavesNo(parse),
    ...leftAlone(parse),
    ...remainStored(parse),
    ...periodFor(parse),
    ...letAlone(parse),
    ...notSomething(parse),
  ];
}

/** "Face prints vanish as soon as the feature is turned off" */
function endsWith(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:vanish(?:es)?|disappears?|lapses?|expires?|(?:is|are|will be) (?:gone|lost|overwritten|cleared|zeroed|blanked|rotated out|thrown out|flushed|unlinked|dissolved|cut off))\s+(?=(?:as soon as|when|once|after|upon|on|within|by|every|each|at|with)\b)/g,
  ).flatMap((words): Turn[] => {
    const left = before(parse, words.start);
    if (!holdsExact(parse, left) || NOT.test(parse.text.slice(left.start, words.end))) return [];
    return [{ ...plain(words), action: "delete", left }];
  });
}

/** "We let go of your IP address after a week" */
function letGo(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:we|i|it|the app|our servers?)\s+(?:(?:then|also|will|automatically)\s+)*(?:lets? go of|forgets?|bins?|shreds?|drops?|unlinks?|clears? out|flush(?:es)?|throws? out|does away with|do away with)\s+(?=(?:your|the|an?|all|any|these|those)\b)/g,
  ).flatMap((words): Turn[] => {
    const right = after(parse, words.end);
    const near = { start: words.end, end: Math.min(right.end, words.end + 50) };
    return holdsExact(parse, near) ? [{ ...plain(words), action: "delete", right }] : [];
  });
}

const THEN_ERASED =
  /(?:,?\s+(?:and|then|but|after which|whereupon)|;)\s+[^.;:]{0,40}?\b(?:they|it)\s+(?:is|are|will be|gets?)\s+(?:(?:then|also|permanently|automatically|irreversibly|securely|finally|always)\s+)*(?:erased|deleted|destroyed|removed|wiped|purged|discarded|shredded|anonymi[sz]ed|overwritten|thrown away|scrubbed)\b/g;

/** "Messages are archived, and two years later they are erased" */
function thenErased(parse: Parse): Turn[] {
  return found(parse, THEN_ERASED).flatMap((words): Turn[] => {
    const left = { start: 0, end: words.start };
    if (words.start > 160 || inside(parse.conditions, words.end - 1) || !holdsExact(parse, left)) return [];
    return [{ ...plain({ start: words.end - 1, end: words.end }), action: "delete", left }];
  });
}

const NOR_DO_WE =
  /(?:[,;]\s*(?:and\s+|but\s+)?|\b(?:and|but)\s+)(?:nor\s+(?:do|does|will|would|shall)\s+(?:we|i|it|they|the app)\s+(?:ever\s+)?|(?:we|i|it)\s+(?:(?:do|does|will|would) not|don['’]t|doesn['’]t|won['’]t|never|cannot|can['’]t)\s+(?:ever\s+)?)(sell|share|rent|trade|disclose|pass on|publish|keep|store|retain|save|hold|use|analy[sz]e|read|see|look at|watch|collect|record)\s+(?:it|them|any of (?:it|them|this))\b/g;

/** "We do not use your photos to train, nor do we sell them" */
function norDoWe(parse: Parse): Turn[] {
  return everyMatch(NOR_DO_WE, parse.text).flatMap((match): Turn[] => {
    const end = match.index + match[0].length;
    const left = { start: 0, end: match.index };
    if (match.index > 160 || !holdsExact(parse, left)) return [];
    if (matchesIn(/\b(?:without|unless|except)\b/, parse.text, end)) return [];
    const verb = match[1] ?? "";
    const start = match.index + match[0].indexOf(verb);
    return [{ ...plain({ start, end: start + verb.length }), action: actOf(verb), denied: true, left }];
  });
}

function actOf(verb: string): ClaimAction {
  if (matches(/^(?:sell|share|rent|trade|disclose|pass|publish)/, verb)) return "share";
  if (matches(/^(?:keep|store|retain|save|hold)/, verb)) return "store";
  return matches(/^(?:use|analy)/, verb) ? "use" : "collect";
}

/** "Chats sit on servers in Ireland" */
function onServers(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:sits?|lives?|rests?|resides?|(?:is|are) (?:located|placed|queued|parked|hosted|housed))\s+(?:\w+\s+)?(?:on|in|at)\s+(?:(?:secure|dedicated|encrypted|rented|cloud|our|own|the|a|an|two|several|amazon|google|eu|european)\s+)*(?:servers?|data cent(?:re|er)s?|databases?|cloud)\b/g,
  ).flatMap((words): Turn[] => {
    const left = before(parse, words.start);
    if (!holdsExact(parse, left) || NOT.test(parse.text.slice(left.start, words.end))) return [];
    return [{ ...plain(words), action: "store", left }];
  });
}

/** "No location ever leaves your phone", "no health data leaves New Zealand" */
function leavesNo(parse: Parse): Turn[] {
  return everyMatch(
    /(?:^\W*|[.;:,]\s*(?:and\s+)?)(no|none of (?:the|your)|never (?:do|does))\s+([^.;:]{3,70}?)\s+(?:ever\s+)?leaves?\s+(your|the|their|[a-z]+)\s+(\w+)?/g,
    parse.text,
  ).flatMap((match): Turn[] => {
    const start = match.index + match[0].indexOf(match[2] ?? "");
    const left = { start, end: start + (match[2]?.length ?? 0) };
    if (!holdsData(parse, left)) return [];
    const phone = matches(
      /^(?:phone|device|tablet|computer|handset|browser|watch|machine|car|home|hub)/,
      match[4] ?? "",
    );
    const words = { start: left.end, end: match.index + match[0].length };
    return [{ ...plain(words), action: phone ? "collect" : "transfer", denied: true, left }];
  });
}

/** "We have no interest in your contacts", "the app never touches your microphone" */
function leftAlone(parse: Parse): Turn[] {
  const ours = found(
    parse,
    /\b(?:we|i|it|the (?:app|game|extension|software|sdk)|our (?:app|software))\s+(?:(?:have|has|take|takes)\s+(?:absolutely\s+)?no\s+(?:interest (?:whatsoever )?in|use for|need (?:of|for)|business with|wish to (?:see|know|have)|desire to (?:see|know|have))|(?:never|(?:do|does|will)(?: not|n['’]t)|don['’]t|doesn['’]t|won['’]t)\s+(?:ever\s+)?(?:touch(?:es)?|goes? near|peeks? (?:into|at)|rummages? (?:in|through)|poke(?:s)? (?:around )?in|goes? through|cares? about|bothers? with|wants?|needs?|spy (?:on|through)|pry into))\s+(?=(?:your|the|any|an?|to know your)\b)/g,
  ).flatMap((words): Turn[] => {
    const right = after(parse, words.end);
    const near = { start: words.end, end: Math.min(right.end, words.end + 50) };
    return holdsExact(parse, near) ? [{ ...plain(words), action: "collect", denied: true, right }] : [];
  });
  const theirs = found(
    parse,
    /\b(?:is|are)\s+(?:none of our concern|of no (?:interest|concern|use) to us|not our business|no concern of ours|nothing we (?:want|need|look at))\b/g,
  ).flatMap((words): Turn[] => {
    const left = before(parse, words.start);
    return holdsExact(parse, left) ? [{ ...plain(words), action: "collect", denied: true, left }] : [];
  });
  return [...ours, ...theirs];
}

/** "Your documents remain stored until you remove them" */
function remainStored(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:remains?|stays?|continues? to be)\s+(?:stored|saved|archived|on file|on record|available in your account|in (?:our|the) (?:archives?|systems?|records|backups?))\b/g,
  ).flatMap((words): Turn[] => {
    const left = before(parse, words.start);
    if (!holdsExact(parse, left) || NOT.test(parse.text.slice(left.start, words.start))) return [];
    return [{ ...plain(words), action: "store", left }];
  });
}

/** "The retention period for call recordings is six months" */
function periodFor(parse: Parse): Turn[] {
  return everyMatch(
    /\b(?:retention|storage|keeping)\s+(?:period|time|term)s?\s+(?:for|of)\s+([^.;:]{3,80}?)\s+(?:is|are|amounts? to|runs?|lasts?|ends?|will be)\b/g,
    parse.text,
  ).flatMap((match): Turn[] => {
    const start = match.index + match[0].indexOf(match[1] ?? "");
    const right = { start, end: start + (match[1]?.length ?? 0) };
    return holdsExact(parse, right)
      ? [{ ...plain({ start: match.index, end: start }), action: "store", right }]
      : [];
  });
}

/** "We do not read, let alone store, your messages" */
function letAlone(parse: Parse): Turn[] {
  return everyMatch(
    /,?\s+(?:let alone|much less|still less|never mind)\s+(store|keep|share|sell|use|disclose|record|read|save|retain|publish|analy[sz]e)\b,?\s+(?=(?:your|the|any|an?|what)\b)/g,
    parse.text,
  ).flatMap((match): Turn[] => {
    const verb = match[1] ?? "";
    const start = match.index + match[0].indexOf(verb);
    const right = after(parse, match.index + match[0].length);
    if (!NOT.test(parse.text.slice(0, match.index)) || !holdsExact(parse, right)) return [];
    const words = { start, end: start + verb.length };
    // What is not even done first stands behind as well.
    const first =
      /\b(?:not|never|n['’]t)\s+(?:ever\s+)?(read|see|collect|access|record|store|use|share)$/.exec(
        parse.text.slice(0, match.index),
      )?.[1];
    const turns: Turn[] = [{ ...plain(words), action: actOf(verb), denied: true, right }];
    return first ? [{ ...plain(words), action: actOf(first), denied: true, right }, ...turns] : turns;
  });
}

/** "Precise location is not something we collect" */
function notSomething(parse: Parse): Turn[] {
  return everyMatch(
    /\b(?:is|are)\s+(?:not something|nothing|not (?:things|data|information|details)|not among the (?:data|things|information)|not one of the things|no (?:data|information) )\s*(?:that |which )?(?:we|the app|i)\s+(?:ever\s+|would\s+(?:ever\s+)?)?(collect|store|keep|share|sell|use|ask for|need|want|record|track|read|see)\b/g,
    parse.text,
  ).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const left = before(parse, words.start);
    return holdsExact(parse, left)
      ? [{ ...plain(words), action: actOf(match[1] ?? ""), denied: true, left }]
      : [];
  });
}
