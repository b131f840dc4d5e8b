import { FormatError } from "../../../formats/format-error.ts";
import type { Program } from "../graph/program.ts";
import type { ProgramDex } from "../graph/program-dex.ts";

const BEGINNINGS = ["CREATE TABLE", "Create table", "create table"];
const CREATED = /^\s*create\s+table\s+(?:if\s+not\s+exists\s+)?["'`[]?(\w+)["'`\]]?\s*\((.*)/is;
const MAX_STATEMENTS = 200;

const KNOWN = new WeakMap<Program, ReadonlyMap<string, readonly string[]>>();

/** The columns of each table that the app's strings create, in order: so they come where all are asked for. */
export function createdTables(program: Program): ReadonlyMap<string, readonly string[]> {
  const known = KNOWN.get(program);
  if (known !== undefined) return known;
  const tables = new Map<string, readonly string[]>();
  for (const { dex } of program.dexes)
    for (const beginning of BEGINNINGS) for (const text of textsFrom(dex, beginning)) note(tables, text);
  KNOWN.set(program, tables);
  return tables;
}

function note(tables: Map<string, readonly string[]>, text: string): void {
  const [, name, list] = CREATED.exec(text) ?? [];
  if (name === undefined || list === undefined) return;
  const columns = list.split(",").map((one) => /^\s*["'`[]?(\w+)/.exec(one)?.[1] ?? "");
  // Of two that differ neither is relied on.
  tables.set(name, tables.has(name) ? [] : columns);
}

/** Strings of a dex file stand in order. */
function textsFrom(dex: ProgramDex["dex"], beginning: string): readonly string[] {
  let low = firstFrom(dex, beginning);
  const found: string[] = [];
  for (; low < dex.header.strings.count && found.length < MAX_STATEMENTS; low++) {
    const text = textAt(dex, low);
    if (!text.startsWith(beginning)) break;
    found.push(text);
  }
  return found;
}

/** The first string that is not less. */
export function firstFrom(dex: ProgramDex["dex"], text: string): number {
  let low = 0;
  let high = dex.header.strings.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (textAt(dex, middle) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A string of the table; empty where it is broken, which the reader of code has already said. */
export function textAt(dex: ProgramDex["dex"], index: number): string {
  try {
    return dex.string(index);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return "";
  }
}
