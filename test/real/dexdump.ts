import { spawn, spawnSync } from "node:child_process";

export interface DexListing {
  classes: number;
  methods: number;
  fields: number;
  strings: number;
  instructions: number;
  /** One line for each invoke: caller, its offset, what it calls. */
  readonly edges: string[];
}

export const hasDexdump = spawnSync("dexdump", ["--help"]).error === undefined;

// What counts of `dexdump -d -f`; the rest (debug tables, other instructions' words) is dropped before it costs time.
const INSTRUCTION = /\|([0-9a-f]{4,}): (.*)$/s;
const METHOD_START = /\|\[[0-9a-f]+\] (.*)$/;
const INVOKE = /^invoke-\S+ \{[^}]*\}, (.*) \/\/ /;
const PAYLOAD = /^(packed-switch|sparse-switch|array)-data \(/;

/** Counts and invoke edges of one dex as Debian's dexdump sees them. */
export async function dexdump(path: string): Promise<DexListing> {
  const listing: DexListing = { classes: 0, methods: 0, fields: 0, strings: 0, instructions: 0, edges: [] };
  const child = spawn("dexdump", ["-d", "-f", path], { stdio: ["ignore", "pipe", "ignore"] });
  const closed = new Promise<number | null>((resolve) => child.on("close", resolve));
  let inMethods = false;
  let method = "";
  for await (const line of lines(child.stdout.setEncoding("utf8"))) {
    const bar = line.indexOf("|");
    if (bar > 0 && /^[0-9a-f]{6,}: /.test(line)) {
      const start = METHOD_START.exec(line);
      if (start) method = start[1] ?? "";
      else addInstruction(line, method, listing);
    } else if (line.startsWith("Class #")) {
      if (line.endsWith("-")) listing.classes++;
    } else if (line.startsWith("  Static fields") || line.startsWith("  Instance fields")) inMethods = false;
    else if (line.startsWith("  Direct methods") || line.startsWith("  Virtual methods")) inMethods = true;
    else if (/^ {4}#\d+ +: \(in /.test(line)) listing[inMethods ? "methods" : "fields"]++;
    else if (line.startsWith("string_ids_size")) listing.strings = Number(line.split(":")[1]);
  }
  const code = await closed;
  if (code !== 0) throw new Error(`dexdump ended with ${code} on ${path}`);
  return listing;
}

/** Splits at newlines only: node:readline also splits at U+2028, which stands in some string constants. */
async function* lines(chunks: AsyncIterable<string>): AsyncIterable<string> {
  let rest = "";
  for await (const chunk of chunks) {
    const parts = (rest + chunk).split("\n");
    rest = parts.pop() ?? "";
    yield* parts;
  }
  if (rest !== "") yield rest;
}

function addInstruction(line: string, method: string, listing: DexListing): void {
  const [, offset, words = ""] = INSTRUCTION.exec(line) ?? [];
  if (offset === undefined || PAYLOAD.test(words)) return;
  listing.instructions++;
  if (!words.startsWith("invoke-")) return;
  const callee = INVOKE.exec(words)?.[1] ?? words;
  listing.edges.push(`${method} ${offset} ${callee}`);
}
