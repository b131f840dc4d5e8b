import { ByteReader } from "../byte-reader.ts";
import type { ByteSource } from "../platform.ts";
import { decodeBytes, decodeUtf8 } from "../utf8.ts";
import type { AnomalyLog } from "./anomalies.ts";
import { type EndRecord, safe64 } from "./end-record.ts";
import type { ZipEntry } from "./types.ts";

const RECORD = {
  signature: 0x02014b50,
  size: 46,
  versionNeeded: 6,
  flags: 8,
  method: 10,
  crc32: 16,
  compressedSize: 20,
  sizeBytes: 24,
  nameLength: 28,
  extraLength: 30,
  commentLength: 32,
  disk: 34,
  localOffset: 42,
};
const ZIP64_EXTRA = 1;
const CHUNK = 256 << 10;
/** The most that a record's own three variable parts can take: where to look for the next one after a lying length. */
const RESYNC_REACH = 3 * 0xffff;

/** Walks the records by their signatures: the count and size in the end record are only claims. */
export function readDirectory(
  source: ByteSource,
  end: EndRecord,
  maxEntries: number,
  log: AnomalyLog,
): ZipEntry[] {
  const entries: ZipEntry[] = [];
  const window = new Window(source, end.directoryLimit);
  let at = end.directoryOffset;
  for (;;) {
    if (!window.hasRecord(at)) {
      const next = entries.length < end.count ? window.nextRecord(at) : -1;
      if (next < 0) break;
      log.add("directory-cut", "bytes that are no record stand between records of the directory", at);
      at = next;
    }
    if (entries.length >= maxEntries) {
      log.add("entries-capped", `only the first ${maxEntries} entries were read`, at);
      return entries;
    }
    const size = readRecord(window, at, entries, log);
    if (size === 0) {
      log.add("directory-cut", "the last record of the directory runs into the end record", at);
      return entries;
    }
    at += size;
  }
  reportEnd(entries.length, at, end, log);
  return entries;
}

function reportEnd(count: number, at: number, end: EndRecord, log: AnomalyLog): void {
  // The 16-bit count of an archive without zip64 wraps.
  if (count !== end.count && (count & 0xffff) !== end.count) {
    log.add(
      "entry-count-wrong",
      `the end record claims ${end.count} entries, the directory has ${count}`,
      end.offset,
    );
  }
  if (end.shift !== 0)
    log.add(
      "directory-offset-wrong",
      `the directory is ${end.shift} bytes from where the end record says`,
      end.offset,
    );
  if (at < end.directoryLimit) {
    log.add(
      "bytes-before-end-record",
      `${end.directoryLimit - at} bytes between the directory and its end record`,
      at,
    );
  }
}

/** Size of the record, or 0 where it does not fit. */
function readRecord(window: Window, at: number, entries: ZipEntry[], log: AnomalyLog): number {
  const fixed = window.load(at, RECORD.size);
  if (fixed < 0) return 0;
  const nameLength = window.reader.u16At(fixed + RECORD.nameLength);
  const extraLength = window.reader.u16At(fixed + RECORD.extraLength);
  const total = RECORD.size + nameLength + extraLength + window.reader.u16At(fixed + RECORD.commentLength);
  const head = window.load(at, RECORD.size + nameLength);
  if (head < 0) return 0;
  // The window may have moved to hold the name too.
  const { reader } = window;
  const name = entryName(reader.viewAt(head + RECORD.size, nameLength), at, log);
  const disk = reader.u16At(head + RECORD.disk);
  if (disk !== 0 && disk !== 0xffff) log.add("multi-disk", `an entry claims to be on disk ${disk}`, at, name);
  const entry: ReadEntry = {
    index: entries.length,
    name,
    method: reader.u16At(head + RECORD.method),
    flags: reader.u16At(head + RECORD.flags),
    versionNeeded: reader.u16At(head + RECORD.versionNeeded),
    crc32: reader.u32At(head + RECORD.crc32),
    compressedSizeBytes: reader.u32At(head + RECORD.compressedSize),
    sizeBytes: reader.u32At(head + RECORD.sizeBytes),
    localOffset: reader.u32At(head + RECORD.localOffset),
    recordOffset: at,
  };
  if (extraLength > 0) {
    const extra = window.load(at + RECORD.size + nameLength, extraLength);
    if (extra < 0) log.add("bad-extra-field", "extra fields run out of the directory", at, name);
    else readExtra(window.reader, extra, extra + extraLength, entry, log);
  }
  entries.push(entry);
  return window.fits(at, total) ? total : RECORD.size + nameLength;
}

