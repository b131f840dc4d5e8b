import { decodeMutf8 } from "../../../formats/dex/mutf8.ts";

const MAX_ASKED = 4000;

/**
 * Numbers names by their bytes, each name once, without making strings of them, nor copies: the bytes that are given must stay
 * as they are.
 */
export class ByteNames {
  size = 0;
  /** By number: in which of `#holders` the name stands, where it starts there, and its hash. */
  #holder = new Int32Array(1 << 12);
  #starts = new Int32Array(1 << 12);
  #hashes = new Int32Array(1 << 12);
  readonly #holders: Uint8Array[] = [];
  #last: Uint8Array | null = null;
  #lastHolder = -1;
  /** Number + 1, open addressing. */
  #slots = new Int32Array(1 << 13);
  readonly #asked = new Map<string, number>();

  /** The name that starts at `start` and ends before a NUL, or with the bytes. */
  id(bytes: Uint8Array, start: number): number {
    const hash = hashOf(bytes, start);
    const slot = this.#slot(bytes, start, hash);
    const known = this.#slots[slot] ?? 0;
    return known !== 0 ? known - 1 : this.#add(bytes, start, hash, slot);
  }

  /** The same few names are asked for again and again: the number of each is kept with its text. */
  idOf(text: string): number {
    let id = this.#asked.get(text);
    if (id === undefined) {
      const length = encodeMutf8(text);
      const hash = hashOf(encoded, 0);
      const slot = this.#slot(encoded, 0, hash);
      const known = this.#slots[slot] ?? 0;
      id = known !== 0 ? known - 1 : this.#add(encoded.slice(0, length), 0, hash, slot);
      if (this.#asked.size < MAX_ASKED) this.#asked.set(text, id);
    }
    return id;
  }

  /**
   * The class that a text names as Java writes it (`a.b.C$D`), by its descriptor's number; -1 where the text that starts at
   * `start` is no such name, or that of nothing numbered.
   */
  classNamed(bytes: Uint8Array, start: number): number {
    if (!encodeClass(bytes, start)) return -1;
    return (this.#slots[this.#slot(encoded, 0, hashOf(encoded, 0))] ?? 0) - 1;
  }

  text(id: number): string {
    const bytes = this.#holders[this.#holder[id] ?? 0];
    return bytes === undefined ? "" : decodeMutf8(bytes, this.#starts[id] ?? 0, bytes.length);
  }

  #add(bytes: Uint8Array, start: number, hash: number, slot: number): number {
    const id = this.size++;
    if (id === this.#starts.length) {
      this.#holder = doubled(this.#holder);
      this.#starts = doubled(this.#starts);
      this.#hashes = doubled(this.#hashes);
    }
    if (bytes !== this.#last) {
      this.#last = bytes;
      this.#lastHolder = this.#holders.push(bytes) - 1;
    }
    this.#holder[id] = this.#lastHolder;
    this.#starts[id] = start;
    this.#hashes[id] = hash;
    this.#slots[slot] = id + 1;
    if (id * 2 > this.#slots.length) this.#grow();
    return id;
  }

  #slot(bytes: Uint8Array, start: number, hash: number): number {
    const slots = this.#slots;
    const hashes = this.#hashes;
    const mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const id = (slots[slot] ?? 0) - 1;
      if (id < 0 || (hashes[id] === hash && this.#isName(id, bytes, start))) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #isName(id: number, bytes: Uint8Array, start: number): boolean {
    const own = this.#holders[this.#holder[id] ?? 0];
    if (own === undefined) return false;
    let at = this.#starts[id] ?? 0;
    for (let from = start; ; from++, at++) {
      const byte = bytes[from] ?? 0;
      if ((own[at] ?? 0) !== byte) return false;
      if (byte === 0) return true;
    }
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const hashes = this.#hashes;
    const mask = slots.length - 1;
    for (let id = 0; id < this.size; id++) {
      const hash = hashes[id] ?? 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id + 1;
    }
    this.#slots = slots;
  }
}

function doubled(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(numbers.length * 2);
  grown.set(numbers);
  return grown;
}

/** Two bytes at a time: few of the names that are numbered are met twice, and hashing them is the most of it. */
function hashOf(bytes: Uint8Array, start: number): number {
  const { length } = bytes;
  let hash = 0x811c9dc5;
  for (let at = start; at < length; at += 2) {
    const first = bytes[at] ?? 0;
    if (first === 0) break;
    const second = bytes[at + 1] ?? 0;
    hash = Math.imul(hash ^ (first | (second << 8)), 0x01000193);
    if (second === 0) break;
  }
  return hash;
}

/** What was encoded last, and a NUL. */
let encoded = new Uint8Array(256);

const MAX_CLASS_NAME = 250;
const DOT = 0x2e;

/** By byte: 1 for what a part of a class's name is written with. */
const NAME_PART = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 || /[\w$-]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

/** The descriptor of the class that a text names, into `encoded`; false for a text without a dot, or of other signs. */
function encodeClass(bytes: Uint8Array, start: number): boolean {
  let length = 0;
  let dots = 0;
  encoded[length++] = 0x4c;
  for (let at = start; ; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) break;
    if (length > MAX_CLASS_NAME) return false;
    if (byte === DOT) dots++;
    else if (NAME_PART[byte] === 0) return false;
    encoded[length++] = byte === DOT ? 0x2f : byte;
  }
  encoded[length++] = 0x3b;
  encoded[length] = 0;
  return dots > 0;
}

/** Text as a dex writes it, into `encoded`: each UTF-16 unit by itself, NUL in two bytes. Gives the count of bytes. */
function encodeMutf8(text: string): number {
  if (text.length * 3 >= encoded.length) encoded = new Uint8Array(text.length * 4 + 1);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0 && unit < 0x80) encoded[length++] = unit;
    else if (unit < 0x800) {
      encoded[length++] = 0xc0 | (unit >> 6);
      encoded[length++] = 0x80 | (unit & 0x3f);
    } else {
      encoded[length++] = 0xe0 | (unit >> 12);
      encoded[length++] = 0x80 | ((unit >> 6) & 0x3f);
      encoded[length++] = 0x80 | (unit & 0x3f);
    }
  }
  encoded[length] = 0;
  return length;
}
