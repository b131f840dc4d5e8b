import type { Platform } from "../platform.ts";
import { decode } from "../text/decode.ts";

/** A page as browsers save it in one file (MHTML, RFC 2557): its HTML parts, the page itself first and its frames after it. */
export interface SavedPage {
  readonly html: string;
  readonly damaged: number;
  readonly encoding: string;
  readonly truncated: boolean;
}

/** Parts that are read, and headers of one of them. */
const LIMITS = { parts: 2_000, htmlParts: 50, headerBytes: 16_384 };
const HEAD_BYTES = 65_536;

/** Null where the bytes are no such file. */
export function readMhtml(bytes: Uint8Array, platform: Platform): SavedPage | null {
  const headers = latin(bytes.subarray(0, endOfHeaders(bytes)));
  if (!/^mime-version:/im.test(headers)) return null;
  const type = headerOf(headers, "content-type");
  const boundary = /boundary="?([^"\s;]{1,120})"?/i.exec(type)?.[1];
  if (!/^\s*multipart\//i.test(type) || boundary === undefined) return null;
  const read = partsOf(bytes, boundary)
    .flatMap((part) => htmlOf(part, platform) ?? [])
    .slice(0, LIMITS.htmlParts);
  const [first] = read;
  if (!first) return null;
  return {
    html: read.map(({ text }) => text).join("\n"),
    damaged: read.reduce((sum, { damaged }) => sum + damaged, 0),
    encoding: first.encoding,
    truncated: read.some(({ truncated }) => truncated),
  };
}

/** Behind the first empty line; 0 where the beginning has none. */
function endOfHeaders(bytes: Uint8Array): number {
  const last = Math.min(bytes.length, HEAD_BYTES);
  for (let at = bytes.indexOf(NEWLINE); at >= 0 && at + 1 < last; at = bytes.indexOf(NEWLINE, at + 1)) {
    if (bytes[at + 1] === NEWLINE) return at + 2;
    if (bytes[at + 1] === RETURN && bytes[at + 2] === NEWLINE && at + 2 < last) return at + 3;
  }
  return 0;
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;

function headerOf(headers: string, name: string): string {
  const unfolded = headers.replace(/\r?\n[ \t]+/g, " ");
  return new RegExp(`^${name}:(.*)$`, "im").exec(unfolded)?.[1] ?? "";
}

/** Stretches between lines that are the boundary. */
function partsOf(bytes: Uint8Array, boundary: string): Uint8Array[] {
  const mark = Uint8Array.from(`--${boundary}`, (char) => char.charCodeAt(0));
  const parts: Uint8Array[] = [];
  let from = -1;
  for (let at = indexOf(bytes, mark, 0); at >= 0; at = indexOf(bytes, mark, at + mark.length)) {
    if (at > 0 && bytes[at - 1] !== 0x0a) continue;
    if (from >= 0) parts.push(bytes.subarray(from, at));
    from = at + mark.length;
    if (parts.length >= LIMITS.parts) return parts;
  }
  // A file that was cut short has no last boundary.
  if (from >= 0) parts.push(bytes.subarray(from));
  return parts;
}

function indexOf(bytes: Uint8Array, mark: Uint8Array, from: number): number {
  const [first = 0] = mark;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let same = 1;
    while (same < mark.length && bytes[at + same] === mark[same]) same++;
    if (same === mark.length) return at;
  }
  return -1;
}

function htmlOf(part: Uint8Array, platform: Platform) {
  const head = latin(part.subarray(0, LIMITS.headerBytes));
  const end = /\r?\n\r?\n/.exec(head);
  if (!end) return null;
  const headers = head.slice(0, end.index);
  const type = headerOf(headers, "content-type");
  if (!/^\s*(text\/html|application\/xhtml)/i.test(type)) return null;
  const body = part.subarray(end.index + end[0].length);
  const coding = headerOf(headers, "content-transfer-encoding").trim().toLowerCase();
  const raw =
    coding === "base64" ? fromBase64(body) : coding === "quoted-printable" ? fromQuoted(body) : body;
  return decode(raw, platform);
}

function fromQuoted(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte !== 0x3d) {
      out[length++] = byte;
      continue;
    }
    // A line that ends in "=" goes on in the next.
    if (bytes[at + 1] === 0x0a) at += 1;
    else if (bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a) at += 2;
    else {
      const value = hex(bytes[at + 1]) * 16 + hex(bytes[at + 2]);
      if (value >= 0) {
        out[length++] = value;
        at += 2;
      } else out[length++] = byte;
    }
  }
  return out.subarray(0, length);
}

/** Not a digit: far below what any second digit could mend. */
const NO_DIGIT = -1_000;

function hex(byte: number | undefined): number {
  if (byte === undefined) return NO_DIGIT;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const upper = byte & 0xdf;
  return upper >= 0x41 && upper <= 0x46 ? upper - 55 : NO_DIGIT;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const VALUES = new Int16Array(256).fill(-1);
for (let at = 0; at < ALPHABET.length; at++) VALUES[ALPHABET.charCodeAt(at)] = at;

function fromBase64(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil((bytes.length * 3) / 4));
  let length = 0;
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    const value = VALUES[byte] ?? -1;
    if (value < 0) continue;
    held = ((held << 6) | value) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out[length++] = (held >> bits) & 0xff;
    }
  }
  return out.subarray(0, length);
}

function latin(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 4096)
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return text;
}
