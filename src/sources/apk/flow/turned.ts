/** For each key its values side by side, in the order in which they came. */
export class Turned {
  readonly #starts: Int32Array;
  readonly #values: Int32Array;

  /** `pairs` holds `count` keys below `size`, each before its value. */
  constructor(pairs: Int32Array, count: number, size: number) {
    const starts = new Int32Array(size + 1);
    for (let at = 0; at < count * 2; at += 2) {
      const next = (pairs[at] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    for (let n = 1; n <= size; n++) starts[n] = (starts[n] ?? 0) + (starts[n - 1] ?? 0);
    const free = starts.slice();
    const values = new Int32Array(count);
    for (let at = 0; at < count * 2; at += 2) {
      const key = pairs[at] ?? 0;
      const place = free[key] ?? 0;
      values[place] = pairs[at + 1] ?? 0;
      free[key] = place + 1;
    }
    this.#starts = starts;
    this.#values = values;
  }

  count(key: number): number {
    return (this.#starts[key + 1] ?? 0) - (this.#starts[key] ?? 0);
  }

  each(key: number, visit: (value: number) => void): void {
    const end = this.#starts[key + 1] ?? 0;
    for (let at = this.#starts[key] ?? 0; at < end; at++) visit(this.#values[at] ?? 0);
  }

  /** Calls `visit` for every key that has a value. */
  eachKey(visit: (key: number) => void): void {
    const starts = this.#starts;
    for (let key = 0; key + 1 < starts.length; key++) if (starts[key] !== starts[key + 1]) visit(key);
  }
}

/** Keys and values as they come. */
export class Pairs {
  count = 0;
  #pairs = new Int32Array(1 << 10);

  push(key: number, value: number): void {
    const at = this.count++ * 2;
    if (at === this.#pairs.length) {
      const grown = new Int32Array(at * 2);
      grown.set(this.#pairs);
      this.#pairs = grown;
    }
    this.#pairs[at] = key;
    this.#pairs[at + 1] = value;
  }

  turned(size: number): Turned {
    return new Turned(this.#pairs, this.count, size);
  }

  each(visit: (key: number, value: number) => void): void {
    for (let at = 0; at < this.count * 2; at += 2) visit(this.#pairs[at] ?? 0, this.#pairs[at + 1] ?? 0);
  }
}
