import type { Claim } from "../../model/claim.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { Seen } from "../../model/rule.ts";
import { type FlowGroup, flowGroups, leavesDevice, nameOf, seeFlows } from "./flows.ts";
import { isThirdParty } from "./library.ts";
import { whatIsSaid } from "./said.ts";
import { quoted, sentences } from "./words.ts";

/** Data that was followed out of the device though the policy says that it is not taken, sent or passed on. */
export function deniedFlows(evidence: Evidence): readonly Seen[] {
  return flowGroups(evidence, leavesDevice).flatMap((group) => {
    const said = whatIsSaid(evidence, group.data);
    const denials = said.denials.filter((claim) => isAgainst(group, claim));
    const [denial] = denials;
    if (!denial) return [];
    const seen = seeFlows(group, {
      verdict: said.mark === "yes" ? "risk" : "breach",
      denied: true,
      ...(said.mark === "yes"
        ? { atMostMedium: { en: "the policy says both", zh: "隐私政策前后不一" } }
        : {}),
      says: sentences(
        { en: `${nameOf(group).en} is sent out of the device.`, zh: `${nameOf(group).zh}被发送到设备之外。` },
        {
          en: `The policy says: ${quoted(denial.at.quote).en}.`,
          zh: `隐私政策称：${quoted(denial.at.quote).zh}。`,
        },
      ),
    });
    return [
      {
        ...seen,
        rests: { ...seen.rests, claims: denials.map(({ id }) => id) },
        at: [seen.at[0], ...seen.at.slice(1), ...denials.map(({ at }) => at)],
      },
    ];
  });
}

/** "We do not share" speaks of others; what the app's own servers get is no sharing. */
function isAgainst({ flows }: FlowGroup, { action, actor }: Claim): boolean {
  if (actor.kind !== "first-party") return false;
  if (action === "collect" || action === "use") return true;
  return (
    (action === "share" || action === "entrust") &&
    flows.some(({ actors }) => isThirdParty(actors.sink) || actors.recipient?.kind === "sdk")
  );
}
