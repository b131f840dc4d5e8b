import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { candor, largeApps, program, realApp, scratchFolder, sketchpad, start } from "./run.ts";

const scratch = scratchFolder();
const app = join(sketchpad, "app.apk");
const AUDIT = ["audit", app, "--policy", join(sketchpad, "policy.html"), "--category", "camera_beauty"];

function folder(name: string): string {
  const path = join(scratch, name);
  mkdirSync(path);
  return path;
}

describe("audit: where the report goes", () => {
  it("exits 1 on findings at or above the threshold, 0 below it", () => {
    expect(candor(AUDIT).exit).toBe(1);
    expect(candor([...AUDIT, "--fail-on", "high"]).exit).toBe(1);
    expect(candor([...AUDIT, "--fail-on", "none"]).exit).toBe(0);
  });

  it("is json in a pipe, and what the extension says in a file", () => {
    expect(JSON.parse(candor(AUDIT).stdout).schema).toBe("candor/audit@1");
    for (const [name, begins] of Object.entries({
      "a.html": "<!doctype html>",
      "a.sarif": "{",
      "a.md": "#",
      "a.csv": "\ufeff",
      "a.json": '{\n  "schema": "candor/audit@1"',
      "a.txt": "====",
    })) {
      const { stdout, stderr, exit } = candor([...AUDIT, "--out", name], scratch);
      expect({ stdout, stderr, exit }).toEqual({ stdout: "", stderr: "", exit: 1 });
      expect(readFileSync(join(scratch, name), "utf8").toLowerCase().startsWith(begins)).toBe(true);
    }
  });

  it("prints the same bytes to a file and to a pipe", () => {
    candor([...AUDIT, "--out", "same.json"], scratch);
    expect(readFileSync(join(scratch, "same.json"), "utf8")).toBe(candor(AUDIT).stdout);
  });

  it("replaces a file whole, through a link, and leaves nothing beside it", () => {
    const here = folder("links");
    writeFileSync(join(here, "real.json"), "old");
    symlinkSync("real.json", join(here, "link.json"));
    candor([...AUDIT, "--out", "link.json"], here);
    expect(readFileSync(join(here, "real.json"), "utf8")).toContain("candor/audit@1");
    expect(readdirSync(here).sort()).toEqual(["link.json", "real.json"]);
  });

  it("writes one file per app into a folder, whatever the apps are called, and never outside it", () => {
    const apps = folder("apps");
    mkdirSync(join(apps, "deep"));
    const names = [
      "..apk",
      "-rf.apk",
      "a b\n\u001b[2J.apk",
      "con.apk",
      "画.apk",
      "Same.apk",
      "deep/same.APK",
      `${"long".repeat(50)}.apk`,
    ];
    for (const name of names) copyFileSync(app, join(apps, name));
    writeFileSync(join(apps, "notes.txt"), "no app");
    const { exit, stderr } = candor(
      ["audit", "./apps", "--category", "camera_beauty", "--format", "csv", "--out", "reports/"],
      scratch,
    );
    expect({ exit, stderr }).toEqual({ exit: 1, stderr: "" });
    const written = readdirSync(join(scratch, "reports"));
    expect(written).toHaveLength(names.length);
    for (const name of written) expect(name).toMatch(/^[\p{L}\p{N}_][\p{L}\p{N}._+@-]*\.csv$/u);
    expect(new Set(written.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(existsSync(join(scratch, ".csv"))).toBe(false);
  });

  it("does not follow a link out of a folder that it fills", () => {
    const here = folder("filled");
    writeFileSync(join(scratch, "outside.json"), "old");
    symlinkSync(join(scratch, "outside.json"), join(here, "app.json"));
    expect(candor([...AUDIT, "--format", "json", "--out", here]).stderr).toBe("");
    expect(readFileSync(join(scratch, "outside.json"), "utf8")).toBe("old");
    expect(readFileSync(join(here, "app.json"), "utf8")).toContain("candor/audit@1");
  });

  it("goes on after an app that cannot be opened, and ends with 2", () => {
    const { exit, stdout, stderr } = candor([...AUDIT, "nowhere.apk"], scratch);
    expect(exit).toBe(2);
    expect(stderr).toBe("candor: nowhere.apk: there is no such file; check the path\n");
    expect(JSON.parse(stdout).schema).toBe("candor/audit@1");
  });

  it("shows an app that is none as one that could not be read, never as clean", () => {
    writeFileSync(join(scratch, "junk.apk"), "this is no archive");
    const { exit, stdout, stderr } = candor(["audit", "junk.apk", app], scratch);
    expect(exit === 2 ? stderr : stdout).toContain("junk.apk");
    if (exit !== 2) {
      const [junk] = JSON.parse(stdout).audits;
      expect(junk.evidence.gaps.length).toBeGreaterThan(0);
      expect(
        junk.outcomes.filter(
          ({ rule, verdict }: { rule: string; verdict: string }) =>
            rule.startsWith("collects") && verdict === "clear",
        ),
      ).toEqual([]);
    }
  });

  it("says so when the disk is full", () => {
    const { status, stderr } = spawnSync(
      "sh",
      ["-c", `"${process.execPath}" "${program}" explain device.imei --lang en > /dev/full`],
      {
        encoding: "utf8",
      },
    );
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: "candor: standard output: the disk is full; make room and run again\n",
    });
  });
});

describe("a run that is cut short", () => {
  it("leaves no file after Ctrl-C", async () => {
    const here = folder("interrupted");
    const run = start(["audit", ...largeApps, "--out", "report.html"], here);
    await new Promise((resolve) => setTimeout(resolve, 250));
    run.kill("SIGINT");
    const signal = await new Promise((resolve) => run.on("exit", (_, by) => resolve(by)));
    expect(signal).toBe("SIGINT");
    expect(readdirSync(here)).toEqual([]);
  });

  it("is quiet when its reader has seen enough", async () => {
    const run = start(["facts", realApp], scratch);
    let complaint = "";
    run.stderr.on("data", (chunk) => {
      complaint += chunk;
    });
    run.stdout.once("data", () => run.stdout.destroy());
    const exit = await new Promise((resolve) => run.on("exit", resolve));
    expect({ exit, complaint }).toEqual({ exit: 0, complaint: "" });
  });
});
