import type { Cell } from "./cells.ts";
import type { Effects } from "./effects.ts";
import { CLEAN, type Heap } from "./heap.ts";
import type { Machine } from "./machine.ts";
import { NOTHING, type ValueId } from "./values.ts";

const MAX_RUNS = 5;
const HAD_DATA: ValueId = 1;

/**
 * What calls of a method with the same arguments did. A run goes the same way as an earlier one as long as it finds the
 * same on the heap: so what was read for one earlier run tells how far all others are like this one.
 */
export class Memo {
  readonly #machine: Machine;
  readonly #known: Effects[] = [];

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  add(effects: Effects): void {
    this.#known.push(effects);
  }

  /** What was done on a heap like this one, which then counts as read; null where that was never seen. */
  find(heap: Heap): Effects | null {
    const cells: Cell[] = [];
    const found: ValueId[] = [];
    for (let n = this.#known.length - 1; n >= 0; n--) {
      const effects = this.#known[n];
      if (effects !== undefined && this.#isLike(effects, heap, cells, found)) return effects;
    }
    return this.#known.length < MAX_RUNS ? null : this.#much(heap);
  }

  /** After many runs one is good enough that saw the same data, whatever else has changed. */
  #much(heap: Heap): Effects | null {
    const { values } = this.#machine;
    const last = this.#known[this.#known.length - 1];
    if (last === undefined) return null;
    const { reads } = last;
    for (const [n, cell] of reads.cells.entries()) {
      const now = this.#read(cell, heap);
      const then = reads.values[n] ?? NOTHING;
      if (now !== then && values.at(now).taints.join() !== values.at(then).taints.join()) return null;
    }
    return last;
  }

  /** Reads on where the run before was left. */
  #isLike({ reads }: Effects, heap: Heap, cells: Cell[], found: ValueId[]): boolean {
    for (const [n, cell] of reads.cells.entries()) {
      if (n >= cells.length) {
        cells.push(cell);
        found.push(this.#read(cell, heap));
      }
      if (cells[n] !== cell || found[n] !== reads.values[n]) return false;
    }
    return true;
  }

  #read(cell: Cell, heap: Heap): ValueId {
    if (heap.cells.field(cell) !== CLEAN) return heap.at(cell);
    const object = heap.cells.object(cell);
    if (this.#machine.known.hadData(object)) return HAD_DATA;
    heap.noteClean(object);
    return NOTHING;
  }
}
