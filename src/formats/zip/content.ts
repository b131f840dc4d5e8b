import { ByteReader } from "../byte-reader.ts";
import { FormatError } from "../format-error.ts";
import type { ByteSource, Platform } from "../platform.ts";
import { decodeBytes, decodeUtf8 } from "../utf8.ts";
import type { AnomalyLog } from "./anomalies.ts";
import type { ZipEntry, ZipLayout } from "./types.ts";

const LOCAL = {
  signature: 0x04034b50,
  size: 30,
  flags: 6,
  method: 8,
  compressedSize: 18,
  sizeBytes: 22,
  nameLength: 26,
  extraLength: 28,
};
export const DEFLATED = 8;
const DATA_DESCRIPTOR_FLAG = 8;
/** Memory is set aside for this much at most; a stream that really holds more grows it (DEFLATE can reach 1032:1). */
const HINT_RATIO = 32;
/** How far past its claimed end a stream is followed. */
const RETRY_BYTES = 64 << 20;

/** Where an entry's data starts and how much room it has. */
export interface Location {
  readonly dataOffset: number;
  /** To the start of the directory: Android bounds data by it. */
  readonly room: number;
  readonly localMethod: number;
  readonly localCompressedSize: number;
  readonly localSize: number;
}

export function locate(source: ByteSource, entry: ZipEntry, layout: ZipLayout, log: AnomalyLog): Location {
  const once = String(entry.index);
  let offset = entry.localOffset + layout.shift;
  let head = localHead(source, offset);
  if (layout.shift !== 0 && head?.u32At(0) !== LOCAL.signature) {
    const unshifted = localHead(source, entry.localOffset);
    if (unshifted?.u32At(0) === LOCAL.signature) [offset, head] = [entry.localOffset, unshifted];
  }
  if (head === null)
    throw new FormatError(`${entry.name}: its local header is outside the file`, entry.recordOffset);
  const nameLength = head.u16At(LOCAL.nameLength);
  if (head.u32At(0) !== LOCAL.signature) {
    log.add("local-header-missing", "no local header where the directory says", offset, entry.name, once);
  }
  reportDifferences(source, entry, head, offset, log);
  const dataOffset = offset + LOCAL.size + nameLength + head.u16At(LOCAL.extraLength);
  const limit = dataOffset <= layout.directoryOffset ? layout.directoryOffset : source.sizeBytes;
  if (dataOffset > limit) throw new FormatError(`${entry.name}: its data is outside the file`, offset);
  return {
    dataOffset,
    room: limit - dataOffset,
    localMethod: head.u16At(LOCAL.method),
    localCompressedSize: head.u32At(LOCAL.compressedSize),
    localSize: head.u32At(LOCAL.sizeBytes),
  };
}

function localHead(source: ByteSource, offset: number): ByteReader | null {
  if (!(offset >= 0 && offset + LOCAL.size <= source.sizeBytes)) return null;
  return new ByteReader(source.read(offset, LOCAL.size), "local header");
}

function reportDifferences(
  source: ByteSource,
  entry: ZipEntry,
  head: ByteReader,
  offset: number,
  log: AnomalyLog,
): void {
  const once = String(entry.index);
  const differs: string[] = [];
  const flags = head.u16At(LOCAL.flags);
  if (head.u16At(LOCAL.method) !== entry.method)
    differs.push(`method ${head.u16At(LOCAL.method)}, directory ${entry.method}`);
  if (
    (flags & DATA_DESCRIPTOR_FLAG) === 0 &&
    entry.sizeBytes < 0xffffffff &&
    entry.compressedSizeBytes < 0xffffffff
  ) {
    if (head.u32At(LOCAL.compressedSize) !== entry.compressedSizeBytes) differs.push("compressed size");
    if (head.u32At(LOCAL.sizeBytes) !== entry.sizeBytes) differs.push("size");
  }
  if (differs.length > 0)
    log.add(
      "local-header-differs",
      `local header and directory differ: ${differs.join(", ")}`,
      offset,
      entry.name,
      once,
    );
  if ((flags & 1) !== 0)
    log.add("fake-encryption-bit", "marked as encrypted; Android ignores that", offset, entry.name, once);
  const nameLength = head.u16At(LOCAL.nameLength);
  if (offset + LOCAL.size + nameLength > source.sizeBytes) return;
  const name = source.read(offset + LOCAL.size, nameLength);
  if (decodeUtf8(name) !== entry.name && decodeBytes(name) !== entry.name) {
    log.add(
      "local-name-differs",
      `local header names it ${JSON.stringify(decodeUtf8(name.subarray(0, 120)))}`,
      offset,
      entry.name,
      once,
    );
  }
}

/** Android takes `size` bytes of everything that is not DEFLATE; where that many are not there, what is claimed otherwise or left. */
export function storedLength(entry: ZipEntry, room: number): number {
  if (entry.sizeBytes <= room) return entry.sizeBytes;
  return Math.min(entry.compressedSizeBytes, room);
}

export function inflate(
  platform: Pick<Platform, "inflateRaw">,
  source: ByteSource,
  entry: ZipEntry,
  at: Location,
  maxBytes: number,
): Uint8Array {
  const claimed = Math.min(entry.compressedSizeBytes, at.room);
  const expect = (length: number): number => Math.min(entry.sizeBytes, length * HINT_RATIO, maxBytes);
  let first: unknown;
  try {
    return platform.inflateRaw(source.read(at.dataOffset, claimed), expect(claimed), maxBytes);
  } catch (error) {
    first = error;
  }
  // A compressed size that is too small: the stream itself says where it ends.
  const needed = Math.min(entry.sizeBytes + Math.floor(entry.sizeBytes / 8) + 1024, RETRY_BYTES);
  const generous = Math.min(at.room, Math.max(claimed, needed));
  if (generous > claimed && !endsThere(source, at.dataOffset + claimed)) {
    try {
      return platform.inflateRaw(source.read(at.dataOffset, generous), expect(generous), maxBytes);
    } catch (error) {
      first = error;
    }
  }
  const why = first instanceof Error ? first.message : String(first);
  throw new FormatError(`${entry.name}: cannot be inflated within ${maxBytes} bytes (${why})`, at.dataOffset);
}

/** Whether the next header stands there, so that the claimed end is the real one. */
function endsThere(source: ByteSource, offset: number): boolean {
  if (offset + 2 > source.sizeBytes) return true;
  const [p, k] = source.read(offset, 2);
  return p === 0x50 && k === 0x4b;
}
