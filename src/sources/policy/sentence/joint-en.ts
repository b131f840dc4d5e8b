import { firstMatchIn, matchesIn } from "../lexicon/matches.ts";
import type { Frame } from "./frames.ts";
import type { Parse } from "./grammar.ts";

const OTHERS =
  "(?:(?:our|other|any|certain|some|selected|trusted|these|the|authori[sz]ed|various|one or more of)\\s+){0,3}(third[- ]part(?:y|ies)|(?:[a-z-]+\\s)?(?:partners|vendors|advertisers|networks)|(?:[a-z-]+\\s){0,2}(?:service )?providers)";

/** What may stand between two who act together and what they do. */
const WITH_OTHERS = new RegExp(
  `\\b(?:we|the (?:app|site|website|service)) (?:and|and\\/or|as well as) ${OTHERS}\\b(?:[^.;:]{0,60}?\\b(?:may|might|will|can|also)|(?:,|,? and| or|\\s[a-z-]+){0,10}?)\\s+(?:\\w+ly\\s+)?$`,
);
const BY_US_AND = new RegExp(
  `^\\s+(?:on (?:your|the|a) \\w+\\s+)?by (?:us|ourselves)(?: \\([^()]{1,40}\\))? (?:and|or|and\\/or) (?:by )?${OTHERS}\\b`,
);

/** "We, and third parties with whom we partner, may collect" */
const AND_US =
  /(?:^|[.;:]\s|\b(?:cookies|policy)\W{1,3})\W*we,?\s(?:and|or|and\/or|as well as)\s(?:(?!\bwe (?:may|will|can|also|use|collect)\b)[^.;:]){3,90}?\s(?:(?:may|might|will|can|also)\s)*(?:\w+ly\s)?$/;

/** "We and our partners use cookies", "set by us and our partners": what the firm does, the others do as well. */
export function jointly(parse: Parse, frame: Frame): Frame[] {
  if (
    frame.actor.kind === "third-party" &&
    frame.action !== null &&
    matchesIn(AND_US, parse.text, 0, frame.start)
  )
    return [{ ...frame, actor: { kind: "first-party" } }, frame];
  if (
    frame.actor.kind !== "first-party" ||
    frame.action === null ||
    !/^(?:collect|use|store)$/.test(frame.action)
  )
    return [frame];
  const together =
    firstMatchIn(WITH_OTHERS, parse.text, Math.max(0, frame.start - 160), frame.start) ??
    firstMatchIn(BY_US_AND, parse.text, frame.end, frame.end + 80);
  const name = together?.[1];
  if (
    name === undefined ||
    matchesIn(/\bwe\b[^.;:]*\bwe\b/, parse.text, Math.max(0, frame.start - 160), frame.start)
  )
    return [frame];
  return [frame, { ...frame, actor: { kind: "third-party", name } }];
}
