import { IntList } from "./tables.ts";

/** Reads rows of a table when they are first asked for. */
export interface Supply {
  /** Nothing is left to be read. */
  isWhole: boolean;
  /** Sees to it that this row is read, if there is anything to read. */
  row(index: number): void;
  /** Reads all that is left. */
  all(): void;
}

/** Numbers by row: what a row holds is read when it is first looked at, 0 where there is nothing. */
export class DemandedList {
  readonly #supply: Supply;
  readonly #rows = new IntList();

  constructor(supply: Supply) {
    this.#supply = supply;
  }

  at(index: number): number {
    // Most rows that are asked for are asked for often; only one that was read holds anything.
    const known = this.#rows.at(index);
    if (known !== 0 || this.#supply.isWhole) return known;
    this.#supply.row(index);
    return this.#rows.at(index);
  }

  /** What was read so far. */
  read(index: number): number {
    return this.#rows.at(index);
  }

  set(index: number, value: number): void {
    this.#rows.set(index, value);
  }

  /** All rows, for a loop over many: reads what is left. */
  get numbers(): Int32Array {
    this.#supply.all();
    return this.#rows.numbers;
  }

  get length(): number {
    this.#supply.all();
    return this.#rows.length;
  }
}
