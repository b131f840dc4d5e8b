import type { Party } from "../../../model/claim.ts";
import { everyMatch, firstMatch, firstMatchIn, matches, matchesIn } from "../lexicon/matches.ts";
import { holdsData, holdsExact, type Turn, US, USER } from "./constructions.ts";
import { cookiesEn } from "./cookies-en.ts";
import type { Parse } from "./grammar.ts";
import { after, before, found, NOT, plain, subjectBefore } from "./turn-parts-en.ts";

/** Dealings with data in words of daily life. */
export function dealingsEn(parse: Parse, heading: string | null): Turn[] {
  return [
    ...registersWith(parse),
    ...basedOn(parse),
    ...appSends(parse),
    ...livesOn(parse),
    ...keptFor(parse, heading),
    ...theirOwnTerms(parse),
    ...collectionOf(parse),
    ...containing(parse),
    ...cookiesEn(parse),
    ...asked(parse),
    ...bidden(parse),
  ];
}

/** "It is mandatory to provide your ID number": the reader gives it. */
function bidden(parse: Parse): Turn[] {
  return found(
    parse,
    /\bit is\s+(?:not\s+)?(?:mandatory|compulsory|obligatory|optional|voluntary|necessary|essential|required)\s+(?:for (?:you|users)\s+)?(?:to|that you)\s+(?:provide|give|enter|supply|submit|upload|fill in|tell)\s+(?=(?:us|your|an?|the)\b)/g,
  ).flatMap((words): Turn[] => {
    const right = after(parse, words.end);
    return holdsExact(parse, right) ? [{ ...plain(words), action: "collect", actor: USER, right }] : [];
  });
}

/** "You register with your mobile number" */
function registersWith(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:(?:register|sign up|sign in|log in|log on|enrol|enroll|join|subscribe|signing up|signing in|logging in|registering)|(?:open|create|set up|opening|creating|setting up|verify|verifying|confirm|prove|establish|proving) (?:an?|your|the|up|their|his or her) (?:account|profile|identity|number))\s+(?:for\s+[^,.;]{0,30}?\s*)?(?:with|using|via|through|by (?:entering|giving|providing|typing in|supplying))\s+(?=(?:your|an?|the|their|only|just|either|name|e-?mail|phone|mobile)\b)/g,
  ).map((words): Turn => {
    const right = after(parse, words.end);
    const near = { start: right.start, end: Math.min(right.end, right.start + 80) };
    const denied = NOT.test(parse.text.slice(Math.max(0, words.start - 16), words.start));
    return {
      ...plain(words),
      action: denied ? null : holdsExact(parse, near) ? "collect" : null,
      actor: USER,
      right: near,
    };
  });
}

const DERIVES =
  /\b(?:(?:is|are|be|been)\s+)?(?:comput|deriv|inferr|calculat|buil|estimat|generat|creat|determin|work|assess|suggest|recommend|personali[sz]|deduc|predict)\w*\b[^.;:,]{0,70}?\s(?:from|based on|on the basis of|according to|using)\s+/g;
const BASED =
  /^\W*(?:[\w' ]{0,20}:\s*)?(?:\(?\w{1,3}[).]\s*)?(?:based|depending|relying|building) (?:up)?on\s+(?=[^,]{3,90},\s*(?:we|i|the (?:app|game|system|service|bot))\b)|^\W*(?:\(?\w{1,3}[).]\s*)?(?:according (?:to )?|in line with )(?=(?:your|the user's)[^,]{3,90},\s*(?:we|i|the (?:app|game|system|service|bot))\b)/g;

