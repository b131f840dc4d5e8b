import type { Dex } from "../../../formats/dex/dex.ts";
import { FormatError } from "../../../formats/format-error.ts";
import { NONE, type Program } from "./program.ts";
import { typesOf } from "./type-lists.ts";

/** What stands in one dex under an index, and which number it has in the program: given when it is first asked for. */
export class DexNumbers {
  readonly #dex: Dex;
  readonly #program: Program;
  /** By index in this dex: the number in the program + 1, once met. */
  readonly #types: Int32Array;
  /** By string index, for those that name methods and fields. */
  readonly #names: Int32Array;
  readonly #methods: Int32Array;
  readonly #protos: Int32Array;
  /** Made when a field is first asked for: the graph itself has none. */
  #fields: Int32Array | null = null;

  constructor(dex: Dex, program: Program) {
    this.#dex = dex;
    this.#program = program;
    const { strings, types, methods, protos } = dex.header;
    this.#names = new Int32Array(strings.count);
    this.#types = new Int32Array(types.count);
    this.#methods = new Int32Array(methods.count);
    this.#protos = new Int32Array(protos.count);
  }

  type(index: number): number {
    const known = this.#types[index] ?? 0;
    if (known !== 0) return known - 1;
    const id = this.#program.types.id(this.#dex.bytes, this.#dex.typeStart(index));
    this.#types[index] = id + 1;
    return id;
  }

  /** A method that was asked for before; 0 for any other, else its number + 1. */
  knownMethod(index: number): number {
    return this.#methods[index] ?? 0;
  }

  method(index: number): number {
    const known = this.#methods[index] ?? 0;
    if (known !== 0) return known - 1;
    const { words, header } = this.#dex;
    const owner = this.type((words[header.methods.word + index * 2] ?? 0) & 0xffff);
    const id = this.#program.methods.id(owner, this.shape(index));
    this.#methods[index] = id + 1;
    return id;
  }

  /** Name and prototype of a method, without its class. */
  shape(index: number): number {
    const { words, header } = this.#dex;
    const name = this.methodName(index);
    const proto = this.#proto((words[header.methods.word + index * 2] ?? 0) >>> 16);
    return this.#program.shapes.id(name, proto);
  }

  methodName(index: number): number {
    return this.#name(this.#dex.words[this.#dex.header.methods.word + index * 2 + 1] ?? 0);
  }

  field(index: number): number {
    const { words, header } = this.#dex;
    if (index >= header.fields.count) throw new FormatError("dex has no such field", header.fields.word * 4);
    this.#fields ??= new Int32Array(header.fields.count);
    const known = this.#fields[index] ?? 0;
    if (known !== 0) return known - 1;
    const classAndType = words[header.fields.word + index * 2] ?? 0;
    const program = this.#program;
    const shape = program.fieldShapes.id(this.fieldName(index), this.type(classAndType >>> 16));
    const id = program.fields.id(this.type(classAndType & 0xffff), shape);
    this.#fields[index] = id + 1;
    return id;
  }

  fieldName(index: number): number {
    return this.#name(this.#dex.words[this.#dex.header.fields.word + index * 2 + 1] ?? 0);
  }

  #name(stringIndex: number): number {
    const known = this.#names[stringIndex] ?? 0;
    if (known !== 0) return known - 1;
    const id = this.#program.names.id(this.#dex.bytes, this.#dex.stringStart(stringIndex));
    this.#names[stringIndex] = id + 1;
    return id;
  }

  #proto(index: number): number {
    const known = this.#protos[index] ?? 0;
    if (known !== 0) return known - 1;
    const { words, header } = this.#dex;
    if (index >= header.protos.count)
      throw new FormatError("dex has no such prototype", header.protos.word * 4);
    const at = header.protos.word + index * 3;
    const { protos } = this.#program;
    let id = protos.id(NONE, this.type(words[at + 1] ?? 0));
    const parameters = typesOf(this.#dex, words[at + 2] ?? 0);
    for (let n = 0; n < parameters.length; n++) id = protos.id(id, this.type(parameters[n] ?? 0));
    this.#protos[index] = id + 1;
    return id;
  }
}
