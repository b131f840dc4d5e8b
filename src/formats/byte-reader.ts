import { FormatError } from "./format-error.ts";

/**
 * Little-endian reader that never leaves its bytes: reading or seeking outside is a FormatError.
 * `at` variants read at an absolute offset and leave the position alone.
 */
export class ByteReader {
  readonly bytes: Uint8Array;
  readonly length: number;
  /** Named in errors: `AndroidManifest.xml`, `central directory`. */
  readonly what: string;
  position: number;
  readonly #view: DataView;

  constructor(bytes: Uint8Array, what = "data", position = 0) {
    this.bytes = bytes;
    this.length = bytes.length;
    this.what = what;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.position = position;
    this.check(position, 0);
  }

  get left(): number {
    return this.length - this.position;
  }

  /** Throws unless `size` bytes can be read at `offset`. */
  check(offset: number, size: number): void {
    if (!(offset >= 0 && size >= 0 && offset + size <= this.length)) this.overrun(offset, size);
  }

  seek(offset: number): void {
    this.check(offset, 0);
    this.position = offset;
  }

  skip(size: number): void {
    this.seek(this.position + size);
  }

  u8(): number {
    const value = this.u8At(this.position);
    this.position += 1;
    return value;
  }

  i8(): number {
    return (this.u8() << 24) >> 24;
  }

  u16(): number {
    const value = this.u16At(this.position);
    this.position += 2;
    return value;
  }

  i16(): number {
    return (this.u16() << 16) >> 16;
  }

  u32(): number {
    const value = this.u32At(this.position);
    this.position += 4;
    return value;
  }

  i32(): number {
    return this.u32() | 0;
  }

  /** As a number; a value past 2^53 - 1 is a FormatError. */
  u64(): number {
    const value = this.u64At(this.position);
    this.position += 8;
    return value;
  }

  /** A view, not a copy, of the next `size` bytes. */
  take(size: number): Uint8Array {
    const view = this.viewAt(this.position, size);
    this.position += size;
    return view;
  }

  u8At(offset: number): number {
    const value = this.bytes[offset];
    return value === undefined ? this.overrun(offset, 1) : value;
  }

  u16At(offset: number): number {
    this.check(offset, 2);
    return this.#view.getUint16(offset, true);
  }

  u32At(offset: number): number {
    this.check(offset, 4);
    return this.#view.getUint32(offset, true);
  }

  i32At(offset: number): number {
    return this.u32At(offset) | 0;
  }

  u64At(offset: number): number {
    const low = this.u32At(offset);
    const high = this.u32At(offset + 4);
    if (high > 0x1fffff) throw new FormatError(`${this.what}: a 64-bit number is too large`, offset);
    return high * 0x1_0000_0000 + low;
  }

  viewAt(offset: number, size: number): Uint8Array {
    this.check(offset, size);
    return this.bytes.subarray(offset, offset + size);
  }

  private overrun(offset: number, size: number): never {
    throw new FormatError(
      `${this.what}: ${size} bytes wanted at ${offset}, but it has ${this.length}`,
      offset,
    );
  }
}
