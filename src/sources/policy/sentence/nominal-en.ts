import { type Turn, US } from "./constructions.ts";
import type { Parse } from "./grammar.ts";
import { after, found, NOT, plain, subjectBefore } from "./turn-parts-en.ts";

/** What nouns and everyday verbs say in a fixed turn of English. */
export function nominalEn(parse: Parse): Turn[] {
  return [...agreedUse(parse), ...generated(parse), ...associated(parse)];
}

/** "By using the app you agree to our use of cookies" */
function agreedUse(parse: Parse): Turn[] {
  if (!parse.text.includes("cookies")) return [];
  return found(
    parse,
    /\b(?:agree|consent|accept)(?:s|ed|ing)?\s+(?:to|with)?\s*(?:our|the|its)\s+(?:use|placement|placing|setting)\s+of\s+(?=(?:such |these |our )?cookies)/g,
  ).flatMap((words): Turn[] =>
    NOT.test(parse.text.slice(0, words.start))
      ? []
      : [{ ...plain(words), action: "use", right: after(parse, words.end) }],
  );
}

/** "We assign you a unique user ID" */
function generated(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:creates?|generates?|assigns?)\s+(?:(?:you|each user|every user|to you|your device)\s+)?(?=(?:an?|your)\s+(?:(?:unique|random|randomi[sz]ed|anonymous|pseudonymous|persistent|new|own)\s+)*(?:user|device|player|installation|account|advertising|customer|visitor|session)?\s*(?:ids?|identifiers?|uuid|number)\b)/g,
  ).flatMap((words): Turn[] => {
    const actor = subjectBefore(parse, words.start);
    return actor === null || actor.kind === "user"
      ? []
      : [{ ...plain(words), action: "collect", actor, right: after(parse, words.end) }];
  });
}

/** "We may associate this information with your IP address": both are used. */
function associated(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:associate|link|tie|connect|match)\s+(?:it|them|this|these|such|that|the|your|those)\b[^.;:]{0,50}?\s(?:with|to)\s+(?=your\s)/g,
  ).flatMap((words): Turn[] => {
    const actor = subjectBefore(parse, words.start);
    if (actor !== null && actor.kind !== "first-party") return [];
    const denied = NOT.test(parse.text.slice(Math.max(0, words.start - 20), words.start));
    return [{ ...plain(words), action: "use", actor: US, denied, right: after(parse, words.end) }];
  });
}
