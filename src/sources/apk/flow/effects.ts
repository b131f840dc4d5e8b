import type { Cell } from "./cells.ts";
import type { Contents } from "./contents.ts";
import type { Heap } from "./heap.ts";
import type { Objects } from "./objects.ts";
import { NOTHING, type ValueId, type Values } from "./values.ts";

/** Cells of the heap and what they hold: two lists of the same length. */
export interface CellValues {
  readonly cells: readonly Cell[];
  readonly values: readonly ValueId[];
}

/** What the heap is after a call, as far as the call changed it. */
export interface HeapChange extends CellValues {
  /** Objects that the call made. */
  readonly fresh: readonly number[];
}

export const NO_CHANGE: HeapChange = { cells: [], values: [], fresh: [] };

/** What a method does when called with certain arguments on a heap on which `reads` holds. */
export interface Effects {
  /** In the order in which they were read. */
  readonly reads: CellValues;
  /** null where it never returns. */
  readonly exit: HeapChange | null;
  readonly result: ValueId;
  /** null where no exception leaves it. */
  readonly thrown: ValueId | null;
  /** null where only a library may have thrown it: then the heap is as after any other call. */
  readonly thrownHeap: HeapChange | null;
  /** The method was not looked into. */
  readonly isUnseen?: boolean;
}

export const NO_EFFECTS: Effects = {
  reads: NO_CHANGE,
  exit: null,
  result: NOTHING,
  thrown: null,
  thrownHeap: null,
};

/** Carries what a callee did over to its caller: objects that the callee made become objects of this call site. */
export class Carrier {
  readonly #values: Values;
  readonly #objects: Objects;
  readonly #contents: Contents;
  readonly #names = new Map<number, number>();
  readonly #known = new Map<ValueId, ValueId>();

  constructor(
    values: Values,
    objects: Objects,
    contents: Contents,
    fresh: Iterable<number>,
    callSite: number,
  ) {
    this.#values = values;
    this.#objects = objects;
    this.#contents = contents;
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
      if (heap.isFresh(name)) {
        again.add(name);
        this.#objects.setMany(name);
      } else heap.addFresh(name);
    }
    const { cells } = heap;
    for (const [n, cell] of change.cells.entries()) {
      const object = this.object(cells.object(cell));
      const field = cells.field(cell);
      const target = cells.of(object, field);
      const carried = this.value(change.values[n] ?? NOTHING);
      this.#contents.add(object, field, carried);
      // An object that was already there now stands for two.
      heap.put(target, again.has(object) ? this.#values.join(heap.at(target), carried) : carried);
    }
  }
}
