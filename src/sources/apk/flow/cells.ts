import { IntList } from "../graph/tables.ts";

/** One field of one object, numbered as it is met. */
export type Cell = number;

export class Cells {
  readonly #byObject: (Map<number, Cell> | undefined)[] = [];
  readonly #objects = new IntList();
  readonly #fields = new IntList();

  of(object: number, field: number): Cell {
    let cells = this.#byObject[object];
    if (cells === undefined) {
      cells = new Map();
      this.#byObject[object] = cells;
    }
    const known = cells.get(field);
    if (known !== undefined) return known;
    const cell = this.#objects.length;
    this.#objects.push(object);
    this.#fields.push(field);
    cells.set(field, cell);
    return cell;
  }

  object(cell: Cell): number {
    return this.#objects.at(cell);
  }

  field(cell: Cell): number {
    return this.#fields.at(cell);
  }
}
