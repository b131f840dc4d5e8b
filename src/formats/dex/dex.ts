import { FormatError } from "../format-error.ts";
import { type DexAnomaly, type DexHeader, readHeader, type Section } from "./header.ts";
import { decodeMutf8, plainText } from "./mutf8.ts";

export const NO_INDEX = 0xffffffff;

const NO_TYPES = new Uint16Array(0);

export interface MethodRef {
  readonly class: string;
  readonly name: string;
  /** `(I)V` */
  readonly proto: string;
}

export interface FieldRef {
  readonly class: string;
  readonly name: string;
  readonly type: string;
}

export interface ClassDef {
  readonly type: string;
  readonly access: number;
  readonly super: string | null;
  readonly interfaces: readonly string[];
  readonly sourceFile: string | null;
  /** Byte offsets, 0 where there is none. */
  readonly annotationsOffset: number;
  readonly dataOffset: number;
  readonly staticValuesOffset: number;
}

/** The dex files of one entry: one, or several for a container (version 041). Throws where the first cannot be read. */
export function openDex(bytes: Uint8Array): readonly Dex[] {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const views = new DexViews(aligned);
  const all = [new Dex(views, readHeader(aligned, views.words, 0), [])];
  for (let last = all[0]; last !== undefined && last.header.end < aligned.length; ) {
    const offset = last.header.end;
    try {
      if (offset <= last.header.offset) throw new FormatError("container does not advance", offset);
      last = new Dex(views, readHeader(aligned, views.words, offset), []);
      all.push(last);
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      last.anomalies.push({ kind: "dex-container-cut", detail: error.message, offset });
      break;
    }
  }
  return all;
}

/** The file as bytes, 16-bit and 32-bit numbers: dex is little-endian, and so is every machine that runs this. */
class DexViews {
  readonly bytes: Uint8Array;
  readonly units: Uint16Array;
  readonly words: Uint32Array;
  /** What may still be decoded of strings and members, so that overlapping structures cannot multiply the work. */
  readonly budget: { bytes: number };

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.units = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length >> 1);
    this.words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
    this.budget = { bytes: 0x400_0000 + bytes.length * 8 };
  }
}

/** One dex: lazy views over its bytes. Every index is checked; what is out of range is a FormatError. */
export class Dex {
  readonly header: DexHeader;
  readonly bytes: Uint8Array;
  readonly units: Uint16Array;
  readonly words: Uint32Array;
  readonly anomalies: DexAnomaly[];
  readonly #budget: { bytes: number };

  constructor(views: DexViews, header: DexHeader, anomalies: readonly DexAnomaly[]) {
    this.header = header;
    this.bytes = views.bytes;
    this.units = views.units;
    this.words = views.words;
    this.#budget = views.budget;
    this.anomalies = [...header.anomalies, ...anomalies];
  }

