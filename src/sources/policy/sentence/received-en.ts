import { matches, matchesIn } from "../lexicon/matches.ts";
import { type Act, act, type Situation, US } from "./act.ts";

const FOR_US =
  /^[^.;:]*\b(?:for us|on (?:our|(?:the|its|their) [\w'’-]+['’]s) (?:behalf|orders?|instructions?)|on behalf of the (?:company|department|bank|ministry|city|school|operator|controller)|on behalf of us|as our processors?|under our instructions?)\b/;
/** "your name", "the last four digits", "a push token": no "get in touch", no "see our policy". */
function isTold(after: string): boolean {
  return matches(
    /^\s+(?:only\s+|just\s+|also\s+)?(?:your|their|his|her|its|the|an?|all|some|any|no|which|what|how|where|user|device|[a-z]+s\b)/,
    after,
  );
}

const RECEIVES = /^(?:receives?|gets?|sees?|obtains?|learns?)$/;

/** "The dealer of your choice receives your name", where the section tells with whom data is shared. */
export function received({ verb, actor, polarity, parse, group, setting }: Situation): Act | null {
  const word = parse.text.slice(verb.start, verb.end);
  // "Amazon stores clips on our order"
  if (
    (actor?.kind === "third-party" || actor?.kind === "sdk") &&
    verb.meaning.kind === "verb" &&
    matches(/^(?:store|use)$/, verb.meaning.means) &&
    verb.meaning.form !== "zh" &&
    polarity.kind === "affirms" &&
    matchesIn(FOR_US, parse.text, group.end)
  )
    return act("entrust", US, actor);
  if (!matches(RECEIVES, word) || group.embedded || polarity.kind === "unclear") return null;
  if (actor?.kind === "authority") return act("share", US, actor);
  // "The ad network gets your advertising ID", in whatever section: what they get, they get from the firm.
  const theirs = /^(?:third-party|sdk|affiliate)$/.test(actor?.kind ?? "");
  if (actor && theirs && matches(/^gets?$/, word) && isTold(parse.text.slice(group.end)))
    return act("share", US, actor);
  if (setting.topic !== "sharing") return null;
  if (actor?.kind === "first-party" || actor?.kind === "user") return null;
  // Nobody known acts: whoever "receives" or "may receive" here is somebody else.
  const other =
    matches(/s$/, word) ||
    matchesIn(/\b(?:may|will|can)\s+(?:\w+ly\s+|also\s+|only\s+)?$/, parse.text, 0, group.start);
  if (!actor && !other) return null;
  return act("share", US, actor ?? { kind: "third-party", name: null });
}
