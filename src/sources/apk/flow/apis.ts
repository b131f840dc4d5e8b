import type { Sink, SourceApi } from "../../../catalog/types.ts";
import type { Hierarchy } from "../graph/hierarchy.ts";
import { NONE, type Program } from "../graph/program.ts";
import type { CallIndex } from "./call-index.ts";
import { methodLike } from "./method-like.ts";
import type { Statement } from "./model-language.ts";
import { firstModel, modelOf } from "./models.ts";
import { byName, type Overloads, overloadOf, shapesNamed, sinkOverload } from "./overloads.ts";
import type { Shapes } from "./shapes.ts";
import { MARK, markOf } from "./taints.ts";
import type { Toolkits } from "./toolkits.ts";

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
  /** Known by a model of a library that the app brings along: a class of the app below it may have it otherwise. */
  readonly bundled: boolean;
  /** It writes out what an object of the app holds. */
  readonly serialises: boolean;
  /** It writes to a stream, which may lead outside. */
  readonly writes: boolean;
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
  readonly #toolkits: Toolkits;
  readonly #sourcesByName: Overloads<SourceApi>;
  readonly #sinksByName: Overloads<Sink>;
  readonly #transformsByName: Overloads<Sink>;

  constructor(program: Program, hierarchy: Hierarchy, toolkits: Toolkits, lists: ApiLists) {
    this.#program = program;
    this.#toolkits = toolkits;
    this.#hierarchy = hierarchy;
    this.#sources = bySignature(lists.sources);
    this.#sinks = bySignature(lists.sinks);
    this.#transforms = bySignature(lists.transforms);
    this.#sourcesByName = byName(lists.sources);
    this.#sinksByName = byName(lists.sinks);
    this.#transformsByName = byName(lists.transforms);
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

  /** Shapes that are called of the source methods of which `isOne` is true, each with the classes that have it. */
  sourceShapes(isOne: (source: SourceApi) => boolean, called: CallIndex): Shapes {
    const rows = [...this.#sources].filter(([signature, source]) => givesData(signature) && isOne(source));
    return shapesNamed(
      this.#program,
      rows.map(([signature]) => signature),
      (name) => called.shapesNamed(name),
    );
  }

  shapesOf(signatures: readonly string[]): Shapes {
    const { shapes, names, types } = this.#program;
    const found = new Map<number, Set<number>>();
    for (const signature of signatures) {
      const [, owner, name = "", list = "", result = "V"] =
        /^(L[^;]+;)->([^(:]+)\((.*)\)(.+)$/.exec(signature) ?? [];
      if (owner === undefined) continue;
      const shape = shapes.id(names.idOf(name), this.#proto(list, result));
      const owners = found.get(shape);
      if (owners) owners.add(types.idOf(owner));
      else found.set(shape, new Set([types.idOf(owner)]));
    }
    return found;
  }

  #proto(list: string, result: string): number {
    const { protos, types } = this.#program;
    let proto = protos.id(NONE, types.idOf(result));
    for (const one of list.match(/\[*(?:L[^;]+;|[A-Z])/g) ?? []) proto = protos.id(proto, types.idOf(one));
    return proto;
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

  /** Messages that protobuf's compiler writes: records, of which the models speak as one family. */
  isGenerated(type: number): boolean {
    let is = this.#generated.get(type);
    if (is === undefined) {
      is = this.#hierarchy.above(type).some((one) => GENERATED.test(this.#program.types.text(one)));
      this.#generated.set(type, is);
    }
    return is;
  }

  readonly #generated = new Map<number, boolean>();

  /** The model of a call on an object that is known to be of a library's class. */
  modelFor(type: number, info: ApiInfo): readonly Statement[] | null {
    let models = this.#modelsFor.get(info);
    if (models === undefined) {
      models = new Map();
      this.#modelsFor.set(info, models);
    }
    let model = models.get(type);
    if (model === undefined) {
      model = modelOf(this.#toolkits.realName(this.#program.types.text(type)), info.name, info.parameters);
      models.set(type, model);
    }
    return model;
  }

  readonly #modelsFor = new Map<ApiInfo, Map<number, readonly Statement[] | null>>();

  /** A method of a library, by the number it has in the program, made up from what the catalog or the code names. */
  methodNamed(owner: string, name: string, parameters: number): number | null {
    const program = this.#program;
    const type = program.types.idOf(owner);
    for (const signature of [...this.#sources.keys(), ...this.#sinks.keys()]) {
      if (!signature.startsWith(`${owner}->${name}(`)) continue;
      const [, list = "", result = "V"] = /\(([^)]*)\)(.+)$/.exec(signature) ?? [];
      if ((list.match(/\[*(?:L[^;]+;|[A-Z])/g) ?? []).length !== parameters) continue;
      const proto = this.#proto(list, result);
      return program.methods.id(type, program.shapes.id(program.names.idOf(name), proto));
    }
    const key = `${type} ${name} ${parameters}`;
    const known = this.#named.get(key);
    if (known !== undefined) return known;
    const found = methodLike(program, type, name, parameters);
    this.#named.set(key, found);
    return found;
  }

  readonly #named = new Map<string, number | null>();

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
      bundled: false,
      serialises: SERIALISES.test(name),
      writes: false,
    };
  }

  #look(method: number): ApiInfo {
    const program = this.#program;
    const type = program.methods.first(method);
    const real = (text: string): string => this.#toolkits.realName(realName(text));
    const owner = real(program.types.text(type));
    const name = program.methodName(method);
    const text = real(program.methodText(method));
    const parameters = program.parametersOf(program.methods.second(method)).length;
    const resolved = this.#hierarchy.resolve(type, program.methods.second(method));
    const isBrought = resolved !== NONE && (this.#toolkits.has(resolved) || this.isGenerated(type));
    const overridden = resolved !== NONE && !isBrought;
    // What the app overrides is its own; what it inherits is the library's.
    const owners = overridden
      ? [owner]
      : this.#hierarchy.above(type).map((one) => real(program.types.text(one)));
    // Arrays are objects too.
    if (owner.startsWith("[")) owners.push(OBJECT);
    const find = <T>(map: ReadonlyMap<string, T>): T | null => {
      for (const one of owners) {
        const found = map.get(`${one}->${text}`);
        if (found !== undefined) return found;
      }
      return null;
    };
    const source = find(this.#sources) ?? overloadOf(this.#sourcesByName, owners, name, text);
    const sink = find(this.#sinks) ?? sinkOverload(this.#sinksByName, owners, name, text);
    const transform = (find(this.#transforms) ?? overloadOf(this.#transformsByName, owners, name, null))
      ?.kind;
    const model = overridden ? null : firstModel(owners, name, parameters);
    const isClosed = isBrought && (model !== null || this.#toolkits.isInert(program.methods.first(resolved)));
    return {
      signature: `${owner}->${text}`,
      owner,
      name,
      parameters,
      source: source === null || isCallback(source) || !givesData(source.signature) ? null : source,
      sink,
      mark: transform !== undefined && Object.hasOwn(MARK, transform) ? markOf(transform) : 0,
      model,
      known: source !== null || sink !== null || isClosed,
      bundled: isClosed,
      serialises: SERIALISES.test(name),
      writes: owner === APPENDABLE || owners.some((one) => WRITES.test(`${one}->${name}`)),
    };
  }
}

const GENERATED = /^Lcom\/google\/protobuf\/GeneratedMessage(?:Lite|V3)(?:\$Builder)?;$/;

/** Libraries that apps bring along under another name. */
const RENAMED = /Lcz\/msebera\/android\/httpclient\//g;

function realName(text: string): string {
  return text.includes("cz/msebera") ? text.replace(RENAMED, "Lorg/apache/http/") : text;
}

const APPENDABLE = "Ljava/lang/Appendable;";
const OBJECT = "Ljava/lang/Object;";

const SERIALISES = /^(?:write|to(?:Json|JSON|Byte|Xml)|marshal|serialize|encode|put)/;
const WRITES =
  /^L(?:java\/io\/(?:OutputStream|Writer|\w+Writer|PrintStream|ObjectOutputStream|\w+OutputStream)|okio\/BufferedSink|org\/xmlpull\/v1\/XmlSerializer|(?:android\/util|com\/google\/gson\/stream)\/JsonWriter|java\/util\/Formatter);->(?:write|print|append|format|text|attribute|cdsect|comment|startTag|value|jsonValue|name)/;

/** Where nothing, an intent or a device comes back, access was asked for: no data is in the app's hands yet. */
function givesData(signature: string): boolean {
  return FILLS.test(signature) || !GIVES_ACCESS.test(signature);
}

const FILLS = /-><init>\(|\((?:.*;)?\[[A-Z]/;
const GIVES_ACCESS =
  /\)(?:V|Z|Landroid\/(?:content\/Intent|app\/PendingIntent|media\/AudioRecord|media\/projection\/\w+|hardware\/Camera|hardware\/display\/VirtualDisplay);)$/;

function isCallback({ note }: SourceApi): boolean {
  return note?.includes("callback source") === true;
}

function nameIn(signature: string): string {
  return /->([^(:]+)/.exec(signature)?.[1] ?? "";
}

function bySignature<T extends { readonly signature: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const row of rows) if (!map.has(row.signature)) map.set(row.signature, row);
  return map;
}
