import { expect, it } from "vitest";
import { inputFile, nodePlatform } from "../../../../test/node-platform.ts";
import { catalogWatch } from "../code/catalog-watch.ts";
import { FastDex } from "../code/fast/fast-dex.ts";
import { readCode } from "../code/read-code.ts";
import { POLICY_PARTS } from "../consent/words.ts";
import { dexEntries, openApk } from "../container/open.ts";
import { CodeGraph } from "./reach.ts";

const APPS = ["dialog"].map(
  (name) => new URL(`../../../../test/consent/${name}/app.apk`, import.meta.url).pathname,
);

it.each(APPS)("strings that hold a word are among those that may: %s", (path) => {
  const graph = new CodeGraph();
  const dexFiles = graph.alongside(dexEntries(openApk(inputFile(path), nodePlatform)), () => {});
  readCode({ dexFiles, targetSdk: null, calls: graph }, catalogWatch(), FastDex.of(nodePlatform));
  for (const { dex, worded } of graph.program.dexes) {
    const all = Array.from({ length: dex.header.strings.count }, (_, index) => index);
    const holding = all.filter((index) => {
      const text = dex.string(index).toLowerCase();
      return POLICY_PARTS.some((part) => text.includes(part));
    });
    expect(holding.length).toBeGreaterThan(0);
    expect(holding.filter((index) => !worded?.includes(index))).toEqual([]);
    // Most strings are passed by.
    expect(worded?.length ?? all.length).toBeLessThan(all.length / 4);
  }
});
