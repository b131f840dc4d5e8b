import { join, type Value } from "./value.ts";

/** What stands at which place of arrays, or under which key of maps, each known by its number. */
export class Elements {
  readonly #known = new Map<string, Value>();
  /** Arrays into which something was put at a place that is not known. */
  readonly #mixed = new Set<number>();

  /** By array: how long it is; null where it is made in more than one length. */
  readonly #lengths = new Map<number, number | null>();

  setLength(array: number, length: number | null): void {
    const before = this.#lengths.get(array);
    this.#lengths.set(array, before === undefined || before === length ? length : null);
  }

  lengthOf(array: number): number | null {
    return this.#lengths.get(array) ?? null;
  }

  /** `place` null where it is not known which. Tells whether that says anything new: a loop puts the same in each time. */
  put(array: number, place: number | string | null, value: Value): boolean {
    if (place === null) {
      const isNew = !this.#mixed.has(array);
      this.#mixed.add(array);
      return isNew;
    }
    const key = `${array} ${place}`;
    const before = this.#known.get(key);
    const joined = before === undefined ? value : join(before, value);
    this.#known.set(key, joined);
    return joined !== before;
  }

  /** null where it is not known. */
  at(array: number, place: number | string): Value | null {
    return this.#mixed.has(array) ? null : (this.#known.get(`${array} ${place}`) ?? null);
  }

  /** Whether all that was ever put there was put at places that are known. */
  isExact(array: number): boolean {
    return !this.#mixed.has(array);
  }
}
