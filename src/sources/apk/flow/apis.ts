import { libraryModels } from "../../../catalog/android/models/index.gen.ts";
import type { Sink, SourceApi } from "../../../catalog/types.ts";
import { frameworkSupers } from "../graph/framework-types.ts";
import type { Hierarchy } from "../graph/hierarchy.ts";
import { NONE, type Program } from "../graph/program.ts";
import { parseStatements, type Statement } from "./model-language.ts";
import { MARK } from "./taints.ts";

/** What the catalog knows of one method that is called. */
export interface ApiInfo {
  readonly signature: string;
  readonly owner: string;
  readonly name: string;
  readonly parameters: number;
  readonly source: SourceApi | null;
  readonly sink: Sink | null;
  /** Bits of `MARK` that the call puts on what passes through it. */
  readonly mark: number;
  /** null where no model speaks of it. */
  readonly model: readonly Statement[] | null;
  /** It is bundled with the app, but is known by its name: it is not looked into. */
  readonly known: boolean;
}

export interface ApiLists {
  readonly sources: readonly SourceApi[];
  readonly sinks: readonly Sink[];
  readonly transforms: readonly Sink[];
}

/** Looks called methods up in the catalog: by their own class, then by those above it. */
export class Apis {
  readonly #program: Program;
  readonly #hierarchy: Hierarchy;
  readonly #infos = new Map<number, ApiInfo>();
  readonly #sources: ReadonlyMap<string, SourceApi>;
  readonly #sinks: ReadonlyMap<string, Sink>;
  readonly #transforms: ReadonlyMap<string, Sink>;

  constructor(program: Program, hierarchy: Hierarchy, lists: ApiLists) {
    this.#program = program;
    this.#hierarchy = hierarchy;
    this.#sources = bySignature(lists.sources);
    this.#sinks = bySignature(lists.sinks);
    this.#transforms = bySignature(lists.transforms);
  }

  of(method: number): ApiInfo {
    const known = this.#infos.get(method);
    if (known !== undefined) return known;
    const info = this.#look(method);
    this.#infos.set(method, info);
    return info;
  }

  source(signature: string): SourceApi | null {
    return this.#sources.get(signature) ?? null;
  }

