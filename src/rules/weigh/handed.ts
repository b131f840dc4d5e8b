import type { Evidence } from "../../model/evidence.ts";
import type { Flow } from "../../model/flow.ts";
import type { Seen } from "../../model/rule.ts";
import type { Text } from "../../model/text.ts";
import { disclosesData, disclosureOf, isDisclosed } from "./disclosed.ts";
import { isInCode } from "./does.ts";
import { flowGroups, nameOf, seeFlows } from "./flows.ts";
import { isLibraryCode } from "./library.ts";
import { policyPlaces } from "./policy.ts";
import { whatIsSaid } from "./said.ts";
import { actorKey, sdkName } from "./words.ts";

/**
 * Data that other code reads and hands to an SDK of which the policy does not tell. What the SDK reads by itself is
 * left to whoever judges its reading.
 */
export function handedUntold(evidence: Evidence): readonly Seen[] {
  const sdks = new Set(evidence.facts.flows.flatMap((flow) => receiverOf(flow) ?? []));
  return [...sdks].sort().flatMap((sdk) => handedTo(evidence, sdk));
}

function handedTo(evidence: Evidence, sdk: string): readonly Seen[] {
  const told = disclosureOf(evidence, [sdk]);
  const isNamed = isDisclosed(told);
  return flowGroups(evidence, (flow) => receiverOf(flow) === sdk)
    .filter(({ data }) => !readsItself(evidence, sdk, data))
    .filter(
      ({ data }) => !isNamed || !(disclosesData(told, data) || whatIsSaid(evidence, data).mark === "yes"),
    )
    .map((group) => {
      const seen = seeFlows(group, {
        verdict: isNamed ? "risk" : "breach",
        says: handedWords(nameOf(group), sdkName(sdk), isNamed),
        ...(isNamed ? { atMostMedium: { en: "the policy names the SDK", zh: "隐私政策列有该 SDK" } } : {}),
      });
      return {
        ...seen,
        subject: [group.data, sdk],
        sdk,
        at: [...seen.at, ...(isNamed ? told.rows.map(({ at }) => at).slice(0, 3) : policyPlaces(evidence))],
      };
    });
}

/** The SDK that receives a flow that does not begin in it. */
function receiverOf({ actors: { source, recipient } }: Flow): string | null {
  if (recipient?.kind !== "sdk" || isLibraryCode(recipient)) return null;
  return actorKey(source) === actorKey(recipient) ? null : recipient.sdk;
}

function readsItself({ facts }: Evidence, sdk: string, data: Flow["data"]): boolean {
  return facts.facts.some(
    (fact) => fact.data === data && isInCode(fact) && fact.actor.kind === "sdk" && fact.actor.sdk === sdk,
  );
}

function handedWords(data: Text, sdk: Text, isNamed: boolean): Text {
  return isNamed
    ? {
        en: `${data.en} is handed to ${sdk.en}. The policy names the SDK, but not that it gets this.`,
        zh: `${data.zh}被交给 ${sdk.zh}。隐私政策列有该 SDK，但未列明其获取此信息。`,
      }
    : {
        en: `${data.en} is handed to ${sdk.en}. The policy names neither this SDK nor its maker.`,
        zh: `${data.zh}被交给 ${sdk.zh}。隐私政策未列明该 SDK 及其提供方。`,
      };
}
