import { ANYTHING, type ValueId, type Values } from "./values.ts";

/** What was ever put into each object, over all heaps of one analysis: which fields, and whether data is among it. */
export class Contents {
  readonly #values: Values;
  readonly #fields: (Set<number> | undefined)[] = [];
  readonly #held: (Set<ValueId> | undefined)[] = [];
  /** By object: objects that were put into it, and those into which it was put. */
  readonly #holders: (number[] | undefined)[] = [];
  readonly #withData = new Set<number>();

  constructor(values: Values) {
    this.#values = values;
  }

  add(object: number, field: number, value: ValueId): void {
    const fields = this.#fields[object];
    if (fields === undefined) this.#fields[object] = new Set([field]);
    else fields.add(field);
    if (value > ANYTHING) this.#hold(object, value);
  }

  #hold(object: number, value: ValueId): void {
    const held = this.#held[object];
    if (held === undefined) this.#held[object] = new Set([value]);
    else if (held.has(value)) return;
    else held.add(value);
    const { taints, objs } = this.#values.at(value);
    if (taints.length > 0) this.#mark(object);
    for (const one of objs) {
      if (this.#withData.has(one)) this.#mark(object);
      const holders = this.#holders[one];
      if (holders === undefined) this.#holders[one] = [object];
      else holders.push(object);
    }
  }

  #mark(object: number): void {
    const open = [object];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (this.#withData.has(next)) continue;
      this.#withData.add(next);
      for (const holder of this.#holders[next] ?? []) open.push(holder);
    }
  }

  /** Fields that were ever written. */
  of(object: number): Iterable<number> {
    return this.#fields[object] ?? [];
  }

  /** Whether data ever was in it, or in what it holds. */
  hadData(object: number): boolean {
    return this.#withData.has(object);
  }
}
