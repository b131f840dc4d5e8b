import { join, type Value } from "./value.ts";

interface List {
  /** By the place in code that put it there: its number from the front. */
  readonly places: Map<string, number>;
  readonly values: Value[];
  /** Something was put in, or taken out, and it is not known where. */
  isMixed: boolean;
}

const MAX_VALUES = 64;

/** Collections of which it is known what was put in, one after the other. */
export class Lists {
  readonly #known = new Map<number, List>();

  /** `key`: the place in code that does it. Tells whether that says anything new. */
  append(list: number, key: string, value: Value, isFirst = false): boolean {
    const known = this.#of(list);
    if (known.isMixed) return false;
    const place = known.places.get(key);
    if (place === undefined) {
      if (known.values.length >= MAX_VALUES) return this.mix(list);
      if (isFirst) {
        for (const [other, at] of known.places) known.places.set(other, at + 1);
        known.places.set(key, 0);
        known.values.unshift(value);
      } else known.places.set(key, known.values.push(value) - 1);
      return true;
    }
    const before = known.values[place];
    const joined = before === undefined ? value : join(before, value);
    known.values[place] = joined;
    return joined !== before;
  }

  mix(list: number): boolean {
    const known = this.#of(list);
    const isNew = !known.isMixed;
    known.isMixed = true;
    return isNew;
  }

  /** null where it is not known. */
  valuesOf(list: number): readonly Value[] | null {
    const known = this.#known.get(list);
    return known === undefined || known.isMixed ? null : known.values;
  }

  #of(list: number): List {
    let known = this.#known.get(list);
    if (known === undefined) {
      known = { places: new Map(), values: [], isMixed: false };
      this.#known.set(list, known);
    }
    return known;
  }
}
