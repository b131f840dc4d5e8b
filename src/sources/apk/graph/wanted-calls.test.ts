import { describe, expect, it } from "vitest";
import { inputFile, nodePlatform } from "../../../../test/node-platform.ts";
import { callersOf } from "../asking/callers.ts";
import { catalogWatch } from "../code/catalog-watch.ts";
import { FastDex } from "../code/fast/fast-dex.ts";
import { readCode } from "../code/read-code.ts";
import { dexEntries, openApk } from "../container/open.ts";
import { CodeGraph } from "./reach.ts";
import { WANTED_CALLS } from "./wanted-calls.ts";

const APP = new URL("../../../../test/consent/dialog/app.apk", import.meta.url).pathname;

/** `fast` is undefined where no walk is to be taken. */
function graphOf(fast?: FastDex | null): CodeGraph {
  const graph = new CodeGraph();
  const dexFiles = dexEntries(openApk(inputFile(APP), nodePlatform));
  if (fast === undefined) for (const { entry, read } of dexFiles) graph.add(read(), entry);
  else
    readCode(
      { dexFiles: graph.alongside(dexFiles, () => {}), targetSdk: null, calls: graph },
      catalogWatch(),
      fast,
    );
  return graph;
}

describe("callers that the walk notes", () => {
  it.each([
    ["by WebAssembly", FastDex.of(nodePlatform)],
    ["by JavaScript", null],
  ])("%s are those that a look at all code finds", (_, fast) => {
    const [noted, all] = [graphOf(fast).program, graphOf().program];
    for (const name of WANTED_CALLS)
      expect(callersOf(noted, name).map((method) => noted.signature(method))).toEqual(
        callersOf(all, name).map((method) => all.signature(method)),
      );
    expect(WANTED_CALLS.flatMap((name) => callersOf(noted, name)).length).toBeGreaterThan(0);
  });

  it("leave code unread that nobody asks for, and whoever asks for all gets all", () => {
    const { program } = graphOf(FastDex.of(nodePlatform));
    const before = program.edges.length;
    expect(program.edgeCount.numbers.length).toBeGreaterThan(0);
    expect(program.edges.length).toBeGreaterThan(before);
  });
});
