import { firstMatch, firstMatchIn, matchesIn } from "../lexicon/matches.ts";
import { holdsData, holdsExact, type Turn, US, USER } from "./constructions.ts";
import type { Parse } from "./grammar.ts";
import { after, found, plain, subjectBefore } from "./turn-parts-en.ts";

/** The verb stands before what it is said of, or an option says what may be given. */
export function includedEn(parse: Parse, topic: string | null): Turn[] {
  return [...inverted(parse, topic), ...option(parse), ...goesTo(parse)];
}

const INVERTED =
  /^\W*(?:(?:also|among (?:the|these|those)[^,.;:]{0,40})\s+)?(not\s+|never\s+)?(included|collected|recorded|logged|stored|kept|attached|sent|transmitted|shared|visible|shown|excluded)\b([^,.;:]{0,60}?)\s(?:is|are)\s*:?\s+/;

/** "Included in each request are your IP address and language", "also recorded is the time" */
function inverted(parse: Parse, topic: string | null): Turn[] {
  const match = firstMatch(INVERTED, parse.text);
  if (!match || topic === "rights") return [];
  const end = match[0].length;
  const right = after(parse, end);
  if (!holdsExact(parse, { start: end, end: Math.min(right.end, end + 60) })) return [];
  // "Stored photos are your property": the noun stands before the verb.
  const between = match.index + match[0].indexOf(match[3] ?? "");
  if (
    holdsData(parse, { start: between, end }) &&
    !matchesIn(/^\s+(?:in|with|on|by|to|for|at)\b/, match[3] ?? "", 0)
  )
    return [];
  const verb = match[2] ?? "";
  const action = /^(?:stored|kept)$/.test(verb)
    ? "store"
    : /^(?:shared|visible|shown)$/.test(verb) || (topic === "sharing" && /^(?:sent|transmitted)$/.test(verb))
      ? "share"
      : "collect";
  const denied = match[1] !== undefined || verb === "excluded";
  return [{ ...plain({ start: match[0].search(/\w/), end }), action, actor: US, denied, right }];
}

const GOES_TO =
  /\b(?:(?:is|are|will be|may be|be)\s+(?:also\s+|only\s+|then\s+)?(?:sent|delivered|texted|e-?mailed|pushed|posted|mailed)|goes?)\s+to\s+(?=(?:the|your)\s+(?:[\w-]+\s+)?(?:e-?mail|mobile|phone|postal|telephone|handset number|home address|delivery address|address|number)\b)/g;

/** "Receipts are sent to your e-mail address": what they go to is used. */
function goesTo(parse: Parse): Turn[] {
  return found(parse, GOES_TO).flatMap((words): Turn[] => {
    const subject = subjectBefore(parse, words.start);
    const right = after(parse, words.end);
    const near = { start: right.start, end: Math.min(right.end, right.start + 40) };
    if (subject?.kind === "user" || !holdsExact(parse, near)) return [];
    return [{ ...plain(words), action: "use", right: near }];
  });
}

const OPTION =
  /\b(?:you|users?|members|customers)\s+(?:also\s+)?(?:have|has)\s+the\s+(?:option|possibility|choice|opportunity)\s+(?:of|to)\s+(?:add(?:ing)?|provid(?:e|ing)|upload(?:ing)?|enter(?:ing)?|giv(?:e|ing)(?: us)?|submit(?:ting)?|supply(?:ing)?|stat(?:e|ing))\s+/g;

/** "You have the option of adding a profile photo" */
function option(parse: Parse): Turn[] {
  return found(parse, OPTION).flatMap((words): Turn[] => {
    const right = after(parse, words.end);
    if (!holdsExact(parse, right) || firstMatchIn(/\bnot\b/, parse.text, words.start, words.end)) return [];
    return [{ ...plain(words), action: "collect", actor: USER, right }];
  });
}
