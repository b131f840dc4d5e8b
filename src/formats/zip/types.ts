import type { ByteSource } from "../platform.ts";

/** An archive as Android sees it: the central directory is the truth, local headers only say where the data starts. */
export interface Zip {
  readonly bytes: ByteSource;
  /** In the directory's order, duplicates included. */
  readonly entries: readonly ZipEntry[];
  /** One per kind, with how often it was seen. Grows while entries are read, since local headers are read only then. */
  readonly anomalies: readonly ZipAnomaly[];
  readonly layout: ZipLayout;
  /** Of duplicates the first, which Android's native code used before it refused such archives. */
  find(name: string): ZipEntry | undefined;
  findAll(name: string): readonly ZipEntry[];
  /** The content as Android reads it. A FormatError where it is broken or exceeds a limit. */
  read(entry: ZipEntry, maxBytes?: number): Uint8Array;
  /** The first bytes of the content, at most `wanted`; no more than they take is read or inflated. */
  head(entry: ZipEntry, wanted: number): Uint8Array;
  /** Random access to the content; without inflating or copying where it is stored. */
  open(entry: ZipEntry): ByteSource;
  /** Other ways to take a broken entry's bytes (as the local header says, by the other size), likeliest first. */
  otherReadings(entry: ZipEntry, maxBytes?: number): Iterable<Uint8Array>;
}

export interface ZipEntry {
  /** Position in the directory. */
  readonly index: number;
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly versionNeeded: number;
  readonly crc32: number;
  /** As the directory claims it; what is read is bounded by what is there. */
  readonly compressedSizeBytes: number;
  readonly sizeBytes: number;
  readonly localOffset: number;
  /** Of its record in the central directory. */
  readonly recordOffset: number;
}

export interface ZipLayout {
  readonly directoryOffset: number;
  /** Of the end record. */
  readonly endOffset: number;
  /** What must be added to offsets, where bytes were put before the archive and its offsets left as they were. */
  readonly shift: number;
}

export type ZipAnomalyKind =
  | "bad-extra-field"
  | "bytes-before-archive"
  | "bytes-before-end-record"
  | "dex-before-archive"
  | "directory-cut"
  | "directory-offset-wrong"
  | "duplicate-name"
  | "entries-capped"
  | "entries-overlap"
  | "entry-count-wrong"
  | "fake-encryption-bit"
  | "local-header-differs"
  | "local-header-missing"
  | "local-name-differs"
  | "long-name"
  | "multi-disk"
  | "name-not-utf8"
  | "odd-name"
  | "path-collision"
  | "several-end-records"
  | "size-wrong"
  | "trailing-bytes"
  | "unknown-method"
  | "version-needed-odd";

export interface ZipAnomaly {
  readonly kind: ZipAnomalyKind;
  readonly detail: string;
  /** Of the first one, in bytes from the start of the archive. */
  readonly offset: number;
  /** Name of the first entry that has it. */
  readonly entry: string | null;
  readonly count: number;
}

export interface ZipLimits {
  readonly entries: number;
  /** Inflated bytes of one entry. */
  readonly entryBytes: number;
  /** Shared by an archive and those nested in it. */
  readonly budget: ByteBudget;
}

/** Inflated bytes that may still be made. */
export interface ByteBudget {
  left: number;
}
