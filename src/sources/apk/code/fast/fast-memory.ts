import type { WasmInstance } from "../../../../formats/platform.ts";

const PAGE_BYTES = 0x1_0000;
const BOUNDARY = 16;

/** The memory of a WebAssembly module, handed out piece by piece from the front. */
export class FastMemory {
  /** Where what is handed out next begins. */
  free = 0;
  readonly #memory: WasmInstance["memory"];

  constructor(memory: WasmInstance["memory"]) {
    this.#memory = memory;
  }

  /** Whether there are so many bytes in all. Views from before end if there must be more. */
  reserve(bytes: number): boolean {
    const missing = Math.ceil((bytes - this.#memory.buffer.byteLength) / PAGE_BYTES);
    if (missing <= 0) return true;
    try {
      this.#memory.grow(missing);
      return true;
    } catch (error) {
      // The machine has no more: JavaScript makes do with less.
      if (error instanceof RangeError) return false;
      throw error;
    }
  }

  /** The address of so many bytes, on a boundary of 16. */
  take(bytes: number): number {
    const at = this.free;
    this.free = (at + bytes + BOUNDARY - 1) & -BOUNDARY;
    return at;
  }

  /** Takes bytes that are all 0. */
  zeroes(count: number): Uint8Array {
    return this.bytes(this.take(count), count).fill(0);
  }

  bytes(at: number, length: number): Uint8Array {
    return new Uint8Array(this.#memory.buffer, at, length);
  }

  numbers(at: number, count: number): Uint32Array {
    return new Uint32Array(this.#memory.buffer, at, count);
  }

  /** Takes room for bytes, with zeroes behind them, and fills it. */
  put(content: Uint8Array, pad: number): number {
    const at = this.take(content.length + pad);
    this.bytes(at, content.length).set(content);
    this.bytes(at + content.length, pad).fill(0);
    return at;
  }

  putNumbers(content: Uint32Array | Int32Array): number {
    const at = this.take(content.byteLength);
    this.numbers(at, content.length).set(content);
    return at;
  }
}
