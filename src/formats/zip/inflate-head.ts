import { FormatError } from "../format-error.ts";

/** Base and extra bits of lengths (codes 257 on) and distances, RFC 1951, 3.2.5. */
const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const CODE_LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LONGEST_CODE = 15;
const END_OF_BLOCK = 256;

/**
 * The first bytes of a raw DEFLATE stream, at most `wanted`: what stands behind them is neither inflated nor needed.
 * A stream that ends early, or of which only a part is at hand, gives what it holds.
 */
export function inflateHead(stream: Uint8Array, wanted: number): Uint8Array {
  const bits = new Bits(stream);
  const out = new Head(wanted);
  try {
    for (let last = false; !last && !out.full; ) {
      last = bits.take(1) === 1;
      block(bits, out, bits.take(2));
    }
  } catch (error) {
    if (!(error instanceof CutShort)) throw error;
  }
  return out.bytes.subarray(0, out.length);
}

class CutShort extends Error {}

class Bits {
  readonly #bytes: Uint8Array;
  #at = 0;
  #held = 0;
  #count = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get offset(): number {
    return this.#at;
  }

  take(count: number): number {
    while (this.#count < count) {
      this.#held |= this.byte() << this.#count;
      this.#count += 8;
    }
    const value = this.#held & ((1 << count) - 1);
    this.#held >>>= count;
    this.#count -= count;
    return value;
  }

  /** Drops the rest of a byte that was begun. */
  align(): void {
    this.#held = 0;
    this.#count = 0;
  }

  byte(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw new CutShort();
    this.#at += 1;
    return byte;
  }
}

class Head {
  readonly bytes: Uint8Array;
  length = 0;

  constructor(wanted: number) {
    this.bytes = new Uint8Array(wanted);
  }

  get full(): boolean {
    return this.length >= this.bytes.length;
  }

  put(byte: number): void {
    if (!this.full) this.bytes[this.length++] = byte;
  }
}

interface Codes {
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
}

function block(bits: Bits, out: Head, kind: number): void {
  if (kind === 0) stored(bits, out);
  else if (kind === 1) packed(bits, out, FIXED_LENGTHS, FIXED_DISTANCES);
  else if (kind === 2) {
    const [lengths, distances] = ownCodes(bits);
    packed(bits, out, lengths, distances);
  } else throw new FormatError("a DEFLATE block of no known kind", bits.offset);
}

function stored(bits: Bits, out: Head): void {
  bits.align();
  const length = bits.byte() | (bits.byte() << 8);
  if ((bits.byte() | (bits.byte() << 8)) !== (length ^ 0xffff))
    throw new FormatError("a stored DEFLATE block whose length is broken", bits.offset);
  for (let left = length; left > 0 && !out.full; left--) out.put(bits.byte());
}

function packed(bits: Bits, out: Head, lengths: Codes, distances: Codes): void {
  while (!out.full) {
    const symbol = decode(bits, lengths);
    if (symbol === END_OF_BLOCK) return;
    if (symbol < END_OF_BLOCK) out.put(symbol);
    else copy(bits, out, symbol - END_OF_BLOCK - 1, distances);
  }
}

function copy(bits: Bits, out: Head, code: number, distances: Codes): void {
  const base = LENGTH_BASE[code];
  if (base === undefined) throw new FormatError("a DEFLATE length of no known code", bits.offset);
  const length = base + bits.take(LENGTH_BITS[code] ?? 0);
  const far = decode(bits, distances);
  if (far > 29) throw new FormatError("a DEFLATE distance of no known code", bits.offset);
  const extra = far < 2 ? 0 : (far >> 1) - 1;
  const distance = far < 2 ? far + 1 : ((2 + (far & 1)) << extra) + 1 + bits.take(extra);
  if (distance > out.length) throw new FormatError("a DEFLATE distance before the start", bits.offset);
  for (let left = length; left > 0 && !out.full; left--) out.put(out.bytes[out.length - distance] ?? 0);
}

/** Canonical codes, one bit at a time: slow, and quite fast enough for a head. */
function decode(bits: Bits, { counts, symbols }: Codes): number {
  let code = 0;
  let first = 0;
  let index = 0;
  for (let length = 1; length <= LONGEST_CODE; length++) {
    code |= bits.take(1);
    const count = counts[length] ?? 0;
    if (code - count < first) return symbols[index + code - first] ?? END_OF_BLOCK;
    index += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  throw new FormatError("a DEFLATE code that its table does not have", bits.offset);
}

function ownCodes(bits: Bits): readonly [Codes, Codes] {
  const lengthCount = bits.take(5) + 257;
  const distanceCount = bits.take(5) + 1;
  const codeCount = bits.take(4) + 4;
  const lengths = new Array<number>(19).fill(0);
  for (let at = 0; at < codeCount; at++) lengths[CODE_LENGTH_ORDER[at] ?? 0] = bits.take(3);
  const codes = codesOf(lengths);
  const all: number[] = [];
  while (all.length < lengthCount + distanceCount) {
    const symbol = decode(bits, codes);
    if (symbol < 16) all.push(symbol);
    else if (symbol === 16) repeat(all, all.at(-1) ?? 0, 3 + bits.take(2));
    else repeat(all, 0, symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7));
  }
  return [codesOf(all.slice(0, lengthCount)), codesOf(all.slice(lengthCount, lengthCount + distanceCount))];
}

function repeat(all: number[], length: number, times: number): void {
  for (let left = times; left > 0; left--) all.push(length);
}

function codesOf(lengths: readonly number[]): Codes {
  const counts = new Uint16Array(LONGEST_CODE + 1);
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol] ?? 0;
    if (length > 0) counts[length] = (counts[length] ?? 0) + 1;
  }
  const starts = new Uint16Array(LONGEST_CODE + 2);
  for (let length = 1; length <= LONGEST_CODE; length++)
    starts[length + 1] = (starts[length] ?? 0) + (counts[length] ?? 0);
  const symbols = new Uint16Array(lengths.length);
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol] ?? 0;
    if (length === 0) continue;
    const at = starts[length] ?? 0;
    symbols[at] = symbol;
    starts[length] = at + 1;
  }
  return { counts, symbols };
}

const FIXED_LENGTHS = codesOf(
  Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)),
);
const FIXED_DISTANCES = codesOf(new Array<number>(30).fill(5));
