import type { Party } from "../../../model/claim.ts";
import { matches, matchesIn } from "../lexicon/matches.ts";
import { type Act, act, nothing, type Situation, US, USER } from "./act.ts";
import { goesAbroad, onOrder } from "./reach.ts";

const TO_OWN_DEVICE =
  /^\s+(?:it\s+|them\s+)?to (?:your|the user's) (?:computer|device|browser|hard|mobile|phone|terminal)/;

/** Who hands data to whom: without a third party on one side nothing is shared. */
export function decideShare(
  { actor: named, recipient, polarity, group, parse }: Situation,
  actor: Party,
): Act {
  if (actor.kind === "user") {
    // "You can also share your occupation": with whom is not said; the firm has it.
    return (recipient === null || recipient.kind === "first-party") &&
      polarity.kind === "affirms" &&
      !group.embedded
      ? act("collect", USER)
      : nothing(actor);
  }
  // 您授权共享的昵称: whoever shares there, it is not said to be the firm.
  if (group.embedded && !named) return nothing(actor);
  // 我们会收集从第三方账号共享的头像: it comes from there.
  if (
    group.embedded &&
    matchesIn(/(收集|获取|获得|接收|得到|读取)[^,，。;；]{0,24}$/, parse.text, 0, group.start)
  )
    return nothing(actor);
  // "Facebook will share your profile with us"
  if (recipient?.kind === "first-party" && named && matches(/^(third-party|sdk|affiliate)$/, named.kind))
    return act("collect", US);
  // "Cookies are identifiers that we transfer to your computer": nobody else gets them.
  if (matchesIn(TO_OWN_DEVICE, parse.text, group.end, group.end + 40)) return nothing(actor);
  if (actor.kind === "first-party" && goesAbroad(parse, group)) return act("transfer", actor);
  if (actor.kind === "first-party" && !recipient && onOrder(parse, group.start))
    return act("share", actor, { kind: "authority" });
  const shares = actor.kind === "first-party" || actor.kind === "affiliate" || actor.kind === "sdk";
  if (!shares || recipient?.kind === "user") return nothing(actor);
  // 与我们运营的平台共享
  if (
    recipient?.kind === "first-party" &&
    /[与和向]我们(所)?(运营|控制|旗下|集团)[^。;；]{0,40}$/.test(
      parse.text.slice(Math.max(0, group.start - 60), group.start),
    )
  )
    return act("share", US, { kind: "affiliate", name: null });
  // 经您授权共享给我们的昵称
  if (recipient?.kind === "first-party")
    return polarity.kind === "affirms" ? act("collect", US) : nothing(actor);
  return act("share", actor, recipient);
}
