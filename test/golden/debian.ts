import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

/** One APK as Debian's aapt, dexdump and unzip see it: the witness that our own reader does not know. */
export interface Witness {
  /** `""`, or the entry of the set it was in. */
  readonly part: string;
  readonly path: string;
  readonly entries: ReadonlyMap<string, number>;
  readonly manifest: Element;
  /** `classes.dex La/B;->m()V` → offsets of its instructions. */
  readonly methods: ReadonlyMap<string, ReadonlySet<number>>;
}

export interface Element {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: Element[];
}

/** The APKs of one input, base first as the archive lists them; the folder goes away with `done`. */
export function witnesses(app: string): { readonly apks: readonly Witness[]; readonly done: () => void } {
  if (!/\.x?apks?$/.test(app)) throw new Error(`not an app: ${app}`);
  if (app.endsWith(".apk")) return { apks: [witness("", app)], done: () => {} };
  const folder = mkdtempSync(join(tmpdir(), "candor-set-"));
  run("unzip", ["-qo", app, "-d", folder]);
  const parts = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".apk"),
  );
  return {
    apks: parts.sort().map((part) => witness(part, join(folder, part))),
    done: () => rmSync(folder, { recursive: true }),
  };
}

function witness(part: string, path: string): Witness {
  return { part, path, entries: entriesOf(path), manifest: manifestOf(path), methods: methodsOf(path) };
}

export function dexFolder({ path }: Witness): {
  readonly dexes: readonly string[];
  readonly done: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), "candor-dex-"));
  run("unzip", ["-qo", path, "-d", folder]);
  return {
    dexes: readdirSync(folder)
      .filter((name) => /^classes\d*\.dex$/.test(name))
      .sort()
      .map((name) => join(folder, name)),
    done: () => rmSync(folder, { recursive: true }),
  };
}

function entriesOf(path: string): ReadonlyMap<string, number> {
  const rows = run("unzip", ["-Z", "-l", path]).matchAll(
    /^\S+ +\S+ +\S+ +(\d+) \S+ +\d+ \S+ \S+ \S+ (.+)$/gm,
  );
  return new Map(Array.from(rows, ([, size, name]) => [name ?? "", Number(size)]));
}

const ELEMENT = /^( *)E: (\S+) \(line=\d+\)$/;
const ATTRIBUTE =
  /^ *A: (?:\w+:)?(\w+)(?:\(0x[0-9a-f]+\))?=(?:"(.*)" \(Raw: .*\)|\(type 0x([0-9a-f]+)\)0x([0-9a-f]+).*|(@0x[0-9a-f]+))$/;
const BOOLEAN = "12";

function manifestOf(path: string): Element {
  const root: Element = { name: "", attributes: new Map(), children: [] };
  const open: { readonly depth: number; readonly element: Element }[] = [{ depth: -1, element: root }];
  for (const line of run("aapt", ["dump", "xmltree", path, "AndroidManifest.xml"]).split("\n")) {
    const [, indent, name] = ELEMENT.exec(line) ?? [];
    if (indent !== undefined && name !== undefined) {
      while ((open.at(-1)?.depth ?? -1) >= indent.length) open.pop();
      const element: Element = { name, attributes: new Map(), children: [] };
      open.at(-1)?.element.children.push(element);
      open.push({ depth: indent.length, element });
      continue;
    }
    const [, key, text, type, hex, reference] = ATTRIBUTE.exec(line) ?? [];
    if (key === undefined) continue;
    const number = Number.parseInt(hex ?? "0", 16);
    const value = text ?? reference ?? (type === BOOLEAN ? String(number !== 0) : String(number));
    open.at(-1)?.element.attributes.set(key, value);
  }
  const [manifest] = root.children;
  if (manifest === undefined) throw new Error(`aapt reads no manifest in ${path}`);
  return manifest;
}

function methodsOf(path: string): ReadonlyMap<string, ReadonlySet<number>> {
  const methods = new Map<string, Set<number>>();
  if (!entriesOf(path).has("classes.dex")) return methods;
  let [entry, owner, name] = ["classes.dex", "", ""];
  let offsets = new Set<number>();
  for (const line of run("dexdump", ["-d", path]).split("\n")) {
    const opened = /^Opened '(.*)', DEX version/.exec(line)?.[1];
    if (opened !== undefined) entry = /:(classes\d*\.dex)$/.exec(basename(opened))?.[1] ?? "classes.dex";
    owner = /^ {2}Class descriptor {2}: '(.*)'$/.exec(line)?.[1] ?? owner;
    name = /^ {6}name +: '(.*)'$/.exec(line)?.[1] ?? name;
    const type = /^ {6}type +: '(.*)'$/.exec(line)?.[1];
    if (type?.startsWith("(")) {
      offsets = new Set();
      methods.set(`${entry} ${owner}->${name}${type}`, offsets);
    }
    const offset = /^[0-9a-f]{6,}: .*\|([0-9a-f]{4,}): /.exec(line)?.[1];
    if (offset !== undefined) offsets.add(Number.parseInt(offset, 16));
  }
  return methods;
}

function run(tool: string, args: readonly string[]): string {
  const { error, status, stdout, stderr } = spawnSync(tool, args, {
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  if (error !== undefined) throw error;
  if (status !== 0 && stdout === "")
    throw new Error(`${tool} ${args.join(" ")} ended with ${status}: ${stderr}`);
  return stdout;
}
