#!/usr/bin/env node
// The program's door. Commands that end soon run from one script that was compiled when the program was built; without
// what was compiled (another version of Node), the same script is compiled as it runs. A server, which has time, and
// what it shares with its children are modules.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { constants, Script } from "node:vm";
import { SERVER_COMMANDS } from "./server-commands.ts";
import { warmUp } from "./warm-up.ts";

/** Built beside this; a name and no path, since it is not there where this is written. */
const MODULES: string = "./main.mjs";

type Run = (words: readonly string[]) => Promise<void>;
/** What the script makes of what it is given, as any module of the older kind. */
type Body = (exports: { run?: Run }, load: NodeJS.Require, folder: string) => void;

/** One script, and how to run commands of one kind by it. */
export function program(kind: CommandKind): { readonly script: Script; readonly run: Run } {
  const filename = join(__dirname, `${SCRIPTS[kind]}.cjs`);
  // Its text is ASCII, so that it is taken as it stands.
  const script = new Script(readFileSync(filename, "latin1"), {
    filename,
    cachedData: compiledBefore(kind),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const body: Body = script.runInThisContext();
  const made: { run?: Run } = {};
  body(made, require, __dirname);
  if (made.run === undefined) throw new Error(`${filename} is not the program`);
  return { script, run: made.run };
}

/** Commands that run much the same code: what was compiled for others would only be loaded in vain. */
export type CommandKind = "inventory" | "graph" | "facts" | "app" | "other";

const SCRIPTS = {
  inventory: "inventory",
  graph: "facts",
  facts: "facts",
  app: "program",
  other: "program",
} as const satisfies Record<CommandKind, string>;

function compiledPath(kind: CommandKind): string {
  return join(__dirname, `${kind}-${process.version}-${process.platform}-${process.arch}.code`);
}

/** V8 knows its version and flags again, but not how it was built: what it compiled is taken by the same build alone. */
function stamp(): Buffer {
  return Buffer.from(JSON.stringify([process.versions, process.config.variables]));
}

/** Keeps what was compiled of the script up to now, for the next who runs commands of this kind. */
export function keepCompiled(kind: CommandKind, script: Script): void {
  writeFileSync(compiledPath(kind), Buffer.concat([script.createCachedData(), stamp()]));
}

function kindOf([command, ...options]: readonly string[]): CommandKind {
  if (command === "audit" && !options.includes("--policy")) return "app";
  if (command !== "facts") return "other";
  return depthAsked(options);
}

/** `--why` follows code, and behind `--` there are only names of files. */
function depthAsked(options: readonly string[]): CommandKind {
  const depths = options.filter((word) => word.startsWith("--depth"));
  const isPlain = depths.length === 1 && !options.includes("--") && !options.includes("--why");
  const depth = options[options.indexOf("--depth") + 1];
  return isPlain && (depth === "inventory" || depth === "graph") ? depth : "facts";
}

function compiledBefore(kind: CommandKind): Buffer | undefined {
  try {
    const file = readFileSync(compiledPath(kind));
    const own = stamp();
    const end = file.length - own.length;
    return end > 0 && file.subarray(end).equals(own) ? file.subarray(0, end) : undefined;
  } catch {
    return undefined;
  }
}

/** Modules of Node's that nearly every command would load later. */
const LOADED_LATER = ["node:crypto", "node:module", "node:zlib"];
/** What it prints to: each is made when it is first asked for. */
const STREAMS = ["stdout", "stderr"];

function start(words: readonly string[]): void {
  const { run } = program(kindOf(words));
  for (const name of LOADED_LATER) require(name);
  for (const name of STREAMS) Reflect.get(process, name);
  warmUp(words[0] === "facts" && (words.includes("inventory") || words.includes("graph")));
  void run(words);
}

if (require.main === module) {
  const words = process.argv.slice(2);
  if (SERVER_COMMANDS.includes(words[0] ?? "")) void import(MODULES);
  else start(words);
}
