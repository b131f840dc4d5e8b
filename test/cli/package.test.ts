import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import about from "../../package.json" with { type: "json" };
import { program, root } from "./run.ts";

const dist = join(root, "dist");
const programFiles = readdirSync(dist).filter((name) => /\.(?:js|cjs|mjs)$/.test(name));

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
    expect(paths.filter((path) => path.startsWith("dist/") && !SHIPPED.test(path))).toEqual([]);
    expect(paths).toContain(about.bin.candor);
  });

  it("starts by itself", () => {
    expect(readFileSync(program, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(statSync(program).mode & 0o111).toBe(0o111);
  });

  it("is one script of ASCII, as the launcher reads it: Chinese in a regular expression, too", () => {
    const bytes = readFileSync(join(dist, "program.cjs"));
    expect(bytes.findIndex((byte) => byte > 0x7f)).toBe(-1);
  });

  it("imports only what it declares", () => {
    const imported = new Set(programFiles.flatMap((name) => importsOf(name)).filter(isPackage));
    const builtin = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]));
    const declared = Object.keys(about.dependencies);
    const names = [...imported].filter((name) => !builtin.has(name)).map(packageOf);
    expect(names.filter((name) => !declared.includes(name))).toEqual([]);
    expect(imported.size).toBeGreaterThan(3);
  });

  it("what audits reaches nothing that speaks to the network: only what serves does", () => {
    const server = programFiles.filter((name) => sourceOf(name).includes("serveCommand,"));
    expect(server.length).toBeGreaterThan(0);
    // The script of the short commands holds none of a server's code.
    expect(server).not.toContain("program.cjs");
    expect(server).not.toContain("facts.cjs");
    for (const entry of [
      "main.mjs",
      "program.cjs",
      "facts.cjs",
      "audit-worker.js",
      "audit-child.mjs",
      "pdf-worker.mjs",
    ]) {
      const reached = reachedFrom(entry, new Set(server));
      const outside = [...reached].flatMap((name) => importsOf(name)).filter((name) => NETWORKED.test(name));
      expect({ entry, outside }).toEqual({ entry, outside: [] });
    }
  });

  it("prints a PDF by a program that is kept from the network", () => {
    const printing = programFiles.map(sourceOf).filter((text) => text.includes("--print-to-pdf="));
    expect(printing.length).toBeGreaterThan(0);
    for (const text of printing) expect(text).toContain("--host-resolver-rules=MAP * ~NOTFOUND");
  });
});

/** `pdfjs-dist/legacy/build/pdf.mjs` comes from `pdfjs-dist`. */
function packageOf(name: string): string {
  return name.split("/", name.startsWith("@") ? 2 : 1).join("/");
}

/** The program, what of it was compiled, its catalog, the workbench's pages, what a report is set in, and what an empty store begins with. */
const SHIPPED =
  /^dist\/(?:[\w-]+\.(?:js|cjs|mjs)|package\.json|[\w.-]+\.code|catalog\/[\w-]+\.json|fonts\/[\w-]+\.otf|seed\.tar\.gz|workbench\/[\w./-]+)$/;
const NETWORKED =
  /^(?:node:)?(?:net|http|https|http2|dgram|tls|dns)(?:\/|$)|^(?:@hono\/node-server|pg|aws4fetch|openid-client)(?:\/|$)/;

function sourceOf(name: string): string {
  return readFileSync(join(dist, name), "utf8");
}

/** Everything that a built file imports, at once or when it is needed. */
function importsOf(name: string): readonly string[] {
  const text = sourceOf(name);
  const patterns = [
    /^(?:import|export)\b[^;"]*?"([^"]+)";/gm,
    /\bimport\("([^"]+)"\)/g,
    /(?<![\w.])require\("([^"]+)"\)/g,
  ];
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, from = ""]) => from));
}

function isPackage(name: string): boolean {
  return !name.startsWith(".") && !name.startsWith("/");
}

function reachedFrom(entry: string, without: ReadonlySet<string>): ReadonlySet<string> {
  const reached = new Set([entry]);
  for (const name of reached) {
    for (const from of importsOf(name)) {
      const file = from.startsWith("./") ? from.slice(2) : "";
      if (programFiles.includes(file) && !without.has(file)) reached.add(file);
    }
  }
  return reached;
}
