import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { expectedEdges, graphOf } from "./edges.ts";

const folder = fileURLToPath(new URL("./app/", import.meta.url));
const expected = expectedEdges(folder);
const { edges, reached } = graphOf(`${folder}app.apk`);

test("every expected edge is there", () => {
  expect(expected.size).toBeGreaterThan(110);
  expect([...expected].filter((edge) => !edges.has(edge))).toEqual([]);
});

test("everything that an expected edge leads to is reached, and what nothing makes is not", () => {
  const targets = [...expected].map((edge) => edge.split(" -> ")[1] ?? "");
  expect(targets.filter((target) => !reached.has(target))).toEqual([]);
  expect([...reached].filter((method) => /NeverMade|Hidden\.other/.test(method))).toEqual([]);
});

test("a method handle that stands in the dex leads to its method", () => {
  const own = fileURLToPath(new URL("./handles/", import.meta.url));
  const found = graphOf(`${own}app.apk`).edges;
  const wanted = expectedEdges(own);
  expect(wanted.size).toBe(2);
  expect([...wanted].filter((edge) => !found.has(edge))).toEqual([]);
});

test("edges beside the expected ones are counted", () => {
  const spurious = [...edges].filter((edge) => !expected.has(edge) && !/\.<(?:cl)?init>$/.test(edge));
  console.log(`${expected.size} expected edges, ${spurious.length} others between methods of the app:`);
  for (const edge of spurious.sort()) console.log(`  ${edge}`);
  expect(spurious.length).toBeLessThanOrEqual(SPURIOUS);
});

/**
 * Most are callbacks that Android may make but that the app leaves empty, and bridges that javac adds. False are a
 * method above a receiver's real class, `run` of an object that is no Runnable, and `run` and `call` of other objects where a
 * method calls that of one it has just made.
 */
const SPURIOUS = 39;
