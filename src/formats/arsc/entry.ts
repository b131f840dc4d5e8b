import type { ByteReader } from "../byte-reader.ts";
import { FormatError } from "../format-error.ts";
import { type ResValue, VALUE_TYPE } from "../res-value.ts";
import type { StringPool } from "../string-pool.ts";
import type { TypeChunk } from "./layout.ts";
import type { ResourceItem, ResourceValue } from "./types.ts";

const COMPLEX = 1;
const COMPACT = 8;
const NO_ENTRY = 0xffffffff;
const MAP_ITEM = 12;

/** Members of complex values that may still be decoded: entries may share bytes, so few bytes can claim to be many. */
export interface ItemBudget {
  left: number;
}

export interface RawEntry {
  readonly key: number;
  readonly value: ResourceValue;
}

/** Entry `index` of one configuration; null where it has none, or where its bytes lie outside. */
export function readEntry(
  reader: ByteReader,
  chunk: TypeChunk,
  index: number,
  strings: StringPool | null,
  budget: ItemBudget,
): RawEntry | null {
  const offset = chunk.sparse ? sparseOffset(reader, chunk, index) : denseOffset(reader, chunk, index);
  return offset === NO_ENTRY ? null : entryAt(reader, chunk, chunk.entriesStart + offset, strings, budget);
}

/** Of the entry at this place among those that a configuration has, ascending for sound tables; -1 where there is none. */
export function entryIndex(reader: ByteReader, chunk: TypeChunk, place: number): number {
  if (chunk.sparse) return reader.u16At(chunk.offsets + place * 4);
  return denseOffset(reader, chunk, place) === NO_ENTRY ? -1 : place;
}

function denseOffset(reader: ByteReader, chunk: TypeChunk, index: number): number {
  if (index >= chunk.entryCount) return NO_ENTRY;
  if (!chunk.offset16) return reader.u32At(chunk.offsets + index * 4);
  const offset = reader.u16At(chunk.offsets + index * 2);
  return offset === 0xffff ? NO_ENTRY : offset * 4;
}

/** Sorted by index in sound tables; Android searches by halves too. */
function sparseOffset(reader: ByteReader, chunk: TypeChunk, index: number): number {
  let low = 0;
  let high = chunk.entryCount - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = reader.u16At(chunk.offsets + middle * 4);
    if (found === index) return reader.u16At(chunk.offsets + middle * 4 + 2) * 4;
    if (found < index) low = middle + 1;
    else high = middle - 1;
  }
  return NO_ENTRY;
}

function entryAt(
  reader: ByteReader,
  chunk: TypeChunk,
  at: number,
  strings: StringPool | null,
  budget: ItemBudget,
): RawEntry | null {
  if (at < chunk.start || at + 8 > chunk.end) return null;
  const flags = reader.u16At(at + 2);
  if ((flags & COMPACT) !== 0) {
    const value = { type: flags >> 8, data: reader.u32At(at + 4) };
    return { key: reader.u16At(at), value: simple(chunk, value, strings) };
  }
  const key = reader.u32At(at + 4);
  const after = at + Math.max(8, reader.u16At(at));
  if ((flags & COMPLEX) !== 0) return { key, value: complex(reader, chunk, at, after, strings, budget) };
  if (after + 8 > chunk.end) return null;
  return { key, value: simple(chunk, valueAt(reader, after), strings) };
}

function valueAt(reader: ByteReader, at: number): ResValue {
  return { type: reader.u8At(at + 3), data: reader.u32At(at + 4) };
}

function simple(chunk: TypeChunk, value: ResValue, strings: StringPool | null): ResourceValue {
  return {
    config: chunk.config,
    locale: chunk.config.locale,
    value,
    string: textOf(value, strings),
    items: NO_ITEMS,
  };
}

const NO_ITEMS: readonly ResourceItem[] = [];

function complex(
  reader: ByteReader,
  chunk: TypeChunk,
  at: number,
  after: number,
  strings: StringPool | null,
  budget: ItemBudget,
): ResourceValue {
  const items: ResourceItem[] = [];
  const count = at + 16 <= chunk.end ? reader.u32At(at + 12) : 0;
  for (
    let i = 0, item = Math.max(after, at + 16);
    i < count && item + MAP_ITEM <= chunk.end;
    i++, item += MAP_ITEM
  ) {
    if (budget.left-- <= 0)
      throw new FormatError("resource table: its values overlap to many times its size", at);
    const value = valueAt(reader, item + 4);
    items.push({ name: reader.u32At(item), value, string: textOf(value, strings) });
  }
  return { config: chunk.config, locale: chunk.config.locale, value: null, string: null, items };
}

function textOf(value: ResValue, strings: StringPool | null): string | null {
  return value.type === VALUE_TYPE.string ? (strings?.get(value.data) ?? null) : null;
}
