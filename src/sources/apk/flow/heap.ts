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

/** Writes on top of a heap that stays as it is. Copies share what they hold until one of them writes. */
export class Heap {
  readonly below: Heap | null;
  readonly #reads: Reads | null;
  #cells: Map<Cell, ValueId>;
  #fresh: Set<number>;
  #sharesCells = false;
  #sharesFresh = false;

  constructor(below: Heap | null, reads: Reads | null) {
    this.below = below;
    this.#reads = reads;
    this.#cells = new Map();
    this.#fresh = new Set();
  }

  get cells(): ReadonlyMap<Cell, ValueId> {
    return this.#cells;
  }

  /** Objects made on top: below there is nothing of them. */
  get fresh(): ReadonlySet<number> {
    return this.#fresh;
  }

  copy(): Heap {
    const copy = new Heap(this.below, this.#reads);
    copy.#cells = this.#cells;
    copy.#fresh = this.#fresh;
    copy.#sharesCells = true;
    copy.#sharesFresh = true;
    this.#sharesCells = true;
    this.#sharesFresh = true;
    return copy;
  }

  get(cell: Cell): ValueId {
    const own = this.#cells.get(cell);
    if (own !== undefined) return own;
    return this.#fresh.has(objectOf(cell)) ? NOTHING : this.#below(cell);
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
    if (this.#cells.get(cell) === value) return;
    if (this.#sharesCells) {
      this.#cells = new Map(this.#cells);
      this.#sharesCells = false;
    }
    this.#cells.set(cell, value);
  }

  addFresh(object: number): void {
    if (this.#fresh.has(object)) return;
    if (this.#sharesFresh) {
      this.#fresh = new Set(this.#fresh);
      this.#sharesFresh = false;
    }
    this.#fresh.add(object);
  }

  /** Takes in what another way through the same method left; tells whether anything is new. */
  join(other: Heap, values: Values): boolean {
    if (other.#cells === this.#cells && other.#fresh === this.#fresh) return false;
    const isNew = (object: number): boolean => this.#fresh.has(object) || other.#fresh.has(object);
    const news: [Cell, ValueId][] = [];
    for (const [cell, value] of other.#cells) {
      const own = this.#cells.get(cell);
      if (own === value) continue;
      const base = own ?? (isNew(objectOf(cell)) ? NOTHING : this.#below(cell));
      const joined = values.join(base, value);
      if (own !== joined) news.push([cell, joined]);
    }
    for (const [cell, value] of this.#cells) {
      if (other.#cells.has(cell) || isNew(objectOf(cell))) continue;
      const joined = values.join(value, this.#below(cell));
      if (joined !== value) news.push([cell, joined]);
    }
    for (const [cell, value] of news) this.set(cell, value);
    const before = this.#fresh.size;
    for (const object of other.#fresh) this.addFresh(object);
    return news.length > 0 || this.#fresh.size > before;
  }
}