  /** Takes `bytes` of work from the budget of this file. */
  spend(bytes: number, offset: number): void {
    this.#budget.bytes -= bytes;
    if (this.#budget.bytes < 0) throw new FormatError("dex structures overlap beyond any real file", offset);
  }

  /** Bytes of work that may still be spent. */
  get workLeft(): number {
    return this.#budget.bytes;
  }

  string(index: number): string {
    const offset = this.wordAt(this.header.strings, 4, index, 0, "string");
    // The count before a text is of UTF-16 units: of its bytes, where all are ASCII. What really ends it is a NUL.
    const count = this.bytes[offset] ?? 0x80;
    const plain = count < 0x80 ? plainText(this.bytes, offset + 1, count) : null;
    if (plain !== null) {
      this.spend(count, offset + 1);
      return plain;
    }
    const start = this.stringStart(index);
    const text = decodeMutf8(this.bytes, start, this.bytes.length);
    this.spend(text.length, start);
    if (start + text.length >= this.bytes.length) throw new FormatError("dex string does not end", start);
    return text;
  }

  /** Byte offset of a string's first character. */
  stringStart(index: number): number {
    let at = this.wordAt(this.header.strings, 4, index, 0, "string");
    while (at < this.bytes.length && (this.bytes[at] ?? 0) >= 0x80) at++;
    if (at + 1 >= this.bytes.length) throw new FormatError("dex string is cut short", at);
    return at + 1;
  }

  /** Byte offset of a type descriptor's first character. */
  typeStart(index: number): number {
    return this.stringStart(this.wordAt(this.header.types, 4, index, 0, "type"));
  }

  typeName(index: number): string {
    return this.string(this.wordAt(this.header.types, 4, index, 0, "type"));
  }

  /** `(ILjava/lang/String;)V` */
  protoDescriptor(index: number): string {
    const result = this.wordAt(this.header.protos, 12, index, 4, "prototype");
    const parameters = this.typeList(this.wordAt(this.header.protos, 12, index, 8, "prototype"));
    return `(${parameters.join("")})${this.typeName(result)}`;
  }

  /** Types of a prototype by their ids: its result's, and those of its parameters. */
  protoTypes(index: number): { readonly result: number; readonly parameters: Uint16Array } {
    const result = this.wordAt(this.header.protos, 12, index, 4, "prototype");
    return { result, parameters: this.typeIds(this.wordAt(this.header.protos, 12, index, 8, "prototype")) };
  }

  methodName(index: number): string {
    return this.string(this.wordAt(this.header.methods, 8, index, 4, "method"));
  }

  methodRef(index: number): MethodRef {
    const classAndProto = this.wordAt(this.header.methods, 8, index, 0, "method");
    return {
      class: this.typeName(classAndProto & 0xffff),
      name: this.methodName(index),
      proto: this.protoDescriptor(classAndProto >>> 16),
    };
  }

  fieldName(index: number): string {
    return this.string(this.wordAt(this.header.fields, 8, index, 4, "field"));
  }

  fieldRef(index: number): FieldRef {
    const classAndType = this.wordAt(this.header.fields, 8, index, 0, "field");
    return {
      class: this.typeName(classAndType & 0xffff),
      name: this.string(this.wordAt(this.header.fields, 8, index, 4, "field")),
      type: this.typeName(classAndType >>> 16),
    };
  }

  classDef(index: number): ClassDef {
    const word = (at: number): number => this.wordAt(this.header.classes, 32, index, at, "class");
    const superType = word(8);
    const sourceFile = word(16);
    return {
      type: this.typeName(word(0)),
      access: word(4),
      super: superType === NO_INDEX ? null : this.typeName(superType),
      interfaces: this.typeList(word(12)),
      sourceFile: sourceFile === NO_INDEX ? null : this.string(sourceFile),
      annotationsOffset: word(20),
      dataOffset: word(24),
      staticValuesOffset: word(28),
    };
  }

  /** A type_list as descriptors; offset 0 is an empty one. */
  typeList(offset: number): readonly string[] {
    const types: string[] = [];
    const ids = this.typeIds(offset);
    for (let at = 0; at < ids.length; at++) types.push(this.typeName(ids[at] ?? 0));
    return types;
  }

  private typeIds(offset: number): Uint16Array {
    if (offset === 0) return NO_TYPES;
    const count = offset % 4 === 0 ? this.words[offset >> 2] : undefined;
    if (count === undefined || offset + 4 + count * 2 > this.bytes.length) {
      throw new FormatError("dex type list is out of range", offset);
    }
    this.spend(count * 2, offset);
    const first = (offset >> 1) + 2;
    return this.units.subarray(first, first + count);
  }

  private wordAt(section: Section, itemSize: number, index: number, at: number, what: string): number {
    if (!(index >= 0 && index < section.count)) {
      throw new FormatError(`dex has no ${what} ${index}`, section.word * 4);
    }
    return this.words[section.word + ((index * itemSize + at) >> 2)] ?? 0;
  }
}
