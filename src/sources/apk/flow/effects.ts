import { type Cell, cellOf, type FieldsKnown, fieldOf, type Heap, objectOf, type Reads } from "./heap.ts";
import type { Objects } from "./objects.ts";
import { NOTHING, type ValueId, type Values } from "./values.ts";

/** What the heap is after a call, as far as the call changed it. */
export interface HeapChange {
  readonly cells: ReadonlyMap<Cell, ValueId>;
  readonly fresh: ReadonlySet<number>;
}

/** What a method does when called with certain arguments on a heap on which `reads` holds. */
export interface Effects {
  readonly reads: Reads;
  /** null where it never returns. */
  readonly exit: HeapChange | null;
  readonly result: ValueId;
  /** null where no exception leaves it. */
  readonly thrown: ValueId | null;
  readonly thrownHeap: HeapChange | null;
  /** The method was not looked into. */
  readonly isUnseen?: boolean;
}

export const NO_EFFECTS: Effects = {
  reads: new Map(),
  exit: null,
  result: NOTHING,
  thrown: null,
  thrownHeap: null,
};

export function holds(reads: Reads, heap: Heap): boolean {
  for (const [cell, value] of reads) if (heap.get(cell) !== value) return false;
  return true;
}

/** Carries what a callee did over to its caller: objects that the callee made become objects of this call site. */
export class Carrier {
  readonly #values: Values;
  readonly #objects: Objects;
  readonly #fields: FieldsKnown;
  readonly #names = new Map<number, number>();
  readonly #known = new Map<ValueId, ValueId>();

  constructor(
    values: Values,
    objects: Objects,
    fields: FieldsKnown,
    fresh: Iterable<number>,
    callSite: number,
  ) {
    this.#values = values;
    this.#objects = objects;
    this.#fields = fields;
    for (const object of fresh) this.#names.set(object, objects.renamed(object, callSite));
  }

  value(id: ValueId): ValueId {
    if (this.#names.size === 0) return id;
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const value = this.#values.at(id);
    const renamed = value.objs.some((object) => this.#names.has(object))
      ? this.#values.of({
          ...value,
          objs: [...new Set(value.objs.map((object) => this.object(object)))].sort((a, b) => a - b),
        })
      : id;
    this.#known.set(id, renamed);
    return renamed;
  }

  object(id: number): number {
    return this.#names.get(id) ?? id;
  }

  apply(change: HeapChange, heap: Heap): void {
    const again = new Set<number>();
    for (const object of change.fresh) {
      const name = this.object(object);
      if (heap.fresh.has(name)) {
        again.add(name);
        this.#objects.setMany(name);
      } else heap.addFresh(name);
    }
    for (const [cell, value] of change.cells) {
      const object = this.object(objectOf(cell));
      const target = cellOf(object, fieldOf(cell));
      const carried = this.value(value);
      this.#fields.add(object, fieldOf(cell));
      // An object that was already there now stands for two.
      heap.set(target, again.has(object) ? this.#values.join(heap.get(target), carried) : carried);
    }
  }
}
