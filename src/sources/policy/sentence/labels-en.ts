import type { ClaimAction, Party } from "../../../model/claim.ts";
import type { Mark } from "../lexicon/marks.ts";
import { everyMatch, firstMatch, firstMatchIn, matches, matchesIn } from "../lexicon/matches.ts";
import { giverOf, holdsData, holdsExact, type Turn, US, USER } from "./constructions.ts";
import { AGENT } from "./getters-en.ts";
import type { Parse, Span } from "./grammar.ts";
import { namedAs, plain } from "./turn-parts-en.ts";

/** Lists behind a label: "Data: e-mail, photos", "On your phone: notes", "Adyen – card number". */
export function labelsEn(parse: Parse, topic: string | null): Turn[] {
  if (topic === "rights" || topic === "contact" || topic === "definitions") return [];
  return [
    ...labelled(parse, topic),
    ...statusOf(parse),
    ...keptFor(parse, topic),
    ...inBrackets(parse, topic),
    ...namedFor(parse),
    ...(topic === "use" ? aimedAt(parse) : []),
  ];
}

const AIMED = /^[^:;.?!]{2,70}?\s*(?::|\s[-–—]\s|\t)\s*(?:used )?(?=\S)/;
const NO_AIM =
  /^(?:\d|yes|no|none|never|not|optional|required|mandatory|contract|consent|legitimate|legal|art|see|for example|to (?:whom|us)|(?:no|some|any|every)thing|until|kept|stored|deleted|for (?:\d|as long))\b/;

/** "Phone number: signing you in", "E-mail: reminders" under "how we use it": the data, then what it is for. */
function aimedAt(parse: Parse): Turn[] {
  const found = firstMatch(AIMED, parse.text);
  const stop = found ? firstMatch(/:|\s[-–—]\s|\t/, parse.text) : null;
  if (!found || !stop) return [];
  const left = { start: 0, end: stop.index };
  if (!holdsExact(parse, left) || parse.verbs.some(({ end }) => end <= left.end)) return [];
  const right = parse.text.slice(found[0].length);
  const said = holdsData(parse, { start: found[0].length, end: parse.text.length });
  if (matches(NO_AIM, right) || (said && !matches(/^(?:to|for|[a-z]{3,}ing)\s/, right))) return [];
  if (VERBAL.test(bare(right)) && !matches(/^(?:to|for|[a-z]{3,}ing)\s/, right)) return [];
  return [{ ...plain({ start: stop.index, end: stop.index + 1 }), action: "use", left }];
}

/** A label that says who receives is as long as it likes. */
const LONG_LABEL = /^([^:?!]{2,160}?)\s*(?::|\s[-–—]\s|\t)\s*(?=\S)/;
const LABEL = /^([^:?!]{2,70}?)\s*(?::|\s[-–—]\s|\t)\s*(?=\S)/;

interface Rule {
  readonly shape: RegExp;
  readonly action: ClaimAction;
  readonly denied?: true;
  readonly user?: true;
}

