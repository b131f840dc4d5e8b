import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { candor, candorBytes, onTerminal, realApp, sketchpad } from "./run.ts";

describe("extract", () => {
  it("prints the same bytes as unzip, for every entry of an app", () => {
    const names = execFileSync("unzip", ["-Z1", "app.apk"], { cwd: sketchpad, encoding: "utf8" })
      .trim()
      .split("\n");
    expect(names.length).toBeGreaterThan(3);
    for (const name of names.filter((one) => !one.endsWith("/"))) {
      const theirs = execFileSync("unzip", ["-p", "app.apk", name], { cwd: sketchpad });
      expect(candorBytes(["extract", "app.apk", name]).equals(theirs), name).toBe(true);
    }
  });

  it("prints large entries whole through a pipe", () => {
    const theirs = execFileSync("unzip", ["-p", realApp, "classes.dex"], { maxBuffer: 64 * 1024 * 1024 });
    expect(theirs.length).toBeGreaterThan(200_000);
    expect(candorBytes(["extract", realApp, "classes.dex"]).equals(theirs)).toBe(true);
  });

  it("prints binary XML as XML", () => {
    const { exit, stdout } = candor(["extract", "app.apk", "AndroidManifest.xml", "--xml"]);
    expect(exit).toBe(0);
    expect(stdout).toContain('<?xml version="1.0" encoding="utf-8"?>');
    expect(stdout).toContain('<uses-permission android:name="android.permission.READ_CONTACTS"');
    expect(candor(["extract", "app.apk", "classes.dex", "--xml"])).toMatchObject({ exit: 2, stdout: "" });
  });

  it("keeps binary off the terminal", () => {
    const { exit, stdout } = onTerminal("candor extract app.apk classes.dex");
    expect(exit).toBe(2);
    expect(stdout).toContain("send it to a file");
  });
});
