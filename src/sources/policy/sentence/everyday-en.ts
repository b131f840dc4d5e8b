import type { ClaimAction, Party } from "../../../model/claim.ts";
import { everyMatch, firstMatch, firstMatchIn, matches, matchesIn } from "../lexicon/matches.ts";
import { holdsData, holdsExact, type Turn, USER } from "./constructions.ts";
import type { Parse } from "./grammar.ts";
import { after, found, NOT, plain } from "./turn-parts-en.ts";

/** Acts whose verb alone does not say them: what staff may see, what a law makes a firm hand over, what comes with a login. */
export function everydayEn(parse: Parse): Turn[] {
  return [
    ...seenByStaff(parse),
    ...bound(parse),
    ...byGiving(parse),
    ...broughtByLogin(parse),
    ...withTools(parse),
    ...takenUp(parse),
    ...agreedTo(parse),
    ...twiceDenied(parse),
    ...permissions(parse),
    ...posted(parse),
    ...foundOut(parse),
  ];
}

const AGREED =
  /\b(?:agree|agrees|consent|consents|authori[sz]e|authori[sz]es|accept|accepts)\s+(?:us\s+)?(?:to\s+)?(?:our|the|this)?\s*(?:(?:automatic|automated|continued)\s+)?(collection|use|usage|processing|storage|sharing|disclosure|transfer)\s+(?:(?:,|and|or)\s+(?:(?:use|usage|processing|storage|sharing|disclosure|transfer)\s+)?)*of\s+(?=(?:your|the|their|my|users['’])\b)/g;
const AGREED_ACTS = new Map<string, ClaimAction>([
  ["collection", "collect"],
  ["use", "use"],
  ["usage", "use"],
  ["processing", "use"],
  ["storage", "store"],
  ["sharing", "share"],
  ["disclosure", "share"],
  ["transfer", "share"],
]);

/** "You consent to the collection of your location": what is agreed to is done. */
function agreedTo(parse: Parse): Turn[] {
  return everyMatch(AGREED, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const right = after(parse, words.end);
    const head = parse.text.slice(Math.max(0, words.start - 60), words.start);
    if (
      NOT.test(head) ||
      /\b(?:if|unless|whether|until|when|before)\b/.test(head) ||
      !holdsExact(parse, right)
    )
      return [];
    return [{ ...plain(words), action: AGREED_ACTS.get(match[1] ?? "") ?? null, right }];
  });
}

const TWICE_DENIED =
  /\b(?:never|(?:do|does|will|would)(?:\s+not|n['’]t))\s+(?:ever\s+)?(ask for|request|collect|record|read|access|log|receive|see|gather|store|keep|retain|save|sell|share|disclose|rent|use|process|analy[sz]e)(?:\s+for)?,\s+(?:and|or|nor)\s+(?:(?:do|does|will|would)\s+(?:we|it|the app)\s+|(?:(?:do|does|will)\s+)?(?:never|not)\s+)(?:ever\s+)?(ask for|request|collect|record|read|access|log|receive|see|gather|store|keep|retain|save|sell|share|disclose|rent|use|process|analy[sz]e)\b,?\s+(?=(?:your|the|any|a|an)\b)/g;

/** "We never ask for, and never store, your passwords": both verbs take what stands after the second. */
function twiceDenied(parse: Parse): Turn[] {
  return everyMatch(TWICE_DENIED, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const right = after(parse, words.end);
    return [match[1], match[2]].map((verb): Turn => {
      return { ...plain(words), action: actOf(verb ?? ""), denied: true, right };
    });
  });
}

function actOf(verb: string): ClaimAction {
  if (matches(/^(?:store|keep|retain|save)$/, verb)) return "store";
  if (matches(/^(?:sell|share|disclose|rent)$/, verb)) return "share";
  return matches(/^(?:use|process|analy[sz]e)$/, verb) ? "use" : "collect";
}

const PERMISSIONS =
  /^\W*(?:(?:required|requested|needed|optional|android|ios|app|device|system|the|our|app's)\s+){0,3}permissions?(?:\s+(?:we (?:use|need|request|ask for)|used|requested|required|needed))?\s*(?::|\s[–—-])\s+/;

/** "Permissions: camera (scan documents), location": each that is named outside brackets is asked for. */
function permissions(parse: Parse): Turn[] {
  const label = firstMatch(PERMISSIONS, parse.text);
  if (!label || firstMatchIn(/\b(?:we|you)\s/, parse.text, label[0].length)) return [];
  const words = { start: label[0].search(/\w/), end: label[0].length };
  return everyMatch(/[^()]+(?=\(|$)/g, parse.text.slice(words.end)).flatMap((part): Turn[] => {
    const start = words.end + part.index;
    const right = { start, end: start + part[0].length };
    return holdsData(parse, right) ? [{ ...plain(words), action: "collect", right }] : [];
  });
}

const POSTED =
  /\b(?:we|i|the (?:app|site|company))\s+((?:(?:may|might|will|can|also|sometimes|never|do not|don['’]t)\s+)*)(?:post|publish|feature|reproduce|repost|quote)\s+(?=(?:your|users['’]?|their|some)\b)/g;

/** "We post your reviews on social media" */
function posted(parse: Parse): Turn[] {
  return everyMatch(POSTED, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const right = after(parse, words.end);
    if (!holdsExact(parse, { start: right.start, end: Math.min(right.end, right.start + 50) })) return [];
    return [{ ...plain(words), action: "share", denied: NOT.test(match[1] ?? ""), right }];
  });
}

const STAFF =
  /\b(?:our|the|my)\s+(?:\w+\s+){0,2}?(?:staff|employees?|personnel|agents?|moderators?|team|engineers?|reviewers?|administrators?|representatives?|support|colleagues)(?:\s+members)?\s+((?:(?:can|may|could|will|are able to|is able to|cannot|can['’]t|do not|don['’]t|does not|doesn['’]t|never|not|only|also|sometimes|then)\s+)*)(view|see|sees|read|reads|look at|looks at|look into|access|accesses|review|reviews|listen to|listens to|consult|inspect|open)\s+(?=(?:your|the|a|an|any|what|which|users['’]?|their|it)\b)/g;

/** "Our support staff can view your orders": used by the firm; what they cannot see is not. */
function seenByStaff(parse: Parse): Turn[] {
  return everyMatch(STAFF, parse.text).flatMap((match): Turn[] => {
    const end = match.index + match[0].length;
    const right = after(parse, end);
    if (!holdsExact(parse, { start: right.start, end: Math.min(right.end, right.start + 60) })) return [];
    const verb = match[2] ?? "";
    const denied = NOT.test(match[1] ?? "") || matchesIn(/\bnot even\s+$/, parse.text, 0, match.index);
    // "Cannot access it without your consent": neither.
    if (denied && firstMatchIn(/\b(?:without|unless)\b/, parse.text, end)) return [];
    const start = end - verb.length - 1;
    return [{ ...plain({ start, end }), action: "use", denied, right }];
  });
}

const BOUND =
  /\b(?:we|i|the (?:company|app|service))\s+(?:(?:may|might|can|could|will|also)\s+)*(?:(?:be|am|are|is)\s+)?(?:(?:legally|sometimes)\s+)*(?:required|obliged|obligated|compelled|ordered|bound|forced|asked|have|has)\s+(?:(?:by|under)\s+(?:\w+\s+){0,3}?(?:laws?|courts?|regulations?|orders?|statutes?)\s+)?to\s+(?:hand over|turn over|give(?: up)?|surrender|release|disclose|provide|produce|pass on|transmit|report|reveal|share|submit|supply)\s+(?=(?:your|the|any|some|[a-z]+\s(?:records?|data|information|logs?|history)|to)\b)/g;
const AUTHORITY =
  /\bto\s+((?:(?:the|a|an|any|our|your|local|national|tax|public|competent|relevant|government|law enforcement|judicial|regulatory|financial)\s+)*(?:authorit(?:y|ies)|police|courts?|tax office|regulators?|government(?: agencies| bodies)?|agencies|law enforcement|prosecutors?|customs|supervisory bodies|ministr(?:y|ies)))\b/;

/** "We are required by law to hand over call records to the authorities": it is handed over. */
function bound(parse: Parse): Turn[] {
  return found(parse, BOUND).flatMap((words): Turn[] => {
    const right = after(parse, words.end);
    const to = firstMatchIn(AUTHORITY, parse.text, words.end, right.end);
    if (!to || !holdsExact(parse, right)) return [];
    const recipient: Party = { kind: "authority" };
    return [{ ...plain(words), action: "share", recipient, right }];
  });
}

const BY_GIVING =
  /\b(?:by|through)\s+(?:(?:voluntarily|simply|optionally)\s+)?(?:uploading|entering|providing|supplying|submitting|typing in|importing|linking|giving us|sending us|sharing|adding|attaching)\s+(?=(?:your|their|an?|the|his|her)\b)/g;
/** Whoever is told to do so gives nothing yet: "you can withdraw by sending us an e-mail". */
const FOR_RIGHTS =
  /\b(?:withdraw|opt out|opt-out|object|delete|erase|correct|contact|unsubscribe|request|complain|disable|revoke|exercise|cancel|remove|reach|access|update|change|manage|limit|restrict)\b/;

/** "You can invite friends by uploading your address book": the reader gives it. */
function byGiving(parse: Parse): Turn[] {
  return found(parse, BY_GIVING).flatMap((words): Turn[] => {
    const head = parse.text.slice(0, words.start);
    if (
      FOR_RIGHTS.test(head) ||
      NOT.test(head.slice(-40)) ||
      !/\b(?:you|users?|members|customers)\b/.test(head)
    )
      return [];
    const right = after(parse, words.end);
    const near = { start: right.start, end: Math.min(right.end, right.start + 60) };
    return holdsExact(parse, near) ? [{ ...plain(words), action: "collect", actor: USER, right: near }] : [];
  });
}

const LOGIN =
  /\b(?:signing|logging)\s+(?:in|up|on)\s+(?:with|through|via|using)\s+[^.;:,]{2,50}?\s+(?:gives?|sends?|tells?|hands?|provides?|passes|shares?|transmits?)\s+(?:us\s+)?(?:with\s+)?(?=(?:your|the|an?)\b)/g;

/** "Signing in with Google gives us your name": it comes from there. */
function broughtByLogin(parse: Parse): Turn[] {
  return found(parse, LOGIN).flatMap((words): Turn[] => {
    const right = after(parse, words.end);
    return holdsExact(parse, right) ? [{ ...plain(words), action: "collect", right }] : [];
  });
}

const WITH_TOOLS =
  /\b(?:we|i|the (?:app|service))\s+((?:(?:may|will|can|also|only|sometimes|do not|don['’]t|never)\s+)*)(?:use|employ|apply|run|rely on)\s+(?:(?:an?|the|our|some|certain|various)\s+)?(?:[\w-]+\s+){0,3}?(?:systems?|software|algorithms?|models?|machine learning|artificial intelligence|ai|tools?|technolog(?:y|ies)|filters?|programs?|classifiers?|techniques|methods|scanners?)\s+(?:that\s+|which\s+)?(?:to\s+)?(?:automatically\s+)?(?:analy[sz]e|scan|process|evaluate|examine|interpret|inspect|review|read|check|classify|assess|screen|compare|sort)\s+(?=(?:your|the|users['’]?|their|all|any|what|messages|photos|content)\b)/g;

/** "We use machine learning to analyse your photos": what the tool is for is done with them. */
function withTools(parse: Parse): Turn[] {
  return everyMatch(WITH_TOOLS, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const right = after(parse, words.end);
    const near = { start: right.start, end: Math.min(right.end, right.start + 70) };
    if (!holdsExact(parse, near)) return [];
    return [{ ...plain(words), action: "use", denied: NOT.test(match[1] ?? ""), right: near }];
  });
}

const TAKEN_UP =
  /\b(?:is|are|will be|may be)\s+(?:also\s+|then\s+|automatically\s+)*(?:computed|calculated|generated|created|built|formed|derived|produced)\s+(?=(?:from|out of|on the basis of|for|when|each|by us|to|in|on|inside|so that|whenever)\b)/g;
const MADE: ReadonlySet<string> = new Set(["device.fingerprint", "biometric.voiceprint", "biometric.face"]);

/** "A device fingerprint is computed from your browser": what is made of a device or a person is had. */
function takenUp(parse: Parse): Turn[] {
  return found(parse, TAKEN_UP).flatMap((words): Turn[] => {
    const left = { start: Math.max(0, words.start - 60), end: words.start };
    const made = (parse.marks.get("data") ?? []).findLast(
      ({ end, meaning }) =>
        end <= words.start && end >= words.start - 2 && meaning.kind === "data" && MADE.has(meaning.id),
    );
    if (
      !made ||
      !holdsData(parse, left) ||
      matchesIn(/\b(?:no|not|never)\b/, parse.text, left.start, words.end)
    )
      return [];
    return [{ ...plain(words), action: "collect", left: { start: made.start, end: made.end } }];
  });
}

const FOUND_OUT =
  /\b(?:we|i|it|the (?:app|game|service|sdk))\s+((?:(?:may|might|will|can|also|only|then|never|cannot|do not|don['’]t|does not|doesn['’]t)\s+)*)(?:checks?|detects?|determines?|finds? out|looks? up|identif(?:y|ies)|sees?|verif(?:y|ies))\s+(?=(?:which|what)\s)/g;

/** "We check which other apps are installed" */
function foundOut(parse: Parse): Turn[] {
  return everyMatch(FOUND_OUT, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const right = after(parse, words.end);
    if (!holdsExact(parse, { start: right.start, end: Math.min(right.end, right.start + 60) })) return [];
    return [{ ...plain(words), action: "collect", denied: NOT.test(match[1] ?? ""), right }];
  });
}
