import type { ClaimAction, Party } from "../../../model/claim.ts";
import { everyMatch, firstMatch, firstMatchIn, matches, matchesIn } from "../lexicon/matches.ts";
import { holdsData, holdsExact, type Turn, USER } from "./constructions.ts";
import type { Parse } from "./grammar.ts";
import { after, before, found, NOT, namedAs, plain, recipientAt } from "./turn-parts-en.ts";

/** Data that are put up somewhere, made known to whoever was named, kept for a time, or named only to be left alone. */
export function madeKnownEn(parse: Parse): Turn[] {
  return [
    ...putUp(parse),
    ...knownToIt(parse),
    ...togetherWith(parse),
    ...handledBy(parse),
    ...lastsFor(parse),
    ...beyondBorders(parse),
    ...recordOf(parse),
    ...weAreTold(parse),
    ...stated(parse),
    ...labelDenied(parse),
    ...doNot(parse),
    ...settled(parse),
  ];
}

const PUT_UP =
  /\b(?:is|are|be|being|gets?|was|were)\s+((?:(?:also|then|only|never|not|publicly)\s+)*)(?:displayed|shown|listed|announced|posted|featured|named|printed|mentioned|published|read out|presented)\s+(?:publicly\s+)?(?:on|in|at)\s+(?:(?:our|the|a|an|any|your|each|every|public)\s+)*(?:[\w-]+\s+){0,2}?(?:rankings?|leaderboards?|scoreboards?|walls?|pages?|sites?|websites?|channels?|server|streams?|blog|newsletter|social media|labels?|feeds?|maps?|forums?|profiles?|director(?:y|ies)|hall of fame|boards?|results?|adverts?|listings?|invitations?|certificates?|search results)\b/g;

/** "Nickname and score are displayed on rankings": others see them there. */
function putUp(parse: Parse): Turn[] {
  return everyMatch(PUT_UP, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const left = before(parse, words.start);
    if (!holdsExact(parse, left) || matchesIn(/\b(?:to|for) you\b/, parse.text, words.start, words.end + 10))
      return [];
    return [{ ...plain(words), action: "share", denied: matches(/not|never/, match[1] ?? ""), left }];
  });
}

/** "To this end the IP address is made known to it": to whoever was named before. */
function knownToIt(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:is|are|will be|may be)\s+(?:(?:also|then|only|thus|therefore)\s+)*(?:made known|made available|disclosed|communicated|reported|sent|passed(?: on)?|transmitted|given|forwarded|supplied|provided|revealed|handed over)\s+to\s+(?:it|them|him or her|him|her|that (?:company|firm|provider)|th(?:is|e latter) (?:company|provider|firm)|the latter|these (?:companies|providers|firms))\b/g,
  ).flatMap((words): Turn[] => {
    const left = before(parse, words.start);
    if (!holdsData(parse, left) || NOT.test(parse.text.slice(left.start, words.start))) return [];
    return [{ ...plain(words), action: "share", recipient: { kind: "third-party", name: null }, left }];
  });
}

const TOGETHER =
  /\b(?:is|are|will be|may be)\s+(?:\w+\s+)?(?:passed|sent|transmitted|given|forwarded|disclosed|reported|handed|supplied|transferred)\s+(?:on\s+|over\s+)?to\s+([^,.;:]{2,50}?),?\s+(?:together|along)\s+with\s+/g;

/** "Reports are passed to the police together with the identity of the seller" */
function togetherWith(parse: Parse): Turn[] {
  return everyMatch(TOGETHER, parse.text).flatMap((match): Turn[] => {
    const end = match.index + match[0].length;
    const to = match.index + match[0].indexOf(match[1] ?? "");
    const right = after(parse, end);
    const left = before(parse, match.index);
    if (!holdsData(parse, right) || matches(/^(?:us|you|our|your)\b/, match[1] ?? "")) return [];
    const recipient =
      recipientAt(parse, to) ?? namedAs(parse, { start: to, end: to + (match[1]?.length ?? 0) });
    return [
      {
        ...plain({ start: match.index, end }),
        action: "share",
        recipient,
        right,
        left: holdsData(parse, left) ? left : null,
      },
    ];
  });
}

