import type { Readable } from "node:stream";

/** Files by the SHA-256 of their content: each is kept once. */
export interface Blobs {
  /** Takes a finished file over; it is gone from `path` afterwards. */
  readonly take: (sha256: string, path: string) => Promise<void>;
  readonly write: (sha256: string, bytes: Uint8Array) => Promise<void>;
  readonly has: (sha256: string) => Promise<boolean>;
  readonly read: (sha256: string) => Promise<Uint8Array>;
  readonly stream: (sha256: string) => Promise<Readable>;
  /** Makes it stand as a file at `path`, without a copy where that can be. */
  readonly place: (sha256: string, path: string) => Promise<void>;
  readonly remove: (sha256: string) => Promise<void>;
  /** Names of all files that were written before then (ms since 1970); null where the store is not swept from here. */
  readonly list: ((before: number) => AsyncIterable<string>) | null;
  /** When it was written last; null where there is none. */
  readonly writtenAt: ((sha256: string) => Promise<number | null>) | null;
  /** Null where every file can be read. */
  readonly check: () => Promise<string | null>;
}

const SHA256 = /^[0-9a-f]{64}$/;

/** Hashes become paths: nothing else may. */
export function checked(sha256: string): string {
  if (!SHA256.test(sha256)) throw new Error(`"${sha256}" is no SHA-256`);
  return sha256;
}
