import { ByteReader } from "./byte-reader.ts";
import { FormatError } from "./format-error.ts";
import { decodeUtf8, decodeUtf16 } from "./utf8.ts";

const HEADER = {
  type: 0,
  headerSize: 2,
  size: 4,
  stringCount: 8,
  styleCount: 12,
  flags: 16,
  stringsStart: 20,
  stylesStart: 24,
  end: 28,
};
const UTF8_FLAG = 0x100;
/** Strings may share bytes, so few bytes can claim to be many: all of them together are held to a multiple of the pool. */
const DECODE_RATIO = 8;
const DECODE_LEAST = 1 << 20;

/**
 * The string pool of Android's binary XML and resource tables. Strings are decoded when asked for.
 * Counts and sizes are taken as claims: a string is there when its offset and its bytes are.
 */
export class StringPool {
  readonly #reader: ByteReader;
  readonly #entries: number;
  readonly #strings: number;
  readonly #utf8: boolean;
  readonly #decoded: (string | null | undefined)[] = [];
  #budget: number;
  /** How many strings there can be, whatever the header claims. */
  readonly count: number;
  readonly countClaimed: number;

  /** `end` is where the chunk ends; the caller has bounded it. */
  constructor(bytes: Uint8Array, start: number, end: number) {
    const reader = new ByteReader(bytes.subarray(start, end), "string pool");
    this.#reader = reader;
    reader.check(0, HEADER.end);
    this.countClaimed = reader.u32At(HEADER.stringCount);
    const styles = reader.u32At(HEADER.styleCount);
    this.#utf8 = (reader.u32At(HEADER.flags) & UTF8_FLAG) !== 0;
    const stringsStart = reader.u32At(HEADER.stringsStart);
    this.#entries = entriesStart(reader, stringsStart);
    const sane = stringsStart >= this.#entries && stringsStart < reader.length;
    this.#strings = sane
      ? stringsStart
      : Math.min(reader.length, this.#entries + 4 * (this.countClaimed + styles));
    this.count = Math.min(this.countClaimed, Math.floor((reader.length - this.#entries) / 4));
    this.#budget = Math.max(DECODE_LEAST, reader.length * DECODE_RATIO);
  }

  /** null where there is none, as for the index 0xffffffff. */
  get(index: number): string | null {
    const known = this.#decoded[index];
    if (known !== undefined) return known;
    // Past the claimed count Android sees nothing; offsets are still there when the count lies, and then we look.
    const offsetAt = this.#entries + index * 4;
    if (!(index >= 0 && offsetAt + 4 <= Math.min(this.#strings, this.#reader.length))) return null;
    const text = this.#decode(this.#strings + this.#reader.u32At(offsetAt));
    if (text !== null) this.#spend(text.length, offsetAt);
    this.#decoded[index] = text;
    return text;
  }

  #spend(length: number, offset: number): void {
    this.#budget -= length;
    if (this.#budget < 0)
      throw new FormatError("string pool: its strings overlap to many times its size", offset);
  }

  #decode(at: number): string | null {
    const { bytes, length } = this.#reader;
    if (at >= length) return null;
    return this.#utf8 ? decodeUtf8String(bytes, at) : decodeUtf16String(bytes, at);
  }
}

/** Where the offsets start: after the header as long as it says, if that leaves room for them. */
function entriesStart(reader: ByteReader, stringsStart: number): number {
  const claimed = reader.u16At(HEADER.headerSize);
  if (claimed <= HEADER.end || (claimed & 3) !== 0 || claimed >= Math.min(stringsStart, reader.length))
    return HEADER.end;
  const needed = claimed + 4 * reader.u32At(HEADER.stringCount);
  return needed <= stringsStart ? claimed : HEADER.end;
}

/** Length in UTF-16 units, length in bytes, bytes, NUL. Lengths of one byte, or two with the high bit of the first set. */
function decodeUtf8String(bytes: Uint8Array, at: number): string {
  const afterUnits = at + (((bytes[at] ?? 0) & 0x80) === 0 ? 1 : 2);
  const wide = ((bytes[afterUnits] ?? 0) & 0x80) !== 0;
  const start = afterUnits + (wide ? 2 : 1);
  const low = bytes[afterUnits] ?? 0;
  const claimed = wide ? ((low & 0x7f) << 8) | (bytes[afterUnits + 1] ?? 0) : low;
  // Longer strings lose the upper bits of their length; the NUL behind them tells, as in Android's stringDecodeAt.
  for (let end = start + claimed; end < bytes.length; end += 0x8000) {
    if (bytes[end] === 0) return decodeUtf8(bytes, start, end);
  }
  const nul = bytes.indexOf(0, start);
  return decodeUtf8(bytes, start, nul < 0 ? Math.min(bytes.length, start + claimed) : nul);
}

function decodeUtf16String(bytes: Uint8Array, at: number): string {
  const unit = (offset: number): number => (bytes[offset] ?? 0) | ((bytes[offset + 1] ?? 0) << 8);
  const first = unit(at);
  const wide = (first & 0x8000) !== 0;
  const start = at + (wide ? 4 : 2);
  const claimed = wide ? (first & 0x7fff) * 0x10000 + unit(at + 2) : first;
  const end = start + claimed * 2;
  if (end + 2 <= bytes.length && unit(end) === 0) return decodeUtf16(bytes, start, end);
  // No NUL where it should be: the length lies, so the first NUL ends it.
  let nul = start;
  while (nul + 2 <= bytes.length && unit(nul) !== 0) nul += 2;
  return decodeUtf16(bytes, start, Math.min(nul, bytes.length));
}