/** "Destinations are handled by HERE Europe B.V." */
function handledBy(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:is|are|will be)\s+(?:(?:also|then|only)\s+)*(?:handled|dealt with|looked after|taken care of|administered|managed)\s+(?:for us\s+|on our behalf\s+)?by\s+(?!you\b|us\b|our\b|users?\b|(?:a|the) (?:[\w-]+ )?(?:team|staff|app|user|device|phone|operating|system)\b)/g,
  ).flatMap((words): Turn[] => {
    const left = before(parse, words.start);
    if (!holdsExact(parse, left) || NOT.test(parse.text.slice(left.start, words.start))) return [];
    const name = firstMatchIn(/^(?:[A-Z][\w.&'’-]*)(?:\s[A-Z][\w.&'’-]*)*/, parse.original, words.end);
    const recipient: Party | null = name
      ? namedAs(parse, { start: words.end, end: words.end + name[0].length })
      : recipientAt(parse, words.end);
    return recipient ? [{ ...plain(words), action: "share", recipient, left }] : [];
  });
}

/** "Recordings live for 30 days", "invoices, which remain for five years" */
function lastsFor(parse: Parse): Turn[] {
  return found(
    parse,
    /,?\s+(?:which\s+)?(?:lives?|lasts?|stays?|remains?|survives?|persists?)\s+(?:with us\s+|on file\s+|there\s+|here\s+)?(?:for|until)\s+(?=(?:(?:at (?:least|most)|up to|about)\s+)?(?:\d|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty|ninety|as long|the (?:end|duration|life|rest))\b)/g,
  ).flatMap((words): Turn[] => {
    const near = before(parse, words.start);
    const left = { start: near.start, end: words.start };
    if (
      !holdsExact(parse, left) ||
      NOT.test(parse.text.slice(Math.max(left.start, words.start - 14), words.start))
    )
      return [];
    // "We keep your name, which remains": the nearest only.
    const relative = matchesIn(/^,?\s+which\b/, parse.text, words.start);
    const last = (parse.marks.get("data") ?? []).findLast(
      ({ end }) => end <= words.start && end >= words.start - 3,
    );
    if (relative && !last) return [];
    return [
      {
        ...plain(words),
        action: "store",
        left: relative && last ? { start: last.start, end: words.start } : left,
      },
    ];
  });
}

/** "Game data may be replicated outside Europe" */
function beyondBorders(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:is|are|will be|may be|can be)\s+(?:(?:also|then|therefore)\s+)*(?:replicated|mirrored|copied|backed up|processed|kept|held|stored|hosted|moved|taken|handled|cached)\s+(?:outside|beyond|abroad|overseas)\b(?!\s+(?:the app|your|of (?:the|our) (?:app|service)|our (?:app|service|office))\b)/g,
  ).flatMap((words): Turn[] => {
    const left = before(parse, words.start);
    if (!holdsData(parse, left) || NOT.test(parse.text.slice(left.start, words.start))) return [];
    return [{ ...plain(words), action: "transfer", left }];
  });
}

/** "A record is made of every call and its duration" */
function recordOf(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:an?|the)\s+(?:record|note|log|list|copy|history|register|picture|photo|recording)\s+(?:is|will be|may be)\s+(?:also\s+|then\s+)?(?:made|kept|taken|drawn up|held)\s+of\s+(?!this\b|it\b)/g,
  ).flatMap((words): Turn[] => {
    const right = after(parse, words.end);
    return holdsExact(parse, right) ? [{ ...plain(words), action: "collect", right }] : [];
  });
}

/** "From the store we are informed of your country" */
function weAreTold(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:we|i)\s+(?:are|am|get|will be)\s+((?:not|never|only|also|then|merely|thus)\s+)*(?:informed of|made aware of|furnished with|advised of|apprised of|let know)\s+(?=(?:your|the|an?|only|which|what|how|[a-z]+)\b)/g,
  ).flatMap((words): Turn[] => {
    const right = after(parse, words.end);
    if (!holdsExact(parse, { start: words.end, end: Math.min(right.end, words.end + 60) })) return [];
    const denied = NOT.test(parse.text.slice(words.start, words.end));
    return [{ ...plain(words), action: "collect", denied, right }];
  });
}

