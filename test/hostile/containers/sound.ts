import { goodManifest } from "../axml-sound.ts";
import { join, utf8 } from "../bytes.ts";
import { type Archive, type Entry, type Fields, writeZip } from "../zip-writer.ts";

/** What must come out of opening the container. */
export interface ContainerCase {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** `read`: the manifest that Android reads. `gap`: none, and a gap with one of the reasons says so. */
  readonly expect: "read" | "gap";
  readonly reasons?: readonly string[];
  /** Kinds of anomaly that must be told, at least. */
  readonly anomalies?: readonly string[];
  /** Entry that must be listed under this very name. */
  readonly lists?: string;
}

export const MANIFEST = "AndroidManifest.xml";
export const manifest = goodManifest();
export const decoy = utf8("decoy decoy decoy");
export const dex = join(utf8("dex\n035\0"), new Uint8Array(104));

/** A small app whose manifest entry lies as told. */
export function app(lie: Partial<Entry> = {}, options: Archive = {}, ...more: readonly Entry[]): Uint8Array {
  return writeZip(
    [{ name: MANIFEST, content: manifest, ...lie }, { name: "classes.dex", content: dex }, ...more],
    options,
  );
}

export const both = (fields: Fields): Partial<Entry> => ({ cd: fields, local: fields });
