import type { Platform } from "../../../../formats/platform.ts";
import type { WordMarks } from "../word-marks.ts";
import { FastMemory } from "./fast-memory.ts";
import { WASM } from "./scan.gen.ts";
import { isScan, type Scan } from "./scan-exports.ts";

/** What the search reads past the end at most. */
const PAD_BYTES = 16;

/** One place in so many is looked at. */
const STEP = 3;

/** Looks for words in bytes of any kind, by WebAssembly: what JavaScript does first it does slowly. */
export class FastWords {
  readonly #scan: Scan;
  readonly #memory: FastMemory;
  readonly #bits: number;
  readonly #bytesAt: number;

  private constructor(scan: Scan, memory: FastMemory, { bits }: WordMarks) {
    this.#scan = scan;
    this.#memory = memory;
    this.#bits = memory.put(bits, 0);
    this.#bytesAt = memory.free;
  }

  /** Null where the platform has no WebAssembly. */
  static of(platform: Platform, marks: WordMarks): FastWords | null {
    const instance = platform.webAssembly?.(WASM);
    return instance !== undefined && isScan(instance.exports)
      ? new FastWords(instance.exports, new FastMemory(instance.memory), marks)
      : null;
  }

  /**
   * Calls `isOne` with each place about which one of the words may stand, each letter as UTF-8 has it, until that says yes;
   * whether it did. No word stands elsewhere. Null where the machine has no room for so many bytes.
   */
  some(bytes: Uint8Array, isOne: (place: number) => boolean): boolean | null {
    if (!this.#memory.reserve(this.#bytesAt + bytes.length + 2 * PAD_BYTES)) return null;
    this.#memory.free = this.#bytesAt;
    const start = this.#memory.put(bytes, PAD_BYTES);
    const end = start + bytes.length;
    for (let at = start; ; at += STEP) {
      at = this.#scan.mayBegin(at, end, this.#bits);
      if (at >= end) return false;
      if (isOne(at - start)) return true;
    }
  }
}