/** "Segments are built from the articles you read", "based on your history we suggest": what it rests on is used. */
function basedOn(parse: Parse): Turn[] {
  if (!matches(/\b(?:from|based on|basis|according|using|depending|relying|building)\b/, parse.text))
    return [];
  const denied = (at: number) => NOT.test(parse.text.slice(Math.max(0, at - 24), at + 12));
  const derived = found(parse, DERIVES).flatMap((words): Turn[] => {
    const of = firstMatchIn(
      /(?:from|based on|on the basis of|according to|using)\s+$/,
      parse.text,
      words.start,
      words.end,
    );
    const start = words.end - (of?.[0].length ?? 0);
    const subject = subjectBefore(parse, words.start);
    if (subject && subject.kind !== "first-party") return [];
    if (holdsData(parse, { start: words.start, end: start }) && /using\s+$/.test(of?.[0] ?? "")) return [];
    const right = after(parse, words.end);
    if (!holdsExact(parse, right)) return [];
    return [{ ...plain({ start, end: words.end }), action: "use", denied: denied(words.start), right }];
  });
  const based = found(parse, BASED).map((words): Turn => {
    const comma = parse.text.indexOf(",", words.end);
    return {
      ...plain(words),
      action: "use",
      right: { start: words.end, end: comma < 0 ? parse.text.length : comma },
    };
  });
  return [...derived, ...based];
}