/** An entry while its zip64 field may still widen it. */
type ReadEntry = { -readonly [K in keyof ZipEntry]: ZipEntry[K] };

/** Android compares names as bytes; a name that is no UTF-8 keeps its bytes one by one. */
function entryName(bytes: Uint8Array, at: number, log: AnomalyLog): string {
  const name = decodeUtf8(bytes);
  if (!name.includes("\ufffd")) return name;
  const raw = decodeBytes(bytes);
  log.add("name-not-utf8", "the name is no UTF-8", at, raw);
  return raw;
}

function readExtra(reader: ByteReader, from: number, end: number, entry: ReadEntry, log: AnomalyLog): void {
  let offset = from;
  while (offset + 4 <= end) {
    const id = reader.u16At(offset);
    const size = reader.u16At(offset + 2);
    if (offset + 4 + size > end) break;
    if (id === ZIP64_EXTRA) widen(reader, offset + 4, offset + 4 + size, entry, log);
    offset += 4 + size;
  }
  // Up to three zero bytes that are left are zipalign's padding.
  while (offset < end && reader.u8At(offset) === 0) offset += 1;
  if (offset < end) log.add("bad-extra-field", "extra fields are garbage", entry.recordOffset, entry.name);
}

function widen(reader: ByteReader, from: number, end: number, entry: ReadEntry, log: AnomalyLog): void {
  let offset = from;
  const next = (value: number): number => {
    if (value !== 0xffffffff) return value;
    if (offset + 8 > end) {
      log.add("bad-extra-field", "the zip64 field is too short", entry.recordOffset, entry.name);
      return value;
    }
    offset += 8;
    return safe64(reader, offset - 8);
  };
  entry.sizeBytes = next(entry.sizeBytes);
  entry.compressedSizeBytes = next(entry.compressedSizeBytes);
  entry.localOffset = next(entry.localOffset);
}

/** A sliding view over the directory, so that a lying offset never pulls the whole file into memory. */
class Window {
  readonly #source: ByteSource;
  readonly #limit: number;
  #start = 0;
  reader = new ByteReader(new Uint8Array(0), "central directory");

  constructor(source: ByteSource, limit: number) {
    this.#source = source;
    this.#limit = Math.min(limit, source.sizeBytes);
  }

  fits(offset: number, size: number): boolean {
    return offset + size <= this.#limit;
  }

  /** Where `size` bytes at this offset of the archive stand in `reader`; -1 where the directory has not that many. */
  load(offset: number, size: number): number {
    if (offset + size > this.#limit) return -1;
    if (offset < this.#start || offset + size > this.#start + this.reader.length) {
      this.#start = offset;
      const length = Math.min(Math.max(size, CHUNK), this.#limit - offset);
      this.reader = new ByteReader(this.#source.read(offset, length), "central directory");
    }
    return offset - this.#start;
  }

  hasRecord(offset: number): boolean {
    const at = this.load(offset, 4);
    return at >= 0 && this.reader.u32At(at) === RECORD.signature;
  }

  nextRecord(offset: number): number {
    const stop = Math.min(offset + RESYNC_REACH, this.#limit - RECORD.size);
    for (let at = offset; at <= stop; at++) if (this.hasRecord(at)) return at;
    return -1;
  }
}
