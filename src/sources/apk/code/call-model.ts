import type { MethodRef } from "../../../formats/dex/dex.ts";
import type { ClassIndex } from "./class-index.ts";
import { carriesData, type TextEffect, textEffect } from "./effects.ts";
import { isFrameworkClass } from "./framework.ts";
import { inheritedFrom } from "./marks.ts";
import { asksForPermission, loaderKind, type SinkWatch, type SourceWatch, type Watch } from "./watch.ts";

/** What a called method means to us. */
export interface CallModel {
  readonly ref: MethodRef;
  readonly parameterTypes: readonly string[];
  readonly parameterWords: readonly number[];
  readonly result: string;
  /** The result is an object. */
  readonly makesObject: boolean;
  readonly sources: readonly SourceWatch[];
  /** The app's class it is called on, where that must yet prove to extend the watched one. */
  readonly through: string | null;
  readonly sink: SinkWatch | null;
  readonly stream: SinkWatch | null;
  readonly loader: "dex" | "native" | null;
  readonly effect: TextEffect | null;
  /** Kinds of constants that are not only mentioned but used at this call. */
  readonly constantKinds: readonly string[];
  readonly carries: boolean;
  /** Its name says that it hands permissions on to be asked for. */
  readonly asks: boolean;
  /**
   * A method of the app's that answers with no more than itself: a library for permissions lets calls be strung together.
   */
  readonly mayAsk: boolean;
  /** Android or Java brings its class, or one of the common carriers of data does. */
  readonly isForeign: boolean;
  /** Where its own code stands in this dex, 0 where it does not. */
  readonly codeOffset: number;
}

/** `Lclass;->name(shape)result` */
export function signatureOf({ ref }: CallModel): string {
  return `${ref.class}->${ref.name}${ref.proto}`;
}

export interface Proto {
  /** `(I)V` */
  readonly text: string;
  readonly parameterTypes: readonly string[];
  readonly parameterWords: readonly number[];
  readonly result: string;
}

/** What the calls of one class's methods have in common. */
export class Owner {
  readonly name: string;
  readonly isFramework: boolean;
  readonly carries: boolean;
  readonly constantKinds: readonly string[];
  #line: readonly string[] | null = null;

  constructor(name: string) {
    this.name = name;
    this.isFramework = isFrameworkClass(name);
    this.carries = carriesData(name);
    this.constantKinds = CONSTANT_CALLS.get(name) ?? [];
  }

  /** The class and what it extends, as far as is known. */
  line(index: ClassIndex): readonly string[] {
    if (this.#line !== null) return this.#line;
    const line: string[] = [];
    let at: string | null | undefined = this.name;
    for (; line.length < MAX_LINE && typeof at === "string"; at = index.superOf(at)) line.push(at);
    this.#line = line;
    return line;
  }
}

const MAX_LINE = 32;

const CONSTANT_CALLS: ReadonlyMap<string, readonly string[]> = new Map([
  ["Landroid/content/Intent;", ["intent-action", "bind-action"]],
  ["Landroid/content/IntentFilter;", ["intent-action"]],
]);
const REFLECT_NAME: readonly string[] = ["reflect-name"];
const REFLECTION: ReadonlyMap<string, readonly string[]> = new Map([
  ["Ljava/lang/Class;", ["forName", "getMethod", "getDeclaredMethod"]],
  ["Ljava/lang/ClassLoader;", ["loadClass"]],
  ["Ljava/lang/reflect/Method;", ["invoke"]],
  ["Ljava/lang/invoke/MethodHandles$Lookup;", ["findVirtual", "findStatic", "findSpecial"]],
]);

/** Models a call. Only where `isWatched`, by the marks of its dex, can it be a source or bring in code. */
export function modelCall(
  owner: Owner,
  name: string,
  proto: Proto,
  watch: Watch,
  index: ClassIndex,
  isWatched: boolean,
  codeOffset: number,
): CallModel {
  const { parameterTypes, parameterWords, result } = proto;
  const watched = isWatched ? sourcesOf(owner.name, name, proto.text, watch, index) : NOT_WATCHED;
  const isSinkName = watch.sinkNames.has(name);
  const isReflection = REFLECTION.get(owner.name)?.includes(name) === true;
  const answersItself = result === "V" || result === owner.name;
  return {
    ref: { class: owner.name, name, proto: proto.text },
    parameterTypes,
    parameterWords,
    result,
    makesObject: isObject(result),
    sources: watched.sources,
    through: watched.through,
    sink: isSinkName ? alongSupers(owner, index, watch.sinks, name + proto.text) : null,
    stream: isSinkName ? alongSupers(owner, index, watch.streams, name) : null,
    loader: isWatched ? loaderKind(owner.name, name) : null,
    effect: textEffect(owner.name, name, proto.text),
    constantKinds: isReflection ? REFLECT_NAME : owner.constantKinds,
    carries: owner.carries,
    asks: asksForPermission(name),
    mayAsk: answersItself && !owner.isFramework,
    isForeign: owner.carries || owner.isFramework,
    codeOffset,
  };
}

type Watched = Pick<CallModel, "sources" | "through">;

const NOT_WATCHED: Watched = { sources: [], through: null };

function sourcesOf(owner: string, name: string, proto: string, watch: Watch, index: ClassIndex): Watched {
  const own = watch.sources.get(`${owner}->${name}${proto}`);
  if (own !== undefined) return { sources: [own], through: null };
  const sources = inheritedFrom(owner, name + proto, watch, index).filter(
    (source) => index.extends(owner, source.class) !== false,
  );
  return sources.length === 0 ? NOT_WATCHED : { sources, through: owner };
}

function alongSupers(
  owner: Owner,
  index: ClassIndex,
  sinks: ReadonlyMap<string, SinkWatch>,
  member: string,
): SinkWatch | null {
  const line = owner.line(index);
  for (let n = 0; n < line.length; n++) {
    const found = sinks.get(`${line[n]}->${member}`);
    if (found !== undefined) return found;
  }
  return null;
}

function isObject(type: string): boolean {
  return type.startsWith("L") || type.startsWith("[");
}
