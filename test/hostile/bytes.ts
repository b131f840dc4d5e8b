/** Growing little-endian buffer for building odd files. */
export class Bytes {
  #parts: number[] = [];

  get length(): number {
    return this.#parts.length;
  }

  u8(...values: readonly number[]): this {
    for (const value of values) this.#parts.push(value & 0xff);
    return this;
  }

  u16(...values: readonly number[]): this {
    for (const value of values) this.u8(value, value >>> 8);
    return this;
  }

  u32(...values: readonly number[]): this {
    for (const value of values) this.u8(value, value >>> 8, value >>> 16, value >>> 24);
    return this;
  }

  u64(value: number): this {
    return this.u32(value % 0x1_0000_0000, Math.floor(value / 0x1_0000_0000));
  }

  add(bytes: Uint8Array | readonly number[]): this {
    for (const byte of bytes) this.#parts.push(byte);
    return this;
  }

  text(text: string): this {
    return this.add(utf8(text));
  }

  align(size: number): this {
    while (this.#parts.length % size !== 0) this.#parts.push(0);
    return this;
  }

  done(): Uint8Array {
    return Uint8Array.from(this.#parts);
  }
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function join(...parts: readonly Uint8Array[]): Uint8Array {
  return joinAll(parts);
}

/** For lists too long to be arguments. */
export function joinAll(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}

export function put16(bytes: Uint8Array, at: number, value: number): Uint8Array {
  bytes[at] = value & 0xff;
  bytes[at + 1] = (value >>> 8) & 0xff;
  return bytes;
}

export function put32(bytes: Uint8Array, at: number, value: number): Uint8Array {
  return put16(put16(bytes, at, value & 0xffff), at + 2, value >>> 16);
}

export function u32At(bytes: Uint8Array, at: number): number {
  return (
    ((bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24)) >>>
    0
  );
}

/** The same numbers for the same seed, everywhere: xorshift32. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed | 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}
