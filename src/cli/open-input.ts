import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { basename } from "node:path";
import type { ByteSource, InputFile } from "../formats/platform.ts";
import { fileProblem, UsageError } from "./usage-error.ts";

const CHUNK_BYTES = 1 << 18;
// A FIFO that nobody writes to must not hang us; plain files read as ever.
const READ_WITHOUT_WAITING = constants.O_RDONLY | constants.O_NONBLOCK;

export interface OpenInput {
  readonly path: string;
  readonly file: InputFile;
  readonly close: () => void;
}

/** Opens a plain file for reading on demand; it is never held in memory as a whole. */
export function openInput(path: string): OpenInput {
  const descriptor = openPlainFile(path);
  const sizeBytes = fstatSync(descriptor).size;
  return {
    path,
    file: {
      name: basename(path),
      sha256: hash(descriptor, path),
      bytes: readAhead(descriptor, path, sizeBytes),
    },
    close: () => closeSync(descriptor),
  };
}

/** A policy is read as a whole, so that it must be of a size that a text can have. */
export function openPolicy(path: string): OpenInput {
  const policy = openInput(path);
  if (policy.file.bytes.sizeBytes <= MAX_POLICY_BYTES) return policy;
  policy.close();
  throw new UsageError({
    en: `${path} is too large to be a privacy policy (over 64 MB); name the file of the policy alone`,
    zh: `${path} 过大（超过 64 MB），不像隐私政策；请指定仅含隐私政策的文件`,
  });
}

const MAX_POLICY_BYTES = 64 * 1024 * 1024;

function openPlainFile(path: string): number {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(path, READ_WITHOUT_WAITING);
    if (fstatSync(descriptor).isFile()) return descriptor;
  } catch (error) {
    if (descriptor !== null) closeSync(descriptor);
    throw fileProblem(path, error);
  }
  closeSync(descriptor);
  throw new UsageError({
    en: `${path} is not a plain file; save its content to a file first`,
    zh: `${path} 不是普通文件；请先把内容存成文件`,
  });
}

/**
 * An archive of a thousand small files is read in thousands of small pieces, one behind the other: more than one is asked
 * for at a time. What was given out is never written to again.
 */
function readAhead(descriptor: number, path: string, sizeBytes: number): ByteSource {
  let ahead = new Uint8Array(0);
  let aheadAt = 0;
  return {
    sizeBytes,
    read: (offset, length) => {
      if (!(length <= SMALL_BYTES)) return read(descriptor, path, sizeBytes, offset, length);
      const isThere = offset >= aheadAt && offset + length <= aheadAt + ahead.length;
      if (!isThere) {
        const most = Math.max(length, Math.min(AHEAD_BYTES, sizeBytes - offset));
        ahead = read(descriptor, path, sizeBytes, offset, most);
        aheadAt = offset;
      }
      return ahead.subarray(offset - aheadAt, offset - aheadAt + length);
    },
  };
}

const SMALL_BYTES = 1 << 13;
const AHEAD_BYTES = 1 << 16;

function read(
  descriptor: number,
  path: string,
  sizeBytes: number,
  offset: number,
  length: number,
): Uint8Array<ArrayBuffer> {
  if (!(offset >= 0 && length >= 0 && offset + length <= sizeBytes)) {
    throw new RangeError(`${length} bytes at ${offset} of ${sizeBytes}`);
  }
  const bytes = new Uint8Array(length);
  for (let done = 0; done < length; ) {
    const got = readSync(descriptor, bytes, done, length - done, offset + done);
    if (got === 0) throw changed(path);
    done += got;
  }
  return bytes;
}

function hash(descriptor: number, path: string): string {
  const sha256 = createHash("sha256");
  const chunk = new Uint8Array(CHUNK_BYTES);
  try {
    for (let at = 0; ; ) {
      const got = readSync(descriptor, chunk, 0, chunk.length, at);
      if (got === 0) return sha256.digest("hex");
      sha256.update(chunk.subarray(0, got));
      at += got;
    }
  } catch (error) {
    closeSync(descriptor);
    throw fileProblem(path, error);
  }
}

function changed(path: string): UsageError {
  return new UsageError({
    en: `${path} became shorter while it was read; run again when nothing writes to it`,
    zh: `读取期间 ${path} 变短了；请在没有程序写入它时重试`,
  });
}
