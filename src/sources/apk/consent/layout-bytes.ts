import type { Platform } from "../../../formats/platform.ts";

const DOCUMENT = 0x0003;
const TABLE = 0x0002;
const PACKAGE = 0x0200;
const TABLE_HEADER_BYTES = 12;
const STRING_POOL = 0x0001;
const RESOURCE_MAP = 0x0180;
const FIRST_NODE = 0x0100;
const LAST_NODE = 0x017f;
const UTF8_FLAG = 0x100;
const ON_CLICK = 0x0101026f;
const NAME = 0x01010003;

/** Where the strings of a binary XML document stand, headers and all, and what follows them; null in an odd document. */
interface Pool {
  readonly start: number;
  readonly end: number;
}

/** As an app's build writes it: one pool, then the resource ids or the nodes. */
function poolOf(bytes: Uint8Array): Pool | null {
  if (u16(bytes, 0) !== DOCUMENT || u16(bytes, 2) !== 8 || u16(bytes, 8) !== STRING_POOL) return null;
  const end = 8 + u32(bytes, 12);
  if (end + 8 > bytes.length) return null;
  const next = u16(bytes, end);
  return next === RESOURCE_MAP || (next >= FIRST_NODE && next <= LAST_NODE) ? { start: 8, end } : null;
}

/** The part of a layout that holds its strings; all of it where that cannot be told. */
export function stringBytes(bytes: Uint8Array): Uint8Array {
  const pool = poolOf(bytes);
  return pool === null ? bytes : bytes.subarray(pool.start, pool.end);
}

/** Pools of a layout whose strings are not UTF-8; null where it is not as an app's build writes it. */
export function otherPoolsOfLayout(bytes: Uint8Array): readonly Pool[] | null {
  const pool = poolOf(bytes);
  if (pool === null) return null;
  return isUtf8Pool(bytes, pool.start) ? [] : [pool];
}

/** Such pools of a resource table; null where its chunks do not follow one another as an app's build writes them. */
export function otherPoolsOfTable(bytes: Uint8Array): readonly Pool[] | null {
  if (u16(bytes, 0) !== TABLE || u16(bytes, 2) !== TABLE_HEADER_BYTES) return null;
  const found: Pool[] = [];
  const notePool = (start: number, end: number): boolean => {
    if (u16(bytes, start) === STRING_POOL && !isUtf8Pool(bytes, start)) found.push({ start, end });
    return true;
  };
  const areWhole = chunksAre(bytes, TABLE_HEADER_BYTES, bytes.length, (start, end) =>
    u16(bytes, start) === PACKAGE
      ? chunksAre(bytes, start + u16(bytes, start + 2), end, notePool)
      : notePool(start, end),
  );
  return areWhole ? found : null;
}

/** Whether chunks fill the bytes from `start` to `end`, and all of them are such. */
function chunksAre(
  bytes: Uint8Array,
  start: number,
  end: number,
  isSuch: (start: number, end: number) => boolean,
): boolean {
  let at = start;
  while (at + 8 <= end) {
    const next = at + u32(bytes, at + 4);
    if (next < at + 8 || next > end || !isSuch(at, next)) return false;
    at = next;
  }
  return at === end;
}

function isUtf8Pool(bytes: Uint8Array, start: number): boolean {
  return (u32(bytes, start + 16) & UTF8_FLAG) !== 0;
}

/**
 * Whether a layout may name a class or a method of the app, or another layout, as far as its bytes tell without being
 * taken apart: most only place what Android has.
 */
export function mayNameCode(bytes: Uint8Array, decodeText: Platform["decodeText"]): boolean {
  const pool = poolOf(bytes);
  if (pool === null || namesAttribute(bytes, pool.end)) return true;
  const isUtf8 = isUtf8Pool(bytes, pool.start);
  const first = pool.start + u32(bytes, pool.start + 20);
  if (first > pool.end) return true;
  const text = decodeText(bytes.subarray(first, pool.end), isUtf8 ? "latin1" : "utf-16le");
  return text.includes("include") || text.includes("class") || hasDot(text);
}

function namesAttribute(bytes: Uint8Array, at: number): boolean {
  if (u16(bytes, at) !== RESOURCE_MAP) return false;
  const end = Math.min(at + u32(bytes, at + 4), bytes.length);
  for (let each = at + u16(bytes, at + 2); each + 4 <= end; each += 4) {
    const id = u32(bytes, each);
    if (id === ON_CLICK || id === NAME) return true;
  }
  return false;
}

const SCHEMA = "schemas.android.com";

/** A class is named with its package; the addresses of the schemas are no class. */
function hasDot(text: string): boolean {
  for (let at = text.indexOf("."); at >= 0; at = text.indexOf(".", at + 1)) {
    if (!text.startsWith(SCHEMA, at - 7)) return true;
    at += SCHEMA.length - 8;
  }
  return false;
}

function u16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

function u32(bytes: Uint8Array, at: number): number {
  return (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;
}
