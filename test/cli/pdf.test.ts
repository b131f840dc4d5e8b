import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { steadyPdf } from "../../src/cli/pdf/steady.ts";
import { candor, root, scratchFolder } from "./run.ts";

const scratch = scratchFolder();
const lies = join(root, "test/apps/lies");
const browser = spawnSync("which", ["chromium"]).status === 0;
const poppler = spawnSync("which", ["pdftotext"]).status === 0;
const args = ["audit", "app.apk", "--policy", "policy.html", "--category", "utility", "--fail-on", "none"];

describe("a PDF", () => {
  it.skipIf(!browser)("holds the report, Chinese included, and is the same bytes twice", () => {
    const [one, two] = [join(scratch, "one.pdf"), join(scratch, "two.pdf")];
    for (const out of [one, two])
      expect(candor([...args, "--for", "person", "--lang", "zh", "--out", out], lies)).toEqual({
        exit: 0,
        stdout: "",
        stderr: "",
      });
    const bytes = readFileSync(one);
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect(readFileSync(two).equals(bytes)).toBe(true);
    if (!poppler) return;
    const { stdout } = spawnSync("pdftotext", [one, "-"], { encoding: "utf8" });
    expect(stdout).toContain("诚实手电筒");
    expect(stdout).toContain("您可以怎么做");
    // Radicals that look like the characters they stand for would hide them from a search.
    expect(stdout).not.toMatch(/[\u2e80-\u2fdf]/);
    expect(stdout.split("\f").filter((page) => page.trim() !== "")).toHaveLength(1);
  });

  it("without a browser is refused in one line that says what to do, and writes nothing", () => {
    const out = join(scratch, "none.pdf");
    const { exit, stdout, stderr } = candor([...args, "--out", out], lies, {
      PATH: scratch,
      CANDOR_BROWSER: "",
    });
    expect(stderr).toMatch(/^candor: a PDF is printed by Chromium.*apt install chromium.*\n$/);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: "" });
    expect(existsSync(out)).toBe(false);
  });

  it("a browser that is none is told of", () => {
    const { exit, stderr } = candor([...args, "--out", join(scratch, "x.pdf")], lies, {
      CANDOR_BROWSER: join(root, "package.json"),
    });
    expect(stderr).toMatch(/^candor: CANDOR_BROWSER names .*\n$/);
    expect(exit).toBe(2);
  });

  it("loses time and version, and no byte of its length", () => {
    const pdf = "<</Creator (Chrome \\(X\\) 9)\n/Producer (P)\n/CreationDate (D:20261126151521+00'00')>>";
    const steady = new TextDecoder().decode(steadyPdf(new TextEncoder().encode(pdf)));
    expect(steady).toHaveLength(pdf.length);
    expect(steady).toBe(
      "<</Creator (                 )\n/Producer ( )\n/CreationDate (D:20000101000000+00'00')>>".replace(
        / {17}/,
        " ".repeat("Chrome \\(X\\) 9".length),
      ),
    );
  });
});
