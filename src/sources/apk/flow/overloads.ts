import type { Sink } from "../../../catalog/types.ts";
import type { Program } from "../graph/program.ts";
import type { Shapes } from "./shapes.ts";

/** Rows of the catalog by class and name: it seldom has all forms of a method, and one that is missing does the same. */
export type Overloads<T> = ReadonlyMap<string, readonly T[]>;

export function byName<T extends { readonly signature: string }>(rows: readonly T[]): Overloads<T> {
  const map = new Map<string, T[]>();
  for (const row of rows) {
    const [key] = /^[^(:]+(?=\()/.exec(row.signature) ?? [];
    if (key === undefined) continue;
    const others = map.get(key);
    if (others) others.push(row);
    else map.set(key, [row]);
  }
  return map;
}

/** Another form of the method, which gives the same where `text` says what is given; null where none is known. */
export function overloadOf<T extends { readonly signature: string }>(
  rows: Overloads<T>,
  owners: readonly string[],
  name: string,
  text: string | null,
): T | null {
  for (const owner of owners) {
    const found = rows.get(`${owner}->${name}`);
    if (found === undefined) continue;
    const [first] =
      text === null ? found : found.filter(({ signature }) => resultOf(signature) === resultOf(text));
    return first ?? null;
  }
  return null;
}

/** A sink by another form of it: what goes is the argument of the same type, or any where that is not told. */
export function sinkOverload(
  rows: Overloads<Sink>,
  owners: readonly string[],
  name: string,
  text: string,
): Sink | null {
  const known = overloadOf(rows, owners, name, null);
  if (known === null || known.taintArg === undefined || !/^\d+$/.test(known.taintArg)) return known;
  const type = typesOf(known.signature)[Number(known.taintArg)] ?? "";
  const at = typesOf(text).indexOf(type, Number(known.taintArg));
  return { ...known, taintArg: at < 0 ? ANY_ARGUMENT : `${at}` };
}

export const ANY_ARGUMENT = "any";

/** Methods of these names, of these classes, that give the same, whatever they take: of the shapes that there are of a name. */
export function shapesNamed(
  program: Program,
  signatures: readonly string[],
  shapesOf: (name: number) => readonly number[],
): Shapes {
  const { names, types } = program;
  const owners = new Map<string, Set<number>>();
  const wanted = new Set<number>();
  for (const signature of signatures) {
    const [, owner, name = "", result = "V"] = /^(L[^;]+;)->([^(:]+)\(.*\)(.+)$/.exec(signature) ?? [];
    if (owner === undefined) continue;
    const key = `${names.idOf(name)} ${types.idOf(result)}`;
    wanted.add(names.idOf(name));
    const others = owners.get(key);
    if (others) others.add(types.idOf(owner));
    else owners.set(key, new Set([types.idOf(owner)]));
  }
  const found = new Map<number, ReadonlySet<number>>();
  for (const name of wanted) {
    for (const shape of shapesOf(name)) {
      const has = owners.get(`${name} ${program.resultOf(shape)}`);
      if (has !== undefined) found.set(shape, has);
    }
  }
  return found;
}

function typesOf(signature: string): readonly string[] {
  const [, list = ""] = /\((.*)\)/.exec(signature) ?? [];
  return list.match(/\[*(?:L[^;]+;|[A-Z])/g) ?? [];
}

function resultOf(signature: string): string {
  return signature.slice(signature.lastIndexOf(")") + 1);
}
