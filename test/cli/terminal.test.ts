import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { columns } from "../../src/report/text/width.ts";
import { candor, onTerminal, scratchFolder } from "./run.ts";

const AUDIT = "candor audit app.apk --policy policy.html --category camera_beauty";
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const COLOUR = /\u001b\[\d+m/g;

describe("on a terminal", () => {
  it.each(["en", "zh"])("audit prints text that fits 80 columns, in colour: %s", (lang) => {
    const { exit, stdout } = onTerminal(`${AUDIT} --lang ${lang} 2>/dev/null`);
    expect(exit).toBe(1);
    expect(stdout).toMatch(COLOUR);
    const plain = stdout.replace(COLOUR, "");
    expect(plain).toContain("collects-unneeded");
    expect(plain.split("\n").filter((line) => columns(line) > 80)).toEqual([]);
  });

  it("obeys NO_COLOR, and FORCE_COLOR in a pipe; a pipe in CI has no colour of its own", () => {
    expect(onTerminal(`${AUDIT} 2>/dev/null`, undefined, { NO_COLOR: "1" }).stdout).not.toMatch(COLOUR);
    const piped = [...AUDIT.split(" ").slice(1), "--format", "text"];
    expect(candor(piped, undefined, { CI: "true" }).stdout).not.toMatch(COLOUR);
    expect(candor(piped, undefined, { FORCE_COLOR: "1" }).stdout).toMatch(COLOUR);
    expect(candor(piped, undefined, { FORCE_COLOR: "1", NO_COLOR: "1" }).stdout).not.toMatch(COLOUR);
  });

  it("shows progress and takes it away again; --quiet shows none", () => {
    expect(onTerminal(`${AUDIT} >/dev/null`).stdout).toContain("\r\u001b[2K");
    expect(onTerminal(`${AUDIT} >/dev/null`).stdout.endsWith("\r\u001b[2K")).toBe(true);
    expect(onTerminal(`${AUDIT} --quiet >/dev/null`).stdout).toBe("");
  });

  it("says what it wrote", () => {
    const report = join(scratchFolder(), "report.json");
    expect(onTerminal(`${AUDIT} --out ${report}`).stdout).toMatch(/candor: \S+report\.json written\n$/);
  });

  it.each([
    "facts app.apk",
    "claims policy.html",
    "needs camera_beauty",
    "explain device.imei",
    "facts app.apk --lang zh",
    "claims policy.html --lang zh",
  ])("candor %s prints text that fits", (command) => {
    const { exit, stdout } = onTerminal(`candor ${command} 2>/dev/null`);
    expect(exit).toBe(0);
    expect(stdout).not.toMatch(/^\{/);
    expect(
      stdout
        .replace(COLOUR, "")
        .split("\n")
        .filter((line) => columns(line) > 80),
    ).toEqual([]);
  });
});
