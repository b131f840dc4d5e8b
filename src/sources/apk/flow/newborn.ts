import type { Cell } from "./cells.ts";
import { Heap } from "./heap.ts";
import { PSEUDO } from "./pseudo-fields.ts";
import { NOTHING, type ValueId } from "./values.ts";

/** The app's heap as it is for an object that was just made. */
export class Newborn extends Heap {
  readonly #object: number;
  readonly #born: ReadonlyMap<Cell, ValueId>;

  constructor(below: Heap, object: number, born: ReadonlyMap<Cell, ValueId>) {
    super(below.cells, below, null);
    this.#object = object;
    this.#born = born;
  }

  override at(cell: Cell): ValueId {
    const isOwn = this.cells.object(cell) === this.#object && this.cells.field(cell) < PSEUDO.statics;
    return isOwn ? (this.#born.get(cell) ?? NOTHING) : super.at(cell);
  }
}