const RULES: readonly Rule[] = [
  { shape: /^data (?:(?:not )?linked to (?:you|your identity)|used to track you)$/, action: "collect" },
  {
    shape:
      /^(?:never(?: (?:collected|read|taken|accessed|touched))?|not (?:collected|accessed|read|recorded|touched|taken|stored)(?: by us)?|hidden from us|what (?:we|i|the app|it) (?:do not|don't|does not|doesn't|never) \w+|(?:we|i) (?:do not|don't|never) (?:collect|see|read|know|access|touch|take))$/,
    action: "collect",
    denied: true,
  },
  {
    shape:
      /^(?:(?:never|not) (?:shared|sold|disclosed|uploaded|passed on|shown)(?: (?:with|to) [\w ]{3,30})?|hidden from (?!us\b|you\b)[\w ]{3,30}|(?:but )?(?:not|never) (?:to|for) (?:them|others|anyone|anybody|third parties)|(?:we|they|it) (?:do|does) not (?:get|see|receive)|(?:we|i) (?:do not|don't|never) (?:share|sell))$/,
    action: "share",
    denied: true,
  },
  {
    shape:
      /^(?:(?:stays |kept |stored |saved |only |locally )*(?:on|in) (?:your|the|our|my) (?:own )?(?:phone|device|tablet|computer|servers?|server side|database|cloud|browser|watch)(?: only)?|stored(?: data| locally| on .{3,30})?|(?:we|i) (?:store|keep|save)|(?:data )?(?:kept|saved|retained)|local(?:ly)?(?: stored)?(?: data)?|server-side)$/,
    action: "store",
  },
  {
    shape:
      /^(?:(?:got|obtained|received|collected|taken|comes?) from you|what you (?:give|tell|enter|provide|type|fill in|write|add)(?: us)?(?: (?:at|in|on|when|about|for) [\w' ]{2,24})?|you (?:provide|give(?: us)?|enter|tell us|share)|provided by you|from you|(?:required|mandatory|optional|compulsory)(?: (?:data|information|fields?|details))?|registration|sign-?up|form fields?|input)$/,
    action: "collect",
    user: true,
  },
  {
    shape:
      /^(?:(?:personal |the |affected |relevant |user |usage |technical )*(?:data|information)(?: (?:types?|categor(?:y|ies)|fields?|elements|points|items))?(?: (?:we |that is |being |we may |that we )?(?:collect(?:ed)?|process(?:ed)?|used?|concerned|involved|gathered|affected|obtained|accessed|handled))?|collect(?:ed|s)?|what(?: (?:we|i|the app|it|is) (?:collects?|gathers?|collected|records?|reads?|asks? for|needs?|processe?s?|takes?|logs?|gets?))?|(?:categor(?:y|ies)|types?|kinds?) of (?:personal )?(?:data|information)(?: (?:collected|processed|concerned))?|automatic(?:ally)?(?: collected)?(?: data)?|collected automatically|(?:we|i) (?:collect|process|gather|record|log|receive|get|read|need|ask for)|from (?:your )?(?:device|phone|browser)|(?:identity|contact|account|profile|device|technical|usage|payment|financial|location|health|log|transaction|booking|marketing|communications?|biometric|behaviou?ral|registration|demographic|commercial|employment|education|internet|audio|sensor|connection|diagnostic|order|delivery|purchase|customer|login|app|browsing|interaction|activity|content|media|background|special category|social) (?:data|information|details|identifiers|activity))$/,
    action: "collect",
  },
];

const SHARED =
  /^(?:(?:(?:personal |the )*(?:data|information)(?: types?| categories)? (?:we |that (?:is|we) |that may be |may be )?)?shared|disclosed|sent|passed(?: on)?|given|transmitted|sold)(?: (?:with|to) (.{2,40}))?$|^(?:we|i) (?:share|send|disclose|pass)(?: (?:with|to) (.{2,40}))?$|^what (.{2,30}) (?:gets?|receives?|sees?|learns?)$/;

/** Fragments only: a list with a verb of its own says it itself. */
const VERBAL =
  /\b(is|are|was|were|will|would|can|could|may|might|must|shall|should|has|have|do|does|we|they|it|which)\b/;

function labelled(parse: Parse, topic: string | null): Turn[] {
  const head = firstMatch(/^[\W\d]*(?:[a-z]\)\s+|\d+[\d.]*\s*)?/, parse.text)?.[0].length ?? 0;
  const shares = topic === "sharing" || topic === "sdk";
  const found = (shares ? LONG_LABEL : LABEL).exec(parse.text.slice(head));
  const label = found?.[1]?.trim().replace(/^["'*_]+|["'*_]+$/g, "");
  if (!found || label === undefined) return [];
  const words = { start: head, end: head + found[0].length };
  const right = { start: words.end, end: parse.text.length };
  const first = { start: right.start, end: Math.min(right.end, right.start + 60) };
  if (!holdsData(parse, first) || VERBAL.test(bare(parse.text.slice(right.start)))) return [];
  const rule = RULES.find(({ shape }) => shape.test(label));
  if (rule) {
    const actor = rule.user ? USER : US;
    const recipient: Party | null =
      rule.action === "share" && /\b(?:them|others|anyone|anybody|third)\b/.test(label)
        ? { kind: "third-party", name: null }
        : null;
    return [{ ...plain(words), action: rule.action, denied: rule.denied === true, actor, recipient, right }];
  }
  const shared = firstMatch(SHARED, label);
  if (shared) {
    const name = shared[1] ?? shared[2] ?? shared[3];
    const at = name === undefined ? -1 : parse.text.indexOf(name, head);
    const recipient =
      at < 0 || name === undefined ? null : namedAs(parse, { start: at, end: at + name.length });
    return [{ ...plain(words), action: "share", recipient, right }];
  }
  const span = { start: head, end: head + (found[1]?.length ?? 0) };
  // Under "Who receives your data", whoever stands before the colon does; under "why we use it" a purpose stands there.
  const open = parse.text.indexOf("(", span.start);
  const named = open > span.start && open < span.end ? { start: span.start, end: open } : span;
  if (shares && !holdsExact(parse, named) && !matches(NO_RECEIVER, label))
    return [{ ...plain(words), action: "share", recipient: receiver(parse, span), right }];
  // "Repair centres: IMEI, model", in whatever section.
  if (matches(GETS, label) && !holdsData(parse, named)) {
    const to = parse.text.startsWith("to ", span.start) ? span.start + 3 : span.start;
    // "Information we receive from others" above "Credit agencies: your score": they are whence it comes.
    if (topic === "collection" && to === span.start) return [{ ...plain(words), action: "collect", right }];
    return [
      { ...plain(words), action: "share", recipient: receiver(parse, { start: to, end: span.end }), right },
    ];
  }
  if (topic === "use" && !holdsData(parse, span)) return [{ ...plain(words), action: "use", right }];
  // "We store the following data:" says itself what is done.
  const told =
    /\b(?:we|i|is|are|will be|may be)\b/.test(label) && parse.verbs.some((verb) => isDealing(verb, span));
  if (ELSEWHERE.has(topic ?? "") || shares || told) return [];
  if (!DATAISH.test(label) && !(SCENE.test(label) && !holdsExact(parse, span))) return [];
  return matchesIn(NO_LIST, parse.text, right.start) ? [] : [{ ...plain(words), action: "collect", right }];
}

/** "Retention: order records": what a notice tells of the data besides. */
const NO_RECEIVER =
  /^(?:(?:data )?(?:retention|storage)(?: periods?)?|(?:the )?purposes?(?: of \w+)?|why|when|how|(?:legal )?basis|examples?|notes?|sources?|duration|security|your (?:rights|choices))$/;

const GETS = new RegExp(
  `^(?:to )?(?:(?:the|our|your|an?|any|other|all|certain|external)\\s+)*(?:[\\w'’&-]+\\s+){0,3}?${AGENT}(?:\\s+(?:who|that|of|for|in|which)\\s[^,;]{2,60})?$`,
);

function isDealing({ start, end, meaning }: Mark, span: Span): boolean {
  return (
    meaning.kind === "verb" &&
    matches(/^(?:collect|store|share|use|delete|send)$/, meaning.means) &&
    start >= span.start &&
    end <= span.end
  );
}

/** Sections whose lists are no lists of what is taken. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  "use",
  "rights",
  "contact",
  "definitions",
  "security",
  "storage",
  "transfer",
  "update",
  "exemptions",
]);
/** "Vehicle identity and status: …", "Phone data: …": what is listed belongs to it. */
const DATAISH =
  /\b(?:data|info(?:rmation)?|details|identity|identifiers?|status|content|records?|histor(?:y|ies)|activity|profiles?|accounts?|contact|usage|registration|communications?|diagnostics?|measurements?|readings|preferences|interests|demographics|particulars|metadata|logs?)\b(?!\s+(?:controller|protection|subject|officer))/;
/** "Placing an order: name, address", "For support: e-mail": what is asked on that occasion. */
const SCENE =
  /^(?:(?:when|while|on|upon|for|at|by|if you(?: are)?) )?(?!sharing|selling|disclosing|deleting|erasing|storing|retaining|keeping|processing|hosting|analy[sz]ing|transferring|marketing|advertising|using|providing|improving|personali[sz]ing|understanding|preventing|complying|including|following|regarding|concerning|something|anything|nothing|everything)(?:[a-z]+ing|registration|sign-?up|log-?in|checkout|booking|delivery|payments?|purchases?|orders?|support(?: requests?)?|returns|enquir(?:y|ies)|inquir(?:y|ies)|newsletter|subscription|verification|account creation|job applications?|claims?|refunds?|competitions?|surveys?|feedback)\b(?:\s[\w'’-]+){0,6}$/;
const NO_LIST = /^\s*(?:no|none|never|not|see|n\/a|yes|-|—)\b/;

const DURATION =
  /^\s*(?:(?:for|about|up to|at most|at least|kept|deleted|erased|stored|retained|held|after|until|max\.?|maximum|within|is|are|(?:is|are) (?:kept|stored|deleted|held)(?: for)?)\s+)*(?:(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirteen|fourteen|eighteen|twenty(?:-four)?|thirty(?:-one)?|sixty|ninety)\s+(?:\w+\s+)?(?:hours?|days?|weeks?|months?|years?)\b|(?:until|as long as|while|for the life|life of|lifetime of)\b)/;

/** "Call recordings: six months." */
function keptFor(parse: Parse, topic: string | null): Turn[] {
  const head =
    firstMatch(/^[\W\d]*(?:(?:data )?(?:retention|storage)(?: periods?)?\s*[:.–—]\s*)?/, parse.text)?.[0]
      .length ?? 0;
  const found = firstMatchIn(LABEL, parse.text, head);
  const said = matchesIn(/\b(?:retention|storage)\b/, parse.text, 0, head);
  if (!found || (!said && topic !== "storage" && topic !== null && topic !== "use")) return [];
  const left = { start: head, end: head + (found[1]?.length ?? 0) };
  const words = { start: left.end, end: parse.text.length };
  if (!holdsData(parse, left) || !matchesIn(DURATION, parse.text, head + found[0].length)) return [];
  if (/\b(?:is|are|was|we|you|will|may|can)\b/.test(found[1] ?? "")) return [];
  return [{ ...plain(words), action: "store", left }];
}

/** "Our payment institution (card number, billing address);" in a section on sharing: who gets, and in brackets what. */
function inBrackets(parse: Parse, topic: string | null): Turn[] {
  const several = severalInBrackets(parse, topic);
  if (several.length > 1) return several;
  if (topic !== "sharing" && topic !== "sdk") return [];
  const found = firstMatch(
    /^[\W\d]*(?:[ivx]{1,4}\.\s+)?([^():;]{3,80}?)\s*\(([^()]{3,120})\)\s*(?:[.;,]|and|or)*\s*$/,
    parse.text,
  );
  const [, who, what] = found ?? [];
  if (!found || who === undefined || what === undefined) return [];
  const start = parse.text.indexOf(who);
  const label = { start, end: start + who.length };
  const at = parse.text.indexOf("(", label.end) + 1;
  const right = { start: at, end: at + what.length };
  if (holdsExact(parse, label) || !holdsExact(parse, right) || VERBAL.test(bare(what)) || VERBAL.test(who))
    return [];
  const words = { start: label.end, end: at };
  return [{ ...plain(words), action: "share", recipient: receiver(parse, label), right }];
}

const FIRM_AND_DATA =
  /(?:^[\W\d]*|\band\s+|[,;]\s+|\bas well as\s+)([A-Z][\w.&'’-]*(?:\s[A-Z][\w.&'’-]*){0,3})\s*\(([^()]{3,160})\)/g;

/** "MoEngage (mobile number, name) and Crashlytics (crash logs)": firms, each with what it gets. */
function severalInBrackets(parse: Parse, topic: string | null): Turn[] {
  const told = topic === "sharing" || topic === "sdk";
  if (!parse.original.includes("(") || VERBAL.test(bare(parse.text))) return [];
  return everyMatch(FIRM_AND_DATA, parse.original).flatMap((match): Turn[] => {
    const [, who = "", what = ""] = match;
    const start = match.index + match[0].indexOf(who);
    const label = { start, end: start + who.length };
    const at = parse.original.indexOf("(", label.end) + 1;
    const right = { start: at, end: at + what.length };
    const known = [...(parse.marks.get("party") ?? []), ...parse.names].some(
      (mark) => mark.start < label.end && mark.end > label.start,
    );
    if ((!told && !known) || holdsData(parse, label) || !holdsExact(parse, right)) return [];
    return [
      { ...plain({ start: label.end, end: at }), action: "share", recipient: receiver(parse, label), right },
    ];
  });
}

function receiver(parse: Parse, span: { start: number; end: number }): Party {
  const open = parse.text.indexOf("(", span.start);
  const end = open > span.start && open < span.end ? open : span.end;
  return namedAs(parse, { start: span.start, end });
}

function bare(text: string): string {
  return text
    .replace(/\([^)]*\)/g, "")
    .replace(/\byou (?:were|are|have been|have|had|will be)\s\w+/g, "")
    .replace(/,?\s(?:while|when|where|if|once|unless|provided|who|which)\s[^,;.—–]*/g, "")
    .replace(
      /\b(?:that|which|when|if|as) (?:you|we)\b[^,;.]*|\byou (?:visit|view|open|use|enter|see|click|tap|make|send|post|upload|read|choose|create)\b/g,
      "",
    );
}

const BRACKETED =
  /^[\W\d]*([^:;()]{2,60}?)\s*\((?:(?:it|they) (?:is|are) )?(?:automatically |always |only |being |may be )*(?:collected|recorded|logged|required|optional|mandatory|requested)(?: (?:automatically|by us))?\)\s*[.,;]?\s*$/;
const STATUS =
  /^[\W\d]*([^:;]{2,60}?)\s*(?::|\s[-–—]|\t)\s*(?:(?:yes|required|optional|mandatory|voluntary|compulsory|needed|requested|collected|recorded|logged|read|processed|asked for)\b(?:,? (?:but )?(?:optional|required|voluntary))?(?!\s+(?:by law|to\b.{0,30}\blaw)))\s*[.,;(]?\s*$/;

/** "Phone number: optional.", "IP address – collected" */
function statusOf(parse: Parse): Turn[] {
  const found = firstMatch(STATUS, parse.text) ?? firstMatch(BRACKETED, parse.text);
  const label = found?.[1];
  if (!found || label === undefined) return [];
  const start = parse.text.indexOf(label);
  const left = { start, end: start + label.length };
  if (!holdsExact(parse, left)) return [];
  const words = { start: left.end, end: parse.text.length };
  return [{ ...plain(words), action: "collect", actor: giverOf(parse, left), left }];
}

const NAMED_FOR =
  /^(\W*)([A-Z][\w.&'’-]*(?:\s[A-Z][\w.&'’-]*){0,3})(?:\s+\([^)]{2,40}\)|\s+in\s[A-Z]\w+)?\s+for\s+(?:(?:the\s+)?(?:storage|hosting|sending|processing|collection|analysis)\s+of\s+)?(?=\S)/;

/** "Sentry for crash reports.": a firm that the lists know, with what it is there for. */
function namedFor(parse: Parse): Turn[] {
  const match = firstMatch(NAMED_FOR, parse.original);
  if (!match || matches(VERBAL, parse.text) || parse.text.length > 100) return [];
  const start = (match[1] ?? "").length;
  const span = { start, end: start + (match[2] ?? "").length };
  const known = [...(parse.marks.get("party") ?? []), ...parse.names].some(
    ({ start: at, end }) => at >= span.start && end <= span.end,
  );
  const right = { start: match[0].length, end: parse.text.length };
  if (!known || !holdsExact(parse, { start: right.start, end: Math.min(right.end, right.start + 40) }))
    return [];
  return [{ ...plain({ start, end: right.start }), action: "share", recipient: namedAs(parse, span), right }];
}
