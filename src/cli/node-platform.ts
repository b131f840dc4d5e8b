import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { inflateRawSync } from "node:zlib";
import type { Platform } from "../formats/platform.ts";
import { pdfReader } from "./pdf-reader.ts";
import { webAssembly } from "./web-assembly.ts";

// An entry may lie about its size: its buffer starts no larger than this, and grows with what really comes out.
const MAX_FIRST_BUFFER_BYTES = 64 * 1024 * 1024;
const MIN_BUFFER_BYTES = 64;

/** Only an app that brings scripts along pays for their parser. */
const load = createRequire(import.meta.url);
const PARSING = {
  ecmaVersion: "latest",
  allowReturnOutsideFunction: true,
  allowAwaitOutsideFunction: true,
  allowImportExportEverywhere: true,
  allowHashBang: true,
} as const;

/**
 * What V8 holds in its youngest generation it collects when that is full, which is 1 MB (warm-up.ts keeps it from growing):
 * as much garbage makes it so.
 */
function fillYoung(): void {
  for (let n = 0; n < 16; n++) new Array<number>(8192).fill(0);
}

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

/** Making one takes as long as decoding a page does. */
function decoderOf(encoding: string): InstanceType<typeof TextDecoder> {
  let decoder = decoders.get(encoding);
  if (decoder === undefined) {
    decoder = new TextDecoder(encoding);
    decoders.set(encoding, decoder);
  }
  return decoder;
}

/** The outside world as the command line hands it to the pure rooms. */
export const nodePlatform: Platform = {
  inflateRaw(bytes, expectedBytes, maxBytes) {
    // One byte more than expected: zlib then sees the end of the stream without asking for a second buffer.
    const wanted = Math.min(expectedBytes, maxBytes, MAX_FIRST_BUFFER_BYTES) + 1;
    return inflateRawSync(bytes, {
      chunkSize: Math.max(MIN_BUFFER_BYTES, wanted),
      maxOutputLength: Math.max(1, maxBytes),
    });
  },
  sha256: (bytes) => createHash("sha256").update(bytes).digest("hex"),
  parseScript: (text) => {
    const acorn: typeof import("acorn") = load("acorn");
    return acorn.parse(text, PARSING);
  },
  decodeText: (bytes, encoding) => decoderOf(encoding).decode(bytes),
  bytesOf: (text) => Buffer.from(text, "latin1"),
  dropped: fillYoung,
  webAssembly,
  readPdf: pdfReader(new URL("./pdf-worker.mjs", import.meta.url)),
};
