import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
const COPIED = [
  "src",
  "build",
  "docs/openapi.json",
  "package.json",
  "tsconfig.base.json",
  "tsconfig.pure.json",
];
const copy = mkdtempSync(join(tmpdir(), "candor-contributing-"));
const app = join(root, "node_modules/android-apidemos/apks/ApiDemos-debug.apk");

beforeAll(() => {
  for (const name of COPIED) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  for (const { path, content } of examples()) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), content, { flag: "wx" });
  }
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** The files that CONTRIBUTING.md shows. */
function examples(): readonly { path: string; content: string }[] {
  const page = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
  return [...page.matchAll(/^```\w+ file=(\S+)\n(.*?)^```$/gms)].map(([, path = "", content = ""]) => ({
    path,
    content,
  }));
}

function node(...args: readonly string[]): { exit: number | null; out: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: copy,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { exit: status, out: `${stdout}${stderr}` };
}

describe("the worked example of CONTRIBUTING.md", () => {
  it("has one file for each kind of thing", () => {
    expect(examples().map(({ path }) => dirname(path))).toEqual([
      "src/catalog/data",
      "src/catalog/sdks",
      "src/catalog/laws",
      "src/rules",
      "src/sources/apk/readers",
      "src/report",
    ]);
  });

  it("compiles as it stands", () => {
    expect(node("build/gen.mjs")).toEqual({ exit: 0, out: "" });
    expect(node("node_modules/typescript/bin/tsc", "-p", "tsconfig.pure.json", "--noEmit")).toEqual({
      exit: 0,
      out: "",
    });
  });

  it("passes the tests that every rule passes", () => {
    const { exit, out } = node(
      "node_modules/vitest/vitest.mjs",
      "run",
      "src/rules/rules.test.ts",
      "-t",
      "debuggable-build",
    );
    expect(out).toMatch(/\D4 passed/);
    expect(exit).toBe(0);
  });

  it("works in the program", () => {
    const bundle = [
      "src/cli/main.ts",
      "--bundle",
      "--splitting",
      "--format=esm",
      "--platform=node",
      "--packages=external",
      "--outdir=dist",
      "--log-level=warning",
    ];
    expect(
      spawnSync(join(copy, "node_modules/.bin/esbuild"), bundle, { cwd: copy, encoding: "utf8" }).stderr,
    ).toBe("");

    expect(node("dist/main.js", "explain", "宠物芯片号", "--lang", "zh").out).toContain("pets.microchip");
    expect(node("dist/main.js", "explain", "acme-pets", "--lang", "en").out).toContain(
      "pets.microchip · Pet microchip number",
    );
    const law = node("dist/main.js", "explain", "CN-PETS-7", "--lang", "en").out;
    expect(law).toContain("debuggable-build: A debuggable build");
    expect(node("dist/main.js", "explain", "debuggable-build", "--lang", "en").out).toContain("CN-PETS-7");

    expect(JSON.parse(node("dist/main.js", "facts", app).out).anomalies).toContainEqual({
      layer: "container",
      kind: "app-inside",
      detail: "assets/HelloActivity.apk is an app of its own, which was not audited",
      at: { kind: "entry", entry: "assets/HelloActivity.apk" },
    });
    const { exit, out } = node("dist/main.js", "audit", app, "--format", "tsv", "--lang", "en");
    expect(exit).toBe(1);
    expect(out).toMatch(/^P\d+\tmedium\tdebuggable-build\tThe manifest says debuggable="true"\.$/m);
    expect(node("dist/main.js", "audit", app, "--format", "tsw", "--lang", "en").out).toContain(
      "did you mean tsv?",
    );
  });
});
