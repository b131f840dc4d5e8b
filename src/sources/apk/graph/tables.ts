/** Numbers in a growing typed array; what was never set is 0. */
export class IntList {
  length = 0;
  #data = new Int32Array(256);

  push(value: number): void {
    this.set(this.length, value);
  }

  at(index: number): number {
    return this.#data[index] ?? 0;
  }

  set(index: number, value: number): void {
    if (index >= this.#data.length) {
      const grown = new Int32Array(Math.max(index + 1, this.#data.length * 2));
      grown.set(this.#data);
      this.#data = grown;
    }
    this.#data[index] = value;
    if (index >= this.length) this.length = index + 1;
  }
}

/** Numbers pairs of numbers, each pair once. */
export class PairTable {
  readonly #first = new IntList();
  readonly #second = new IntList();
  /** Number + 1, open addressing. */
  #slots = new Int32Array(1 << 12);

  get size(): number {
    return this.#first.length;
  }

  first(id: number): number {
    return this.#first.at(id);
  }

  second(id: number): number {
    return this.#second.at(id);
  }

  id(first: number, second: number): number {
    const slot = this.#slot(first, second);
    const known = this.#slots[slot] ?? 0;
    if (known !== 0) return known - 1;
    const id = this.#first.length;
    this.#first.push(first);
    this.#second.push(second);
    this.#slots[slot] = id + 1;
    if (id * 2 > this.#slots.length) this.#grow();
    return id;
  }

  find(first: number, second: number): number {
    return (this.#slots[this.#slot(first, second)] ?? 0) - 1;
  }

  #slot(first: number, second: number): number {
    const mask = this.#slots.length - 1;
    let slot = hashOf(first, second) & mask;
    for (;;) {
      const id = (this.#slots[slot] ?? 0) - 1;
      if (id < 0 || (this.#first.at(id) === first && this.#second.at(id) === second)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let id = 0; id < this.#first.length; id++) {
      this.#slots[this.#slot(this.#first.at(id), this.#second.at(id))] = id + 1;
    }
  }
}

function hashOf(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 0x7f4a7c15, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
