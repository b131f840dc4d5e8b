import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { appCases, runCandor } from "./case.ts";

const SHOWN = ["sketchpad", "pals"];
const writing = process.env.CANDOR_GOLDEN === "write";

/** The report that a person reads on a terminal, word for word. `npm run golden` writes it; a test only compares. */
describe.each(appCases().filter(({ name }) => SHOWN.includes(name)))("$name", ({ name, folder, args }) => {
  test.each(["en", "zh"])("as text in %s", (lang) => {
    const golden = new URL(`${name}.${lang}.golden.txt`, import.meta.url);
    const { exit, stdout } = runCandor(folder, [...args, "--format", "text", "--lang", lang]);
    expect(exit).not.toBe(2);
    if (writing) writeFileSync(golden, stdout);
    if (!existsSync(golden)) throw new Error(`${golden.pathname} is missing: npm run golden`);
    expect(stdout).toBe(readFileSync(golden, "utf8"));
  });
});
