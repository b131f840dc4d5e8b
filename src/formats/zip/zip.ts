import { FormatError } from "../format-error.ts";
import type { ByteSource, Platform } from "../platform.ts";
import { AnomalyLog } from "./anomalies.ts";
import { DEFLATED, inflate, type Location, locate, storedLength } from "./content.ts";
import { readDirectory } from "./directory.ts";
import { findEndRecord } from "./end-record.ts";
import { inflateHead } from "./inflate-head.ts";
import { reportOddEntries } from "./odd-entries.ts";
import type { ByteBudget, Zip, ZipAnomaly, ZipEntry, ZipLayout, ZipLimits } from "./types.ts";

export type { ByteBudget, Zip, ZipAnomaly, ZipAnomalyKind, ZipEntry, ZipLayout, ZipLimits } from "./types.ts";

const MIB = 1 << 20;
export const DEFAULT_ENTRIES = 200_000;
export const DEFAULT_ENTRY_BYTES = 384 * MIB;
export const DEFAULT_BUDGET_BYTES = 2048 * MIB;

/** The most that DEFLATE can make of a byte. */
const WORST_RATIO = 1032;

type Inflater = Pick<Platform, "inflateRaw">;

/** Opens an archive: reads its tail and its central directory, nothing else. A FormatError where there is none. */
export function openZip(bytes: ByteSource, platform: Inflater, limits: Partial<ZipLimits> = {}): Zip {
  const log = new AnomalyLog();
  const end = findEndRecord(bytes, log);
  const entries = readDirectory(bytes, end, limits.entries ?? DEFAULT_ENTRIES, log);
  const layout = { directoryOffset: end.directoryOffset, endOffset: end.offset, shift: end.shift };
  reportOddEntries(bytes, entries, layout, log);
  const budget = limits.budget ?? { left: DEFAULT_BUDGET_BYTES };
  return new Archive(bytes, platform, entries, layout, log, limits.entryBytes ?? DEFAULT_ENTRY_BYTES, budget);
}

class Archive implements Zip {
  readonly bytes: ByteSource;
  readonly entries: readonly ZipEntry[];
  readonly layout: ZipLayout;
  readonly #platform: Inflater;
  readonly #log: AnomalyLog;
  readonly #entryBytes: number;
  readonly #budget: ByteBudget;
  /** Largest content each entry was charged for: reading it again is free, since the former copy is gone. */
  readonly #charged = new Map<number, number>();
  readonly #first = new Map<string, ZipEntry>();
  readonly #duplicates = new Map<string, ZipEntry[]>();

  constructor(
    bytes: ByteSource,
    platform: Inflater,
    entries: readonly ZipEntry[],
    layout: ZipLayout,
    log: AnomalyLog,
    entryBytes: number,
    budget: ByteBudget,
  ) {
    this.bytes = bytes;
    this.entries = entries;
    this.layout = layout;
    this.#platform = platform;
    this.#log = log;
    this.#entryBytes = entryBytes;
    this.#budget = budget;
    for (const entry of entries) this.#enter(entry);
  }

