import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { candor, scratchFolder, sketchpad } from "./run.ts";

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

  it("may stand in candor.yaml, which the command line overrules", () => {
    const audit = ["audit", "--config", configured("3"), "--format", "json"];
    const effortOf = (ran: { readonly stdout: string }) => JSON.parse(ran.stdout).evidence.facts.effort;
    expect(effortOf(candor(audit))).toBe(3);
    expect(effortOf(candor([...audit, "--effort", "2"]))).toBe(2);
  });

  it.each([
    ["21", '--effort takes a whole number from 1 to 20, not "21"'],
    ["[2]", "candor.yaml:3: effort is to be a number"],
  ])("cannot be %s there", (asked, says) => {
    const { stderr, exit } = candor(["audit", "--config", configured(asked)]);
    expect(stderr).toContain(says);
    expect(exit).toBe(2);
  });

  it("is no difference between an audit and the same app compared with it", () => {
    const saved = join(scratch, "usual.json");
    candor(["audit", "app.apk", "--category", "camera_beauty", "--no-cache", "--out", saved]);
    const args = [
      "compare",
      saved,
      "app.apk",
      "--category",
      "camera_beauty",
      "--no-cache",
      "--format",
      "json",
    ];
    const { stdout, exit } = candor([...args, "--effort", "2"]);
    expect(exit).toBe(0);
    const kinds = JSON.parse(stdout).changes.map(({ kind }: { kind: string }) => kind);
    expect(kinds.length).toBeGreaterThan(0);
    expect(kinds).not.toContain("new");
  });

  it.each(["0", "21", "1.5", "much"])("is a whole number from 1 to 20, not %s", (asked) => {
    const { stderr, exit } = candor(["facts", "app.apk", "--effort", asked]);
    expect(stderr).toContain(`--effort takes a whole number from 1 to 20, not "${asked}"`);
    expect(exit).toBe(2);
  });
});

function configured(effort: string): string {
  const path = join(scratch, "candor.yaml");
  writeFileSync(path, `app: ${join(sketchpad, "app.apk")}\ncategory: camera_beauty\neffort: ${effort}\n`);
  return path;
}
