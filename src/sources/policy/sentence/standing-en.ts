import { everyMatch, matches, matchesIn } from "../lexicon/matches.ts";
import { holdsData, holdsExact, type Turn } from "./constructions.ts";
import type { Parse } from "./grammar.ts";
import { after, before, found, NOT, plain, subjectBefore } from "./turn-parts-en.ts";

/** How data stands rather than what is done to it: attached, hidden, of no account, with somebody else. */
export function standingEn(parse: Parse): Turn[] {
  return [
    ...attached(parse),
    ...hidden(parse),
    ...neverShown(parse),
    ...appears(parse),
    ...ofAccount(parse),
    ...staysWith(parse),
    ...withHelpOf(parse),
    ...keptOnDevice(parse),
  ];
}

const ATTACHED =
  /\b(?:is|are|gets?|will be)\s+((?:also|then|only|always|never|not|automatically)\s+)*(?:attached|enclosed|appended|sent along|passed along|bundled|filled in automatically|inspected|ascertained|gleaned|sampled|counted by)\b(?!\s+(?:by (?:you|users?|the user)|you|under)\b)|\b((?:do not |does not |never |also )?)(?:go(?:es)?|travels?|comes?) (?:along )?with (?:it|them|(?:the|each|every|such an?|this|that) (?:report|request|message|order|ticket|query|ping|log|upload))\b/g;

/** "A screenshot and the free memory are attached": what goes with a report reaches the firm. */
function attached(parse: Parse): Turn[] {
  return everyMatch(ATTACHED, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const left = before(parse, words.start);
    if (!holdsExact(parse, left)) return [];
    return [{ ...plain(words), action: "collect", denied: NOT.test(match[0]), left }];
  });
}

const HIDDEN =
  /\b(?:is|are|stays?|remains?|will be|kept)\s+(?:(?:always|also|then|by default)\s+)*(?:hidden|concealed|invisible|masked)(?:\s+(?:from|to)\s+(?!you\b)(?=[a-z])|(?=\s*(?:[.,;]|$|and\b|in\b|until\b|unless\b|by default)))/g;

/** "Name and photo are hidden": not shown to others. */
function hidden(parse: Parse): Turn[] {
  return found(parse, HIDDEN).flatMap((words): Turn[] => {
    const left = before(parse, words.start);
    if (!holdsExact(parse, left) || NOT.test(parse.text.slice(left.start, left.end))) return [];
    const fromUs = /\b(?:from|to)\s+$/.test(parse.text.slice(words.start, words.end))
      ? matchesIn(/^(?:us|me|our (?:staff|team|servers?))\b/, parse.text, words.end)
      : false;
    return [{ ...plain(words), action: fromUs ? "collect" : "share", denied: true, left }];
  });
}

/** "Your number and birthday are never shown": to nobody. */
function neverShown(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:is|are|will be)\s+(?:not|never)\s+(?:ever\s+|publicly\s+)?(?:shown|displayed|visible|revealed|published|made public|on show)(?=\s*(?:[.;,]|$|and\b|or\b))/g,
  ).flatMap((words): Turn[] => {
    const left = before(parse, words.start);
    return holdsExact(parse, left) ? [{ ...plain(words), action: "share", denied: true, left }] : [];
  });
}

const APPEARS =
  /\b(?:(?:will|may|can|also|then|publicly)\s+)*(?:appears?|shows? up|is listed|are listed)\s+(?:publicly|in public|next to(?! your)|beside(?! your)|alongside|together with your|with your (?:reviews?|posts?|comments?|listings?|adverts?)|(?:on|in) (?:(?:your|the|a|our|any) )?(?:public )?(?:profile|leaderboards?|rankings?|page|listings?|directory|search results|gallery|feed|map)|under (?:your|the|each) (?:review|post|comment|listing)s?|(?:under|with|next to|beside) (?=(?:your|the|their|a) (?:[\w-]+ )?(?:name|nickname|alias|username|pseudonym|screen name)\b))/g;

