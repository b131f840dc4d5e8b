import type { Sdk } from "../../../catalog/sdk-types.ts";
import type { SdkFound } from "../../../model/app.ts";
import type { Fact } from "../../../model/fact.ts";

/**
 * What an SDK's maker, or a list that an operator published, says the SDK takes. It is a declaration (L0), not
 * behaviour, and only what the document names literally: what we merely recall makes no fact.
 */
export function sdkDocumentFacts(
  found: readonly SdkFound[],
  sdkNamed: (id: string) => Sdk | undefined,
): readonly Omit<Fact, "id">[] {
  const facts: Omit<Fact, "id">[] = [];
  for (const { id, confidence, evidence, sharedWith } of found) {
    const sdk = sdkNamed(id);
    const [first, ...rest] = evidence;
    if (sdk === undefined || first === undefined || confidence !== "certain" || sharedWith.length > 0)
      continue;
    if (sdk.dataSource.kind === "recall" || sdk.dataSource.ref === undefined) continue;
    for (const data of sdk.dataCited) {
      facts.push({
        data,
        action: "share",
        actor: { kind: "sdk", sdk: id, because: evidence.map((signal) => `${signal.kind} ${signal.value}`) },
        rung: "L0",
        when: "unknown",
        via: { kind: "sdk-document", url: sdk.dataSource.ref },
        at: first.at,
        also: rest.slice(0, 20).map((signal) => signal.at),
        places: evidence.length,
      });
    }
  }
  return facts;
}
