import { MemberCursor } from "../../../formats/dex/class-data.ts";
import { type Dex, type FieldRef, type MethodRef, NO_INDEX } from "../../../formats/dex/dex.ts";
import { type EncodedValue, readStaticValues } from "../../../formats/dex/encoded-value.ts";
import type { ClassIndex } from "./class-index.ts";
import { carriesData, type TextEffect, textEffect } from "./effects.ts";
import { FIELD_OF_TEXTS, frameworkUri, SYSTEM_STREAMS } from "./framework.ts";
import { inheritedFrom, LOOK, type Marks } from "./marks.ts";
import { loaderKind, ROLE, type SinkWatch, type SourceWatch, type Watch } from "./watch.ts";

const CALL_NAME = ROLE.callName >> 8;
const MADE_CLASS = ROLE.madeClass >> 8;

/** What a called method means to us. */
export interface CallModel {
  readonly ref: MethodRef;
  readonly key: string;
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
  /** Worth following by its text: a watched constant, or a field of a type that may hold one. */
  readonly isTelling: boolean;
  readonly isSystemStream: boolean;
}

interface Proto {
  /** `(I)V` */
  readonly text: string;
  readonly parameterTypes: readonly string[];
  readonly parameterWords: readonly number[];
  readonly result: string;
}

/** What the closer look needs to know of one dex: each method and field is resolved once, when first met. */
export class DexContext {
  readonly dex: Dex;
  readonly entry: string;
  readonly watch: Watch;
  readonly index: ClassIndex;
  readonly codeOffsets: Uint32Array;
  readonly marks: Marks;
  readonly #initName: number;
  /** By method: 0 not asked yet, 1 no, 2 yes. */
  readonly #matters: Uint8Array;
  readonly #calls = new Map<number, CallModel>();
  readonly #fields = new Map<number, FieldModel>();
  readonly #types = new Map<number, string>();
  readonly #protos = new Map<number, Proto>();
  #classByType: Uint32Array | null = null;
  readonly #staticTexts = new Map<number, ReadonlyMap<number, string>>();

  constructor(
    dex: Dex,
    entry: string,
    watch: Watch,
    index: ClassIndex,
    marks: Marks,
    codeOffsets: Uint32Array,
  ) {
    this.dex = dex;
    this.entry = entry;
    this.watch = watch;
    this.index = index;
    this.marks = marks;
    this.codeOffsets = codeOffsets;
    this.#initName = marks.names.find("<init>");
    this.#matters = new Uint8Array(dex.header.methods.count);
  }

  typeName(typeIndex: number): string {
    const known = this.#types.get(typeIndex);
    if (known !== undefined) return known;
    const name = this.dex.typeName(typeIndex);
    this.#types.set(typeIndex, name);
    return name;
  }

