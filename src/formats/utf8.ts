/** One reusable array for each short length: one that grows takes more time, and more room. */
const SHORT = 256;
const shortArrays: (number[] | null)[] = new Array<number[] | null>(SHORT).fill(null);

function arrayOf(length: number): number[] {
  const units = shortArrays[length] ?? new Array<number>(length).fill(0);
  shortArrays[length] = units;
  return units;
}

/** The text where it is short and all ASCII, as nearly all names are; else null. */
function shortAscii(bytes: Uint8Array, start: number, end: number): string | null {
  const length = end - start;
  if (length <= 0 || length >= SHORT) return null;
  const units = arrayOf(length);
  for (let at = 0; at < length; at++) {
    const byte = bytes[start + at] ?? 0x80;
    if (byte >= 0x80) return null;
    units[at] = byte;
  }
  return String.fromCharCode.apply(null, units);
}

/**
 * UTF-8 as Android's own C++ reads it: lenient. Surrogates written as three bytes stay as they are
 * (two of them make one character, as in CESU-8); a malformed byte becomes U+FFFD.
 */
export function decodeUtf8(bytes: Uint8Array, start = 0, end = bytes.length): string {
  const plain = shortAscii(bytes, start, end);
  if (plain !== null) return plain;
  let text = "";
  const units: number[] = [];
  for (let at = start; at < end; ) {
    if (units.length > 4096) text += flush(units);
    const lead = bytes[at] ?? 0;
    const size = sizeOf(lead);
    const point = size === 1 ? lead : pointAt(bytes, at, size, end);
    if (point < 0) {
      units.push(0xfffd);
      at += 1;
    } else {
      if (point > 0xffff) units.push(0xd7c0 + (point >> 10), 0xdc00 | (point & 0x3ff));
      else units.push(point);
      at += size;
    }
  }
  return text + flush(units);
}

/** Each byte one character: for names that are no UTF-8, so that two different names stay different. */
export function decodeBytes(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 4096) {
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  }
  return text;
}

/** UTF-16LE code units, lone surrogates included. */
export function decodeUtf16(bytes: Uint8Array, start: number, end: number): string {
  const length = (end - start) >> 1;
  if (length > 0 && length < SHORT) {
    const short = arrayOf(length);
    for (let n = 0; n < length; n++)
      short[n] = (bytes[start + n * 2] ?? 0) | ((bytes[start + n * 2 + 1] ?? 0) << 8);
    return String.fromCharCode.apply(null, short);
  }
  let text = "";
  const units: number[] = [];
  for (let at = start; at + 1 < end; at += 2) {
    units.push((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8));
    if (units.length > 4096) text += flush(units);
  }
  return text + flush(units);
}

function flush(units: number[]): string {
  const text = String.fromCharCode(...units);
  units.length = 0;
  return text;
}

function sizeOf(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead < 0xe0) return 2;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  if (lead >= 0xf0 && lead < 0xf5) return 4;
  return 0;
}

function pointAt(bytes: Uint8Array, at: number, size: number, end: number): number {
  if (size === 0 || at + size > end) return -1;
  let point = (bytes[at] ?? 0) & (0xff >> (size + 1));
  for (let i = 1; i < size; i++) {
    const byte = bytes[at + i] ?? 0;
    if ((byte & 0xc0) !== 0x80) return -1;
    point = (point << 6) | (byte & 0x3f);
  }
  const least = size === 2 ? 0x80 : size === 3 ? 0x800 : 0x10000;
  return point < least || point > 0x10ffff ? -1 : point;
}
