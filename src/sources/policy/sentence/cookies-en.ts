import type { Party } from "../../../model/claim.ts";
import { firstMatchIn, matches, matchesIn } from "../lexicon/matches.ts";
import { type Turn, US } from "./constructions.ts";
import type { Parse } from "./grammar.ts";
import { after, found, NOT, plain, subjectBefore } from "./turn-parts-en.ts";

/** What is done with cookies and by them. */
export function cookiesEn(parse: Parse): Turn[] {
  return [...setsCookies(parse), ...cookiesKeep(parse)];
}

/** "Our cookies store your first name": the firm takes what they hold. */
function cookiesKeep(parse: Parse): Turn[] {
  if (!matches(/cookies?|beacons?|pixels?|log files/, parse.text)) return [];
  return found(
    parse,
    /\b(?:cookies?|beacons?|pixels?|log files)\s+(?:(?:may|can|will|also|only|typically|generally|usually)\s+)*(?:stores?|contains?|records?|saves?|holds?|keeps?|remembers?|includes?|transmits?|gathers?|captures?|tracks?)\s+(?=(?:your|the|an?|information|data|randomly|certain|details|user)\b)/g,
  ).map((words): Turn => {
    const theirs = matchesIn(
      /\b(?:third[- ]part(?:y|ies)['’]?|their|these companies'?|advertisers?['’]?)\s+(?:\w+\s+)?$/,
      parse.text,
      Math.max(0, words.start - 40),
      words.start,
    );
    const verb = firstMatchIn(/\S+\s+$/, parse.text, words.start, words.end)?.[0].length ?? 0;
    return {
      ...plain({ start: words.end - verb, end: words.end }),
      action: "collect",
      actor: theirs ? { kind: "third-party", name: null } : US,
      right: after(parse, words.end),
    };
  });
}

/** "These buttons may set a cookie": what others put into the page. */
const EMBEDDED =
  /\b(?:(?:these|such|those|social(?: media)?|embedded|third[- ]party|like|share|sharing)\s+(?:[\w-]+\s)?(?:features?|buttons?|widgets?|plug-?ins?|content|videos?|integrations?)|widgets)\b(?:(?!\bwe\b)[^.;:]){0,120}$/;

const NARROW =
  /^[^.;:]{0,60}\b(?:to|that|which)\s+(?:(?:may|can|would|could)\s+)?(?:collect|gather|obtain|access|identif|link|store|retrieve|read)/;

const BY_COOKIES =
  /\b(?:by (?:using|means of|way of|the use of)|through(?: the)?(?: use of)?|via(?: the use of)?|using|with the (?:help|use|aid) of)\s+(?=(?:(?:our|such|these|certain|various|both|third[- ]party|technologies|technology|such as|like|including|tracking|automated|means)\s+){0,4}(?:cookies|web beacons|pixel tags|pixels|tracking technologies)\b)/g;

const NAMED = /\b(?:cookies|web beacons|pixel tags|pixels|tracking technologies)\b/;

/** "Ad networks may set cookies", "no cookies are set by the website" */
function setsCookies(parse: Parse): Turn[] {
  if (!matches(/cookie|beacon|pixel|tracking technolog/, parse.text)) return [];
  const active = found(
    parse,
    /\b(?:(?:may|will|can|also|do|does|not|never|don't|doesn't|only)\s+)*(?:sets?|places?|drops?|leaves?|plants?|uses?|employs?|deploys?|saves?|installs?)\s+(?:(?:and|or|and\/or)\s+(?:recogni[sz]es?|reads?|access(?:es)?|uses?|stores?|sets?)\s+)?(?=(?:(?:an?|one|two|three|any|our|its|their|small|single|some|certain|own|no|various|several|unique|separate|same|anonymous|additional|other|flash|browser|more|of|or|temporary|technically|necessary|the|session|persistent|tracking|analytics|advertising|first-party|third-party|essential|functional|technologies|technology|such as|similar|other|tools|like|including|and|as|,|files|["'“‘][\w-]+["'”’])\s+){0,6}(?:so-called\s+)?["'“”‘’]?\s?(?:cookies?|web beacons?|pixels?|pixel tags?|tracking technolog(?:y|ies))\b)/g,
  ).flatMap((words): Turn[] => {
    const head = parse.text.slice(Math.max(0, words.start - 90), words.start);
    const embedded = matches(EMBEDDED, head);
    // "The app may use third party code that uses cookies"
    const theirs =
      embedded ||
      matches(/^\W*providers of\b/, parse.text) ||
      (matches(
        /\b(third[- ]part(?:y|ies)|partners?|external|advertis\w+|analytics)\b[^.;,]{0,60}\b(?:that|which|who|may|might|also|will|can)\s+(?:(?:may|might|also|can)\s+)*$/,
        head,
      ) &&
        !/\bwe\b/.test(head.slice(head.search(/third[- ]part|partner|external|advertis|analytics/))));
    const actor: Party = theirs
      ? { kind: "third-party", name: null }
      : (subjectBefore(parse, words.start) ?? US);
    if (actor.kind === "user") return [];
    const right = after(parse, words.end);
    const denied =
      NOT.test(parse.text.slice(words.start, words.end)) || matchesIn(/^no\b/, parse.text, words.end);
    const near = { start: right.start, end: Math.min(right.end, right.start + 70) };
    // "We never use cookies to collect personal information": what they are not used for is all that is denied.
    const narrow = denied && matchesIn(NARROW, parse.text, right.start, right.end);
    return [{ ...plain(words), action: narrow ? null : "use", actor, denied, right: near }];
  });
  const passive = found(
    parse,
    /\b(?:cookies?|beacons?|pixels?(?: tags?)?|tracking technologies)\s+(?:is|are|will be|may be)\s+(?:(?:not|never|also|only|operated|served|managed|placed)\s+(?:and\s+|or\s+)?)*(?:set|placed|used|stored|saved|dropped|installed)\b/g,
  ).map((words): Turn => {
    const start =
      words.start +
      (firstMatchIn(
        /^(?:cookies?|beacons?|pixels?(?: tags?)?|tracking technologies)/,
        parse.text,
        words.start,
        words.end,
      )?.[0].length ?? 0);
    const denied =
      NOT.test(parse.text.slice(start, words.end)) ||
      matchesIn(/\bno\s+(?:\w+\s+){0,2}$/, parse.text, 0, words.start);
    const by = matchesIn(
      /^\s+(?:on (?:your|the|a) \w+\s+)?by\s+(?:our |the |these )?(third|partners?|advertis|google|facebook|other|ad )/,
      parse.text,
      words.end,
    );
    const theirs = matchesIn(
      /\bthird[- ]party\s+(?:\w+\s+)?$/,
      parse.text,
      Math.max(0, words.start - 30),
      words.start,
    );
    const actor: Party = by || theirs ? { kind: "third-party", name: null } : US;
    const narrow = denied && matchesIn(NARROW, parse.text, words.end);
    return {
      ...plain({ start, end: words.end }),
      action: narrow ? null : "use",
      actor,
      denied,
      left: { start: Math.max(0, words.start - 24), end: start },
    };
  });
  const means = found(parse, BY_COOKIES).flatMap((words): Turn[] => {
    const head = parse.text.slice(0, words.start);
    // "You may opt out by using cookies", "not collected through cookies": nothing is taken by them.
    if (
      !matches(
        /\b(?:collect|gather|obtain|receiv|record|track|log|captur|acquir|monitor|generat)\w*\b/,
        head,
      ) ||
      NOT.test(head)
    )
      return [];
    const actor = subjectBefore(parse, words.start) ?? US;
    if (actor.kind === "user") return [];
    const named = firstMatchIn(NAMED, parse.text, words.end, words.end + 60);
    const right = { start: words.end, end: words.end + (named ? named.index + named[0].length : 0) };
    return [{ ...plain(words), action: "use", actor, right }];
  });
  return [...active, ...passive, ...means];
}