/** "Any review that you publish will appear beside the article together with your nickname" */
function appears(parse: Parse): Turn[] {
  return found(parse, APPEARS).flatMap((words): Turn[] => {
    const left = before(parse, words.start);
    if (!holdsData(parse, left) || NOT.test(parse.text.slice(Math.max(0, words.start - 12), words.start)))
      return [];
    const turn: Turn = { ...plain(words), action: "share", left };
    // "Comments appear under your display name"
    if (matchesIn(/\b(?:under|with|next to|beside) $/, parse.text, words.start, words.end))
      return [{ ...turn, right: after(parse, words.end) }];
    const more = /\b(?:together|along) with\s+/.exec(parse.text.slice(words.end, words.end + 60));
    if (!more) return [turn];
    return [{ ...turn, right: after(parse, words.end + more.index + more[0].length) }];
  });
}

const ACCOUNT =
  /\b((?:plays?|have|has) (?:no|any|an?) (?:part|role|bearing|influence|effect|say)(?: (?:in|on|for)\b)?|(?:(?:do|does) (?:not|n't) |don't |doesn't |never |also |may |can |will |help )*(?:influences?|affects?|enters? into|counts? (?:in|for|towards?)|feeds? (?:into|the|our)|determines?|decides?(?: (?:on|which|what|how))?|goes into|go into|shapes?|steers?)|(?:is|are) (?:disregarded|ignored|left out of account))\b/g;
const WEIGHED =
  /\b(?:rank|order|scor|recommend|suggest|match|price|premium|offer|feed|result|advert|\bads?\b|decision|limit|rating|quote|tariff|search|see\b|shown|appear|content|queue|tip)/;

/** "Gender and age play no part in the ranking", "likes decide which profiles you see": what weighs is used. */
function ofAccount(parse: Parse): Turn[] {
  return everyMatch(ACCOUNT, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const left = before(parse, words.start);
    if (!holdsExact(parse, left) || !matchesIn(WEIGHED, parse.text, words.end)) return [];
    if (parse.verbs.some(({ start, end }) => start >= left.start && end <= left.end)) return [];
    const denied = /\b(?:no|disregarded|ignored|left out)\b/.test(match[0]) || NOT.test(match[0]);
    return [{ ...plain(words), action: "use", denied, left }];
  });
}

/** "Your fingerprint stays with Android": not with the firm. */
function staysWith(parse: Parse): Turn[] {
  if (!matches(/\b(?:stay|remain)s? with\b/, parse.text)) return [];
  return found(
    parse,
    /\b(?:always |only )?(?:stays?|remains?)\s+with\s+(?!us\b|me\b|our\b|it\b|them\b)(?=(?:the|your|its|[a-z]+)\b)/g,
  ).flatMap((words): Turn[] => {
    const left = before(parse, words.start);
    return holdsExact(parse, left) ? [{ ...plain(words), action: "collect", denied: true, left }] : [];
  });
}

/** "It estimates the country with the help of your IP address" */
function withHelpOf(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:with the (?:help|aid) of|on the strength of)\s+(?=(?:your|the|their|an?)\b)/g,
  ).flatMap((words): Turn[] => {
    const right = after(parse, words.end);
    const near = { start: right.start, end: Math.min(right.end, right.start + 60) };
    const subject = subjectBefore(parse, words.start);
    if ((subject && subject.kind !== "first-party") || !holdsExact(parse, near)) return [];
    if (
      matchesIn(
        /^(?:\w+\s){0,3}(?:cookies?|software|tools?|technolog\w+|programs?|apps?)\b/,
        parse.text,
        words.end,
      )
    )
      return [];
    return [{ ...plain(words), action: "use", right: near }];
  });
}

const ON_DEVICE =
  /\b(?:is|are|be|was|were|gets?)\s+(?:(?:only|always|all|then|instead|both)\s+)*(?:stored|saved|kept|held)\s+(?:(?:only|solely|exclusively|locally|entirely|safely|encrypted|and)\s+)*(?:on|in|inside)\s+(?:your|the)\s+(?:own\s+)?(?:phone|device|tablet|computer|browser|handset|robot|watch|wearable)\b/g;

/** "Your notes are saved on your phone": kept, though not by the firm. */
function keptOnDevice(parse: Parse): Turn[] {
  return found(parse, ON_DEVICE).map(
    (words): Turn => ({
      ...plain(words),
      action: "store",
      left: before(parse, words.start),
    }),
  );
}
