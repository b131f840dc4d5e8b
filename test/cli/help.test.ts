import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import about from "../../package.json" with { type: "json" };
import { candor, program, root } from "./run.ts";

const COMMANDS = ["audit", "facts", "claims", "needs", "explain", "extract", "schema"];
const STATIC_BYTES = 64 * 1024;

describe("help", () => {
  it.each([[[]], ...COMMANDS.map((name) => [[name]])])("of %j fits 80 columns", (name) => {
    const { exit, stdout, stderr } = candor([...name, "--help"]);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: "" });
    expect(stdout).toContain("Usage: candor");
    expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  it("names every command, and answers help NAME", () => {
    const { stdout } = candor(["help"]);
    for (const name of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${name}\\b`, "m"));
    expect(candor(["help", "audit"]).stdout).toBe(candor(["audit", "--help"]).stdout);
  });

  it("is what a bare call prints, on standard error, for it did nothing", () => {
    const { exit, stdout, stderr } = candor([]);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: "" });
    expect(stderr).toContain("Usage: candor");
  });

  it("loads next to nothing: no catalog, no reader", () => {
    expect(staticBytes(program, new Set()) - commanderBytes()).toBeLessThan(STATIC_BYTES);
  });

  it("the version stands in both forms", () => {
    for (const words of [["--version"], ["-V"], ["version"]]) {
      expect(candor(words)).toEqual({ exit: 0, stdout: `${about.version}\n`, stderr: "" });
    }
  });
});

/** The parser of command lines is part of the program file; what is bounded is our own. */
function commanderBytes(): number {
  const folder = join(root, "node_modules/commander/lib");
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

/** Bytes of a built file and of all that it imports before it runs. */
function staticBytes(file: string, seen: Set<string>): number {
  if (seen.has(file)) return 0;
  seen.add(file);
  const source = readFileSync(file, "utf8");
  const imported = [...source.matchAll(/^(?:import|export)\b[^;]*?"(\.\/[^"]+)";/gm)].map(([, name = ""]) =>
    join(dirname(file), name),
  );
  return imported.reduce((sum, name) => sum + staticBytes(name, seen), source.length);
}
