import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { candor, pals, scratchFolder, sketchpad } from "./run.ts";

const scratch = scratchFolder();
const APPS = [join(sketchpad, "app.apk"), join(pals, "app.apk")];

function audit(jobs: string, ...apps: readonly string[]) {
  return candor(["audit", ...apps, "--jobs", jobs, "--no-cache", "--format", "json", "--fail-on", "none"]);
}

describe("several apps in several threads", () => {
  it("give the same bytes as one after the other", () => {
    const [one, two] = [audit("1", ...APPS), audit("2", ...APPS)];
    expect(two.stdout).toBe(one.stdout);
    expect(two).toMatchObject({ exit: 0, stderr: "" });
  });

  it("one that cannot be read is told of and stops nobody else", () => {
    const bad = join(scratch, "bad.apk");
    writeFileSync(bad, "no archive");
    const ran = audit("2", bad, ...APPS);
    expect(ran.exit).toBe(2);
    expect(ran.stderr).toContain("bad.apk is no app package that can be opened");
    expect(JSON.parse(ran.stdout).audits).toHaveLength(3);
  });

  it("takes no other number than one of threads", () => {
    expect(audit("many", ...APPS)).toMatchObject({ exit: 2, stdout: "" });
  });
});
