import type { PdfReading } from "./pdf/types.ts";

export {
  PDF_LIMITS,
  type PdfContent,
  type PdfLink,
  type PdfPage,
  type PdfReading,
  type PdfRule,
  type PdfRun,
  type PdfUnread,
} from "./pdf/types.ts";

/**
 * What a door hands to the pure rooms. A command line passes `node:zlib` and `node:crypto`;
 * a browser page would pass its own. Nothing else of the outside world comes in.
 */
export interface Platform {
  /**
   * Inflates a raw DEFLATE stream. Never returns more than `maxBytes`; throws when the stream is broken or longer.
   * `expectedBytes` is only a hint for buffers.
   */
  readonly inflateRaw: (bytes: Uint8Array, expectedBytes: number, maxBytes: number) => Uint8Array;
  /** Lowercase hex. */
  readonly sha256: (bytes: Uint8Array) => string;
  /** The ESTree of a script, as plain objects. Throws where it is none. */
  readonly parseScript: (text: string) => unknown;
  /** Decodes text in a WHATWG-named encoding; malformed bytes become U+FFFD. Throws on an unknown name. */
  readonly decodeText: (bytes: Uint8Array, encoding: string) => string;
  /** The bytes of a text whose letters are all below 256, one for each; done slower by a platform that has none. */
  readonly bytesOf?: (text: string) => Uint8Array;
  /** Is told that many bytes are no longer needed, and may see to it that their memory is free before more is. */
  readonly dropped?: () => void;
  /**
   * What stands on the pages of a PDF. Never throws, runs nothing that the document holds, and comes back within
   * seconds whatever it is given. A platform that has none reads no PDF.
   */
  readonly readPdf?: (bytes: Uint8Array) => PdfReading;
  /**
   * Runs a WebAssembly module, given in Base64, that imports nothing but its memory. What it does is done slower by a
   * platform that has none.
   */
  readonly webAssembly?: (module: string) => WasmInstance;
}

export interface WasmInstance {
  readonly exports: object;
  /** `grow` takes pages of 64 KiB, and throws a RangeError where there is no room; views of `buffer` then end. */
  readonly memory: { readonly buffer: ArrayBuffer; readonly grow: (pages: number) => number };
}

/** Random access to an input without holding all of it. */
export interface ByteSource {
  readonly sizeBytes: number;
  /** A fresh or shared view of exactly `length` bytes; throws a RangeError outside the file. */
  readonly read: (offset: number, length: number) => Uint8Array;
}

/** One input file as a door hands it in. */
export interface InputFile {
  /** File name without folders. */
  readonly name: string;
  readonly sha256: string;
  readonly bytes: ByteSource;
}
