import type { Fact } from "../../../model/fact.ts";
import type { Reach } from "./reach.ts";

type FactSeen = Omit<Fact, "id">;

/**
 * Facts in code that the app reaches stand one rung higher, with the way there. Those that nothing reaches stay as
 * they are: a way that cannot be seen (native code, reflection) is not excluded.
 */
export function withReach(facts: readonly FactSeen[], reach: Reach): readonly FactSeen[] {
  return facts.map((fact) => {
    const reachedBy = wayTo(fact, reach);
    return fact.rung === "L1" && reachedBy.length > 0 ? { ...fact, rung: "L2", reachedBy } : fact;
  });
}

function wayTo({ action, at, also }: FactSeen, reach: Reach): readonly string[] {
  // What is sent or stored also names where it was read, and only the sending is the fact.
  for (const place of action === "access" ? [at, ...also] : [at]) {
    if (place.kind !== "code") continue;
    const path = reach.pathTo(place.class, place.method);
    if (path.length > 0) return path;
  }
  return [];
}
