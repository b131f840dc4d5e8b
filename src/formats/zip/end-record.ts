import { ByteReader } from "../byte-reader.ts";
import { FormatError } from "../format-error.ts";
import type { ByteSource } from "../platform.ts";
import type { AnomalyLog } from "./anomalies.ts";

const END = {
  signature: 0x06054b50,
  size: 22,
  disk: 4,
  countHere: 8,
  count: 10,
  directorySize: 12,
  directoryOffset: 16,
  commentLength: 20,
};
/** Of every signature: P. */
const FIRST_LETTER = 0x50;
const LOCATOR = { signature: 0x07064b50, size: 20, end64Offset: 8 };
const END64 = { signature: 0x06064b50, size: 56, count: 32, directorySize: 40, directoryOffset: 48 };
const RECORD_SIGNATURE = 0x02014b50;
const MAX_COMMENT = 0xffff;
/** Android looks only as far back as a comment can reach; bytes that others appended may need more. */
const FAR_TAIL = 4 << 20;
/** More than a whole comment of nothing but signatures. */
const MAX_CANDIDATES = 20_000;

export interface EndRecord {
  /** Of the end record itself. */
  readonly offset: number;
  /** Where the directory must stop: the end record, or the zip64 end record before it. */
  readonly directoryLimit: number;
  readonly directoryOffset: number;
  readonly directorySize: number;
  readonly count: number;
  readonly shift: number;
}

/** The last end record that leads to a directory; one whose comment reaches the end of the file goes first. */
export function findEndRecord(source: ByteSource, log: AnomalyLog): EndRecord {
  for (const reach of [END.size + MAX_COMMENT, FAR_TAIL]) {
    const start = Math.max(0, source.sizeBytes - reach);
    const tail = new ByteReader(source.read(start, source.sizeBytes - start), "end of the archive");
    const found = lastValid(source, tail, start, log);
    if (found !== null) return found;
    if (start === 0) break;
  }
  throw new FormatError(
    "no end record that leads to a central directory: not a ZIP archive, or cut short",
    source.sizeBytes,
  );
}

function lastValid(source: ByteSource, tail: ByteReader, start: number, log: AnomalyLog): EndRecord | null {
  const candidates = endSignatures(tail);
  let loose: { record: EndRecord; at: number } | null = null;
  let empty: EndRecord | null = null;
  for (const at of candidates) {
    const exact = at + END.size + tail.u16At(at + END.commentLength) === tail.length;
    const record = readEnd(source, tail, at, start);
    if (record === null) {
      if (exact && tail.u16At(at + END.count) === 0) empty ??= emptyRecord(start + at);
    } else if (exact) {
      return report(record, tail, at, start, candidates, log);
    } else {
      loose ??= { record, at };
    }
  }
  return loose === null ? empty : report(loose.record, tail, loose.at, start, candidates, log);
}

/** From the end towards the start. */
function endSignatures(tail: ByteReader): number[] {
  const found: number[] = [];
  // The engine looks for one letter far faster than a loop does.
  let at = tail.bytes.subarray(0, Math.max(0, tail.length - END.size + 1)).lastIndexOf(FIRST_LETTER);
  while (at >= 0 && found.length < MAX_CANDIDATES) {
    if (tail.u32At(at) === END.signature) found.push(at);
    at = at === 0 ? -1 : tail.bytes.lastIndexOf(FIRST_LETTER, at - 1);
  }
  return found;
}

function report(
  record: EndRecord,
  tail: ByteReader,
  at: number,
  start: number,
  candidates: readonly number[],
  log: AnomalyLog,
): EndRecord {
  // End records of archives that are stored inside this one stand before its directory and are their own affair.
  const own = candidates.filter((candidate) => start + candidate >= record.directoryOffset);
  if (own.length > 1) log.add("several-end-records", `${own.length} end records`, record.offset);
  if (tail.u16At(at + END.disk) !== 0 || tail.u16At(at + END.countHere) !== tail.u16At(at + END.count)) {
    log.add("multi-disk", "the archive claims to be one of several disks", record.offset);
  }
  const end = at + END.size + tail.u16At(at + END.commentLength);
  if (end !== tail.length) {
    log.add("trailing-bytes", `comment ends ${tail.length - end} bytes before the file does`, record.offset);
  }
  return record;
}

function readEnd(source: ByteSource, tail: ByteReader, at: number, start: number): EndRecord | null {
  const offset = start + at;
  let count = tail.u16At(at + END.count);
  let size = tail.u32At(at + END.directorySize);
  let directory = tail.u32At(at + END.directoryOffset);
  let limit = offset;
  if (count === 0xffff || size === 0xffffffff || directory === 0xffffffff) {
    const wide = readEnd64(source, offset);
    if (wide !== null) ({ count, size, directory, limit } = wide);
  }
  for (const actual of [directory, limit - size]) {
    if (actual + 4 <= limit && hasSignature(source, actual, RECORD_SIGNATURE)) {
      return {
        offset,
        directoryLimit: limit,
        directoryOffset: actual,
        directorySize: size,
        count,
        shift: actual - directory,
      };
    }
  }
  return null;
}

function readEnd64(
  source: ByteSource,
  endOffset: number,
): { count: number; size: number; directory: number; limit: number } | null {
  const locatorAt = endOffset - LOCATOR.size;
  if (!hasSignature(source, locatorAt, LOCATOR.signature)) return null;
  const locator = new ByteReader(source.read(locatorAt, LOCATOR.size));
  // The second try is for archives with bytes put before them.
  for (const at of [safe64(locator, LOCATOR.end64Offset), locatorAt - END64.size]) {
    if (at + END64.size > locatorAt || !hasSignature(source, at, END64.signature)) continue;
    const end = new ByteReader(source.read(at, END64.size));
    return {
      count: safe64(end, END64.count),
      size: safe64(end, END64.directorySize),
      directory: safe64(end, END64.directoryOffset),
      limit: at,
    };
  }
  return null;
}

/** A number too large for any file stands for "nowhere". */
export function safe64(reader: ByteReader, offset: number): number {
  return reader.u32At(offset + 4) > 0x1fffff ? Number.MAX_SAFE_INTEGER : reader.u64At(offset);
}

function hasSignature(source: ByteSource, offset: number, signature: number): boolean {
  if (offset < 0 || offset + 4 > source.sizeBytes) return false;
  return new ByteReader(source.read(offset, 4)).u32() === signature;
}

function emptyRecord(offset: number): EndRecord {
  return { offset, directoryLimit: offset, directoryOffset: offset, directorySize: 0, count: 0, shift: 0 };
}
