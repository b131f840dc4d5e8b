import type { App } from "../model/app.ts";
import type { Gap, GapSeen } from "../model/gap.ts";
import { ruleReads } from "../rules/reads.gen.ts";

/** Numbers gaps in the order they were seen, and says which rules each of them silences: those that read its layer. */
export function numberedGaps(seen: readonly GapSeen[]): readonly Gap[] {
  return seen.map((gap, index) => ({
    id: `G${index + 1}`,
    layer: gap.layer,
    reason: gap.reason,
    says: gap.says,
    at: gap.at,
    silences: ruleReads.filter(({ reads }) => reads.includes(gap.layer)).map(({ id }) => id),
  }));
}

/** Lists that stand beside a policy say what they list; what the policy itself says was not seen. */
export function onlyListsGap({ sha256, file }: Pick<App, "sha256" | "file">): GapSeen {
  return {
    layer: "policy",
    reason: "policy-only-lists",
    says: {
      en: "Only lists that stand beside a privacy policy were given, not the policy itself: nothing is concluded from what they lack.",
      zh: "只提供了隐私政策所附的清单，未提供隐私政策本身：不会因清单缺少某项内容而下结论。",
    },
    at: { kind: "file", sha256, name: file },
  };
}

/** To compare with nothing is no comparison: without a policy the rules about it have no answer. */
export function noPolicyGap({ sha256, file }: Pick<App, "sha256" | "file">): GapSeen {
  return {
    layer: "policy",
    reason: "no-policy-given",
    says: {
      en: "No privacy policy was given: what the app says about its data was not compared with what it does.",
      zh: "未提供隐私政策：未能将应用的说明与其实际行为比对。",
    },
    at: { kind: "file", sha256, name: file },
  };
}
