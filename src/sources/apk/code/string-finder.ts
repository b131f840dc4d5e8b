import type { Dex } from "../../../formats/dex/dex.ts";
import { FormatError } from "../../../formats/format-error.ts";

/** Distance between the pairs of neighbours that are compared to see that the table is sorted. */
const SAMPLE_STRIDE = 16;

/**
 * Finds ASCII texts among a dex's strings, which the format keeps sorted: a few looks instead of decoding them all.
 * Android refuses an unsorted file; where a stranger is unsorted nevertheless, every string is read.
 */
export class StringFinder {
  readonly isSorted: boolean;
  readonly #dex: Dex;
  readonly #bytes: Uint8Array;
  readonly #count: number;
  #all: ReadonlyMap<string, number> | null = null;

  constructor(dex: Dex) {
    this.#dex = dex;
    this.#bytes = dex.bytes;
    this.#count = dex.header.strings.count;
    this.isSorted = this.#looksSorted();
  }

  /** Index of the string, or -1. */
  find(text: string): number {
    if (!this.isSorted) return this.#unsorted().get(text) ?? -1;
    const at = this.#lowerBound(text);
    return at < this.#count && this.#compare(at, text) === 0 ? at : -1;
  }

  /** Indices of the strings that begin with `prefix`, at most `limit`. */
  beginningWith(prefix: string, limit: number): readonly number[] {
    const found: number[] = [];
    if (!this.isSorted) {
      for (const [text, index] of this.#unsorted()) {
        if (text.startsWith(prefix) && found.length < limit) found.push(index);
      }
      return found;
    }
    for (let at = this.#lowerBound(prefix); at < this.#count && found.length < limit; at++) {
      if (!this.#begins(at, prefix)) break;
      found.push(at);
    }
    return found;
  }

  #lowerBound(text: string): number {
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compare(middle, text) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #compare(index: number, text: string): number {
    const bytes = this.#bytes;
    const start = this.#dex.stringStart(index);
    for (let at = 0; at < text.length; at++) {
      const difference = (bytes[start + at] ?? 0) - text.charCodeAt(at);
      if (difference !== 0) return difference;
    }
    return bytes[start + text.length] ?? 0;
  }

  #begins(index: number, prefix: string): boolean {
    const start = this.#dex.stringStart(index);
    for (let at = 0; at < prefix.length; at++) {
      if (this.#bytes[start + at] !== prefix.charCodeAt(at)) return false;
    }
    return true;
  }

  #looksSorted(): boolean {
    for (let at = SAMPLE_STRIDE; at < this.#count; at += SAMPLE_STRIDE) {
      if (this.#compareTwo(at - 1, at) > 0) return false;
    }
    return true;
  }

  #compareTwo(first: number, second: number): number {
    const bytes = this.#bytes;
    const one = this.#dex.stringStart(first);
    const other = this.#dex.stringStart(second);
    for (let at = 0; ; at++) {
      const byte = bytes[one + at] ?? 0;
      const difference = byte - (bytes[other + at] ?? 0);
      // Order is of UTF-16 units: it is the bytes' own as long as they are ASCII.
      if (difference !== 0) return (byte | (bytes[other + at] ?? 0)) < 0x80 ? difference : -1;
      if (byte === 0) return 0;
    }
  }

  #unsorted(): ReadonlyMap<string, number> {
    if (this.#all !== null) return this.#all;
    const all = new Map<string, number>();
    for (let at = 0; at < this.#count; at++) {
      try {
        all.set(this.#dex.string(at), at);
      } catch (error) {
        // One broken string spoils only itself; whoever needs it by its index meets the error again.
        if (!(error instanceof FormatError)) throw error;
      }
    }
    this.#all = all;
    return all;
  }
}
