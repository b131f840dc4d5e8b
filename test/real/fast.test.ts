import { describe, expect, it } from "vitest";
import { collectFacts } from "../../src/audit/collect-facts.ts";
import type { Platform } from "../../src/formats/platform.ts";
import { inputFile, nodePlatform, slowPlatform } from "../node-platform.ts";
import { realApks } from "./packages.ts";

describe.each(realApks().apks)("$name", ({ path }) => {
  it("is read by WebAssembly as by JavaScript", () => {
    const read = (platform: Platform) =>
      collectFacts(inputFile(path), platform, () => {}, { depth: "inventory" });
    expect(read(nodePlatform)).toEqual(read(slowPlatform));
  });
});
