/**
 * Where a stranger can check what we say. Every fact, claim and finding has one.
 *
 * `entry` names an archive entry as Android sees it. Nested archives (split sets) are joined with `!/`:
 * `base.apk!/classes2.dex`. `candor extract FILE ENTRY` prints exactly these bytes.
 */
export type Place = CodePlace | ManifestPlace | EntryPlace | TextPlace | FilePlace | RowPlace;

/** An instruction. `offset` counts 16-bit code units from the start of the method's code, as `dexdump -d` prints it. */
export interface CodePlace {
  readonly kind: "code";
  readonly entry: string;
  /** DEX form: `Lcom/a/B;` */
  readonly class: string;
  /** DEX form with descriptor: `m(I)V` */
  readonly method: string;
  readonly offset: number;
  /** What it was called before its names were shortened, where a mapping says: `com.acme.sdk.Tracker.track`. */
  readonly original?: string;
}

/** An element or attribute of AndroidManifest.xml: `manifest/application/activity[2]@exported` (1-based among same-named siblings). */
export interface ManifestPlace {
  readonly kind: "manifest";
  readonly entry: string;
  readonly path: string;
}

/** A whole archive entry, or a byte offset in it. */
export interface EntryPlace {
  readonly kind: "entry";
  readonly entry: string;
  /** Bytes from the start of the entry's inflated content. */
  readonly offset?: number;
  /** What stands there, when it is short: a resource name, a host, a string constant. */
  readonly quote?: string;
}

/** Characters `start` (inclusive) to `end` (exclusive), in UTF-16 units, of the document's plain text. */
export interface TextPlace {
  readonly kind: "text";
  /** SHA-256 of the document's bytes. */
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** A whole input file, by the SHA-256 of its bytes: for what is true of all of it ("no policy was given with it"). */
export interface FilePlace {
  readonly kind: "file";
  readonly sha256: string;
  readonly name: string;
}

/** A row of a table in a log that a hook tool wrote at run time. */
export interface RowPlace {
  readonly kind: "row";
  /** SHA-256 of the log's bytes. */
  readonly document: string;
  /** File name of the log, without folders. */
  readonly file: string;
  readonly sheet: string;
  /** 1-based, as a spreadsheet counts. */
  readonly row: number;
  /** The call and its stack, shortened. */
  readonly quote: string;
}
