import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import about from "../../package.json" with { type: "json" };
import { program, root } from "./run.ts";

const dist = join(root, "dist");

describe("the package", () => {
  it("holds the built program, its words and its licence, and nothing else", () => {
    const packed = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
      cwd: root,
      encoding: "utf8",
    });
    const [{ files }] = JSON.parse(packed);
    const paths: readonly string[] = files.map(({ path }: { path: string }) => path);
    expect(paths.filter((path) => !path.startsWith("dist/")).sort()).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "NOTICE",
      "README.md",
      "README.zh.md",
      "package.json",
    ]);
    expect(paths.filter((path) => path.startsWith("dist/") && !/^dist\/[\w-]+\.js$/.test(path))).toEqual([]);
    expect(paths).toContain(about.bin.candor);
  });

  it("starts by itself", () => {
    expect(readFileSync(program, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(statSync(program).mode & 0o111).toBe(0o111);
  });

  it("imports only what it declares, and nothing that reaches the network", () => {
    const imported = new Set(
      readdirSync(dist).flatMap((name) =>
        [
          ...readFileSync(join(dist, name), "utf8").matchAll(/^(?:import|export)\b[^;"]*?"([^".][^"]*)";/gm),
        ].map(([, from = ""]) => from),
      ),
    );
    const builtin = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]));
    const declared = Object.keys(about.dependencies);
    expect([...imported].filter((name) => !builtin.has(name) && !declared.includes(packageOf(name)))).toEqual(
      [],
    );
    expect(
      [...imported].filter((name) => /^(node:)?(net|http|https|http2|dgram|tls|dns)\b/.test(name)),
    ).toEqual([]);
    expect(imported.size).toBeGreaterThan(3);
  });

  it("prints a PDF by a program that is kept from the network", () => {
    const printing = readdirSync(dist)
      .filter((name) => name.endsWith(".js"))
      .map((name) => readFileSync(join(dist, name), "utf8"))
      .filter((text) => text.includes("--print-to-pdf="));
    expect(printing).toHaveLength(1);
    expect(printing[0]).toContain("--host-resolver-rules=MAP * ~NOTFOUND");
  });
});

/** `pdfjs-dist/legacy/build/pdf.mjs` comes from `pdfjs-dist`. */
function packageOf(name: string): string {
  return name.split("/", name.startsWith("@") ? 2 : 1).join("/");
}