const SENDS =
  /\b(?:(?:it|which|that|check|ping|screen|report|form|button|request|beacon|heartbeat|client|update|updater|installer|crash reporter|function|feature|tool|wizard|dialog|module|component|library|lamp|robot|camera|watch|device|browser|computer|phone|smartphone|tablet|scale|thermostat|hub|speaker|toy|car|bike|lock|tracker|band|ring|console|tv|vacuum|sensor|headset|printer|router|bulb|doorbell|scooter|vehicle|keyboard|launcher|player|widget|scanner|headphones|glasses|product|appliance|machine|firmware)\s+)((?:(?:may|will|can|also|then|only|never|automatically|periodically|regularly|occasionally|from time to time|every day|once a day|at intervals|does not|doesn't|do not|cannot)\s+)*(?:sends?|transmits?|reports?|uploads?|submits?|carries|announces?|broadcasts?|publishes|posts?|pings?|passes)(?:,\s+(?:once|every|each|at)[^,:]{2,40}[,:])?\s+)(?!to\b|us to\b|you\b|an? e-?mail|push|notifications?\b)/g;

/** "The update check sends the version and a random ID": what the app's own parts send, its maker gets. */
function appSends(parse: Parse): Turn[] {
  if (
    !matches(
      /\b(?:sends?|transmits?|reports?|uploads?|submits?|carries|announces?|broadcasts?|publishes|posts?|pings?|passes)\b/,
      parse.text,
    )
  )
    return [];
  return everyMatch(SENDS, parse.text).flatMap((match): Turn[] => {
    const verb = match[1] ?? "";
    const end = match.index + match[0].length;
    const words = { start: end - verb.length, end };
    const right = after(parse, end);
    if (!holdsData(parse, right)) return [];
    const to =
      /\b(?:to|with)\s+(?!(?:us|our|me|my|the (?:app|server|developer|cloud|manufacturer|internet)|a server|the server)\b)(?:[a-z]|https?)/.exec(
        parse.text.slice(right.start, right.end),
      );
    if (to) return [];
    const it = /\b(it|which|that)\s/.test(match[0].slice(0, 6));
    const subject = it ? subjectBefore(parse, words.start) : null;
    if (subject && subject.kind !== "first-party") return [];
    return [{ ...plain(words), action: "collect", denied: NOT.test(verb), right }];
  });
}

/** "Everything you draw lives in your gallery folder", "stays on the phone": kept, though not by the firm. */
function livesOn(parse: Parse): Turn[] {
  if (!matches(/\b(?:live|stay|remain|sit|reside|exist)/, parse.text)) return [];
  return found(
    parse,
    /\b(?:(?:always|only|will|all|also|simply|just)\s+)*(?:lives?|stays?|remains?|sits?|reside[sd]?|exists?)\s+(?:(?:only|solely|exclusively|locally|entirely|always|private|encrypted|securely|and|safely)\s+)*(?:on|in|inside|within)\s+(?:your|the|this|their|our)\s+(?:own\s+|local\s+|app's\s+|private\s+)?(?:\w+\s+)?(?:phone|device|tablet|computer|browser|handset|folder|servers?|storage|keychain|database|mac|machine|app|watch|iphone|ipad|robot|camera|glasses|hub|car|vehicle|tv|speaker|console|gallery|memory|chip|enclave)\b/g,
  ).flatMap((words): Turn[] => {
    const left = before(parse, words.start);
    if (NOT.test(parse.text.slice(words.start, words.end)) || !holdsData(parse, left)) return [];
    return [{ ...plain(words), action: "store", left }];
  });
}

const TERM =
  /^([^.;:]{3,90}?)\s*(?::|\s-\s|\t|\|)\s*(?:(?:kept|stored|retained|saved|held|deleted|erased)\s+)?(?:(?:for|up to|at most|maximum|max\.?|no longer than|after|within|about|approximately|typically)\s+)*(?:(?:\d+|one|two|three|four|five|six|seven|ten|twelve|thirty|ninety)\s+(?:hours?|days?|weeks?|months?|years?|minutes?)|until\b|as long as\b|for as long as\b|for the (?:life|lifetime|duration)|while\b|indefinitely|duration of)/;

/** "Server logs: 90 days." */
function keptFor(parse: Parse, heading: string | null): Turn[] {
  const said = firstMatch(TERM, parse.text);
  const label = said?.[1];
  if (!said || label === undefined || heading === "rights") return [];
  const left = { start: 0, end: label.length };
  if (!holdsData(parse, left) || parse.verbs.some(({ end }) => end <= label.length)) return [];
  return [{ ...plain({ start: label.length, end: said[0].length }), action: "store", left }];
}

const OWN_TERMS =
  /\b(?:under|according to|subject to|governed by|in accordance with|in line with|pursuant to)\s+(?:their|its|his)\s+own\b|\b(?:is|are) not responsible for\b|\bcontrolled by their own\b/;

/** "Such partners may collect your name under their own notices": what others do on their own account elsewhere. */
function theirOwnTerms(parse: Parse): Turn[] {
  if (!matches(OWN_TERMS, parse.text)) return [];
  const subject = parse.subjects.findLast(({ start }) => start < parse.text.search(OWN_TERMS));
  const party: Party | null = subject ? subjectBefore(parse, subject.end) : null;
  if (!party || party.kind === "first-party" || party.kind === "user" || party.kind === "sdk") return [];
  const start = subject?.start ?? 0;
  // "These partners may collect …, according to their own policies": in the app all the same.
  if (matchesIn(/\b(?:these|our) (?:[\w-]+ )?$/, parse.text, Math.max(0, start - 24), start)) return [];
  return [
    { ...plain({ start, end: parse.text.length }), right: { start, end: parse.text.length }, actor: US },
  ];
}

const NOMINAL =
  /(?:^\W*|\b(?:the|for|involves?|requires?|includes?|to|and|our|any|by|through|automatic|continued|regular)\s+)(collection|gathering|recording|logging|capture|retrieval|storage|retention|use|processing|analysis|evaluation|disclosure|sharing|sale|transmission|transfer)\s+of\s+(?=your|the|users?|this|an?|certain|such|location|device|personal|ip|e-?mail|health|usage|cookies)/g;
const HAPPENS =
  /\b(?:takes? place|occurs?|happens|is (?:based|carried out|done|performed|necessary|required|limited|only|made)|are (?:based|carried out|done)|serves?|begins?|starts?|is (?:for|in order to)|ends)\b/;
const NOUNS = new Map<RegExp, Turn["action"]>([
  [/^(?:collection|gathering|recording|logging|capture|retrieval)/, "collect"],
  [/^(?:storage|retention)/, "store"],
  [/^(?:use|processing|analysis|evaluation)/, "use"],
  [/^(?:disclosure|sharing|sale|transmission|transfer)/, "share"],
]);

/** "Collection of location data takes place only while the app is open" */
function collectionOf(parse: Parse): Turn[] {
  return everyMatch(NOMINAL, parse.text).flatMap((match): Turn[] => {
    const noun = match[1] ?? "";
    const end = match.index + match[0].length;
    const rest = parse.text.slice(end);
    const happens = HAPPENS.exec(rest);
    if (!happens || happens.index > (matches(/^cookies/, rest) ? 200 : 90)) return [];
    if (parse.subjects.some((subject) => subject.start < end + happens.index)) return [];
    const action = [...NOUNS].find(([shape]) => shape.test(noun))?.[1] ?? null;
    const start = match.index + match[0].indexOf(noun);
    const denied = /^\W*no\s/.test(match[0]) || NOT.test(rest.slice(happens.index, happens.index + 24));
    return [{ ...plain({ start, end }), action, denied, right: { start: end, end: end + happens.index } }];
  });
}

/** "Logs containing your IP address", "a report with the device model": whatever they hold, the firm gets. */
function containing(parse: Parse): Turn[] {
  if (!matches(/\b(?:contain|includ)/, parse.text)) return [];
  return found(
    parse,
    /\b(?:logs?|log files?|reports?|records?|requests?|messages?|statistics|files?|tickets?|backups?|profiles?|database|dump),?\s+(?:which\s+)?(?:containing|contain|including|that (?:contains?|includes?))\s+(?=(?:your|the|an?|its|information|data|details|ip|device|user|e-?mail)\b)/g,
  ).flatMap((words): Turn[] => {
    const near = after(parse, words.end);
    const stop = /,\s+(?:is|are|will|may|gets?|was|were)\s/.exec(parse.text.slice(near.start, near.end));
    const right = { start: near.start, end: stop ? near.start + stop.index : near.end };
    const verb = parse.verbs.find(({ end }) => end <= words.start);
    const denied = NOT.test(parse.text.slice(0, words.start));
    // "Backups containing your notes are erased"
    if (
      matchesIn(
        /\b(?:is|are|will be)\s+(?:\w+ly\s+)?(?:deleted|erased|destroyed|removed|purged|wiped)\b/,
        parse.text,
        words.end,
      )
    )
      return [];
    if (denied || (verb && parse.subjects.some(({ end }) => end <= verb.start)) || !holdsExact(parse, right))
      return [];
    return [{ ...plain(words), action: "collect", right }];
  });
}

/** "You will be asked for your name", "your date of birth is asked for", "may require submission of your name" */
function asked(parse: Parse): Turn[] {
  if (
    !matches(
      /\b(?:asked|required|requested|prompted|invited|obliged|optional|voluntary|necessary|mandatory|possible|submission of|provision of)\b/,
      parse.text,
    )
  )
    return [];
  return found(
    parse,
    /\b(?:you|users?|customers?|players?|members?|the (?:user|customer|player|child|parent)|guests?|visitors?|patients?|parents)(?:['’]ll be|\s+(?:will be|are|is|may be|can be|get|gets|might be))\s+(?:also\s+|then\s+|only\s+|not\s+|never\s+)*(?:asked|required|requested|prompted|invited|obliged)\s+(?:for|to (?:provide|enter|give|submit|supply|upload|state|type in|tell us|fill in|share))(?:,\s(?:as|if|where) (?:appropriate|applicable|necessary|needed|relevant),)?\s+(?:us\s+(?:with\s+)?)?|\b(?:optional|voluntary|necessary|required|mandatory|possible) for (?:you|users?|the users?|customers?|visitors?|members?) to (?:provide|enter|give|submit|supply|upload)\s+(?:us\s+(?:with\s+)?)?|\b(?:requires?|involves?|(?:is|are) subject to) (?:the |your )?(?:submission|provision) of\s+/g,
  ).map((words): Turn => {
    const denied = NOT.test(parse.text.slice(words.start, words.end));
    // "You are not required to provide your gender": who wants to, may.
    const free = denied && matchesIn(/\b(?:required|obliged)\b/, parse.text, words.start, words.end);
    return {
      ...plain(words),
      action: free ? null : "collect",
      actor: denied ? US : USER,
      denied,
      right: after(parse, words.end),
    };
  });
}
