import { FormatError } from "../format-error.ts";

/** One element of DER, as far as certificates need it. Offsets are from the start of the outermost bytes. */
export interface Der {
  readonly tag: number;
  readonly bytes: Uint8Array;
  /** Of the tag. */
  readonly start: number;
  readonly contentStart: number;
  readonly end: number;
}

export const TAG = {
  integer: 0x02,
  objectId: 0x06,
  utf8: 0x0c,
  sequence: 0x30,
  set: 0x31,
  context0: 0xa0,
  bmp: 0x1e,
  universal: 0x1c,
} as const;

export function derAt(bytes: Uint8Array, start: number, limit = bytes.length): Der {
  const tag = byteAt(bytes, start, limit);
  if ((tag & 0x1f) === 0x1f) throw new FormatError("certificate: a tag of several bytes", start);
  const first = byteAt(bytes, start + 1, limit);
  if (first === 0x80)
    return { tag, bytes, start, contentStart: start + 2, end: endOfIndefinite(bytes, start + 2, limit, 0) };
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  if (lengthBytes > 4) throw new FormatError("certificate: a length of more than four bytes", start);
  let length = lengthBytes === 0 ? first : 0;
  for (let i = 0; i < lengthBytes; i++) length = length * 256 + byteAt(bytes, start + 2 + i, limit);
  const contentStart = start + 2 + lengthBytes;
  if (contentStart + length > limit)
    throw new FormatError("certificate: an element runs over its end", start);
  return { tag, bytes, start, contentStart, end: contentStart + length };
}

/** The elements inside. */
export function children(der: Der): Der[] {
  const found: Der[] = [];
  for (let at = der.contentStart; at < der.end; ) {
    // End of an indefinite length.
    if (der.bytes[at] === 0 && der.bytes[at + 1] === 0) break;
    const child = derAt(der.bytes, at, der.end);
    found.push(child);
    at = child.end;
  }
  return found;
}

export function expect(der: Der | undefined, tag: number, what: string): Der {
  if (der === undefined || der.tag !== tag)
    throw new FormatError(`certificate: no ${what} where one must be`, der?.start ?? 0);
  return der;
}

export function content(der: Der): Uint8Array {
  return der.bytes.subarray(der.contentStart, der.end);
}

export function raw(der: Der): Uint8Array {
  return der.bytes.subarray(der.start, der.end);
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

function byteAt(bytes: Uint8Array, at: number, limit: number): number {
  const byte = at < limit ? bytes[at] : undefined;
  if (byte === undefined) throw new FormatError("certificate: cut short", at);
  return byte;
}

/** BER's open length, which old signing tools wrote: ends with two zero bytes after whole elements. */
function endOfIndefinite(bytes: Uint8Array, from: number, limit: number, depth: number): number {
  if (depth > 16) throw new FormatError("certificate: nested too deep", from);
  let at = from;
  while (!(byteAt(bytes, at, limit) === 0 && byteAt(bytes, at + 1, limit) === 0)) {
    const open = byteAt(bytes, at + 1, limit) === 0x80;
    at = open ? endOfIndefinite(bytes, at + 2, limit, depth + 1) : derAt(bytes, at, limit).end;
  }
  return at + 2;
}
