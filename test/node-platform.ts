import { createHash } from "node:crypto";
import { fstatSync, openSync, readSync } from "node:fs";
import { basename } from "node:path";
import { inflateRawSync } from "node:zlib";
import { parse } from "acorn";
import { pdfReader } from "../src/cli/pdf-reader.ts";
import { webAssembly } from "../src/cli/web-assembly.ts";
import type { ByteSource, InputFile, Platform } from "../src/formats/platform.ts";

/** One that does in JavaScript what the other does by WebAssembly. */
export const slowPlatform: Platform = {
  inflateRaw(bytes, expectedBytes, maxBytes) {
    // One output buffer of the expected size saves zlib its growing and copying; the reader has bounded the number.
    const chunkSize = Math.max(64, Math.min(expectedBytes, maxBytes) + 1);
    return inflateRawSync(bytes, { chunkSize, maxOutputLength: Math.max(1, maxBytes) });
  },
  sha256: (bytes) => createHash("sha256").update(bytes).digest("hex"),
  parseScript: (text) => parse(text, { ecmaVersion: "latest" }),
  decodeText: (bytes, encoding) => new TextDecoder(encoding).decode(bytes),
  // The built one: a thread of its own takes no TypeScript.
  readPdf: pdfReader(new URL("../dist/pdf-worker.mjs", import.meta.url)),
};

/** The outside world as tests hand it to the pure rooms. */
export const nodePlatform: Platform = { ...slowPlatform, webAssembly };

export function bufferSource(bytes: Uint8Array): ByteSource {
  return {
    sizeBytes: bytes.length,
    read(offset, length) {
      if (!(offset >= 0 && length >= 0 && offset + length <= bytes.length)) {
        throw new RangeError(`${length} bytes at ${offset} of ${bytes.length}`);
      }
      return bytes.subarray(offset, offset + length);
    },
  };
}

export function inputBytes(name: string, bytes: Uint8Array): InputFile {
  return { name, sha256: nodePlatform.sha256(bytes), bytes: bufferSource(bytes) };
}

/** Reads on demand; the descriptor stays open for the life of the test process. */
export function inputFile(path: string): InputFile {
  const fd = openSync(path, "r");
  const sizeBytes = fstatSync(fd).size;
  const read = (offset: number, length: number): Uint8Array => {
    if (!(offset >= 0 && length >= 0 && offset + length <= sizeBytes)) {
      throw new RangeError(`${length} bytes at ${offset} of ${sizeBytes}`);
    }
    const bytes = new Uint8Array(length);
    for (let done = 0; done < length; ) {
      const got = readSync(fd, bytes, done, length - done, offset + done);
      if (got === 0) throw new RangeError(`${path} became shorter`);
      done += got;
    }
    return bytes;
  };
  return { name: basename(path), sha256: hashFile(fd, sizeBytes), bytes: { sizeBytes, read } };
}

function hashFile(fd: number, sizeBytes: number): string {
  const hash = createHash("sha256");
  const chunk = new Uint8Array(1 << 20);
  for (let at = 0; at < sizeBytes; ) {
    const got = readSync(fd, chunk, 0, chunk.length, at);
    if (got === 0) break;
    hash.update(chunk.subarray(0, got));
    at += got;
  }
  return hash.digest("hex");
}
