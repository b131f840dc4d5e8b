import { ByteReader } from "../byte-reader.ts";
import type { ByteSource } from "../platform.ts";
import type { AnomalyLog } from "./anomalies.ts";
import { DEFLATED } from "./content.ts";
import type { ZipEntry, ZipLayout } from "./types.ts";

const LONG_NAME = 256;
const MAX_FOLDERS = 64;
/** Highest "version needed" that the format's authors have given out. */
const MAX_VERSION = 63;
const DEX_MAGIC = 0x0a786564;
const LOCAL_MAGIC = 0x04034b50;

/** What is odd about entries and can be told from the directory alone. */
export function reportOddEntries(
  source: ByteSource,
  entries: readonly ZipEntry[],
  layout: ZipLayout,
  log: AnomalyLog,
): void {
  const names = new Set<string>();
  for (const entry of entries) {
    reportFields(entry, log);
    if (names.has(entry.name))
      log.add(
        "duplicate-name",
        "a name occurs twice; current Android refuses this",
        entry.recordOffset,
        entry.name,
      );
    names.add(entry.name);
  }
  const folders = new Set<string>();
  for (const entry of entries) {
    reportName(entry, log);
    reportCollision(entry, names, folders, log);
  }
  reportPlaces(source, entries, layout, log);
}

function reportFields(entry: ZipEntry, log: AnomalyLog): void {
  const at = entry.recordOffset;
  if (entry.method !== 0 && entry.method !== DEFLATED) {
    log.add(
      "unknown-method",
      `compression method ${entry.method}; Android reads it as stored`,
      at,
      entry.name,
    );
  }
  if ((entry.flags & 1) !== 0) {
    log.add(
      "fake-encryption-bit",
      "marked as encrypted; Android ignores that",
      at,
      entry.name,
      String(entry.index),
    );
  }
  if ((entry.versionNeeded & 0xff) > MAX_VERSION) {
    log.add(
      "version-needed-odd",
      `claims to need version ${(entry.versionNeeded & 0xff) / 10} of the format`,
      at,
      entry.name,
    );
  }
  if (entry.method === 0 && entry.compressedSizeBytes !== entry.sizeBytes) {
    const detail = `stored, but its two sizes are ${entry.compressedSizeBytes} and ${entry.sizeBytes}`;
    log.add("size-wrong", detail, at, entry.name, String(entry.index));
  }
}

function reportName(entry: ZipEntry, log: AnomalyLog): void {
  const { name, recordOffset } = entry;
  if (name.length > LONG_NAME)
    log.add("long-name", `a name of ${name.length} characters`, recordOffset, name);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters in names are what it looks for
  if (name === "" || /(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[A-Za-z]:|\\|[\0-\x1f]/.test(name)) {
    log.add(
      "odd-name",
      "a name that would lead elsewhere if it were a path, or has control characters",
      recordOffset,
      name,
    );
  }
}

/** Whether a folder that the name goes through is the name of a file too. `known` spares neighbours the same look-ups. */
function reportCollision(
  entry: ZipEntry,
  names: ReadonlySet<string>,
  known: Set<string>,
  log: AnomalyLog,
): void {
  const { name, recordOffset } = entry;
  let slash = name.lastIndexOf("/", name.length - 2);
  for (let parts = 0; slash > 0 && parts < MAX_FOLDERS; parts++) {
    const folder = name.slice(0, slash);
    if (known.has(folder)) return;
    if (names.has(folder)) {
      log.add("path-collision", "one name is a file and a folder at once", recordOffset, name);
      return;
    }
    known.add(folder);
    slash = name.lastIndexOf("/", slash - 1);
  }
}

function reportPlaces(
  source: ByteSource,
  entries: readonly ZipEntry[],
  layout: ZipLayout,
  log: AnomalyLog,
): void {
  if (entries.length === 0) return;
  const byPlace = inOrder(entries) ? entries : [...entries].sort((a, b) => a.localOffset - b.localOffset);
  let end = 0;
  for (const entry of byPlace) {
    if (entry.localOffset < end)
      log.add("entries-overlap", "entries share the same bytes", entry.localOffset, entry.name);
    const size = entry.method === DEFLATED ? entry.compressedSizeBytes : entry.sizeBytes;
    end = Math.max(end, entry.localOffset + Math.min(size, source.sizeBytes));
  }
  const first = (byPlace[0]?.localOffset ?? 0) + layout.shift;
  if (first <= 0 || first > source.sizeBytes) return;
  const magic = first >= 8 ? new ByteReader(source.read(0, 4)).u32() : 0;
  if (magic === DEX_MAGIC) {
    log.add("dex-before-archive", "code stands before the archive; Android 5 to 8 may run it", 0);
  } else if (magic !== LOCAL_MAGIC) {
    // A local header without a directory record is how Android's own build tool leaves room free.
    log.add("bytes-before-archive", `${first} bytes before the first entry`, 0);
  }
}

/** Most archives list their entries as they stand. */
function inOrder(entries: readonly ZipEntry[]): boolean {
  let last = 0;
  return entries.every(({ localOffset }) => {
    const isNext = localOffset >= last;
    last = localOffset;
    return isNext;
  });
}