  #enter(entry: ZipEntry): void {
    const first = this.#first.get(entry.name);
    if (first === undefined) {
      this.#first.set(entry.name, entry);
      return;
    }
    const same = this.#duplicates.get(entry.name);
    if (same === undefined) this.#duplicates.set(entry.name, [first, entry]);
    else same.push(entry);
  }

  get anomalies(): readonly ZipAnomaly[] {
    return this.#log.list;
  }

  find(name: string): ZipEntry | undefined {
    return this.#first.get(name);
  }

  findAll(name: string): readonly ZipEntry[] {
    const first = this.#first.get(name);
    return this.#duplicates.get(name) ?? (first === undefined ? [] : [first]);
  }

  read(entry: ZipEntry, maxBytes = this.#entryBytes): Uint8Array {
    const at = locate(this.bytes, entry, this.layout, this.#log);
    const content =
      entry.method === DEFLATED ? this.#inflated(entry, at, maxBytes) : this.#stored(entry, at, maxBytes);
    if (content.length !== entry.sizeBytes) {
      const detail = `the directory claims ${entry.sizeBytes} bytes, the entry has ${content.length}`;
      this.#log.add("size-wrong", detail, entry.recordOffset, entry.name, String(entry.index));
    }
    return content;
  }

  head(entry: ZipEntry, wanted: number): Uint8Array {
    const at = locate(this.bytes, entry, this.layout, this.#log);
    const length = entry.method === DEFLATED ? entry.compressedSizeBytes : storedLength(entry, at.room);
    // A block of DEFLATE that makes nothing smaller adds a few bytes for its tables.
    const enough = entry.method === DEFLATED ? wanted + (wanted >> 3) + 1024 : wanted;
    const bytes = this.bytes.read(at.dataOffset, Math.min(length, at.room, enough));
    return entry.method === DEFLATED ? inflateHead(bytes, wanted) : bytes;
  }

  open(entry: ZipEntry): ByteSource {
    if (entry.method === DEFLATED) return whole(this.read(entry));
    const at = locate(this.bytes, entry, this.layout, this.#log);
    return range(this.bytes, at.dataOffset, storedLength(entry, at.room));
  }

  *otherReadings(entry: ZipEntry, maxBytes = this.#entryBytes): Iterable<Uint8Array> {
    const at = locate(this.bytes, entry, this.layout, this.#log);
    const local = {
      ...entry,
      method: at.localMethod,
      compressedSizeBytes: at.localCompressedSize,
      sizeBytes: at.localSize,
    };
    const flipped = entry.method === DEFLATED ? 0 : DEFLATED;
    const room = { ...entry, method: flipped, compressedSizeBytes: at.room, sizeBytes: at.room };
    for (const other of [
      local,
      { ...entry, method: flipped },
      { ...entry, sizeBytes: entry.compressedSizeBytes },
      room,
    ]) {
      try {
        yield other.method === DEFLATED
          ? this.#inflated(other, at, maxBytes)
          : this.#stored(other, at, maxBytes);
      } catch (error) {
        // Only one of several guesses; the reading as Android does it has its own error.
        if (!(error instanceof FormatError)) throw error;
      }
    }
  }

  #stored(entry: ZipEntry, at: Location, maxBytes: number): Uint8Array {
    const length = storedLength(entry, at.room);
    if (length > maxBytes)
      throw new FormatError(`${entry.name}: longer than ${maxBytes} bytes`, at.dataOffset);
    this.#charge(entry, length);
    return this.bytes.read(at.dataOffset, length);
  }

  #inflated(entry: ZipEntry, at: Location, maxBytes: number): Uint8Array {
    const before = this.#charged.get(entry.index) ?? 0;
    const allowed = Math.min(maxBytes, this.#entryBytes, this.#budget.left + before);
    if (allowed <= 0 && entry.sizeBytes > 0) throw this.#exhausted(entry);
    try {
      const content = inflate(this.#platform, this.bytes, entry, at, Math.max(allowed, 1));
      this.#charge(entry, content.length);
      return content;
    } catch (error) {
      // A stream that grew past its limit cost as much as one that reached it.
      const cost = Math.min(allowed, Math.min(entry.compressedSizeBytes, at.room) * WORST_RATIO);
      this.#budget.left = Math.max(0, this.#budget.left - cost);
      throw error;
    }
  }

  #charge(entry: ZipEntry, size: number): void {
    const before = this.#charged.get(entry.index) ?? 0;
    if (size <= before) return;
    if (size - before > this.#budget.left) {
      throw new FormatError(
        `${entry.name}: the archive holds more bytes than the limit for all of it`,
        entry.recordOffset,
      );
    }
    this.#budget.left -= size - before;
    this.#charged.set(entry.index, size);
  }

  #exhausted(entry: ZipEntry): FormatError {
    return new FormatError(
      `${entry.name}: the archive holds more bytes than the limit for all of it`,
      entry.recordOffset,
    );
  }
}

function whole(bytes: Uint8Array): ByteSource {
  return range(
    { sizeBytes: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length) },
    0,
    bytes.length,
  );
}

function range(source: ByteSource, start: number, sizeBytes: number): ByteSource {
  return {
    sizeBytes,
    read(offset, length) {
      if (!(offset >= 0 && length >= 0 && offset + length <= sizeBytes)) {
        throw new RangeError(`${length} bytes at ${offset} of ${sizeBytes}`);
      }
      return source.read(start + offset, length);
    },
  };
}
