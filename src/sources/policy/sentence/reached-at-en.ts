import { everyMatch, matches, matchesIn } from "../lexicon/matches.ts";
import { holdsExact, type Turn, USER } from "./constructions.ts";
import type { Parse } from "./grammar.ts";
import { after, before, found, NOT, plain, subjectBefore } from "./turn-parts-en.ts";

/** Addresses that one is reached at, what a reader hands over in so many words, and what is told of a sensor or a form. */
export function reachedAtEn(parse: Parse, topic: string | null): Turn[] {
  return [
    ...(topic === "contact" || topic === "rights" ? [] : reached(parse)),
    ...goesToYour(parse),
    ...fitted(parse),
    ...entrusts(parse),
    ...tellsAbout(parse),
    ...brings(parse),
    ...assigned(parse),
    ...isOff(parse),
    ...tellsApp(parse),
    ...askedOfThem(parse),
    ...overBluetooth(parse),
  ];
}

const REACHED =
  /\b(?:we|i|our (?:team|staff|courier|driver|agents?)|(?:the|your) (?:courier|driver|host|doctor|shop|seller))\s+((?:(?:may|will|can|also|only|then|sometimes|never|do not|don['’]t)\s+)*)(?:write to|call|contact|reach|text|email|e-mail|message|ring|phone|notify|inform|alert|remind|get in touch with|send (?:it|them|a \w+) to)\s+(?:you|users|customers|members|him|her|them)\s+(?:[\w-]+\s+){0,4}?(?:at|on|by way of|under|through|using|via)\s+(?=(?:the|your|this|that|his|her|any)\b)/g;

/** "We write to you at the email address you gave us": an address that somebody is reached at is used. */
function reached(parse: Parse): Turn[] {
  return everyMatch(REACHED, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const right = after(parse, words.end);
    const near = { start: words.end, end: Math.min(right.end, words.end + 50) };
    if (!holdsExact(parse, near)) return [];
    return [{ ...plain(words), action: "use", denied: NOT.test(match[1] ?? ""), right: near }];
  });
}

const GOES_TO_YOUR =
  /\b(?:reminders?|messages?|receipts?|codes?|passcodes?|passwords?|texts?|alerts?|newsletters?|tickets?|invoices?|links?|confirmations?|statements?|notices?|updates?|sms|mails?|tips|offers|results)\b[^.;:,]{0,40}?\s+(?:(?:also|then|will|only|automatically)\s+)*(?:goes|go|come|comes|(?:is|are|will be|be) (?:sent|texted|e-?mailed|delivered|posted|mailed|pushed|dispatched))\s+(?:out\s+)?(?:straight\s+)?(?:to|by way of)\s+(?=(?:your|the user's|their)\b)/g;

/** "Reminders go to your mobile number" */
function goesToYour(parse: Parse): Turn[] {
  return found(parse, GOES_TO_YOUR).flatMap((words): Turn[] => {
    const right = after(parse, words.end);
    const near = { start: words.end, end: Math.min(right.end, words.end + 45) };
    if (!holdsExact(parse, near) || NOT.test(parse.text.slice(words.start, words.end))) return [];
    return [{ ...plain({ start: words.end - 4, end: words.end }), action: "use", right: near }];
  });
}

const FITTED =
  /\b(?:is|are|be|gets?|being)\s+((?:(?:not|never|also|then|only|partly|automatically)\s+)*)(?:tuned|tailored|adapted|adjusted|geared|customi[sz]ed|personali[sz]ed|fitted|suited|aligned|targeted|pitched|keyed|(?:based|founded|built|modelled) (?:up)?on|drawn (?:from|up from)|calculated from|worked out from|priced by|ordered by|ranked by|sorted by|chosen by)\s+(?:(?:to|by|according to|with)\s+)?(?=(?:your|the|their|his|her|past|what|which|how|where|age|browsing|location|purchase|[a-z-]+)\b)/g;

/** "Recommendations are tuned to your listening history", "prices are not based on what you browse" */
function fitted(parse: Parse): Turn[] {
  return everyMatch(FITTED, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const right = after(parse, words.end);
    const near = { start: words.end, end: Math.min(right.end, words.end + 60) };
    const left = before(parse, words.start);
    if (
      !holdsExact(parse, near) ||
      matchesIn(/\b(?:processing|which|that|it|this|consent|basis)\s*$/, parse.text, left.start, left.end)
    )
      return [];
    return [{ ...plain(words), action: "use", denied: matches(/not|never/, match[1] ?? ""), right }];
  });
}

/** "You entrust us with your email address" */
function entrusts(parse: Parse): Turn[] {
  return found(
    parse,
    /\byou\s+(?:(?:may|can|will|also|then)\s+)*(?:entrust|trust)\s+(?:it\s+to\s+us|us|the app)\s+with\s+/g,
  ).flatMap((words): Turn[] => {
    const right = after(parse, words.end);
    return holdsExact(parse, right) ? [{ ...plain(words), action: "collect", actor: USER, right }] : [];
  });
}

/** "You may tell the school about medical conditions" */
function tellsAbout(parse: Parse): Turn[] {
  return found(
    parse,
    /\byou\s+(?:(?:may|can|could|might|will|must|should|also|then|choose to|are free to)\s+)+(?:tell|inform|let|notify|advise)\s+(?:us|me|the (?:[\w-]+\s)?(?:school|app|hotel|driver|clinic|doctor|host|shop|airline|club|team|nurse|coach|assistant))\s+(?:know\s+)?(?:about|of|in advance of)\s+/g,
  ).flatMap((words): Turn[] => {
    const right = after(parse, words.end);
    return holdsExact(parse, right) ? [{ ...plain(words), action: "collect", actor: USER, right }] : [];
  });
}

/** "You can import your contacts", "you may photograph a receipt" */
function brings(parse: Parse): Turn[] {
  return found(
    parse,
    /\byou\s+(?:(?:may|can|could|might|also|then|choose to|decide to|want to|like to)\s+)+(?:import|photograph|scan in|dictate|paste|connect|snap|film|draw|pair|attach|sync|synchroni[sz]e)\s+(?=(?:your|an?|photos?|pictures?|the|one)\b)/g,
  ).flatMap((words): Turn[] => {
    const right = after(parse, words.end);
    const near = { start: words.end, end: Math.min(right.end, words.end + 45) };
    if (NOT.test(parse.text.slice(words.start, words.end)) || !holdsExact(parse, near)) return [];
    return [{ ...plain(words), action: "collect", actor: USER, right: near }];
  });
}

/** "Your device is assigned a fingerprint" */
function assigned(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:is|are|gets?|will be)\s+(?:also\s+|then\s+|automatically\s+)*(?:assigned|given|allocated|allotted|issued(?: with)?)\s+(?=(?:an?|its own|their own)\s+(?:[\w-]+\s+){0,3}?(?:ids?|identifiers?|fingerprint|number|token|uuid|key)\b)/g,
  ).flatMap((words): Turn[] => {
    const right = after(parse, words.end);
    return holdsExact(parse, right) ? [{ ...plain(words), action: "collect", right }] : [];
  });
}

/** "Background location is off unless you enable it": then it is read. */
function isOff(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:is|are|stays?|remains?)\s+(?:(?:switched|turned|always)\s+)?(?:off|inactive|disabled|dormant)\s+(?:by default\s+)?(?:,\s+)?(?:unless|until)\s+(?:you|the user)\b/g,
  ).flatMap((words): Turn[] => {
    const left = before(parse, words.start);
    const sensed = (parse.marks.get("data") ?? []).some(
      ({ start, end, meaning }) =>
        start >= left.start &&
        end <= left.end &&
        meaning.kind === "data" &&
        matches(/^(?:location|media\.(?:microphone|camera)|bluetooth|sensor|contacts)/, meaning.id),
    );
    return sensed ? [{ ...plain(words), action: "collect", left, evenSo: true }] : [];
  });
}

