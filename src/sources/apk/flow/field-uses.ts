import { NONE, type Program } from "../graph/program.ts";
import type { DexUses } from "./dex-uses.ts";
import { MemberIndex, orBroken } from "./member-index.ts";
import type { Turned } from "./turned.ts";

/** Who reads and who writes a field, by the field's name and type; of toolkits only what others see is of interest. */
export class FieldUses {
  readonly #program: Program;
  readonly #readers: readonly Turned[];
  readonly #writers: readonly Turned[];
  readonly #fields: MemberIndex;

  constructor(program: Program, uses: readonly DexUses[]) {
    this.#program = program;
    this.#readers = uses.map(({ readers, holder }) => readers.turned(holder.dex.header.fields.count));
    this.#writers = uses.map(({ writers, holder }) => writers.turned(holder.dex.header.fields.count));
    this.#fields = new MemberIndex(program.dexes, {
      name: (holder, index) => holder.fieldName(index),
      shape: (holder, index) => program.fields.second(holder.field(index)),
    });
    for (const [dex, { holder }] of uses.entries()) {
      for (let index = 0; index < holder.dex.header.fields.count; index++) {
        const count = (this.#readers[dex]?.count(index) ?? 0) + (this.#writers[dex]?.count(index) ?? 0);
        if (count > 0) orBroken(() => this.#fields.add(dex, index));
      }
    }
  }

  /** Fields of a name that somebody uses, whichever class they are named on. */
  fieldsNamed(name: number): readonly number[] {
    const found = new Set<number>();
    for (const members of this.#fields.named(name).values())
      for (const { dex, index } of members) found.add(this.#program.dexes[dex]?.field(index) ?? NONE);
    return [...found];
  }

  /** Methods that read a field of this shape where `isOne` is true of the class it is named on. */
  readersOf(shape: number, isOne: (owner: number) => boolean): readonly number[] {
    return this.#of(this.#readers, shape, isOne);
  }

  writersOf(shape: number, isOne: (owner: number) => boolean): readonly number[] {
    return this.#of(this.#writers, shape, isOne);
  }

  #of(uses: readonly Turned[], shape: number, isOne: (owner: number) => boolean): readonly number[] {
    const { dexes, fields, fieldShapes } = this.#program;
    const found: number[] = [];
    for (const { dex, index } of this.#fields.named(fieldShapes.first(shape)).get(shape) ?? []) {
      const holder = dexes[dex];
      if (holder === undefined || !isOne(fields.first(holder.field(index)))) continue;
      uses[dex]?.each(index, (method) => found.push(holder.method(method)));
    }
    return found;
  }
}
