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
  const head = window.view(at, RECORD.size);
  if (head === null) return 0;
  const nameLength = head.u16At(RECORD.nameLength);
  const extraLength = head.u16At(RECORD.extraLength);
  const disk = head.u16At(RECORD.disk);
  const total = RECORD.size + nameLength + extraLength + head.u16At(RECORD.commentLength);
  const sizes = {
    compressed: head.u32At(RECORD.compressedSize),
    size: head.u32At(RECORD.sizeBytes),
    local: head.u32At(RECORD.localOffset),
  };
  const fixed = {
    method: head.u16At(RECORD.method),
    flags: head.u16At(RECORD.flags),
    versionNeeded: head.u16At(RECORD.versionNeeded),
    crc32: head.u32At(RECORD.crc32),
  };
  const nameBytes = window.view(at + RECORD.size, nameLength);
  if (nameBytes === null) return 0;
  const name = entryName(nameBytes.bytes, at, log);
  if (extraLength > 0) {
    const extra = window.view(at + RECORD.size + nameLength, extraLength);
    if (extra === null) log.add("bad-extra-field", "extra fields run out of the directory", at, name);
    else readExtra(extra, sizes, at, name, log);
  }
  if (disk !== 0 && disk !== 0xffff) log.add("multi-disk", `an entry claims to be on disk ${disk}`, at, name);
  const entry: ZipEntry = {
    index: entries.length,
    name,
    ...fixed,
    compressedSizeBytes: sizes.compressed,
    sizeBytes: sizes.size,
    localOffset: sizes.local,
    recordOffset: at,
  };
  entries.push(entry);
  return window.fits(at, total) ? total : RECORD.size + nameLength;
}

/** Android compares names as bytes; a name that is no UTF-8 keeps its bytes one by one. */
function entryName(bytes: Uint8Array, at: number, log: AnomalyLog): string {
  const name = decodeUtf8(bytes);
  if (!name.includes("\ufffd")) return name;
  const raw = decodeBytes(bytes);
  log.add("name-not-utf8", "the name is no UTF-8", at, raw);
  return raw;
}

function readExtra(
  extra: ByteReader,
  sizes: { compressed: number; size: number; local: number },
  at: number,
  name: string,
  log: AnomalyLog,
): void {
  let offset = 0;
  // Up to three zero bytes are zipalign's padding.
  while (offset + 4 <= extra.length) {
    const id = extra.u16At(offset);
    const size = extra.u16At(offset + 2);
    if (offset + 4 + size > extra.length) break;
    if (id === ZIP64_EXTRA) widen(extra, offset + 4, offset + 4 + size, sizes, at, name, log);
    offset += 4 + size;
  }
  const padding = extra.bytes.subarray(offset).every((byte) => byte === 0);
  if (!padding) log.add("bad-extra-field", "extra fields are garbage", at, name);
}

function widen(
  extra: ByteReader,
  from: number,
  end: number,
  sizes: { compressed: number; size: number; local: number },
  at: number,
  name: string,
  log: AnomalyLog,
): void {
  let offset = from;
  const next = (value: number): number => {
    if (value !== 0xffffffff) return value;
    if (offset + 8 > end) {
      log.add("bad-extra-field", "the zip64 field is too short", at, name);
      return value;
    }
    offset += 8;
    return safe64(extra, offset - 8);
  };
  sizes.size = next(sizes.size);
  sizes.compressed = next(sizes.compressed);
  sizes.local = next(sizes.local);
}

/** A sliding view over the directory, so that a lying offset never pulls the whole file into memory. */
class Window {
  readonly #source: ByteSource;
  readonly #limit: number;
  #start = 0;
  #bytes: Uint8Array = new Uint8Array(0);

  constructor(source: ByteSource, limit: number) {
    this.#source = source;
    this.#limit = Math.min(limit, source.sizeBytes);
  }

  fits(offset: number, size: number): boolean {
    return offset + size <= this.#limit;
  }

  view(offset: number, size: number): ByteReader | null {
    if (!this.fits(offset, size)) return null;
    if (offset < this.#start || offset + size > this.#start + this.#bytes.length) {
      this.#start = offset;
      this.#bytes = this.#source.read(offset, Math.min(Math.max(size, CHUNK), this.#limit - offset));
    }
    const from = offset - this.#start;
    return new ByteReader(this.#bytes.subarray(from, from + size), "central directory");
  }

  hasRecord(offset: number): boolean {
    return this.view(offset, 4)?.u32() === RECORD.signature;
  }

  nextRecord(offset: number): number {
    const stop = Math.min(offset + RESYNC_REACH, this.#limit - RECORD.size);
    for (let at = offset; at <= stop; at++) if (this.hasRecord(at)) return at;
    return -1;
  }
}
