// The one script that commands and their threads run from, as V8 keeps it since the program was built.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { constants, Script } from "node:vm";
import type { ThreadTask } from "./audit-thread.ts";

interface Doors {
  readonly run: (words: readonly string[]) => Promise<void>;
  readonly work: (task: ThreadTask) => Promise<void>;
}
/** What the script makes of what it is given, as any module of the older kind. */
type Body = (exports: Partial<Doors>, load: NodeJS.Require, folder: string) => void;

/** One script, and how to run commands of one kind by it. */
export function program(kind: CommandKind): Doors & { readonly script: Script } {
  const filename = join(__dirname, `${SCRIPTS[kind]}.cjs`);
  // Its text is ASCII, so that it is taken as it stands.
  const script = new Script(readFileSync(filename, "latin1"), {
    filename,
    cachedData: compiledBefore(kind),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const body: Body = script.runInThisContext();
  const made: Partial<Doors> = {};
  body(made, require, __dirname);
  const { run, work } = made;
  if (run === undefined || work === undefined) throw new Error(`${filename} is not the program`);
  return { script, run, work };
}

/**
 * Commands that run much the same code: what was compiled for others would only be loaded in vain. A thread beside a
 * command finds V8 told to hurry already, and takes only what was compiled under the same flags.
 */
export type CommandKind = "inventory" | "graph" | "facts" | "app" | "other" | "thread";

const SCRIPTS = {
  inventory: "inventory",
  graph: "facts",
  facts: "facts",
  app: "program",
  other: "program",
  thread: "program",
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
