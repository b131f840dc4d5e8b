import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { law } from "../src/catalog/index.ts";
import { rules } from "../src/rules/index.gen.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** Who may import whom. A room may always import itself. */
const ROOMS = {
  catalog: [],
  formats: [],
  model: ["catalog"],
  sources: ["formats", "catalog", "model"],
  rules: ["catalog", "model"],
  report: ["catalog", "model"],
  audit: ["sources", "rules", "model", "catalog"],
  cli: ["audit", "report", "model", "catalog", "server"],
  server: ["audit", "report", "model", "catalog"],
  workbench: ["report", "model"],
} as const satisfies Record<string, readonly string[]>;

/** What passes between a door and the core: bytes in, and the error for bytes that are broken. */
const HANDED_THROUGH = ["src/formats/platform.ts", "src/formats/format-error.ts"];
const HANDS_THROUGH = ["audit", "cli", "server"];

/** What one door may take from another: leaves that read disk and bytes the same way for both. */
const SHARED_BY_DOORS = [
  "src/cli/node-platform.ts",
  "src/cli/open-input.ts",
  "src/cli/run-log-file.ts",
  "src/cli/usage-error.ts",
  "src/cli/warm-up.ts",
];

/** Compiled without Node's and the browser's types. */
const PURE = ["catalog", "formats", "model", "sources", "rules", "report", "audit"];

