import type { Party } from "../../../model/claim.ts";
import { everyMatch, firstMatchIn, matches, matchesIn } from "../lexicon/matches.ts";
import { giverOf, holdsData, holdsExact, type Turn, US, USER } from "./constructions.ts";
import { AGENT } from "./getters-en.ts";
import type { Parse, Span } from "./grammar.ts";
import { after, before, found, NOT, plain, subjectBefore } from "./turn-parts-en.ts";

/** How the firm comes by data: what a step takes, what others give it, whom it asks, what it can tell. */
export function comeByEn(parse: Parse): Turn[] {
  return [
    ...asksFor(parse),
    ...listens(parse),
    ...stepTakes(parse),
    ...accountWith(parse),
    ...givesUs(parse),
    ...enteredBy(parse),
    ...askedOf(parse),
    ...canTell(parse),
    ...accessAsked(parse),
    ...scansFor(parse),
  ];
}

const STEP =
  /(?:^\W*|[.;:]\s*|,\s+(?:and|but|while)\s+)((?:signing|registering|registration|sign-?up|enrol\w*|joining|opening|creating|setting|subscribing|subscriptions?|booking|bookings|ordering|orders?|checking out|check-?out|verification|verifying|onboarding|applying|applications?|membership|placing|purchasing|paying|every (?:order|booking|account|application)|each (?:order|booking|account|application)|an? (?:\w+ )?(?:account|order|application|booking|profile|subscription|claim|refund|withdrawal))\b[^.,;:]{0,40}?)\s+(takes?|calls? for|asks? for|involves?|demands?|entails?|means?|starts? with|begins? with)\s+((?:only|just|also|no|not)\s+)?(?:(?:giving|providing|entering|supplying|submitting|telling|sending|uploading|sharing)\s+(?:us\s+)?)?(?=(?:your|an?|the|only|two|some|proof|[a-z]+)\b)/g;

/** "Signing up takes a name and an email address" */
function stepTakes(parse: Parse): Turn[] {
  return everyMatch(STEP, parse.text).flatMap((match): Turn[] => {
    const end = match.index + match[0].length;
    const right = after(parse, end);
    const near = { start: end, end: Math.min(right.end, end + 60) };
    if (matches(/\bno\b|\bnot\b/, match[3] ?? "") || !holdsExact(parse, near)) return [];
    if (holdsData(parse, { start: match.index, end: end - 1 })) return [];
    const start = match.index + match[0].indexOf(match[2] ?? "");
    return [{ ...plain({ start, end }), action: "collect", actor: giverOf(parse, right), right }];
  });
}

/** "You create a Foo account with your email address": the name of the account stands between. */
function accountWith(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:open|create|set up|make|opening|creating|setting up|making)\s+(?:an?|your)\s+(?:[\w'’-]+\s+){1,3}?(?:account|profile|login)\s+(?:with|using|from)\s+(?=(?:your|an?|the)\b)/g,
  ).flatMap((words): Turn[] => {
    const subject = subjectBefore(parse, words.start);
    const right = after(parse, words.end);
    if ((subject && subject.kind !== "user") || !holdsExact(parse, right)) return [];
    return [{ ...plain(words), action: "collect", actor: USER, right }];
  });
}

const GIVES_US =
  /\b(gives?|tells?|sends?|hands?|shows?|supply|supplies|furnish(?:es)?|lets?|pass(?:es)?(?: on)?|forwards?|returns?)\s+(?:on\s+)?(?:to\s+)?us\s+(?:with\s+|know\s+|of\s+|back\s+|about\s+)*(?=(?:only\s+|just\s+)?(?:your|the|an?|his|her|their|which|what|how|whether|[a-z-]+)\b)/g;
/** Who stands before it: somebody else than the reader or the firm. */
const SOMEBODY = new RegExp(
  `(?:^\\W*|[,;:.]\\s*|\\b(?:and|but|so|then)\\s+)(?:they|he or she|he|she|it|(?:(?:the|your|our|an?|another|other|some|these|those|such|any)\\s+)*(?:[\\w'’&.-]+\\s+){0,2}?(?:${AGENT}|carriers?|school|company|firm|clinic|employer|person|people|network|service|store|friend|relatives?|apple|google|facebook|platform)(?:\\s+(?:that|who|which|you|in|at|of|on|with)\\s[^,;:.]{2,40}?)?)\\s+(?:(?:may|might|will|can|could|also|then|only|sometimes|usually|therefore|automatically)\\s+)*$`,
);

