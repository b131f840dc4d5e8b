import type { ClaimAction, Party } from "../../../model/claim.ts";

/** What can be said of a mention of data, as the weights know it. Several may hold at once. */
export interface Saying {
  readonly action: ClaimAction;
  readonly affirms: boolean;
  /** An SDK counts as a third party: which of the two it is, the words beside tell. */
  readonly actor: "first-party" | "user" | "third-party";
}

const say = (action: ClaimAction, actor: Saying["actor"] = "first-party"): Saying => ({
  action,
  affirms: true,
  actor,
});
const deny = (action: ClaimAction, actor: Saying["actor"] = "first-party"): Saying => ({
  action,
  affirms: false,
  actor,
});

/** In the order of the columns of the weights: whoever changes it trains them anew. */
export const SAYINGS: readonly Saying[] = [
  say("collect"),
  say("collect", "user"),
  say("collect", "third-party"),
  say("use"),
  say("share"),
  say("entrust"),
  say("store"),
  say("delete"),
  say("transfer"),
  deny("collect"),
  deny("use"),
  deny("share"),
  deny("store"),
  deny("transfer"),
  deny("collect", "third-party"),
];

/** The column of what was said, or -1 where the weights have none for it. */
export function sayingOf(action: ClaimAction, affirms: boolean, actor: Party["kind"]): number {
  const who = actor === "sdk" ? "third-party" : actor;
  for (let at = 0; at < SAYINGS.length; at++) {
    const saying = SAYINGS[at];
    if (saying && saying.action === action && saying.affirms === affirms && saying.actor === who) return at;
  }
  return -1;
}
