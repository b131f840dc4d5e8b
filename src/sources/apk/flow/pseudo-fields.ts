/** Fields that no class file has: what library objects hold. All lie above the numbers of real field names. */
const FIRST = 0x80_0000;

export const PSEUDO = {
  /** Static fields, by field number, of the one object that stands for all classes. */
  statics: 0x40_0000,
  /** That a class was initialised, by type number. */
  initialised: 0x60_0000,
  /** The taints of a whole object: a text builder, a stream, a parsed document. */
  data: FIRST,
  /** Elements whose key or index is not known. */
  elements: FIRST + 1,
  /** How many elements a list or array has. */
  size: FIRST + 2,
} as const;

/** Named slots and elements by key, numbered as they are met. */
export class SlotNames {
  readonly #ids = new Map<string, number>();
  readonly #names: string[] = [];

  slot(name: string): number {
    return this.#id(`.${name}`);
  }

  element(key: string): number {
    return this.#id(`[${key}`);
  }

  isElement(field: number): boolean {
    return field === PSEUDO.elements || (this.#names[field - FIRST - RESERVED] ?? "").startsWith("[");
  }

  /** Whom an intent is for, the file behind a path, the error behind an error: no content of it. */
  isAddress(field: number): boolean {
    return ADDRESSES.has(this.#names[field - FIRST - RESERVED] ?? "");
  }

  /** Made by `slot("listener …")`. */
  isListener(field: number): boolean {
    return (this.#names[field - FIRST - RESERVED] ?? "").startsWith(".listener");
  }

  #id(name: string): number {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const id = FIRST + RESERVED + this.#names.push(name) - 1;
    this.#ids.set(name, id);
    return id;
  }
}

const RESERVED = 16;
const ADDRESSES: ReadonlySet<string> = new Set([
  ".target",
  ".package",
  ".action",
  ".category",
  ".place",
  ".asks",
  ".cause",
]);
