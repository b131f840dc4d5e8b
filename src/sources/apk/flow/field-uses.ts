import { KIND, KINDS, payloadUnits, UNITS } from "../../../formats/dex/opcodes.ts";
import type { Program, ProgramDex } from "../graph/program.ts";
import { IntList } from "../graph/tables.ts";
import type { Toolkits } from "./toolkits.ts";

/** Who reads and who writes a field, by the field's name and type; of toolkits only what others see is of interest. */
export class FieldUses {
  readonly #program: Program;
  readonly #readers = new Uses();
  readonly #writers = new Uses();

  constructor(program: Program, toolkits: Toolkits) {
    this.#program = program;
    for (let method = 0; method < program.methods.size; method++) {
      const dex = program.dexes[program.codeDex.at(method)];
      if (program.codeOffset.at(method) === 0 || dex === undefined || toolkits.has(method)) continue;
      this.#scan(method, dex, program.codeOffset.at(method));
    }
  }

  #scan(method: number, dex: ProgramDex, offset: number): void {
    const { units, words, header } = dex.dex;
    const start = (offset >> 1) + 8;
    const end = Math.min(units.length, start + (words[(offset >> 2) + 3] ?? 0));
    for (let at = start; at < end; ) {
      const opcode = (units[at] ?? 0) & 0xff;
      const kind = KINDS[opcode];
      if (kind === KIND.nop) {
        at += payloadUnits(units, at) || 1;
        continue;
      }
      if (kind === KIND.instanceGet || kind === KIND.staticGet) {
        const index = units[at + 1] ?? 0;
        if (index < header.fields.count) this.#readers.add(this.#shape(dex, index), method, dex.field(index));
      } else if (kind === KIND.instancePut || kind === KIND.staticPut) {
        const index = units[at + 1] ?? 0;
        if (index < header.fields.count) this.#writers.add(this.#shape(dex, index), method, dex.field(index));
      }
      at += UNITS[opcode] ?? 1;
    }
  }

  #shape(dex: ProgramDex, index: number): number {
    return this.#program.fields.second(dex.field(index));
  }

  /** Methods that read a field of this shape where `isOne` is true of the class it is named on. */
  readersOf(shape: number, isOne: (owner: number) => boolean): readonly number[] {
    return this.#of(this.#readers, shape, isOne);
  }

  writersOf(shape: number, isOne: (owner: number) => boolean): readonly number[] {
    return this.#of(this.#writers, shape, isOne);
  }

  #of(uses: Uses, shape: number, isOne: (owner: number) => boolean): readonly number[] {
    const found: number[] = [];
    uses.each(shape, (method, field) => {
      if (isOne(this.#program.fields.first(field))) found.push(method);
    });
    return found;
  }
}

/** Linked lists, one for each shape. */
class Uses {
  /** By shape: the number of its last use + 1. */
  readonly #head = new IntList();
  readonly #next = new IntList();
  readonly #method = new IntList();
  readonly #field = new IntList();

  add(shape: number, method: number, field: number): void {
    const last = this.#head.at(shape);
    if (last > 0 && this.#method.at(last) === method && this.#field.at(last) === field) return;
    const at = Math.max(1, this.#method.length);
    this.#next.set(at, last);
    this.#method.set(at, method);
    this.#field.set(at, field);
    this.#head.set(shape, at);
  }

  each(shape: number, visit: (method: number, field: number) => void): void {
    for (let at = this.#head.at(shape); at > 0; at = this.#next.at(at))
      visit(this.#method.at(at), this.#field.at(at));
  }
}
