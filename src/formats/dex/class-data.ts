import { FormatError } from "../format-error.ts";
import type { Dex } from "./dex.ts";

export interface EncodedField {
  readonly index: number;
  readonly access: number;
}

export interface EncodedMethod {
  readonly index: number;
  readonly access: number;
  /** Byte offset of its code_item, 0 where it has none. */
  readonly codeOffset: number;
}

export interface ClassData {
  readonly staticFields: readonly EncodedField[];
  readonly instanceFields: readonly EncodedField[];
  readonly directMethods: readonly EncodedMethod[];
  readonly virtualMethods: readonly EncodedMethod[];
}

/** The members of one class as objects. A walk over all classes uses a MemberCursor instead. */
export function readClassData(dex: Dex, offset: number): ClassData {
  const cursor = new MemberCursor(dex);
  cursor.open(offset);
  const fields = (count: number): EncodedField[] => {
    const list: EncodedField[] = [];
    cursor.restart();
    for (let n = 0; n < count; n++) {
      cursor.nextField();
      list.push({ index: cursor.index, access: cursor.access });
    }
    return list;
  };
  const methods = (count: number): EncodedMethod[] => {
    const list: EncodedMethod[] = [];
    cursor.restart();
    for (let n = 0; n < count; n++) {
      cursor.nextMethod();
      list.push({ index: cursor.index, access: cursor.access, codeOffset: cursor.codeOffset });
    }
    return list;
  };
  return {
    staticFields: fields(cursor.staticFields),
    instanceFields: fields(cursor.instanceFields),
    directMethods: methods(cursor.directMethods),
    virtualMethods: methods(cursor.virtualMethods),
  };
}

/** Reads class_data_item without making objects. Order: static fields, instance fields, direct, virtual methods. */
export class MemberCursor {
  staticFields = 0;
  instanceFields = 0;
  directMethods = 0;
  virtualMethods = 0;
  index = 0;
  access = 0;
  codeOffset = 0;
  #position = 0;
  #next = 0;
  readonly #dex: Dex;
  readonly #bytes: Uint8Array;
  readonly #fieldCount: number;
  readonly #methodCount: number;

  constructor(dex: Dex) {
    this.#dex = dex;
    this.#bytes = dex.bytes;
    this.#fieldCount = dex.header.fields.count;
    this.#methodCount = dex.header.methods.count;
  }

  /** Goes to a class's data; offset 0 is a class without members. */
  open(offset: number): void {
    this.staticFields = 0;
    this.instanceFields = 0;
    this.directMethods = 0;
    this.virtualMethods = 0;
    if (offset === 0) return;
    this.#position = offset;
    const staticFields = this.#uleb();
    const instanceFields = this.#uleb();
    const directMethods = this.#uleb();
    const virtualMethods = this.#uleb();
    const least = (staticFields + instanceFields) * 2 + (directMethods + virtualMethods) * 3;
    if (this.#position + least > this.#bytes.length) {
      throw new FormatError("dex class says more members than fit", offset);
    }
    this.#dex.spend(least, offset);
    this.staticFields = staticFields;
    this.instanceFields = instanceFields;
    this.directMethods = directMethods;
    this.virtualMethods = virtualMethods;
    this.restart();
  }

  /** Indices count up anew in each of the four lists. */
  restart(): void {
    this.#next = 0;
  }

  nextField(): void {
    this.#next += this.#uleb();
    this.index = this.#next;
    this.access = this.#uleb();
    if (this.index >= this.#fieldCount)
      throw new FormatError(`dex has no field ${this.index}`, this.#position);
  }

  nextMethod(): void {
    this.#next += this.#uleb();
    this.index = this.#next;
    this.access = this.#uleb();
    this.codeOffset = this.#uleb();
    if (this.index >= this.#methodCount)
      throw new FormatError(`dex has no method ${this.index}`, this.#position);
  }

  skipFields(): void {
    for (let left = (this.staticFields + this.instanceFields) * 2; left > 0; left--) this.#uleb();
  }

  #uleb(): number {
    const bytes = this.#bytes;
    let at = this.#position;
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      if (at >= bytes.length) throw new FormatError("dex class data is cut short", at);
      const byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    this.#position = at;
    return value >>> 0;
  }
}
