import type { Cell, Cells } from "./cells.ts";
import { Ints } from "./persistent.ts";
import { NOTHING, type ValueId, type Values } from "./values.ts";

/** What a method saw of the heap that it was called with, so that it need not run again on the same. */
export type Reads = Map<Cell, ValueId>;

/** Stands among the reads for an object that had no data in it, and is no field of the heap. */
export const CLEAN = 0xff_ffff;

/** Writes on top of a heap that stays as it is. Copies share what they hold until one of them writes. */
export class Heap {
  readonly cells: Cells;
  readonly below: Heap | null;
  readonly #reads: Reads | null;
  /** By cell: value + 1. */
  readonly #written: Ints;
  /** By object: 1 where it was made on top, so that below there is nothing of it. */
  readonly #fresh: Ints;

  constructor(
    cells: Cells,
    below: Heap | null,
    reads: Reads | null,
    written: Ints = new Ints(),
    fresh: Ints = new Ints(),
  ) {
    this.cells = cells;
    this.below = below;
    this.#reads = reads;
    this.#written = written;
    this.#fresh = fresh;
  }

  eachWritten(visit: (cell: Cell, value: ValueId) => void): void {
    this.#written.each((cell, value) => visit(cell, value - 1));
  }

  eachFresh(visit: (object: number) => void): void {
    this.#fresh.each(visit);
  }

  isFresh(object: number): boolean {
    return this.#fresh.get(object) === 1;
  }

  /** Somebody relies on it that no data ever came into this object. */
  noteClean(object: number): void {
    const cell = this.cells.of(object, CLEAN);
    for (let heap: Heap | null = this; heap !== null; heap = heap.below) {
      if (heap.isFresh(object) || heap.#reads === null || heap.#reads.has(cell)) return;
      heap.#reads.set(cell, NOTHING);
    }
  }

  copy(): Heap {
    return new Heap(this.cells, this.below, this.#reads, this.#written.copy(), this.#fresh.copy());
  }

  get(object: number, field: number): ValueId {
    return this.at(this.cells.of(object, field));
  }

  at(cell: Cell): ValueId {
    const own = this.#written.get(cell);
    if (own !== 0) return own - 1;
    return this.isFresh(this.cells.object(cell)) ? NOTHING : this.#below(cell);
  }

  #below(cell: Cell): ValueId {
    if (this.below === null) return NOTHING;
    const known = this.#reads?.get(cell);
    if (known !== undefined) return known;
    const value = this.below.at(cell);
    this.#reads?.set(cell, value);
    return value;
  }

  set(object: number, field: number, value: ValueId): void {
    this.put(this.cells.of(object, field), value);
  }

  put(cell: Cell, value: ValueId): void {
    if (this.#written.get(cell) !== value + 1) this.#written.set(cell, value + 1);
  }

  addFresh(object: number): void {
    if (!this.isFresh(object)) this.#fresh.set(object, 1);
  }

  /** Takes in what another way through the same method left; tells whether anything is new. */
  join(other: Heap, values: Values): boolean {
    let changed = false;
    const news: number[] = [];
    this.#written.eachDifference(other.#written, (cell, mine, theirs) => {
      const joined = values.join(this.#before(cell, mine, other), this.#before(cell, theirs, other));
      if (joined + 1 !== mine) news.push(cell, joined);
    });
    for (let n = 0; n < news.length; n += 2) {
      changed = true;
      this.put(news[n] ?? 0, news[n + 1] ?? 0);
    }
    this.#fresh.eachDifference(other.#fresh, (object, mine) => {
      if (mine === 1) return;
      changed = true;
      this.addFresh(object);
    });
    return changed;
  }

  /** What a cell held on one of two ways: what was written there, else what it held before both. */
  #before(cell: Cell, written: number, other: Heap): ValueId {
    if (written !== 0) return written - 1;
    const object = this.cells.object(cell);
    return this.isFresh(object) || other.isFresh(object) ? NOTHING : this.#below(cell);
  }
}
