import { libraryModels } from "../../../catalog/android/models/index.gen.ts";
import { frameworkSupers } from "../graph/framework-types.ts";
import { parseStatements, type Statement } from "./model-language.ts";

type Calls = Readonly<Record<string, string>>;

/** Made ready at the first question: a look that follows no data asks none. */
let models: ReadonlyMap<string, readonly Calls[]> | null = null;

function modelsByClass(): ReadonlyMap<string, readonly Calls[]> {
  if (models !== null) return models;
  const map = new Map<string, Calls[]>();
  for (const { on, calls } of libraryModels) {
    for (const dotted of on) {
      const owner = `L${dotted.replaceAll(".", "/")};`;
      const others = map.get(owner);
      if (others) others.push(calls);
      else map.set(owner, [calls]);
    }
  }
  models = map;
  return map;
}

/** What the models say of a method of the first of these classes of which they speak. */
export function firstModel(
  owners: readonly string[],
  name: string,
  parameters: number,
): readonly Statement[] | null {
  for (const owner of owners) {
    const model = modelOf(owner, name, parameters);
    if (model !== null) return model;
  }
  return null;
}

const PARSED = new Map<string, readonly Statement[]>();
const PATTERNS = new Map<Calls, readonly (readonly [RegExp, string])[]>();

/** What the models say of a method, by its class or one above it. */
export function modelOf(owner: string, name: string, parameters: number): readonly Statement[] | null {
  for (const at of [owner, ...aboveFramework(owner)]) {
    for (const calls of modelsByClass().get(at) ?? []) {
      const text = textOf(calls, name, parameters);
      if (text === null) continue;
      const parsed = PARSED.get(text) ?? parseStatements(text);
      PARSED.set(text, parsed);
      return parsed;
    }
  }
  return null;
}

const ABOVE = new Map<string, readonly string[]>();

/** Constructors are not inherited, but a model of them says what all of a family do. */
function aboveFramework(owner: string): readonly string[] {
  const known = ABOVE.get(owner);
  if (known !== undefined) return known;
  const all = new Set<string>();
  const queue = [...frameworkSupers(owner)];
  for (const next of queue) {
    if (all.has(next)) continue;
    all.add(next);
    queue.push(...frameworkSupers(next));
  }
  const list = [...all];
  ABOVE.set(owner, list);
  return list;
}

function textOf(calls: Calls, name: string, parameters: number): string | null {
  for (const key of [`${name}/${parameters}`, name]) {
    if (Object.hasOwn(calls, key)) return calls[key] ?? null;
  }
  let patterns = PATTERNS.get(calls);
  if (patterns === undefined) {
    patterns = Object.entries(calls)
      .filter(([key]) => key.includes("*"))
      .map(([key, text]) => [new RegExp(`^${key.replaceAll("*", "\\w*")}$`), text] as const);
    PATTERNS.set(calls, patterns);
  }
  for (const [pattern, text] of patterns) {
    if (pattern.test(`${name}/${parameters}`) || pattern.test(name)) return text;
  }
  return null;
}