  namesOf(names: Iterable<string>): ReadonlySet<number> {
    return new Set([...names].map((name) => this.#program.names.idOf(name)));
  }

  sourceNames(): ReadonlySet<number> {
    return this.namesOf([...this.#sources.keys()].map(nameIn));
  }

  fieldNames(): ReadonlySet<number> {
    return this.namesOf([...this.#sources.keys()].filter((key) => key.includes(":")).map(nameIn));
  }

  /** Names of methods of the app's that Android hands data to. */
  callbackNames(): ReadonlySet<number> {
    this.#callbacks ??= this.namesOf(
      [...this.#sources.values()].filter(isCallback).map(({ signature }) => nameIn(signature)),
    );
    return this.#callbacks;
  }

  #callbacks: ReadonlySet<number> | null = null;

  /** The source that a method of the app is when Android calls it. */
  callbackSource(method: number): SourceApi | null {
    const program = this.#program;
    if (!this.callbackNames().has(program.shapes.first(program.methods.second(method)))) return null;
    const text = program.methodText(method);
    for (const type of this.#hierarchy.above(program.methods.first(method))) {
      if (program.isDefined(type)) continue;
      const source = this.#sources.get(`${program.types.text(type)}->${text}`);
      if (source !== undefined && isCallback(source)) return source;
    }
    return null;
  }

  /** The model of a call on an object that is known to be of a library's class. */
  modelFor(type: number, info: ApiInfo): readonly Statement[] | null {
    return modelOf(this.#program.types.text(type), info.name, info.parameters);
  }

  /** A method of a library, by the number it has in the program, made up from what the catalog or the code names. */
  methodNamed(owner: string, name: string, parameters: number): number | null {
    const program = this.#program;
    const type = program.types.idOf(owner);
    for (const signature of [...this.#sources.keys(), ...this.#sinks.keys()]) {
      if (!signature.startsWith(`${owner}->${name}(`)) continue;
      const [, list = "", result = "V"] = /\(([^)]*)\)(.+)$/.exec(signature) ?? [];
      const types = list.match(/\[*(?:L[^;]+;|[A-Z])/g) ?? [];
      if (types.length !== parameters) continue;
      let proto = program.protos.id(NONE, program.types.idOf(result));
      for (const one of types) proto = program.protos.id(proto, program.types.idOf(one));
      return program.methods.id(type, program.shapes.id(program.names.idOf(name), proto));
    }
    const wanted = program.names.idOf(name);
    for (let method = 0; method < program.methods.size; method++) {
      if (program.methods.first(method) !== type) continue;
      const shape = program.methods.second(method);
      if (program.shapes.first(shape) === wanted && program.parametersOf(shape).length === parameters)
        return method;
    }
    return null;
  }

  /** What is known of a method of which only class and name are. */
  named(type: number, name: string, parameters: number): ApiInfo {
    const owner = this.#program.types.text(type);
    return {
      signature: `${owner}->${name}`,
      owner,
      name,
      parameters,
      source: null,
      sink: null,
      mark: 0,
      model: modelOf(owner, name, parameters),
      known: false,
    };
  }

  #look(method: number): ApiInfo {
    const program = this.#program;
    const type = program.methods.first(method);
    const owner = program.types.text(type);
    const name = program.methodName(method);
    const text = program.methodText(method);
    const parameters = program.parametersOf(program.methods.second(method)).length;
    const overridden = this.#hierarchy.resolve(type, program.methods.second(method)) !== NONE;
    // What the app overrides is its own; what it inherits is the library's.
    const owners = overridden ? [owner] : this.#hierarchy.above(type).map((one) => program.types.text(one));
    const find = <T>(map: ReadonlyMap<string, T>): T | null => {
      for (const one of owners) {
        const found = map.get(`${one}->${text}`);
        if (found !== undefined) return found;
      }
      return null;
    };
    const source = find(this.#sources);
    const sink = find(this.#sinks);
    const transform = find(this.#transforms)?.kind;
    const model = overridden ? null : firstModel(owners, name, parameters);
    return {
      signature: `${owner}->${text}`,
      owner,
      name,
      parameters,
      source: source !== null && isCallback(source) ? null : source,
      sink,
      mark: transform !== undefined && Object.hasOwn(MARK, transform) ? markOf(transform) : 0,
      model,
      known: source !== null || sink !== null,
    };
  }
}

function isCallback({ note }: SourceApi): boolean {
  return note?.includes("callback source") === true;
}

function nameIn(signature: string): string {
  return /->([^(:]+)/.exec(signature)?.[1] ?? "";
}

function markOf(kind: string): number {
  return kind === "hash"
    ? MARK.hash
    : kind === "encrypt"
      ? MARK.encrypt
      : kind === "encode"
        ? MARK.encode
        : MARK.serialise;
}

function bySignature<T extends { readonly signature: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const row of rows) if (!map.has(row.signature)) map.set(row.signature, row);
  return map;
}

type Calls = Readonly<Record<string, string>>;

const MODELS: ReadonlyMap<string, readonly Calls[]> = modelsByClass();

function modelsByClass(): ReadonlyMap<string, readonly Calls[]> {
  const map = new Map<string, Calls[]>();
  for (const { on, calls } of libraryModels) {
    for (const dotted of on) {
      const owner = `L${dotted.replaceAll(".", "/")};`;
      const others = map.get(owner);
      if (others) others.push(calls);
      else map.set(owner, [calls]);
    }
  }
  return map;
}

function firstModel(
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

function modelOf(owner: string, name: string, parameters: number): readonly Statement[] | null {
  for (const at of [owner, ...aboveFramework(owner)]) {
    for (const calls of MODELS.get(at) ?? []) {
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
