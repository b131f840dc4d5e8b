import { FormatError } from "../../../formats/format-error.ts";
import { openZip, type Zip, type ZipEntry } from "../../../formats/zip/zip.ts";
import { contentOf } from "./content.ts";
import type { OpenApk } from "./open.ts";

const JOIN = "!/";
const MAX_DEPTH = 4;

/**
 * The bytes a place speaks of, as Candor's own readers saw them. `base.apk!/classes2.dex` goes into a nested archive,
 * `classes.dex#2` takes the second entry of that name.
 */
export function entryBytes(apk: OpenApk, entryName: string): Uint8Array {
  if (apk.container === null) throw new FormatError(`${apk.file.name} could not be opened as an archive`, 0);
  const part = apk.parts.find(({ prefix }) => prefix !== "" && entryName.startsWith(prefix));
  if (part !== undefined) return bytesIn(part.zip, entryName.slice(part.prefix.length), apk, 0);
  return bytesIn(apk.container, entryName, apk, 0);
}

function bytesIn(zip: Zip, name: string, apk: OpenApk, depth: number): Uint8Array {
  const entry = findEntry(zip, name);
  if (entry !== undefined) return contentOf(zip, entry);
  // Names may hold `!/` themselves, so the longest outer name that exists is the archive to go into.
  for (let at = name.lastIndexOf(JOIN); at > 0 && depth < MAX_DEPTH; at = name.lastIndexOf(JOIN, at - 1)) {
    const outer = findEntry(zip, name.slice(0, at));
    if (outer === undefined) continue;
    return bytesIn(openZip(zip.open(outer), apk.platform), name.slice(at + JOIN.length), apk, depth + 1);
  }
  throw new FormatError(`no entry named ${JSON.stringify(name)}`, 0);
}

function findEntry(zip: Zip, name: string): ZipEntry | undefined {
  const exact = zip.find(name);
  if (exact !== undefined) return exact;
  const copy = /^(.*)#([1-9]\d*)$/s.exec(name);
  return copy === null ? undefined : zip.findAll(copy[1] ?? "")[Number(copy[2]) - 1];
}
