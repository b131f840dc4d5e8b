import type { Audit } from "../../../model/audit.ts";
import type { Actor } from "../../../model/fact.ts";

export interface Flow {
  readonly data: string;
  /** `app`, `unknown`, or the id of an SDK. */
  readonly actor: string;
  readonly sends: boolean;
}

/** Who takes what, one entry for each pair; what weighs most comes first, as in the practice table. */
export function dataFlows({ practice, evidence }: Audit): readonly Flow[] {
  const facts = new Map(evidence.facts.facts.map((fact) => [fact.id, fact]));
  return practice.flatMap(({ data, does }) => {
    if (does.mark !== "sends" && does.mark !== "reads") return [];
    const actors = new Map<string, boolean>();
    for (const id of does.facts) {
      const fact = facts.get(id);
      if (fact === undefined || fact.action === "declare") continue;
      const name = actorName(fact.actor);
      actors.set(name, (actors.get(name) ?? false) || fact.action === "send");
    }
    return [...actors].map(([actor, sends]) => ({ data, actor, sends }));
  });
}

function actorName(actor: Actor): string {
  if (actor.kind === "sdk") return actor.sdk;
  return actor.kind === "first-party" ? "app" : "unknown";
}
