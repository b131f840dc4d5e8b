#!/usr/bin/env node
// The program's door. Commands that end soon run from one script that was compiled when the program was built; without
// what was compiled (another version of Node), the same script is compiled as it runs. A server, which has time, and
// what it shares with its children are modules.
import "./warm-up.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { constants, Script } from "node:vm";
import { SERVER_COMMANDS } from "./server-commands.ts";

/** Built beside this; a name and no path, since it is not there where this is written. */
const MODULES: string = "./main.mjs";

type Run = (words: readonly string[]) => Promise<void>;
/** What the script makes of what it is given, as any module of the older kind. */
type Body = (exports: { run?: Run }, load: NodeJS.Require, folder: string) => void;

/** One script, and how to run commands of one kind by it. */
export function program(kind: CommandKind): { readonly script: Script; readonly run: Run } {
  const filename = join(__dirname, "program.cjs");
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
export type CommandKind = "inventory" | "facts" | "other";

/** V8's form of the script: of this very version of Node, on this kind of processor. */
export function compiledName(kind: CommandKind): string {
  return `${kind}-${process.version}-${process.arch}.code`;
}

function kindOf([command, ...options]: readonly string[]): CommandKind {
  if (command !== "facts") return "other";
  return options.includes("inventory") ? "inventory" : "facts";
}

function compiledBefore(kind: CommandKind): Buffer | undefined {
  try {
    return readFileSync(join(__dirname, compiledName(kind)));
  } catch {
    return undefined;
  }
}

if (require.main === module) {
  const words = process.argv.slice(2);
  if (SERVER_COMMANDS.includes(words[0] ?? "")) void import(MODULES);
  else void program(kindOf(words)).run(words);
}
