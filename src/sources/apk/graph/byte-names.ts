import { decodeMutf8 } from "../../../formats/dex/mutf8.ts";

const MAX_ASKED = 4000;

/** Numbers names by their bytes, each name once, without making strings of them. */
export class ByteNames {
  size = 0;
  /** By number: where the name starts in `#bytes`, and its hash. */
  #starts = new Int32Array(1 << 12);
  #hashes = new Int32Array(1 << 12);
  #bytes = new Uint8Array(1 << 16);
  #used = 0;
  /** Number + 1, open addressing. */
  #slots = new Int32Array(1 << 13);
  readonly #asked = new Map<string, number>();

  /** The name that starts at `start` and ends before a NUL. */
  id(bytes: Uint8Array, start: number): number {
    const { length } = bytes;
    let hash = 0x811c9dc5;
    let end = start;
    for (; end < length; end++) {
      const byte = bytes[end] ?? 0;
      if (byte === 0) break;
      hash = Math.imul(hash ^ byte, 0x01000193);
    }
    const slot = this.#slot(bytes, start, end, hash);
    const known = this.#slots[slot] ?? 0;
    return known !== 0 ? known - 1 : this.#add(bytes, start, end, hash, slot);
  }

  /** The same few names are asked for again and again: the number of each is kept with its text. */
  idOf(text: string): number {
    let id = this.#asked.get(text);
    if (id === undefined) {
      const length = encodeMutf8(text);
      id = this.id(encoded.subarray(0, length), 0);
      if (this.#asked.size < MAX_ASKED) this.#asked.set(text, id);
    }
    return id;
  }

  text(id: number): string {
    return decodeMutf8(this.#bytes, this.#starts[id] ?? 0, this.#used);
  }

  #add(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    const id = this.size++;
    const needed = this.#used + end - start + 1;
    if (needed > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    if (id === this.#starts.length) {
      this.#starts = doubled(this.#starts);
      this.#hashes = doubled(this.#hashes);
    }
    this.#starts[id] = this.#used;
    this.#hashes[id] = hash;
    this.#bytes.set(bytes.subarray(start, end), this.#used);
    this.#used = needed;
    this.#slots[slot] = id + 1;
    if (id * 2 > this.#slots.length) this.#grow();
    return id;
  }

  #slot(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const hashes = this.#hashes;
    const mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const id = (slots[slot] ?? 0) - 1;
      if (id < 0 || (hashes[id] === hash && this.#isName(id, bytes, start, end))) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #isName(id: number, bytes: Uint8Array, start: number, end: number): boolean {
    const own = this.#bytes;
    let at = this.#starts[id] ?? 0;
    for (let from = start; from < end; from++, at++) if (own[at] !== bytes[from]) return false;
    return own[at] === 0;
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

/** What was encoded last. */
let encoded = new Uint8Array(256);

/** Text as a dex writes it, into `encoded`: each UTF-16 unit by itself, NUL in two bytes. Gives the count of bytes. */
function encodeMutf8(text: string): number {
  if (text.length * 3 > encoded.length) encoded = new Uint8Array(text.length * 4);
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
  return length;
}
