import { decodeMutf8 } from "../../../formats/dex/mutf8.ts";
import { IntList } from "./tables.ts";

/** Numbers names by their bytes, each name once, without making strings of them. */
export class ByteNames {
  readonly #starts = new IntList();
  readonly #hashes = new IntList();
  #bytes = new Uint8Array(1 << 16);
  #used = 0;
  /** Number + 1, open addressing. */
  #slots = new Int32Array(1 << 12);

  get size(): number {
    return this.#starts.length;
  }

  /** The name that starts at `start` and ends before a NUL. */
  id(bytes: Uint8Array, start: number): number {
    let hash = 0x811c9dc5;
    let end = start;
    for (; end < bytes.length; end++) {
      const byte = bytes[end] ?? 0;
      if (byte === 0) break;
      hash = Math.imul(hash ^ byte, 0x01000193);
    }
    const slot = this.#slot(bytes, start, end, hash);
    const known = this.#slots[slot] ?? 0;
    return known !== 0 ? known - 1 : this.#add(bytes, start, end, hash, slot);
  }

  idOf(text: string): number {
    return this.id(encodeMutf8(text), 0);
  }

  text(id: number): string {
    return decodeMutf8(this.#bytes, this.#starts.at(id), this.#used);
  }

  #add(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    const id = this.#starts.length;
    const needed = this.#used + end - start + 1;
    if (needed > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#starts.push(this.#used);
    this.#hashes.push(hash);
    this.#bytes.set(bytes.subarray(start, end), this.#used);
    this.#used = needed;
    this.#slots[slot] = id + 1;
    if (id * 2 > this.#slots.length) this.#grow();
    return id;
  }

  #slot(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const id = (this.#slots[slot] ?? 0) - 1;
      if (id < 0 || (this.#hashes.at(id) === hash && this.#isName(id, bytes, start, end))) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #isName(id: number, bytes: Uint8Array, start: number, end: number): boolean {
    const own = this.#bytes;
    let at = this.#starts.at(id);
    for (let from = start; from < end; from++, at++) if (own[at] !== bytes[from]) return false;
    return own[at] === 0;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let id = 0; id < this.#starts.length; id++) {
      const hash = this.#hashes.at(id);
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id + 1;
    }
    this.#slots = slots;
  }
}

/** Text as a dex writes it: each UTF-16 unit by itself, NUL in two bytes. */
function encodeMutf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0 && unit < 0x80) bytes.push(unit);
    else if (unit < 0x800) bytes.push(0xc0 | (unit >> 6), 0x80 | (unit & 0x3f));
    else bytes.push(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f));
  }
  return Uint8Array.from(bytes);
}
