import { readAxml, type XmlDocument } from "../../../formats/axml/read-axml.ts";
import { FormatError } from "../../../formats/format-error.ts";
import type { Zip, ZipEntry } from "../../../formats/zip/zip.ts";

export const MANIFEST = "AndroidManifest.xml";
export const RESOURCES = "resources.arsc";
/** A real manifest is far under a megabyte, padded ones of hostile apps stay under this. */
const MAX_XML_BYTES = 32 << 20;
const TABLE_TYPE = 2;

/**
 * An entry's bytes as every reader of Candor sees them. Where Android's way of reading makes no sense of a manifest,
 * table or dex, the other ways the archive allows are tried; if none does, it is Android's way again.
 */
export function contentOf(zip: Zip, entry: ZipEntry): Uint8Array {
  const fits = expectationOf(entry.name);
  if (fits === null) return zip.read(entry);
  const [bytes, failure] = attempt(() => zip.read(entry));
  if (bytes !== null && fits(bytes)) return bytes;
  for (const other of zip.otherReadings(entry)) if (fits(other)) return other;
  if (bytes === null) throw failure;
  return bytes;
}

/** A binary XML file of the archive; a manifest as `contentOf` finds it. */
export function readXmlEntry(zip: Zip, entry: ZipEntry): XmlDocument {
  const [document, failure] = attempt(() => readAxml(zip.read(entry, MAX_XML_BYTES)));
  if (document !== null) return document;
  if (entry.name !== MANIFEST) throw failure;
  for (const other of zip.otherReadings(entry, MAX_XML_BYTES)) {
    const [found] = attempt(() => readAxml(other));
    if (found !== null) return found;
  }
  throw failure;
}

function expectationOf(name: string): ((bytes: Uint8Array) => boolean) | null {
  if (name === MANIFEST)
    return (bytes) => bytes.length <= MAX_XML_BYTES && attempt(() => readAxml(bytes))[0] !== null;
  if (name === RESOURCES) return (bytes) => bytes[0] === TABLE_TYPE && bytes[1] === 0;
  if (/^classes\d*\.dex$/.test(name)) return looksLikeDex;
  return null;
}

/** `dex\n` or compact dex, `cdex`. */
function looksLikeDex(bytes: Uint8Array): boolean {
  const at = bytes[0] === 0x63 ? 1 : 0;
  return bytes[at] === 0x64 && bytes[at + 1] === 0x65 && bytes[at + 2] === 0x78;
}

function attempt<T>(read: () => T): [T, null] | [null, FormatError] {
  try {
    return [read(), null];
  } catch (error) {
    if (error instanceof FormatError) return [null, error];
    throw error;
  }
}
