import { printAxml } from "../../../formats/axml/print-axml.ts";
import { readAxml } from "../../../formats/axml/read-axml.ts";
import { FormatError } from "../../../formats/format-error.ts";
import type { InputFile, Platform } from "../../../formats/platform.ts";
import type { Text } from "../../../model/text.ts";
import { entryBytes, type OpenApk, openApk } from "./open.ts";

export type Extracted =
  | { readonly kind: "content"; readonly content: Uint8Array | string }
  /** The file is no app that can be opened. */
  | { readonly kind: "unopened"; readonly says: Text }
  /** The entry cannot be read, or is no binary XML; `offset` in its bytes. */
  | { readonly kind: "unreadable"; readonly message: string; readonly offset: number }
  /** No entry of that name; the names there are. */
  | { readonly kind: "missing"; readonly entries: readonly string[] };

/** The bytes that a place of a report speaks of; `xml` prints binary XML as readable XML. */
export function extractEntry(file: InputFile, entry: string, xml: boolean, platform: Platform): Extracted {
  const apk = openApk(file, platform);
  const [failure] = apk.gaps;
  if (apk.container === null && failure !== undefined) return { kind: "unopened", says: failure.says };
  try {
    const bytes = entryBytes(apk, entry);
    return { kind: "content", content: xml ? printAxml(readAxml(bytes)) : bytes };
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    const { message, offset } = error;
    if (message.startsWith("no entry named ")) return { kind: "missing", entries: entryNames(apk) };
    return { kind: "unreadable", message, offset };
  }
}

function entryNames(apk: OpenApk): readonly string[] {
  const inside = apk.parts.flatMap(({ prefix, zip }) =>
    prefix === "" ? [] : zip.entries.map(({ name }) => `${prefix}${name}`),
  );
  return [...new Set([...(apk.container?.entries.map(({ name }) => name) ?? []), ...inside])];
}
