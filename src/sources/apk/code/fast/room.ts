import type { Dex } from "../../../../formats/dex/dex.ts";
import type { TextTable } from "../text-table.ts";

export const INDEX_LIMIT = 0x1_0000;
/** Behind the dex and behind names: what reads past their end reads zeroes. */
export const PAD_BYTES = 64;

/** Bytes that a dex and all that is noted of it take. */
export function roomForDex({ bytes, header }: Dex): number {
  const { strings, methods, types, fields } = header;
  const size = bytes.length + 4 * INDEX_LIMIT;
  return size + strings.count * 40 + methods.count * 64 + types.count * 16 + fields.count * 8;
}

/** Bytes that a table and a search for its texts take. */
export function roomFor({ bytes, count }: TextTable): number {
  return bytes.length + count * 12 + 8 * PAD_BYTES;
}
