import { emptySince } from "../../catalog/empty-since.ts";
import { dataType } from "../../catalog/index.ts";
import type { DataId } from "../../catalog/types.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { Fact } from "../../model/fact.ts";
import { isAllowed } from "./allowed.ts";
import { isLibraryCode } from "./library.ts";
import { isUnclear, withoutUnclear } from "./unclear.ts";

/**
 * How much a fact shows, weakest first: a permission asked for, what an SDK's maker writes, a call that may mean other
 * data, code of a general library that touches it for nobody's purpose, code that is there, code that the app reaches, a value
 * that was seen.
 */
export type Strength = "declared" | "documented" | "unclear" | "library" | "present" | "reached" | "seen";

const ORDER: readonly Strength[] = [
  "declared",
  "documented",
  "unclear",
  "library",
  "present",
  "reached",
  "seen",
];

/** What the app does with one type of personal data. */
export interface Practice {
  readonly data: DataId;
  /** Strongest first. */
  readonly facts: readonly [Fact, ...Fact[]];
  readonly strength: Strength;
  /** Some of it leaves the device, or goes to another party. */
  readonly sends: boolean;
  /** The app was said to be for children under 14. */
  readonly forChildren: boolean;
  /** Its target SDK, where Android gives an app of that target nothing for this data; null where it does. */
  readonly emptyOn: number | null;
}

/**
 * What the app does, one row for each type of personal data. Facts about the device that say nothing of a person
 * (its model, its screen) are left out: every app reads them, and no rule may rest on them.
 */
export function practices(
  evidence: Evidence,
  keep: (fact: Fact) => boolean = () => true,
): readonly Practice[] {
  return allPractices(evidence, (fact) => keep(fact) && isPersonal(fact.data));
}

/** The same with facts about the device, for the table of all that the app takes; behaviour is no data. */
export function allPractices(
  evidence: Evidence,
  keep: (fact: Fact) => boolean = () => true,
): readonly Practice[] {
  const rows: Practice[] = [];
  for (const [data, all] of byData(evidence)) {
    const [first, ...rest] = withoutUnclear(all)
      .filter(keep)
      .sort((a, b) => rank(b) - rank(a));
    if (!first) continue;
    rows.push({
      data,
      facts: [first, ...rest],
      strength: strengthOf(first),
      sends: [first, ...rest].some((fact) => leaves(fact) && strengthOf(fact) !== "documented"),
      forChildren: evidence.needs.children,
      emptyOn: emptyOn(data, evidence.facts.app.targetSdk, [first, ...rest]),
    });
  }
  return rows.sort((a, b) => (a.data < b.data ? -1 : 1));
}

/** The target SDK, where by none of the ways to the data Android gives an app of it anything. */
function emptyOn(data: DataId, targetSdk: number | null, facts: readonly Fact[]): number | null {
  const isEmpty = facts.every(({ via }) => {
    const since = emptySince(data, via.kind === "api" ? via.signature : null);
    return targetSdk !== null && since !== null && targetSdk >= since;
  });
  return isEmpty ? targetSdk : null;
}

function byData({ facts }: Evidence): ReadonlyMap<DataId, readonly Fact[]> {
  const groups = new Map<DataId, Fact[]>();
  for (const fact of facts.facts) {
    if (isBehaviour(fact.data) || !isAllowed(fact, facts)) continue;
    const before = groups.get(fact.data);
    if (before) before.push(fact);
    else groups.set(fact.data, [fact]);
  }
  return groups;
}

/** Practices that the code shows, not only the manifest or somebody's documents. */
export function practicesInCode(
  evidence: Evidence,
  keep: (fact: Fact) => boolean = () => true,
): readonly Practice[] {
  return practices(evidence, (fact) => keep(fact) && isInCode(fact));
}

/**
 * The facts that say who acts: those of the code where there are some. A permission stands in the app's manifest even
 * where only an SDK makes use of it.
 */
export function acting(practice: Practice): readonly Fact[] {
  const inCode = practice.facts.filter(isInCode);
  return inCode.length > 0 ? inCode : practice.facts;
}

/** A library's unused corner proves nothing about the app that bundles it. */
export function isInCode(fact: Fact): boolean {
  return atLeast(strengthOf(fact), "present");
}

function isBehaviour(data: DataId): boolean {
  return dataType(data)?.kind === "behaviour";
}

export function isPersonal(data: DataId): boolean {
  return dataType(data)?.kind === "personal";
}

export function leaves(fact: Fact): boolean {
  return fact.action === "send" || fact.action === "share" || fact.rung === "L5" || fact.rung === "L6";
}

export function strengthOf(fact: Fact): Strength {
  if (fact.via.kind === "sdk-document") return "documented";
  if (fact.rung === "L0" || fact.action === "declare") return "declared";
  if (isUnclear(fact)) return "unclear";
  if (fact.rung !== "L1" && fact.rung !== "L2") return "seen";
  // Every app reaches much of its libraries without wanting what they touch on the way.
  if (isLibraryCode(fact.actor)) return "library";
  return fact.rung === "L2" ? "reached" : "present";
}

export function atLeast(strength: Strength, floor: Strength): boolean {
  return ORDER.indexOf(strength) >= ORDER.indexOf(floor);
}

function rank(fact: Fact): number {
  // Where the data is taken comes before what becomes of it.
  return ORDER.indexOf(strengthOf(fact)) * 2 + (fact.action === "access" ? 1 : 0);
}
