import { MemberCursor } from "../../../formats/dex/class-data.ts";
import { type Dex, type FieldRef, type MethodRef, NO_INDEX } from "../../../formats/dex/dex.ts";
import { type EncodedValue, readStaticValues } from "../../../formats/dex/encoded-value.ts";
import type { ClassIndex } from "./class-index.ts";
import { carriesData, type TextEffect, textEffect } from "./effects.ts";
import { frameworkUri } from "./framework.ts";
import { inheritedFrom } from "./marks.ts";
import { loaderKind, type SinkWatch, type SourceWatch, type Watch } from "./watch.ts";

/** What a called method means to us. */
export interface CallModel {
  readonly ref: MethodRef;
  readonly key: string;
  readonly parameters: readonly string[];
  readonly result: string;
  readonly sources: readonly SourceWatch[];
  /** The app's class it is called on, where that must yet prove to extend the watched one. */
  readonly through: string | null;
  readonly sink: SinkWatch | null;
  readonly stream: SinkWatch | null;
  readonly loader: "dex" | "native" | null;
  readonly effect: TextEffect | null;
  readonly carries: boolean;
  /** Where its own code stands in this dex, 0 where it does not. */
  readonly codeOffset: number;
}

export interface FieldModel {
  /** `Lclass;->name:type` */
  readonly key: string;
  readonly ref: FieldRef;
  readonly source: SourceWatch | null;
  /** Its text where that is constant. */
  readonly text: string | null;
}

/** What the closer look needs to know of one dex: each method and field is resolved once, when first met. */
export class DexContext {
  readonly dex: Dex;
  readonly entry: string;
  readonly watch: Watch;
  readonly index: ClassIndex;
  readonly codeOffsets: Uint32Array;
  readonly #calls = new Map<number, CallModel>();
  readonly #fields = new Map<number, FieldModel>();
  readonly #types = new Map<number, string>();
  #classByType: ReadonlyMap<string, number> | null = null;
  readonly #staticTexts = new Map<string, ReadonlyMap<number, string>>();

  constructor(dex: Dex, entry: string, watch: Watch, index: ClassIndex, codeOffsets: Uint32Array) {
    this.dex = dex;
    this.entry = entry;
    this.watch = watch;
    this.index = index;
    this.codeOffsets = codeOffsets;
  }

  typeName(typeIndex: number): string {
    const known = this.#types.get(typeIndex);
    if (known !== undefined) return known;
    const name = this.dex.typeName(typeIndex);
    this.#types.set(typeIndex, name);
    return name;
  }

  call(methodIndex: number): CallModel {
    const known = this.#calls.get(methodIndex);
    if (known !== undefined) return known;
    const model = this.#modelCall(methodIndex);
    this.#calls.set(methodIndex, model);
    return model;
  }

  field(fieldIndex: number): FieldModel {
    const known = this.#fields.get(fieldIndex);
    if (known !== undefined) return known;
    const ref = this.dex.fieldRef(fieldIndex);
    const key = `${ref.class}->${ref.name}:${ref.type}`;
    const text = frameworkUri(ref.class, ref.name) ?? this.#staticText(ref.class, fieldIndex);
    const model = { key, ref, source: this.watch.sources.get(key) ?? null, text };
    this.#fields.set(fieldIndex, model);
    return model;
  }

  #modelCall(methodIndex: number): CallModel {
    const ref = this.dex.methodRef(methodIndex);
    const key = `${ref.class}->${ref.name}${ref.proto}`;
    const own = this.watch.sources.get(key);
    const inherited = own ? [] : inheritedFrom(ref, this.watch, this.index);
    const sources = inherited.filter((source) => this.index.extends(ref.class, source.class) !== false);
    return {
      ref,
      key,
      parameters: parametersOf(ref.proto),
      result: ref.proto.slice(ref.proto.indexOf(")") + 1),
      sources: own ? [own] : sources,
      through: own || sources.length === 0 ? null : ref.class,
      sink: this.#alongSupers(ref.class, (owner) =>
        this.watch.sinks.get(`${owner}->${ref.name}${ref.proto}`),
      ),
      stream: this.#alongSupers(ref.class, (owner) => this.watch.streams.get(`${owner}->${ref.name}`)),
      loader: loaderKind(ref.class, ref.name),
      effect: textEffect(ref.class, ref.name, ref.proto),
      carries: carriesData(ref.class),
      codeOffset: this.codeOffsets[methodIndex] ?? 0,
    };
  }

  #alongSupers<T>(descriptor: string, find: (owner: string) => T | undefined): T | null {
    let owner: string | null | undefined = descriptor;
    for (let depth = 0; depth < 32 && typeof owner === "string"; depth++) {
      const found = find(owner);
      if (found !== undefined) return found;
      owner = this.index.superOf(owner);
    }
    return null;
  }

  /** The text that a class's own table gives a static field, where it is in this dex. */
  #staticText(owner: string, fieldIndex: number): string | null {
    let texts = this.#staticTexts.get(owner);
    if (texts === undefined) {
      texts = this.#staticTextsOf(owner);
      this.#staticTexts.set(owner, texts);
    }
    return texts.get(fieldIndex) ?? null;
  }

  #staticTextsOf(owner: string): ReadonlyMap<number, string> {
    const texts = new Map<number, string>();
    const classIndex = this.#classes().get(owner);
    if (classIndex === undefined) return texts;
    const def = this.dex.classDef(classIndex);
    const values: readonly EncodedValue[] = readStaticValues(this.dex, def.staticValuesOffset);
    const cursor = new MemberCursor(this.dex);
    cursor.open(def.dataOffset);
    for (const value of values.slice(0, cursor.staticFields)) {
      cursor.nextField();
      if (value.kind === "string") texts.set(cursor.index, value.value);
    }
    return texts;
  }

  #classes(): ReadonlyMap<string, number> {
    if (this.#classByType !== null) return this.#classByType;
    const classes = new Map<string, number>();
    const { word, count } = this.dex.header.classes;
    for (let n = 0; n < count; n++) {
      const type = this.dex.words[word + n * 8] ?? NO_INDEX;
      classes.set(this.typeName(type), n);
    }
    this.#classByType = classes;
    return classes;
  }
}

/** `(I[Ljava/lang/String;J)V` gives `I`, `[Ljava/lang/String;`, `J`. */
function parametersOf(proto: string): readonly string[] {
  return proto.slice(1, proto.indexOf(")")).match(/\[*(?:L[^;]*;|[A-Z])/g) ?? [];
}