/** "Nets hands us a token" */
const NAMED =
  /(?:^\W*|[.;:,]\s+|\band\s+)(?!We\b|You\b|I\b|If\b|When\b|This\b|That\b|Please\b)[A-Z][\w.&'’-]+(?:\s[A-Z][\w.&'’-]*)*\s+(?:(?:may|will|can|also|then|only)\s+)*$/;

/** "They give us your email address", "your clinic sends us the results" */
function givesUs(parse: Parse): Turn[] {
  if (!matches(/\bus\b/, parse.text)) return [];
  return found(parse, GIVES_US).flatMap((words): Turn[] => {
    if (
      matchesIn(
        /\b(?:creators|subscribers|members|players|buyers|sellers|passengers|drivers|riders|hosts|guests|senders?|parents?|guardians?|(?:account )?owners?|learners|listeners|viewers|readers|travell?ers|advertisers|publishers|developers)\s+(?:(?:who|that)\s[^,;:.]{2,40}\s)?(?:\w+\s)?$/,
        parse.text,
        0,
        words.start,
      )
    )
      return [];
    if (
      !matchesIn(SOMEBODY, parse.text, Math.max(0, words.start - 110), words.start) &&
      !matchesIn(NAMED, parse.original, Math.max(0, words.start - 60), words.start)
    )
      return [];
    if (matchesIn(/\byou\s+(?:\w+\s+)?$|\b(?:can|may) choose to\s+$/, parse.text, 0, words.start)) return [];
    const right = after(parse, words.end);
    const near = { start: words.end, end: Math.min(right.end, words.end + 60) };
    const denied = matchesIn(/^(?:neither|no|nothing)\b/, parse.text, words.end);
    return holdsExact(parse, near) ? [{ ...plain(words), action: "collect", actor: US, denied, right }] : [];
  });
}

const ENTERED = new RegExp(
  `\\b(?:is|are|was|were|be)\\s+(?:(?:also|usually|normally|typically|often|only|first|then|automatically|directly)\\s+)*(?:entered|uploaded|provided|supplied|submitted|typed in|filled in|given|added|furnished|keyed in|imported|registered|reported|communicated|sent|passed|forwarded)\\s+(?:to us\\s+|in\\s+|here\\s+)?by\\s+((?:(?:the|your|our|an?|its|his|her|their|other|another)\\s+)*(?:[\\w'’-]+\\s+){0,2}?(?:${AGENT}|school|employer|company|clinic|bank|insurer|carrier|university|friend|person|people))\\b`,
  "g",
);

/** "Marks are entered by teachers": by somebody who is not the reader, so the firm gets them. */
function enteredBy(parse: Parse): Turn[] {
  if (!matches(/\bby\b/, parse.text)) return [];
  return everyMatch(ENTERED, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const left = before(parse, words.start);
    const who = match[1] ?? "";
    if (matches(/\b(?:you|users?|customers?|visitors?|members?|us|we|cookies?)\b/, who)) return [];
    if (matches(/\b(?:ads?|advertising|payment|service|analytics|cloud|hosting)\b/, who)) return [];
    if (!holdsExact(parse, left) || NOT.test(parse.text.slice(left.start, words.end))) return [];
    return [{ ...plain(words), action: "collect", left }];
  });
}

const ASKED_OF =
  /\b(?:is|are|be|will be)\s+((?:(?:not|never|also|only|sometimes|then)\s+)*)(?:approached|contacted|consulted|asked|queried|prompted|invited|requested)\s+(?:for|to (?:provide|confirm|supply|verify|give|enter|submit|tell us|state|upload))\s+(?:us\s+)?(?=(?:your|an?|the|any|their|his|her|confirmation|details|[a-z-]+)\b)/g;
const PEOPLE =
  /\b(?:students?|pupils|children|applicants?|tenants?|drivers?|couriers?|patients?|travell?ers?|passengers?|participants?|borrowers?|candidates?|buyers|sellers|hosts?|guests?|employees|parents?|guardians?|minors|owners?|subscribers?|policyholders?|account holders?|volunteers|donors?|residents?|learners?|cardholders?)\s+(?:\w+\s+)?(?:will|may|can|might|must)?\s*$/;
const SOURCE =
  /\b(?:bureaus?|bureaux|agenc(?:y|ies)|employers?|referees?|references?|banks?|landlords?|doctors?|clinics?|hospitals?|registr(?:y|ies)|insurers?|authorit(?:y|ies)|schools?|universit(?:y|ies)|databases?)\s+(?:\w+\s+)?(?:will|may|can|might|must)?\s*$/;

