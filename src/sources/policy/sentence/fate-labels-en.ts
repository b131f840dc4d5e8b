import type { ClaimAction } from "../../../model/claim.ts";
import { everyMatch, firstMatch, matches, matchesIn } from "../lexicon/matches.ts";
import { holdsData, type Turn } from "./constructions.ts";
import type { Parse } from "./grammar.ts";
import { NOT, plain } from "./turn-parts-en.ts";

const DONE =
  "(?:stored|kept|saved|held|retained|cached|hosted|deleted|erased|wiped|destroyed|discarded|overwritten|anonymi[sz]ed|collected|recorded|read|logged|gathered|seen|accessed|captured|scanned|shared|sold|disclosed|published|passed on|uploaded|transmitted|sent|transferred|used|analy[sz]ed|compared|matched)";
const HOW =
  "(?:(?:not|never|no longer|only|always|also|then|now|automatically|immediately|securely|locally|temporarily|briefly|permanently|directly|just|neither|nor|ever)\\s+)*";
/** "Card number – never stored by us": nothing but participles follows the label. */
const LABELLED = new RegExp(
  `^\\W*([^:;.!?]{2,80}?)(?::|\\s[-–—]|\\t)\\s+(?=${HOW}(?:[a-z]+ed,?\\s+(?:and\\s+|but\\s+|then\\s+)?)?${HOW}${DONE}\\b)`,
);
const FATE = new RegExp(
  `(?:^|[,;]\\s+|\\b(?:and|but|then|or|nor)\\s+)(${HOW}${DONE})\\b(?!\\s+(?:data|information|as)\\b)`,
  "g",
);

const ACTS: readonly (readonly [RegExp, ClaimAction])[] = [
  [/\b(?:stored|kept|saved|held|retained|cached|hosted)$/, "store"],
  [/\b(?:deleted|erased|wiped|destroyed|discarded|overwritten|anonymi[sz]ed)$/, "delete"],
  [/\b(?:shared|sold|disclosed|published|passed on)$/, "share"],
  [/\b(?:used|analy[sz]ed|compared|matched)$/, "use"],
];
/** A finite verb before the participle: the sentence says itself who does it. */
const FINITE =
  /\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|we|you|i|they|it|that|which|who|if|when|what)\b/;

/** "Photos: stored in your iCloud", "Contacts – read on the device, never uploaded": what becomes of what the label names. */
export function fateLabelsEn(parse: Parse, topic: string | null): Turn[] {
  if (topic === "rights" || topic === "definitions" || topic === "contact") return [];
  const found = firstMatch(LABELLED, parse.text);
  const label = found?.[1];
  if (!found || label === undefined || FINITE.test(label)) return [];
  const from = found[0].length;
  const start = parse.text.indexOf(label);
  const left = { start, end: start + label.length };
  if (!holdsData(parse, left) || parse.verbs.some(({ end }) => end <= left.end)) return [];
  return everyMatch(FATE, parse.text.slice(from)).flatMap((match): Turn[] => {
    const words = match[1] ?? "";
    const at = from + match.index + match[0].indexOf(words);
    const denied = NOT.test(words) || matches(/^(?:neither|nor)/, words);
    // "Sent to couriers": to whom is told by the verb itself; "uploaded to our servers" is taken.
    const sent = matches(/(?:uploaded|transmitted|sent|transferred)$/, words);
    if (sent && !denied && !matchesIn(/^\s+to\s+(?:us|our)\b/, parse.text, at + words.length)) return [];
    if (FINITE.test(parse.text.slice(from, at))) return [];
    const action = ACTS.find(([shape]) => matches(shape, words))?.[1] ?? "collect";
    // "Contacts – not used": whether they are taken is told elsewhere.
    if (denied && action === "use") return [];
    return [{ ...plain({ start: at, end: at + words.length }), action, denied, left }];
  });
}
