import type { ClaimAction } from "../../../model/claim.ts";
import { firstMatchIn, matchesIn } from "../lexicon/matches.ts";
import type { Parse, Span } from "./grammar.ts";
import type { VerbGroup } from "./verb-groups.ts";

const GOES_ON =
  /^\s*,\s*(?:(?:and|or|but|also|for example|for instance|e\.g\.|i\.e\.|such as|including|namely|like|as well as|among|in particular|especially|that is|whether|by|in|on|with|to|from|when|if)\b|["“(])/;

/** 不收集精确定位，仅根据IP判断城市: what is done instead is no longer denied. */
const INSTEAD = /[,，](?:但(?!不|也不|同样不)|而是|(?:而|且|我们)?(?:仅|只)(?!限|有))/;

/** "The date the service was used, your language": what stands after the comma is another thing of the list. */
export function rightEnd(
  { text }: Parse,
  group: VerbGroup,
  condition: Span | null,
  passive: boolean,
  action: ClaimAction | null,
  denied: boolean,
): number {
  const verb = group.verbs[0]?.meaning;
  if (verb?.kind === "verb" && verb.form === "zh" && denied) {
    const turn = firstMatchIn(INSTEAD, text, group.end, group.reach);
    return turn ? group.end + turn.index : group.reach;
  }
  // 把你的资料全删掉，只有订单要再留三年: what 把 brings forward is all that the verb takes.
  if (verb?.kind === "verb" && verb.form === "zh" && action !== null && action !== "share") {
    const ends = matchesIn(/^[,，。;；]/, text, group.end, group.end + 1);
    return ends &&
      matchesIn(
        /(?:把|将)(?![会于在要被来近])[^,，。;；:：]{2,40}$/,
        text,
        Math.max(0, group.start - 48),
        group.start,
      )
      ? group.end
      : group.reach;
  }
  if (verb?.kind !== "verb" || verb.form === "zh") return group.reach;
  // "If you publish a review, your name is shown": what the condition speaks of ends with it.
  const reach = condition ? Math.min(group.reach, Math.max(group.end, condition.end)) : group.reach;
  if (!passive) return reach;
  if (matchesIn(/^\s*,/, text, group.end) && !matchesIn(GOES_ON, text, group.end)) return group.end;
  const comma = action === null ? text.indexOf(",", group.end) : -1;
  return comma < 0 ? reach : Math.min(comma, reach);
}