const STATED =
  /\b(?:you|users?|buyers?|sellers?|customers?|guests?|members?|players?|applicants?|senders?|passengers?|patients?|tenants?|drivers?|subscribers?|parents?|travell?ers?|hosts?|whoever \w+)\b([^.;:,]{0,50}?)\s(?:state|states|indicate|indicates|specify|specifies|declare|declares|(?:is|are)\s(?:[^.;:,]{2,40}\s)?(?:obliged|required|asked|requested|expected) to (?:provide|supply|state|give|enter|submit|furnish|disclose|upload))\s+(?=(?:your|an?|the|their|his|her|proof|[a-z]+)\b)/g;

/** "Buyers state a delivery address", "sellers are by law obliged to provide a tax number" */
function stated(parse: Parse): Turn[] {
  return everyMatch(STATED, parse.text).flatMap((match): Turn[] => {
    const end = match.index + match[0].length;
    const right = after(parse, end);
    const near = { start: end, end: Math.min(right.end, end + 60) };
    if (
      !holdsExact(parse, near) ||
      NOT.test(match[0]) ||
      matches(/\b(?:we|us|our|law)\b(?!\s*\()/, match[1] ?? "")
    )
      return [];
    if (
      matchesIn(/\b(?:if|when|where|unless|whether|that|request)\s+(?:\w+\s+)?$/, parse.text, 0, match.index)
    )
      return [];
    const start = end - (/\S+\s*$/.exec(match[0])?.[0].length ?? 0);
    return [{ ...plain({ start, end }), action: "collect", actor: USER, right }];
  });
}

const LABEL_DENIED =
  /^\W*([^:.;]{3,90}?)\s*(?::|\s[–—-])\s+(?:the app|we|it|i)\s+(?:(?:has|have)\s+no\s+(?:business|need|access|use|interest|permission)|(?:never|(?:do|does)(?: not|n['’]t)|don['’]t|doesn['’]t)\s+(?:ever\s+)?(?:ask|request|need|want|access|touch|use|read|collect|look))/;

/** "Contacts, photos and calendar: the app has no business there" */
function labelDenied(parse: Parse): Turn[] {
  const match = firstMatch(LABEL_DENIED, parse.text);
  if (!match) return [];
  const start = match[0].indexOf(match[1] ?? "");
  const left = { start, end: start + (match[1]?.length ?? 0) };
  if (!holdsExact(parse, left) || matchesIn(/\b(?:unless|except|without)\b/, parse.text, match[0].length))
    return [];
  return [{ ...plain({ start: left.end, end: match[0].length }), action: "collect", denied: true, left }];
}

/** "Your first name appears on your page; your phone number does not." */
function doNot(parse: Parse): Turn[] {
  const match = firstMatch(
    /(?:[;,]\s+(?:and\s+|but\s+|while\s+|whereas\s+)?|\s(?:but|while|whereas)\s+)((?:your|the|their)\s[^.;:]{3,80}?)\s+((?:do|does|is|are|will)(?:\s+not|n['’]t))\s*[.;]?\s*$/,
    parse.text,
  );
  if (!match) return [];
  const head = parse.text.slice(0, match.index);
  const action = actBefore(head);
  const start = match.index + match[0].indexOf(match[1] ?? "");
  const left = { start, end: start + (match[1]?.length ?? 0) };
  if (!action || !holdsExact(parse, left) || NOT.test(head)) return [];
  return [{ ...plain({ start: left.end, end: parse.text.length }), action, denied: true, left }];
}

function actBefore(head: string): ClaimAction | null {
  if (/\b(?:appears?|visible|shown|displayed|public|shared|passed on|published|seen)\b/.test(head))
    return "share";
  if (/\b(?:stored|kept|saved|retained|remain)\b/.test(head)) return "store";
  return /\b(?:collected|uploaded|sent to us|recorded|logged|read|transmitted)\b/.test(head)
    ? "collect"
    : null;
}

/** "Purchases are processed by Google Play": how one pays, no practice with what was bought. */
function settled(parse: Parse): Turn[] {
  return found(
    parse,
    /(?:^\W*|[.;:]\s*)(?:(?:all|any|your|in-app|card|such|subscription)\s+)*(?:purchases|payments|subscriptions|billing|transactions)\b[^.;:,]{0,24}?\s(?:is|are)\s+(?:processed|handled|settled|billed|charged|executed|managed|taken|made|carried out)\s+(?:entirely\s+|exclusively\s+|only\s+)?(?:by|through|via)\b/g,
  ).map((words): Turn => ({ ...plain(words), left: words }));
}
