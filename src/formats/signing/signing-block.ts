import { ByteReader } from "../byte-reader.ts";
import { FormatError } from "../format-error.ts";
import type { ByteSource } from "../platform.ts";

const MAGIC = "APK Sig Block 42";
const FOOTER = { size: 24, magic: 8 };
/** Real blocks stay under a few megabytes even with the padding that channels write into them. */
const MAX_BLOCK = 64 << 20;

export interface SigningBlock {
  /** In bytes from the start of the archive. */
  readonly offset: number;
  readonly pairs: readonly { readonly id: number; readonly value: Uint8Array; readonly offset: number }[];
}

/** The APK signing block, which ends where the central directory starts; null where there is none. */
export function readSigningBlock(source: ByteSource, directoryOffset: number): SigningBlock | null {
  const footerAt = directoryOffset - FOOTER.size;
  if (footerAt < 8) return null;
  const footer = new ByteReader(source.read(footerAt, FOOTER.size), "signing block");
  for (let i = 0; i < MAGIC.length; i++)
    if (footer.u8At(FOOTER.magic + i) !== MAGIC.charCodeAt(i)) return null;
  const size = footer.u64At(0);
  const offset = directoryOffset - size - 8;
  if (size < FOOTER.size || offset < 0)
    throw new FormatError("signing block: larger than what stands before it", footerAt);
  if (size > MAX_BLOCK) throw new FormatError(`signing block: more than ${MAX_BLOCK} bytes`, footerAt);
  const reader = new ByteReader(source.read(offset, size + 8 - FOOTER.size), "signing block");
  if (reader.u64() !== size) throw new FormatError("signing block: its two sizes differ", offset);
  return { offset, pairs: readPairs(reader, offset) };
}

function readPairs(reader: ByteReader, blockOffset: number): SigningBlock["pairs"] {
  const pairs: { id: number; value: Uint8Array; offset: number }[] = [];
  while (reader.left > 0) {
    const offset = blockOffset + reader.position;
    const length = reader.u64();
    if (length < 4 || length > reader.left)
      throw new FormatError("signing block: a pair runs over its end", offset);
    const id = reader.u32();
    pairs.push({ id, value: reader.take(length - 4), offset });
  }
  return pairs;
}
