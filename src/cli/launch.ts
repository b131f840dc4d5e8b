#!/usr/bin/env node
// The program's door. Commands that end soon run from one script that was compiled when the program was built; without
// what was compiled (another version of Node), the same script is compiled as it runs. A server, which has time, and
// what it shares with its children are modules.
import { type CommandKind, keepCompiled, program } from "./compiled-script.ts";
import { SERVER_COMMANDS } from "./server-commands.ts";
import { warmUp } from "./warm-up.ts";

/** What the build asks for, to keep what V8 compiled. */
export { keepCompiled, program, warmUp };

/** Built beside this; a name and no path, since it is not there where this is written. */
const MODULES: string = "./main.mjs";

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

/** Modules of Node's that nearly every command would load later. */
const LOADED_LATER = ["node:crypto", "node:module", "node:zlib"];
/** What it prints to: each is made when it is first asked for. */
const STREAMS = ["stdout", "stderr"];

function start(words: readonly string[]): void {
  const { run } = program(kindOf(words));
  for (const name of LOADED_LATER) require(name);
  for (const name of STREAMS) Reflect.get(process, name);
  const isGraph = words[0] === "facts" && words.includes("graph");
  warmUp(isGraph || (words[0] === "facts" && words.includes("inventory")), isGraph);
  void run(words);
}

if (require.main === module) {
  const words = process.argv.slice(2);
  if (SERVER_COMMANDS.includes(words[0] ?? "")) void import(MODULES);
  else start(words);
}