/** "Credit bureaux may be approached for a report", "students are not asked for an email address" */
function askedOf(parse: Parse): Turn[] {
  return everyMatch(ASKED_OF, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const right = after(parse, words.end);
    if (!holdsExact(parse, { start: words.end, end: Math.min(right.end, words.end + 60) })) return [];
    const denied = matches(/not|never/, match[1] ?? "");
    const people = matchesIn(PEOPLE, parse.text, 0, words.start);
    if (!people && !matchesIn(SOURCE, parse.text, 0, words.start)) return [];
    return [{ ...plain(words), action: "collect", actor: people && !denied ? USER : US, denied, right }];
  });
}

const CAN_TELL =
  /\b(?:we|i|it|the (?:app|application|client|game|service|software|product|system)|our (?:systems?|servers?|software|app|website))\s+((?:(?:may|might|will|also|only|then|never|cannot|do not|don['’]t|does not|doesn['’]t)\s+)*)((?:can (?:also )?(?:tell|see|know|work out)|checks?|detects?|determines?|knows?|notes?|registers?|notices?|remembers?|watch(?:es)?))\s+(?=(?:which|what|how|when|whether|if|where)\s)/g;

/** "We can tell which screens you open", "it checks whether the phone is rooted" */
function canTell(parse: Parse): Turn[] {
  return everyMatch(CAN_TELL, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const right = clauseObject(parse, words.end);
    if (!holdsExact(parse, { start: words.end, end: Math.min(right.end, words.end + 90) })) return [];
    return [{ ...plain(words), action: "collect", denied: NOT.test(match[1] ?? ""), right }];
  });
}

/** What stands after the words: here "when" and "if" begin the object. */
function clauseObject(parse: Parse, from: number): Span {
  const opener = firstMatchIn(/^(?:when|whether|if|where|which|what|how)\s+\w+\s*/, parse.text, from);
  const rest = after(parse, from + (opener?.[0].length ?? 0));
  return { start: from, end: rest.end };
}

/** "Access to the camera is requested solely for scanning" */
function accessAsked(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:is|are|will be|may be)\s+(?:(?:also|only|solely|then)\s+)*(?:requested|asked for|sought|called for|obtained|used|needed|required|prompted for)(?=\s+(?:only|solely|for|to|in order|when|so that|if|where|exclusively|purely|merely)\b|\s*[.;])/g,
  ).flatMap((words): Turn[] => {
    const left = before(parse, words.start);
    if (
      !matchesIn(/^\W*(?:permission|access|consent|leave)\s+(?:to|for)\s/, parse.text, left.start, left.end)
    )
      return [];
    return holdsExact(parse, left) ? [{ ...plain(words), action: "collect", left }] : [];
  });
}

/** "The app scans for nearby Wi-Fi networks" */
function scansFor(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:scan|scans|scanning|search|searches|listen|listens)\s+for\s+(?=(?:nearby|other|available|the|your|any|surrounding|bluetooth|wi-?fi)\b)/g,
  ).flatMap((words): Turn[] => {
    const subject: Party | null = subjectBefore(parse, words.start);
    const right = after(parse, words.end);
    const near = { start: words.end, end: Math.min(right.end, words.end + 50) };
    if (subject?.kind === "user" || !holdsExact(parse, near)) return [];
    const denied = NOT.test(parse.text.slice(Math.max(0, words.start - 20), words.start));
    return [{ ...plain(words), action: "collect", denied, right }];
  });
}

/** "We never ask a child for a real name" */
function asksFor(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:(?:do|does|will|would)\s+)?(?:(?:not|never|also|only)\s+)*ask(?:s|ed)?\s+(?:(?:a|an|the|your|any|our)\s+)?(?:[a-z]+)\s+for\s+/g,
  ).flatMap((words): Turn[] => {
    const actor = subjectBefore(parse, words.start);
    if (actor && actor.kind !== "first-party") return [];
    const denied = NOT.test(parse.text.slice(words.start, words.end));
    return [{ ...plain(words), action: "collect", denied, right: after(parse, words.end) }];
  });
}

/** "The game listens through the microphone" */
function listens(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:(?:does|do|will|never|not)\s+)*(?:listens?|hears?)\s+(?:(?:in|only)\s+)?(?:through|via|using|with|to|on)\s+(?=(?:the|your)\s+(?:device's\s+|phone's\s+)?microphone)/g,
  ).map(
    (words): Turn => ({
      ...plain(words),
      action: "collect",
      denied: NOT.test(parse.text.slice(words.start, words.end)),
      right: after(parse, words.end),
    }),
  );
}
