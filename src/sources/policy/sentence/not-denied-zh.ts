import { matchesIn } from "../lexicon/matches.ts";
import type { Span } from "./grammar.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** Whether a Chinese word that denies says nothing of this verb; `from` is where its clause begins. */
export function deniesNothingZh(text: string, negation: Span, group: VerbGroup, from: number): boolean {
  // 合作伙伴不得出于自身利益使用您的信息: what others are told is no word on what is done.
  if (matchesIn(/^不得$/, text, negation.start, negation.end))
    return !matchesIn(/(我们|我方|我司|本公司|平台)[^,，。;；]{0,8}$/, text, from, negation.start);
  // 不会把自动收集的日志与其他信息关联: the verb that only describes is not denied.
  return (
    group.embedded &&
    matchesIn(/^(会)?(把|将|对)(我们|自动|已|所|您|你)*$/, text, negation.end, group.start) &&
    matchesIn(/^的/, text, group.end, group.end + 1)
  );
}