  /** Whether a call may give or show something even if nothing that is followed goes in; told by names alone. */
  matters(methodIndex: number): boolean {
    const known = this.#matters[methodIndex];
    if (known === 1 || known === 2) return known === 2;
    const { words, header } = this.dex;
    const at = header.methods.word + methodIndex * 2;
    const name = words[at + 1] ?? 0;
    const owner = words[header.types.word + ((words[at] ?? 0) & 0xffff)] ?? 0;
    const does =
      ((this.marks.methods[methodIndex] ?? 0) & LOOK) !== 0 ||
      ((this.marks.calls[name] ?? 0) & CALL_NAME) !== 0 ||
      (name === this.#initName && ((this.marks.calls[owner] ?? 0) & MADE_CLASS) !== 0);
    this.#matters[methodIndex] = does ? 2 : 1;
    return does;
  }

  /** Words of each parameter of a method, by its shorty: `VID` has two parameters, of 1 and 2 words. */
  parameterWords(methodIndex: number): readonly number[] {
    const { words, header } = this.dex;
    const proto = (words[header.methods.word + methodIndex * 2] ?? 0) >>> 16;
    const shorty = this.dex.string(
      proto < header.protos.count ? (words[header.protos.word + proto * 3] ?? 0) : NO_INDEX,
    );
    return Array.from(shorty.slice(1), wordsOf);
  }

  isWatchedText(text: string): boolean {
    return this.watch.permissions.has(text) || this.watch.constants.isWatched(text);
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
    // Only an object can be a text.
    const text =
      frameworkUri(ref.class, ref.name) ?? (ref.type.startsWith("L") ? this.#staticText(fieldIndex) : null);
    const isTelling = text === null ? FIELD_OF_TEXTS.has(ref.type) : this.isWatchedText(text);
    const source = this.watch.sources.get(key) ?? null;
    const model = { key, ref, source, text, isTelling, isSystemStream: SYSTEM_STREAMS.has(key) };
    this.#fields.set(fieldIndex, model);
    return model;
  }

  /** What methods share by their prototype, which are few. */
  #proto(protoIndex: number): Proto {
    const known = this.#protos.get(protoIndex);
    if (known !== undefined) return known;
    const text = this.dex.protoDescriptor(protoIndex);
    const parameterTypes = parametersOf(text);
    const result = text.slice(text.indexOf(")") + 1);
    const proto = { text, parameterTypes, parameterWords: parameterTypes.map(wordsOf), result };
    this.#protos.set(protoIndex, proto);
    return proto;
  }

  #modelCall(methodIndex: number): CallModel {
    const { words, header } = this.dex;
    const row = header.methods.word + methodIndex * 2;
    // An index that the file has not got throws here.
    const name = this.dex.methodName(methodIndex);
    const proto = this.#proto((words[row] ?? 0) >>> 16);
    const { parameterTypes, parameterWords, result } = proto;
    const ref = { class: this.typeName((words[row] ?? 0) & 0xffff), name, proto: proto.text };
    const key = `${ref.class}->${ref.name}${ref.proto}`;
    const own = this.watch.sources.get(key);
    const inherited = own ? [] : inheritedFrom(ref.class, ref.name + ref.proto, this.watch, this.index);
    const sources = inherited.filter((source) => this.index.extends(ref.class, source.class) !== false);
    const isSinkName = this.watch.sinkNames.has(ref.name);
    return {
      ref,
      key,
      parameterTypes,
      parameterWords,
      result,
      makesObject: result.startsWith("L") || result.startsWith("["),
      sources: own ? [own] : sources,
      through: own || sources.length === 0 ? null : ref.class,
      sink: !isSinkName
        ? null
        : this.#alongSupers(ref.class, (owner) => this.watch.sinks.get(`${owner}->${ref.name}${ref.proto}`)),
      stream: !isSinkName
        ? null
        : this.#alongSupers(ref.class, (owner) => this.watch.streams.get(`${owner}->${ref.name}`)),
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
  #staticText(fieldIndex: number): string | null {
    const owner = (this.dex.words[this.dex.header.fields.word + fieldIndex * 2] ?? 0) & 0xffff;
    let texts = this.#staticTexts.get(owner);
    if (texts === undefined) {
      texts = this.#staticTextsOf(owner);
      this.#staticTexts.set(owner, texts);
    }
    return texts.get(fieldIndex) ?? null;
  }

  #staticTextsOf(owner: number): ReadonlyMap<number, string> {
    const texts = new Map<number, string>();
    this.#classByType ??= classesByType(this.dex);
    const classIndex = (this.#classByType[owner] ?? 0) - 1;
    if (classIndex < 0) return texts;
    const def = this.dex.classDef(classIndex);
    if (def.staticValuesOffset === 0) return texts;
    const values: readonly EncodedValue[] = readStaticValues(this.dex, def.staticValuesOffset);
    const cursor = new MemberCursor(this.dex);
    cursor.open(def.dataOffset);
    for (const value of values.slice(0, cursor.staticFields)) {
      cursor.nextField();
      if (value.kind === "string") texts.set(cursor.index, value.value);
    }
    return texts;
  }
}

/** Class number + 1 by type, 0 where the dex does not define it. */
function classesByType(dex: Dex): Uint32Array {
  const classes = new Uint32Array(dex.header.types.count);
  const { word, count } = dex.header.classes;
  for (let n = 0; n < count; n++) classes[dex.words[word + n * 8] ?? NO_INDEX] = n + 1;
  return classes;
}

function wordsOf(type: string): number {
  return type === "J" || type === "D" ? 2 : 1;
}

/** `(I[Ljava/lang/String;J)V` gives `I`, `[Ljava/lang/String;`, `J`. */
function parametersOf(proto: string): readonly string[] {
  return proto.slice(1, proto.indexOf(")")).match(/\[*(?:L[^;]*;|[A-Z])/g) ?? [];
}
