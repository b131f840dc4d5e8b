// How far code is followed, and what is said of what was not.
import { expect, test } from "vitest";
import { candor, realApp } from "./run.ts";

interface Facts {
  readonly facts: readonly { readonly reachedBy?: readonly string[]; readonly when: string }[];
  readonly flows: readonly unknown[];
  readonly gaps: readonly { readonly layer: string; readonly reason: string; readonly silences: string[] }[];
}

function factsAt(depth: string): Facts {
  const { stdout, exit } = candor(["facts", realApp, "--depth", depth, "--format", "json"]);
  expect(exit).toBe(0);
  const facts: Facts = JSON.parse(stdout);
  return facts;
}

const gapsOf = ({ gaps }: Facts) => gaps.map(({ reason }) => reason);
const waysOf = ({ facts }: Facts) => facts.map(({ reachedBy, when }) => ({ reachedBy, when }));

test("the graph alone dates facts as the whole does, and its gap silences what rests on flows", () => {
  const graph = factsAt("graph");
  const full = factsAt("full");
  expect(waysOf(graph)).toEqual(waysOf(full));
  expect(full.flows.length).toBeGreaterThan(0);
  expect(graph.flows).toEqual([]);
  expect(gapsOf(full)).not.toContain("flows-not-followed");
  const gap = graph.gaps.find(({ reason }) => reason === "flows-not-followed");
  expect(gap?.layer).toBe("data-flow");
  expect(gap?.silences).toContain("sends-untold");
});

test("an inventory says that it followed neither", () => {
  const inventory = factsAt("inventory");
  expect(gapsOf(inventory)).toContain("inventory-only");
  expect(gapsOf(inventory)).toContain("flows-not-followed");
  expect(inventory.facts.every(({ reachedBy }) => reachedBy === undefined)).toBe(true);
});
