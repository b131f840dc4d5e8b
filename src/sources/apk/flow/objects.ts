/** An object as the analysis sees it: where it was made, and by which calls the maker was reached. */
export interface ObjectInfo {
  /** Type number in the program. */
  readonly type: number;
  /** Whether it is of this very type, not of one below it. */
  readonly exact: boolean;
  /** How many calls tell it apart from others that the same instruction makes. */
  readonly depth: number;
}

const MAX_DEPTH = 3;

export class Objects {
  readonly #all: ObjectInfo[] = [];
  readonly #ids = new Map<string, number>();
  readonly #many = new Set<number>();
  readonly #streams = new Set<number>();

  get count(): number {
    return this.#all.length;
  }

  at(id: number): ObjectInfo {
    return this.#all[id] ?? { type: -1, exact: false, depth: 0 };
  }

  /** `key` tells the object apart: an instruction, a name, a class of which the framework has one. */
  of(key: string, type: number, exact: boolean): number {
    return this.#add(key, { type, exact, depth: 0 });
  }

  /** One object that stands for several: what is written to it does not replace what it held. */
  ofMany(key: string, type: number, exact: boolean): number {
    const id = this.of(key, type, exact);
    this.#many.add(id);
    return id;
  }

  /** The same object as another caller gets it. */
  renamed(id: number, callSite: number): number {
    const { type, exact, depth } = this.at(id);
    if (depth >= MAX_DEPTH) return id;
    const renamed = this.#add(`${id}@${callSite}`, { type, exact, depth: depth + 1 });
    if (this.#many.has(id)) this.#many.add(renamed);
    return renamed;
  }

  /** `System.out` and `System.err`. */
  isSystemStream(id: number): boolean {
    return this.#streams.has(id);
  }

  setSystemStream(id: number): void {
    this.#streams.add(id);
  }

  isMany(id: number): boolean {
    return this.#many.has(id);
  }

  setMany(id: number): void {
    this.#many.add(id);
  }

  #add(key: string, info: ObjectInfo): number {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#all.push(info) - 1;
    this.#ids.set(key, id);
    return id;
  }
}
