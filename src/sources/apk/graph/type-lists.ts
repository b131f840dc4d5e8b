import type { Dex } from "../../../formats/dex/dex.ts";
import { FormatError } from "../../../formats/format-error.ts";

const NO_TYPES = new Uint16Array(0);

/** Indices of the types in a list, which stands `offset` bytes into a dex; 0 for none. */
export function typesOf(dex: Dex, offset: number): Uint16Array {
  if (offset === 0) return NO_TYPES;
  const { words, units, bytes } = dex;
  const count = offset % 4 === 0 ? words[offset >> 2] : undefined;
  if (count === undefined || offset + 4 + count * 2 > bytes.length) {
    throw new FormatError("dex type list is out of range", offset);
  }
  dex.spend(count * 2, offset);
  return units.subarray((offset >> 1) + 2, (offset >> 1) + 2 + count);
}
