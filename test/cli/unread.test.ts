import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { candor, scratchFolder, sketchpad } from "./run.ts";

const scratch = scratchFolder();
writeFileSync(join(scratch, "broken.apk"), "no archive at all");
writeFileSync(join(scratch, "empty.html"), "<html></html>");

describe("what could not be read never passes the gate", () => {
  it.each([["audit"], ["facts"]])(
    "%s of a file that is no app: one line with its offset, exit code 2",
    (command) => {
      const { exit, stderr } = candor([command, "broken.apk"], scratch);
      expect(exit).toBe(2);
      expect(stderr).toMatch(/^candor: broken\.apk .* at byte \d+\. Nothing in it was checked\.\n$/);
    },
  );

  it("the other apps of the same command are audited all the same", () => {
    const { exit, stdout } = candor(
      ["audit", "broken.apk", join(sketchpad, "app.apk"), "--format", "json"],
      scratch,
    );
    expect(exit).toBe(2);
    const { audits } = JSON.parse(stdout);
    expect(audits.map((audit: { findings: unknown[] }) => audit.findings.length > 0)).toEqual([true, true]);
  });

  it("an app whose policy holds no words ends with findings, not with 0", () => {
    const app = join(sketchpad, "../quiet/app.apk");
    const { exit } = candor(["audit", app, "--policy", "empty.html", "--category", "utility"], scratch);
    expect(exit).toBe(1);
  });
});