/** "Sensors tell the app whether you are walking" */
function tellsApp(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:tells?|informs?|lets?|reports? to)\s+(?:the app|it|our (?:servers?|app|software))\s+(?:know\s+)?(?=(?:whether|if|how|when|which|what|where|that)\s)/g,
  ).flatMap((words): Turn[] => {
    if (subjectBefore(parse, words.start)?.kind === "user") return [];
    const right = { start: words.end, end: parse.text.length };
    return holdsExact(parse, { start: words.end, end: Math.min(right.end, words.end + 60) })
      ? [{ ...plain(words), action: "collect", right }]
      : [];
  });
}

/** "A tax number is asked of sellers only" */
function askedOfThem(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:is|are|will be|may be)\s+(?:also\s+|only\s+)*(?:asked|required|demanded|expected|requested)\s+of\s+(?!us\b|course\b)/g,
  ).flatMap((words): Turn[] => {
    const left = before(parse, words.start);
    if (!holdsExact(parse, left) || NOT.test(parse.text.slice(left.start, words.end))) return [];
    return [{ ...plain(words), action: "collect", actor: USER, left }];
  });
}

/** "New cameras are discovered over Bluetooth": it is used for that. */
function overBluetooth(parse: Parse): Turn[] {
  if (!matches(/\bbluetooth\b/, parse.text)) return [];
  return found(
    parse,
    /\b(?:discover(?:s|ed)?|found|finds?|detected|looked for)\s+(?:[\w-]+\s+){0,4}?(?:over|via|by|through|using)\s+(?=bluetooth\b)/g,
  ).flatMap((words): Turn[] => {
    const right = { start: words.end, end: Math.min(parse.text.length, words.end + 12) };
    if (NOT.test(parse.text.slice(Math.max(0, words.start - 16), words.start))) return [];
    const start = words.end - (/\S+\s*$/.exec(parse.text.slice(words.start, words.end))?.[0].length ?? 0);
    return [{ ...plain({ start, end: words.end }), action: "use", right }];
  });
}
