import type { Party } from "../../../model/claim.ts";
import { matches, matchesIn } from "../lexicon/matches.ts";
import { type Act, act, nothing, type Situation, US } from "./act.ts";
import { holdsExact } from "./constructions.ts";

const PERSONS =
  /^(other )?(users|people|players|members|anyone|others|someone|friends|followers|the public|everyone|strangers|moderators?|administrators?|admins|staff|employees|其他用户|他人|任何人|家长|老师|教师|好友)$/;

/** "We see your IP address": who gets to know something about the user takes it, in words of daily use. */
export function decideLearn(given: Situation, actor: Party): Act {
  const { actor: named, parse, group, verb, polarity } = given;
  const passive = verb.meaning.kind === "verb" && verb.meaning.form === "past";
  if (
    passive &&
    !group.embedded &&
    (named
      ? named.kind === "first-party" && matchesIn(/^\s+by\b/, parse.text, group.end)
      : polarity.kind === "denies")
  )
    return act("collect", US);
  // "Nobody at the Council can see where you are"
  if (
    !named &&
    polarity.kind === "denies" &&
    matches(/^\W*(?:nobody|no[ -]one|none of us)\b(?! (?:outside|except|but|other))/, parse.text)
  )
    return act("collect", US);
  if (!named || named.kind === "user" || named.kind === "authority" || group.embedded) return nothing(actor);
  if (named.kind === "third-party" && PERSONS.test((named.name ?? "").toLowerCase())) return nothing(actor);
  const after = parse.text.slice(group.end, group.end + 40);
  const chinese = verb.meaning.kind === "verb" && verb.meaning.form === "zh";
  const about = chinese
    ? named.kind !== "first-party" ||
      matches(/^(了|过)?(您|你|用户|其|的|孩子)/, after) ||
      (matchesIn(/^(拿到|取得|得到|掌握|生成)$/, parse.text, verb.start, verb.end) &&
        holdsExact(parse, { start: group.end, end: group.end + 16 }))
    : /^\s+(only\s+|just\s+)?((all|some|any|none|part|most)\s+(of\s+)?)?(your|their|users?['’]?|the|his|her|a user's|which|what|how|where|when|whether|no|its|an?)\b/.test(
        after,
      ) ||
      // "We see brand and last four digits of the card"
      (named.kind === "first-party" && holdsExact(parse, { start: group.end, end: group.end + 24 })) ||
      // "We do not take any photos"
      (polarity.kind === "denies" && matches(/^\s+(?:any|it|them|these|those)\b/, after));
  return about ? act("collect", named) : nothing(actor);
}
