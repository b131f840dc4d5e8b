import type { Fact } from "../../model/fact.ts";
import type { Place } from "../../model/place.ts";
import { atLeast, leaves, type Practice, strengthOf } from "./does.ts";

/**
 * `breach` only where the code shows it without a doubt: a value was seen, the app reaches the code, or its own code
 * holds it. That an SDK's class is bundled is not yet collection, and code of nobody we know accuses nobody.
 */
export function verdictOf(practice: Practice): "breach" | "risk" {
  return practice.facts.some(isStrong) ? "breach" : "risk";
}

function isStrong(fact: Fact): boolean {
  const strength = strengthOf(fact);
  if (strength === "seen") return true;
  if (fact.actor.kind === "unknown" || !atLeast(strength, "present")) return false;
  return strength === "reached" || fact.actor.kind === "first-party" || leaves(fact);
}

const MAX_PLACES = 20;

/** The places of the facts, strongest fact first; a finding has at least one. */
export function placesOf(facts: readonly [Fact, ...Fact[]]): [Place, ...Place[]] {
  const [first, ...rest] = facts;
  return [first.at, ...rest.slice(0, MAX_PLACES - 1).map((fact) => fact.at)];
}