/** What pure rooms may take from packages, and where. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  htmlparser2: /^src\/(formats|sources)\//,
  "opencc-js": /^src\/formats\/text\//,
};

const MAX_LINES = 300;

const files = filesBelow("").map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));
const code = files.filter(({ path }) => /\.(tsx?|mjs)$/.test(path) && !path.endsWith(".gen.ts"));
const modules = code.filter(({ path }) => path.startsWith("src/") && !/\.(test|d)\.ts$/.test(path));

describe("walls", () => {
  test("each room imports only from the rooms it may", () => {
    const broken = modules.flatMap(({ path, text }) =>
      importsOf(path, text)
        .filter((target) => target.startsWith("src/") && !mayImport(path, target))
        .map((target) => `${path} imports ${target}`),
    );
    expect(broken).toEqual([]);
  });

  test("every file of src stands in a room", () => {
    expect(modules.map(({ path }) => roomOf(path)).filter((room) => !(room in ROOMS))).toEqual([]);
  });

  test("pure rooms know neither Node nor a clock, chance or locale", () => {
    const outside =
      /from "node:|\bprocess\.|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\.toLocale\w*\(|\.localeCompare\(|\bIntl\./;
    const broken = modules.filter(
      ({ path, text }) => PURE.includes(roomOf(path)) && outside.test(withoutComments(text)),
    );
    expect(paths(broken)).toEqual([]);
  });

  test("pure rooms take from packages only what is listed", () => {
    const broken = modules.flatMap(({ path, text }) =>
      importsOf(path, text)
        .filter(
          (target) => PURE.includes(roomOf(path)) && !target.includes("/") && !PACKAGES[target]?.test(path),
        )
        .map((target) => `${path} imports ${target}`),
    );
    expect(broken).toEqual([]);
  });
});

describe("files", () => {
  test(`none has more than ${MAX_LINES} lines`, () => {
    expect(paths(code.filter(({ text }) => text.split("\n").length > MAX_LINES + 1))).toEqual([]);
  });

  test.each([
    ["utils", "what it does, or the file of its one user"],
    ["helpers", "what it does, or the file of its one user"],
    ["common", "the thing it holds"],
    ["misc", "one file for each thing"],
    ["manager", "the verb it performs"],
  ])("none is named %s (rather: %s)", (banned) => {
    const named = new RegExp(`(^|[/.-])${banned}([/.-]|$)`, "i");
    expect(paths(code.filter(({ path }) => named.test(path)))).toEqual([]);
  });

  test("no type or function is a Manager, Helper or Util", () => {
    const named = /\b(class|interface|type|function|const) \w*(Manager|Helpers?|Utils?)\b/;
    expect(paths(code.filter(({ path, text }) => path.startsWith("src/") && named.test(text)))).toEqual([]);
  });

  test("every module is used by another", () => {
    const used = new Set(
      files.filter(({ path }) => /\.tsx?$/.test(path)).flatMap(({ path, text }) => importsOf(path, text)),
    );
    const entries =
      /^src\/workbench\/main\.tsx$|^src\/cli\/(main|launch|pdf-worker|audit-worker)\.ts$|^src\/server\/((audits|rejudge)\/child|store\/store-thread)\.ts$|^src\/(report|rules|report\/readers)\/[\w-]+\.ts$/;
    expect(paths(modules.filter(({ path }) => !used.has(path) && !entries.test(path)))).toEqual([]);
  });

  test("generated files are not committed", () => {
    const { status, stdout } = spawnSync("git", ["ls-files", "*.gen.ts"], { cwd: ROOT, encoding: "utf8" });
    // Outside a checkout there is nothing to ask.
    expect(status === 0 ? stdout : "").toBe("");
  });
});

describe("words", () => {
  test("nothing is left to do, and nobody's machine shows", () => {
    // Put together here, so that this file does not find itself.
    const left = new RegExp(
      `\\b(${["TO", "FIX"].map((word) => (word === "TO" ? "TODO" : `${word}ME`)).join("|")}|XXX|HACK)\\b`,
    );
    const machine = new RegExp(`(^|[\\s"'\`(=])/(${["work", "home", "Users", "root"].join("|")})/\\w`, "m");
    const own = files.filter(
      ({ path }) => !path.endsWith("house.test.ts") && !path.endsWith("package-lock.json"),
    );
    expect(paths(own.filter(({ text }) => left.test(text)))).toEqual([]);
    expect(paths(own.filter(({ text }) => machine.test(text)))).toEqual([]);
  });

  test("wherever one language stands, the other stands too", () => {
    const broken = modules.flatMap(({ path, text }) =>
      textPairs(text)
        .filter(([en, zh]) => !isBothLanguages(en, zh))
        .map(([en, zh]) => `${path}: ${en} | ${zh}`),
    );
    expect(broken).toEqual([]);
  });

  test("nothing is called illegal", () => {
    const accuses = modules.flatMap(({ path, text }) =>
      textPairs(text)
        .filter(([en]) => path.startsWith("src/rules/") && /\billegal/i.test(en))
        .map(([en]) => `${path}: ${en}`),
    );
    expect(accuses).toEqual([]);
  });
});

describe("rules", () => {
  test.each(rules.map((rule) => [rule.id, rule] as const))(
    "%s has its own file, examples of both kinds and real cites",
    (id, rule) => {
      expect(existsSync(join(ROOT, `src/rules/${id}.ts`))).toBe(true);
      expect(rule.examples.breaks.length).toBeGreaterThan(0);
      expect(rule.examples.keeps.length).toBeGreaterThan(0);
      for (const cite of rule.cites) expect(law(cite), cite).toBeDefined();
      // Only the rule about what could not be read accuses nobody.
      expect(rule.cites.length > 0).toBe(id !== "not-assessable");
      const { what, why, fix } = rule.says;
      for (const text of [rule.title, what, why, fix])
        expect(isBothLanguages(text.en, text.zh), text.en).toBe(true);
      for (const { says } of [...rule.examples.breaks, ...rule.examples.keeps]) {
        expect(isBothLanguages(says.en, says.zh), says.en).toBe(true);
      }
    },
  );
});

function filesBelow(folder: string): readonly string[] {
  const skipped = /^(\.git|node_modules|dist|out|coverage|\.vitest)$|^test\/(apps|policies|hostile\/out)$/;
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (skipped.test(path) || skipped.test(entry.name)) return [];
    if (entry.isDirectory()) return filesBelow(path);
    return entry.isFile() && /\.(tsx?|mjs|md|yaml|json|sh)$/.test(entry.name) ? [path] : [];
  });
}

/** Relative imports as paths from the root; packages by name. */
function importsOf(path: string, text: string): readonly string[] {
  const found = text.matchAll(
    /(?:^|\n)(?:import|export)\b[^;"']*?\bfrom "([^"]+)"|\bimport\("([^"]+)"\)|(?:^|\n)import "([^"]+)"/g,
  );
  return [...found].map(([, from, dynamic, bare]) => {
    const target = from ?? dynamic ?? bare ?? "";
    return target.startsWith(".")
      ? relative(ROOT, join(ROOT, dirname(path), target)).replaceAll("\\", "/")
      : target;
  });
}

function mayImport(path: string, target: string): boolean {
  const room = roomOf(path);
  const other = roomOf(target);
  if (room === other || (HANDED_THROUGH.includes(target) && HANDS_THROUGH.includes(room))) return true;
  if (room === "server" && SHARED_BY_DOORS.includes(target)) return true;
  const allowed: Readonly<Record<string, readonly string[]>> = ROOMS;
  return allowed[room]?.includes(other) ?? false;
}

function roomOf(path: string): string {
  return path.split("/")[1] ?? "";
}

/** `{ en: "…", zh: "…" }` as it stands in code. */
function textPairs(text: string): readonly (readonly [string, string])[] {
  const literal = '("(?:[^"\\\\]|\\\\.)*"|`(?:[^`\\\\]|\\\\.)*`)';
  const pairs = text.matchAll(new RegExp(`\\ben: ${literal},\\s*zh: ${literal}`, "g"));
  return [...pairs].map(([, en = "", zh = ""]) => [en.slice(1, -1), zh.slice(1, -1)] as const);
}

const HAN = /\p{Script=Han}/u;

/** Words that say the same in both languages (names, codes, templates of other texts) stand as they are. */
function isBothLanguages(en: string, zh: string): boolean {
  if (en === zh || en === "" || zh === "")
    return en === zh || (en + zh).trim() === "" || en.trim() === zh.trim();
  const ownWords = zh.replace(/\$\{[^}]*\}/g, "").replace(/[^\p{L}]/gu, "");
  return ownWords === "" || HAN.test(ownWords);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

function paths(found: readonly { readonly path: string }[]): readonly string[] {
  return found.map(({ path }) => path);
}
