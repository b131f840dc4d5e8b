import { type Act, act, type Situation, US } from "./act.ts";

const FOR_US =
  /^[^.;:]*\b(?:for us|on our (?:behalf|orders?|instructions?)|on behalf of us|as our processors?|under our instructions?)\b/;
/** "your name", "the last four digits", "a push token": no "get in touch", no "see our policy". */
function isTold(after: string): boolean {
  return /^\s+(?:only\s+|just\s+|also\s+)?(?:your|their|his|her|its|the|an?|all|some|any|no|which|what|how|where|user|device|[a-z]+s\b)/.test(
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
    /^(?:store|use)$/.test(verb.meaning.means) &&
    verb.meaning.form !== "zh" &&
    polarity.kind === "affirms" &&
    FOR_US.test(parse.text.slice(group.end))
  )
    return act("entrust", US, actor);
  if (!RECEIVES.test(word) || group.embedded || polarity.kind === "unclear") return null;
  if (actor?.kind === "authority") return act("share", US, actor);
  // "The ad network gets your advertising ID", in whatever section: what they get, they get from the firm.
  const theirs = /^(?:third-party|sdk|affiliate)$/.test(actor?.kind ?? "");
  if (actor && theirs && /^gets?$/.test(word) && isTold(parse.text.slice(group.end)))
    return act("share", US, actor);
  if (setting.topic !== "sharing") return null;
  if (actor?.kind === "first-party" || actor?.kind === "user") return null;
  // Nobody known acts: whoever "receives" or "may receive" here is somebody else.
  const other =
    /s$/.test(word) ||
    /\b(?:may|will|can)\s+(?:\w+ly\s+|also\s+|only\s+)?$/.test(parse.text.slice(0, group.start));
  if (!actor && !other) return null;
  return act("share", US, actor ?? { kind: "third-party", name: null });
}
