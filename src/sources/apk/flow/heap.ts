import { NOTHING, type ValueId, type Values } from "./values.ts";

/** One field of one object. */
export type Cell = number;

const FIELDS = 0x100_0000;

export function cellOf(object: number, field: number): Cell {
  return object * FIELDS + field;
}

export function objectOf(cell: Cell): number {
  return Math.floor(cell / FIELDS);
}

export function fieldOf(cell: Cell): number {
  return cell % FIELDS;
}

/** Fields that were ever written, by object, over all heaps of one analysis. */
export class FieldsKnown {
  readonly #fields = new Map<number, Set<number>>();

  add(object: number, field: number): void {
    const fields = this.#fields.get(object);
    if (fields) fields.add(field);
    else this.#fields.set(object, new Set([field]));
  }

  of(object: number): Iterable<number> {
    return this.#fields.get(object) ?? [];
  }
}

/** What a method saw of the heap that it was called with, so that it need not run again on the same. */
export type Reads = Map<Cell, ValueId>;

/** Writes on top of a heap that stays as it is. */
export class Heap {
  readonly below: Heap | null;
  readonly cells: Map<Cell, ValueId>;
  /** Objects made on top: below there is nothing of them. */
  readonly fresh: Set<number>;
  readonly #reads: Reads | null;

  constructor(
    below: Heap | null,
    reads: Reads | null,
    cells: Map<Cell, ValueId> = new Map(),
    fresh: Set<number> = new Set(),
  ) {
    this.below = below;
    this.#reads = reads;
    this.cells = cells;
    this.fresh = fresh;
  }

  copy(): Heap {
    return new Heap(this.below, this.#reads, new Map(this.cells), new Set(this.fresh));
  }

  get(cell: Cell): ValueId {
    const own = this.cells.get(cell);
    if (own !== undefined) return own;
    return this.fresh.has(objectOf(cell)) ? NOTHING : this.#below(cell);
  }

  #below(cell: Cell): ValueId {
    if (this.below === null) return NOTHING;
    const known = this.#reads?.get(cell);
    if (known !== undefined) return known;
    const value = this.below.get(cell);
    this.#reads?.set(cell, value);
    return value;
  }

  set(cell: Cell, value: ValueId): void {
    this.cells.set(cell, value);
  }

  /** Takes in what another way through the same method left; tells whether anything is new. */
  join(other: Heap, values: Values): boolean {
    let changed = false;
    for (const [cell, value] of other.cells) {
      const own = this.cells.get(cell);
      if (own === value) continue;
      const base = own ?? (this.fresh.has(objectOf(cell)) || other.fresh.has(objectOf(cell)) ? NOTHING : this.#below(cell));
      const joined = values.join(base, value);
      if (own === joined) continue;
      this.cells.set(cell, joined);
      changed = true;
    }
    for (const [cell, value] of this.cells) {
      if (other.cells.has(cell) || this.fresh.has(objectOf(cell)) || other.fresh.has(objectOf(cell))) continue;
      const joined = values.join(value, this.#below(cell));
      if (joined === value) continue;
      this.cells.set(cell, joined);
      changed = true;
    }
    for (const object of other.fresh) {
      if (this.fresh.has(object)) continue;
      this.fresh.add(object);
      changed = true;
    }
    return changed;
  }
}
