import type { ClaimAction } from "../../../model/claim.ts";
import { everyMatch, firstMatchIn, matches, matchesIn } from "../lexicon/matches.ts";
import { holdsData, holdsExact, type Turn } from "./constructions.ts";
import type { Parse } from "./grammar.ts";
import { after, before, NOT, namedAs, plain, recipientAt } from "./turn-parts-en.ts";

/** Verbs that mean other things too, and so stand in no list: what the firm does to words for data by them is said here. */
const ACTIVE: readonly (readonly [ClaimAction, string])[] = [
  [
    "collect",
    "register|registers|ascertain|ascertains|establish|establishes|query|queries|elicit|elicits|procure|procures|glean|gleans|assemble|assembles|amass|amasses|accumulate|accumulates|trace|traces|survey|surveys",
  ],
  [
    "use",
    "consult|consults|study|studies|inspect|inspects|parse|parses|mine|mines|exploit|exploits|leverage|leverages|profile|profiles|rank|ranks|filter|filters|screen|screens|score|scores|handle|handles",
  ],
  ["share", "circulate|circulates|impart|imparts"],
  ["delete", "eliminate|eliminates|bin|bins|forget|forgets|overwrite|overwrites"],
];
const PASSIVE: readonly (readonly [ClaimAction, string])[] = [
  [
    "collect",
    "established|ascertained|queried|elicited|procured|sourced|assembled|amassed|accumulated|surveyed|acquired from you",
  ],
  ["use", "consulted|exploited|leveraged|scored|ranked|filtered|inspected|worked with|reckoned with"],
  ["share", "circulated|imparted"],
  ["delete", "eliminated|binned|zapped"],
];
const AUX =
  "(?:(?:may|might|will|can|also|only|then|sometimes|automatically|do|does|did|not|never|further)\\s+)*";
const WE =
  "(?:we|i|the (?:app|application|game|service|system|platform|software)|our (?:systems?|servers?|software|app))";
const BE_AUX =
  "(?:is|are|was|were|be|been|being|gets?)\\s+(?:(?:also|then|only|not|never|automatically|first)\\s+)*";

const ACTIVES = ACTIVE.map(
  ([action, verbs]) =>
    [
      action,
      new RegExp(
        `\\b${WE}\\s+${AUX}(?:${verbs})\\s+(?=(?:your|the|users['’]?|their|any|an?|all|such|no|e-?mail|ip|device|location|personal|which|what)\\b)`,
        "g",
      ),
    ] as const,
);
const PASSIVES = PASSIVE.map(
  ([action, verbs]) =>
    [action, new RegExp(`\\b${BE_AUX}(?:${verbs})\\b(?!\\s+by\\s+(?:you|users?)\\b)`, "g")] as const,
);
const NO_TIME =
  /\b(?:at no time|under no circumstances|in no (?:case|event|way)|on no account|by no means)\b/;

/** "We consult your order history", "email addresses are never circulated" */
export function plainVerbsEn(parse: Parse): Turn[] {
  return [...actives(parse), ...passives(parse), ...delivered(parse)];
}

function actives(parse: Parse): Turn[] {
  return ACTIVES.flatMap(([action, shape]) =>
    everyMatch(shape, parse.text).flatMap((match): Turn[] => {
      const end = match.index + match[0].length;
      const right = after(parse, end);
      const near = { start: end, end: Math.min(right.end, end + 45) };
      if (!holdsExact(parse, near) || matchesIn(/^(?:you|users?)\b/, parse.text, end)) return [];
      const denied = NOT.test(match[0]) || NO_TIME.test(parse.text.slice(0, match.index));
      return [{ ...plain({ start: match.index, end }), action, denied, right }];
    }),
  );
}

function passives(parse: Parse): Turn[] {
  return PASSIVES.flatMap(([action, shape]) =>
    everyMatch(shape, parse.text).flatMap((match): Turn[] => {
      const words = { start: match.index, end: match.index + match[0].length };
      const left = before(parse, words.start);
      if (!holdsExact(parse, left)) return [];
      return [{ ...plain(words), action, denied: NOT.test(match[0]), left }];
    }),
  );
}

const DELIVERS = new RegExp(
  `\\b${WE}\\s+${AUX}(?:deliver|present|convey|export|push|stream|transport|turn|make|leak)s?\\s+([^.;:]{3,80}?)\\s+(?:over\\s+|known\\s+|up\\s+)?to\\s+(?!you\\b|us\\b|our (?:own )?(?:servers?|systems?|cloud)\\b|your\\b|a\\s+server)`,
  "g",
);
const IS_DELIVERED = new RegExp(
  `\\b${BE_AUX}(?:delivered|presented|conveyed|exported|pushed|streamed|transported|turned over|made known|leaked)\\s+to\\s+(?!you\\b|us\\b|our (?:own )?(?:servers?|systems?|cloud)\\b|your\\b|a\\s+server)`,
  "g",
);

/** "We convey your name to the hotel", "claims are presented to your insurer" */
function delivered(parse: Parse): Turn[] {
  if (!matches(/\bto\b/, parse.text)) return [];
  const done = everyMatch(DELIVERS, parse.text).flatMap((match): Turn[] => {
    const end = match.index + match[0].length;
    const start = match.index + match[0].indexOf(match[1] ?? "");
    const right = { start, end: start + (match[1]?.length ?? 0) };
    const recipient = someone(parse, end);
    if (!recipient || !holdsData(parse, right)) return [];
    return [
      {
        ...plain({ start: match.index, end: start }),
        action: "share",
        denied: NOT.test(match[0]),
        recipient,
        right,
      },
    ];
  });
  const passive = everyMatch(IS_DELIVERED, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const left = before(parse, words.start);
    const recipient = someone(parse, words.end);
    if (!recipient || !holdsExact(parse, left)) return [];
    return [{ ...plain(words), action: "share", denied: NOT.test(match[0]), recipient, left }];
  });
  return [...done, ...passive];
}

/** Whoever is named from here on: a party of the lists, a common noun, a proper name. */
function someone(parse: Parse, at: number) {
  const known = recipientAt(parse, at);
  if (known) return known;
  const name = firstMatchIn(/^(?:the\s+)?[A-Z][\w.&'’-]*(?:\s[A-Z][\w.&'’-]*)*/, parse.original, at);
  return name ? namedAs(parse, { start: at, end: at + name[0].length }) : null;
}
