import { MemberCursor } from "../../../formats/dex/class-data.ts";
import { type Dex, type FieldRef, NO_INDEX } from "../../../formats/dex/dex.ts";
import { readStaticStrings } from "../../../formats/dex/encoded-value.ts";
import { type CallModel, modelCall, Owner, type Proto } from "./call-model.ts";
import type { ClassIndex } from "./class-index.ts";
import { FIELD_OF_TEXTS, frameworkUri, SYSTEM_STREAMS } from "./framework.ts";
import { LOOK, type Marks } from "./marks.ts";
import { ROLE, type SourceWatch, type Watch } from "./watch.ts";

const CALL_NAME = ROLE.callName >> 8;
const MADE_CLASS = ROLE.madeClass >> 8;
const SYSTEM = "Ljava/lang/System;";
/** Of class_def_item, in words. */
const CLASS_WORDS = 8;
const DATA_WORD = 6;
const VALUES_WORD = 7;
const NO_TEXTS: ReadonlyMap<number, number> = new Map();

export interface FieldModel {
  readonly ref: FieldRef;
  readonly source: SourceWatch | null;
  /** Its text where that is constant. */
  readonly text: string | null;
  /** Worth following by its text: a watched constant, or a field of a type that may hold one. */
  readonly isTelling: boolean;
  readonly isSystemStream: boolean;
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
  readonly #owners = new Map<number, Owner>();
  readonly #wordsByProto = new Map<number, readonly number[]>();
  #scratch = new Uint8Array(512);
  #classByType: Uint32Array | null = null;
  readonly #staticTexts = new Map<number, ReadonlyMap<number, number>>();

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

  /** As many bytes, all 0; the same as before. */
  scratch(size: number): Uint8Array {
    if (this.#scratch.length < size) this.#scratch = new Uint8Array(size * 2);
    return this.#scratch.fill(0, 0, size);
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
    const known = this.#wordsByProto.get(proto);
    if (known !== undefined) return known;
    const shorty = this.dex.string(
      proto < header.protos.count ? (words[header.protos.word + proto * 3] ?? 0) : NO_INDEX,
    );
    const all: number[] = [];
    for (let n = 1; n < shorty.length; n++) all.push(wordsOf(shorty.charAt(n)));
    this.#wordsByProto.set(proto, all);
    return all;
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
    const model = this.#modelField(fieldIndex);
    this.#fields.set(fieldIndex, model);
    return model;
  }

  #modelField(fieldIndex: number): FieldModel {
    const { dex } = this;
    // An index that the file has not got throws here.
    const name = dex.fieldName(fieldIndex);
    const classAndType = dex.words[dex.header.fields.word + fieldIndex * 2] ?? 0;
    const ref = {
      class: this.typeName(classAndType & 0xffff),
      name,
      type: this.typeName(classAndType >>> 16),
    };
    const isWatched = ((this.marks.fields[fieldIndex] ?? 0) & LOOK) !== 0;
    const source = isWatched ? (this.watch.sources.get(keyOf(ref)) ?? null) : null;
    const text =
      (isWatched ? frameworkUri(ref.class, name) : null) ??
      // Only an object can be a text.
      (ref.type.startsWith("L") ? this.#staticText(fieldIndex, classAndType & 0xffff) : null);
    const isTelling = text === null ? FIELD_OF_TEXTS.has(ref.type) : this.isWatchedText(text);
    const isSystemStream = ref.class === SYSTEM && SYSTEM_STREAMS.has(keyOf(ref));
    return { ref, source, text, isTelling, isSystemStream };
  }

  /** What methods share by their prototype, which are few. */
  #proto(protoIndex: number): Proto {
    const known = this.#protos.get(protoIndex);
    if (known !== undefined) return known;
    const ids = this.dex.protoTypes(protoIndex);
    const parameterTypes: string[] = [];
    const parameterWords: number[] = [];
    let text = "(";
    for (let n = 0; n < ids.parameters.length; n++) {
      const type = this.typeName(ids.parameters[n] ?? 0);
      parameterTypes.push(type);
      parameterWords.push(wordsOf(type));
      text += type;
    }
    const result = this.typeName(ids.result);
    const proto = { text: `${text})${result}`, parameterTypes, parameterWords, result };
    this.#protos.set(protoIndex, proto);
    return proto;
  }

  #owner(typeIndex: number): Owner {
    const known = this.#owners.get(typeIndex);
    if (known !== undefined) return known;
    const owner = new Owner(this.typeName(typeIndex));
    this.#owners.set(typeIndex, owner);
    return owner;
  }

  #modelCall(methodIndex: number): CallModel {
    const { words, header } = this.dex;
    // An index that the file has not got throws here.
    const name = this.dex.methodName(methodIndex);
    const ids = words[header.methods.word + methodIndex * 2] ?? 0;
    return modelCall(
      this.#owner(ids & 0xffff),
      name,
      this.#proto(ids >>> 16),
      this.watch,
      this.index,
      ((this.marks.methods[methodIndex] ?? 0) & LOOK) !== 0,
      this.codeOffsets[methodIndex] ?? 0,
    );
  }

  /** The text that a class's own table gives a static field, where it is in this dex. */
  #staticText(fieldIndex: number, owner: number): string | null {
    let texts = this.#staticTexts.get(owner);
    if (texts === undefined) {
      texts = this.#staticTextsOf(owner);
      this.#staticTexts.set(owner, texts);
    }
    const string = texts.get(fieldIndex);
    return string === undefined ? null : this.dex.string(string);
  }

  /** By field the string that a class's table gives it. */
  #staticTextsOf(owner: number): ReadonlyMap<number, number> {
    this.#classByType ??= classesByType(this.dex);
    const classIndex = (this.#classByType[owner] ?? 0) - 1;
    const row = this.dex.header.classes.word + classIndex * CLASS_WORDS;
    const valuesOffset = classIndex < 0 ? 0 : (this.dex.words[row + VALUES_WORD] ?? 0);
    if (valuesOffset === 0) return NO_TEXTS;
    const texts = new Map<number, number>();
    const cursor = new MemberCursor(this.dex);
    cursor.open(this.dex.words[row + DATA_WORD] ?? 0);
    const strings = readStaticStrings(this.dex, valuesOffset, cursor.staticFields);
    for (let n = 0; n < strings.length; n++) {
      cursor.nextField();
      const string = strings[n] ?? -1;
      if (string >= 0) texts.set(cursor.index, string);
    }
    return texts;
  }
}

/** `Lclass;->name:type` */
export function keyOf(ref: FieldRef): string {
  return `${ref.class}->${ref.name}:${ref.type}`;
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
