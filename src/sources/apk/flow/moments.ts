import type { Fact } from "../../../model/fact.ts";
import type { Flow } from "../../../model/flow.ts";

type FactSeen = Omit<Fact, "id">;

/** For each flow one fact at its sink, to ask when that happens. */
export function momentsAsked(flows: readonly Flow[]): readonly FactSeen[] {
  return flows.map(({ data, sink, actors }): FactSeen => {
    const { entry, class: owner, method, offset } = sink;
    return {
      data,
      action: "send",
      actor: actors.sink,
      rung: "L2",
      when: "unknown",
      via: { kind: "api", signature: sink.api },
      at: { kind: "code", entry, class: owner, method, offset },
      also: [],
      places: 1,
    };
  });
}

export function withMomentsOf(flows: readonly Flow[], facts: readonly FactSeen[]): readonly Flow[] {
  return flows.map((flow, n) => ({ ...flow, when: facts[n]?.when ?? flow.when }));
}
