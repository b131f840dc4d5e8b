import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { candor, scratchFolder } from "./run.ts";

const scratch = scratchFolder();

describe("how much work goes into following code", () => {
  it("is told in the facts where more than the usual was asked for", () => {
    const usual = JSON.parse(candor(["facts", "app.apk", "--format", "json"]).stdout);
    const more = JSON.parse(candor(["facts", "app.apk", "--format", "json", "--effort", "3"]).stdout);
    expect(usual.effort).toBeUndefined();
    expect(more).toEqual({ ...usual, effort: 3 });
  });

  it("stands in a saved audit, which can be a baseline", () => {
    const saved = join(scratch, "audit.json");
    const audit = [
      "audit",
      "app.apk",
      "--category",
      "camera_beauty",
      "--effort",
      "2",
      "--fail-on",
      "low",
      "--no-cache",
    ];
    candor([...audit, "--out", saved]);
    const { stdout, exit } = candor([...audit, "--format", "json", "--baseline", saved]);
    expect(JSON.parse(stdout).evidence.facts.effort).toBe(2);
    expect(exit).toBe(0);
  });

  it.each(["0", "21", "1.5", "much"])("is a whole number from 1 to 20, not %s", (asked) => {
    const { stderr, exit } = candor(["facts", "app.apk", "--effort", asked]);
    expect(stderr).toContain(`--effort takes a whole number from 1 to 20, not "${asked}"`);
    expect(exit).toBe(2);
  });
});
