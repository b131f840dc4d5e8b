const CHUNK = 4096;
const REPLACEMENT = 0xfffd;

/** One reusable array for each short length: filling it is faster than any view of the bytes. */
const SHORT = 256;
const shortArrays: (number[] | null)[] = new Array<number[] | null>(SHORT).fill(null);

/**
 * Decodes modified UTF-8 up to its NUL or `end`. Tolerant, as obfuscators write what they like:
 * lone surrogates pass, malformed bytes become U+FFFD.
 */
export function decodeMutf8(bytes: Uint8Array, start: number, end: number): string {
  let at = start;
  // ASCII, and no NUL.
  while (at < end && ((bytes[at] ?? 0) - 1) >>> 0 < 0x7f) at++;
  if (at >= end || bytes[at] === 0) return ascii(bytes, start, at);
  return ascii(bytes, start, at) + decodeRest(bytes, at, end);
}

/**
 * A text of so many letters, all of them ASCII, that a NUL ends; null where what stands there is anything else. Nearly
 * all texts are such, and reading one by its length takes one look at each letter.
 */
export function plainText(bytes: Uint8Array, start: number, length: number): string | null {
  if (length >= SHORT || bytes[start + length] !== 0) return null;
  const letters = shortArrays[length] ?? new Array<number>(length).fill(0);
  shortArrays[length] = letters;
  for (let at = 0; at < length; at++) {
    const byte = bytes[start + at] ?? 0;
    if (byte === 0 || byte >= 0x80) return null;
    letters[at] = byte;
  }
  return String.fromCharCode.apply(null, letters);
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  const length = end - start;
  if (length >= SHORT) return longAscii(bytes, start, end);
  const letters = shortArrays[length] ?? new Array<number>(length).fill(0);
  shortArrays[length] = letters;
  for (let at = 0; at < length; at++) letters[at] = bytes[start + at] ?? 0;
  return String.fromCharCode.apply(null, letters);
}

function longAscii(bytes: Uint8Array, start: number, end: number): string {
  let text = "";
  for (let at = start; at < end; at += CHUNK) {
    text += fromCodeUnits(bytes.subarray(at, Math.min(at + CHUNK, end)));
  }
  return text;
}

function fromCodeUnits(units: Uint8Array | Uint16Array): string {
  return Reflect.apply(String.fromCharCode, null, units);
}

/** One for all texts: most are far shorter, and making room for each took longer than reading it. */
const buffer = new Uint16Array(CHUNK);

function decodeRest(bytes: Uint8Array, start: number, end: number): string {
  let text = "";
  let filled = 0;
  let at = start;
  while (at < end) {
    const first = bytes[at] ?? 0;
    if (first === 0) break;
    let unit = REPLACEMENT;
    let size = 1;
    const second = bytes[at + 1] ?? 0;
    const third = bytes[at + 2] ?? 0;
    if (first < 0x80) unit = first;
    else if (first >> 5 === 0b110 && isContinuation(second)) {
      unit = ((first & 0x1f) << 6) | (second & 0x3f);
      size = 2;
    } else if (first >> 4 === 0b1110 && isContinuation(second) && isContinuation(third)) {
      unit = ((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
      size = 3;
    }
    buffer[filled++] = unit;
    at += size;
    if (filled === buffer.length) {
      text += fromCodeUnits(buffer);
      filled = 0;
    }
  }
  return text + fromCodeUnits(buffer.subarray(0, filled));
}

function isContinuation(byte: number): boolean {
  return byte >> 6 === 0b10;
}
