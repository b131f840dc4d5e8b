import type { Platform } from "../platform.ts";
import { looksLikeBig5, scoreGbk, scoreUtf8 } from "./byte-scores.ts";

/** Text of unknown encoding made readable, with what was seen on the way. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** The bytes are no text: a magic number names them (`pdf`, `zip`, `image`), or control bytes give them away. */
  readonly binary: string | null;
  /** Characters that stand for bytes that could not be decoded. */
  readonly damaged: number;
  readonly truncated: boolean;
}

export const MAX_DECODED_BYTES = 24 * 1024 * 1024;

/** A `<meta charset>` counts only near the top, as in browsers. */
const META_WINDOW_BYTES = 4096;
const CONTROL_SAMPLE_BYTES = 65_536;
const MAX_CONTROL_SHARE = 0.02;

const MAGIC: readonly (readonly [string, readonly number[]])[] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["office", [0xd0, 0xcf, 0x11, 0xe0]],
  ["gzip", [0x1f, 0x8b]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

export function decode(bytes: Uint8Array, platform: Platform): Decoded {
  const truncated = bytes.length > MAX_DECODED_BYTES;
  const kept = truncated ? bytes.subarray(0, MAX_DECODED_BYTES) : bytes;
  const magic = MAGIC.find(([, start]) => start.every((byte, at) => kept[at] === byte));
  if (magic) return { text: "", encoding: "binary", binary: magic[0], damaged: 0, truncated };
  const encoding = sniffEncoding(kept);
  if (!encoding.startsWith("utf-16") && controlShare(kept) > MAX_CONTROL_SHARE) {
    return { text: "", encoding: "binary", binary: "bytes", damaged: 0, truncated };
  }
  const decoded = stripByteOrderMark(platform.decodeText(kept, encoding));
  // A character cut in two where reading stopped is no damage.
  const text = truncated ? decoded.replace(/\ufffd{1,3}$/, "") : decoded;
  return { text, encoding, binary: null, damaged: countDamage(text), truncated };
}

/** Byte order mark, then proof by validity, then what the page claims, then what the bytes look like. */
export function sniffEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const wide = sniffUtf16(bytes);
  if (wide) return wide;
  const utf8 = scoreUtf8(bytes);
  if (utf8.bad === 0) return "utf-8";
  const claimed = claimedEncoding(bytes);
  const gbk = scoreGbk(bytes);
  // A page pasted together from two encodings: the one that explains more of it wins.
  if (utf8.good > 0 && utf8.bad * 4 < utf8.good) return "utf-8";
  if (claimed === "gb18030") return claimed;
  if (claimed === null && looksLikeBig5(bytes)) return "big5";
  if (gbk.good > 0 && gbk.bad * 20 <= gbk.good && gbk.common * 2 > gbk.good) return "gb18030";
  if (claimed && claimed !== "utf-8") return claimed;
  if (gbk.good > 0 && gbk.bad * 4 < gbk.good) return "gb18030";
  return utf8.good > 0 ? "utf-8" : "windows-1252";
}

const KNOWN: Readonly<Record<string, string>> = {
  gb2312: "gb18030",
  gbk: "gb18030",
  gb18030: "gb18030",
  "x-gbk": "gb18030",
  big5: "big5",
  "utf-8": "utf-8",
  utf8: "utf-8",
  "iso-8859-1": "windows-1252",
  "windows-1252": "windows-1252",
  latin1: "windows-1252",
  shift_jis: "shift_jis",
  "euc-kr": "euc-kr",
};

function claimedEncoding(bytes: Uint8Array): string | null {
  let head = "";
  for (const byte of bytes.subarray(0, META_WINDOW_BYTES)) head += String.fromCharCode(byte);
  const name = /charset\s*=\s*["']?\s*([\w-]{2,20})/i.exec(head)?.[1]?.toLowerCase();
  return name === undefined ? null : (KNOWN[name] ?? null);
}

/** UTF-16 without a mark: nearly every other byte of Latin text is zero. */
function sniffUtf16(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 2000) & ~1;
  if (length < 8) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) evenZeros++;
    if (bytes[at + 1] === 0) oddZeros++;
  }
  const half = length / 2;
  if (oddZeros > half * 0.4 && evenZeros < half * 0.05) return "utf-16le";
  if (evenZeros > half * 0.4 && oddZeros < half * 0.05) return "utf-16be";
  return half >= 20 ? sniffWideHan(bytes.subarray(0, length)) : null;
}

/** Chinese in UTF-16: every other byte is the upper half of a common character or of a mark. */
function sniffWideHan(bytes: Uint8Array): string | null {
  const upper = (byte: number | undefined = 0) =>
    (byte >= 0x4e && byte <= 0x9f) || byte === 0x30 || byte === 0xff || byte === 0 || byte === 0x20;
  const shares = [0, 0];
  const seen = [new Set<number>(), new Set<number>()];
  bytes.forEach((byte, at) => {
    if (upper(byte)) shares[at % 2] = (shares[at % 2] ?? 0) + 1;
    seen[at % 2]?.add(byte);
  });
  const [even = 0, odd = 0] = shares;
  const half = bytes.length / 2;
  // Lower halves are spread over all bytes; upper ones are few.
  const spread = (at: number) => seen[at]?.size ?? 0;
  if (odd > half * 0.97 && even < half * 0.75 && spread(0) > spread(1)) return "utf-16le";
  if (even > half * 0.97 && odd < half * 0.75 && spread(1) > spread(0)) return "utf-16be";
  return null;
}

function controlShare(bytes: Uint8Array): number {
  const sample = bytes.subarray(0, CONTROL_SAMPLE_BYTES);
  if (sample.length === 0) return 0;
  let controls = 0;
  for (const byte of sample) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) controls++;
  }
  return controls / sample.length;
}

function stripByteOrderMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

function countDamage(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) count++;
  return count;
}
