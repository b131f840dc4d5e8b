/** Numbers in a growing typed array; what was never set is 0. */
export class IntList {
  length = 0;
  #data = new Int32Array(256);

  push(value: number): void {
    this.set(this.length, value);
  }

  /** The numbers themselves, for a loop over many: at least `length` of them, and not grown while they are read. */
  get numbers(): Int32Array {
    return this.#data;
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
  size = 0;
  /** First and second of each pair in turn. */
  #pairs = new Int32Array(1 << 13);
  /** Number + 1, open addressing. */
  #slots = new Int32Array(1 << 13);

  /** First and second of each pair in turn, for a loop over many; not grown while they are read. */
  get pairs(): Int32Array {
    return this.#pairs;
  }

  first(id: number): number {
    return id < this.size ? (this.#pairs[id * 2] ?? 0) : 0;
  }

  second(id: number): number {
    return id < this.size ? (this.#pairs[id * 2 + 1] ?? 0) : 0;
  }

  id(first: number, second: number): number {
    const slot = this.#slot(first, second);
    const known = this.#slots[slot] ?? 0;
    return known !== 0 ? known - 1 : this.#add(first, second, slot);
  }

  find(first: number, second: number): number {
    return (this.#slots[this.#slot(first, second)] ?? 0) - 1;
  }

  #add(first: number, second: number, slot: number): number {
    const id = this.size++;
    if (id * 2 === this.#pairs.length) {
      const grown = new Int32Array(this.#pairs.length * 2);
      grown.set(this.#pairs);
      this.#pairs = grown;
    }
    this.#pairs[id * 2] = first;
    this.#pairs[id * 2 + 1] = second;
    this.#slots[slot] = id + 1;
    if (id * 2 > this.#slots.length) this.#grow();
    return id;
  }

  #slot(first: number, second: number): number {
    const slots = this.#slots;
    const pairs = this.#pairs;
    const mask = slots.length - 1;
    let slot = hashOf(first, second) & mask;
    for (;;) {
      const known = slots[slot] ?? 0;
      if (known === 0 || (pairs[known * 2 - 2] === first && pairs[known * 2 - 1] === second)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const pairs = this.#pairs;
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let id = 0; id < this.size; id++) {
      let slot = hashOf(pairs[id * 2] ?? 0, pairs[id * 2 + 1] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id + 1;
    }
    this.#slots = slots;
  }
}

function hashOf(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 0x7f4a7c15, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
