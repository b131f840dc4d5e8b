import { FormatError } from "../format-error.ts";
import { LebReader } from "./code.ts";
import type { Dex } from "./dex.ts";

/** What an encoded_value says, as far as it is used: text, numbers, types, lists, nested annotations. */
export type EncodedValue =
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "type"; readonly value: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "null" }
  | { readonly kind: "array"; readonly values: readonly EncodedValue[] }
  | { readonly kind: "annotation"; readonly annotation: EncodedAnnotation }
  | { readonly kind: "other" };

export interface EncodedAnnotation {
  readonly type: string;
  readonly elements: readonly { readonly name: string; readonly value: EncodedValue }[];
}

const VALUE_TYPE = {
  byte: 0x00,
  char: 0x03,
  int: 0x04,
  string: 0x17,
  type: 0x18,
  array: 0x1c,
  annotation: 0x1d,
  null: 0x1e,
  boolean: 0x1f,
} as const;

const MAX_DEPTH = 16;

/** The initial values of a class's first static fields, in their order. */
export function readStaticValues(dex: Dex, offset: number): readonly EncodedValue[] {
  return offset === 0 ? [] : readArray(dex, new LebReader(dex.bytes, offset), 0);
}

/** By number of a class's first static fields, at most `most`: the id of the string that it begins with, -1 without one. */
export function readStaticStrings(dex: Dex, offset: number, most: number): readonly number[] {
  if (offset === 0) return [];
  const reader = new LebReader(dex.bytes, offset);
  const count = Math.min(checkedCount(dex, reader), most);
  const strings: number[] = [];
  for (let n = 0; n < count; n++) {
    const head = dex.bytes[reader.position] ?? 0;
    if ((head & 0x1f) === VALUE_TYPE.string) {
      reader.u8();
      strings.push(readNumber(reader, (head >> 5) + 1) >>> 0);
    } else {
      readValue(dex, reader, 1);
      strings.push(-1);
    }
  }
  return strings;
}

export function readEncodedAnnotation(dex: Dex, reader: LebReader, depth: number): EncodedAnnotation {
  const type = dex.typeName(reader.uleb());
  const count = checkedCount(dex, reader);
  const elements: { name: string; value: EncodedValue }[] = [];
  for (let n = 0; n < count; n++) {
    elements.push({ name: dex.string(reader.uleb()), value: readValue(dex, reader, depth + 1) });
  }
  return { type, elements };
}

function readArray(dex: Dex, reader: LebReader, depth: number): readonly EncodedValue[] {
  const count = checkedCount(dex, reader);
  const values: EncodedValue[] = [];
  for (let n = 0; n < count; n++) values.push(readValue(dex, reader, depth + 1));
  return values;
}

function checkedCount(dex: Dex, reader: LebReader): number {
  const count = reader.uleb();
  if (count > dex.bytes.length - reader.position) {
    throw new FormatError("dex list says more values than fit", reader.position);
  }
  dex.spend(count, reader.position);
  return count;
}

function readValue(dex: Dex, reader: LebReader, depth: number): EncodedValue {
  if (depth > MAX_DEPTH) throw new FormatError("dex values are nested too deep", reader.position);
  const head = reader.u8();
  const size = (head >> 5) + 1;
  switch (head & 0x1f) {
    case VALUE_TYPE.string:
      return { kind: "string", value: dex.string(readNumber(reader, size) >>> 0) };
    case VALUE_TYPE.type:
      return { kind: "type", value: dex.typeName(readNumber(reader, size) >>> 0) };
    case VALUE_TYPE.byte:
    case 0x02:
    case VALUE_TYPE.int:
      return { kind: "number", value: signed(readNumber(reader, size), size) };
    case VALUE_TYPE.char:
      return { kind: "number", value: readNumber(reader, size) };
    case VALUE_TYPE.array:
      return { kind: "array", values: readArray(dex, reader, depth) };
    case VALUE_TYPE.annotation:
      return { kind: "annotation", annotation: readEncodedAnnotation(dex, reader, depth) };
    case VALUE_TYPE.null:
      return { kind: "null" };
    case VALUE_TYPE.boolean:
      return { kind: "boolean", value: size > 1 };
    default:
      readNumber(reader, size);
      return { kind: "other" };
  }
}

/** Up to 8 bytes; only the low 32 bits count, as indices and ints need no more. */
function readNumber(reader: LebReader, size: number): number {
  let value = 0;
  for (let n = 0; n < size; n++) {
    const byte = reader.u8();
    if (n < 4) value |= byte << (n * 8);
  }
  return value;
}

function signed(value: number, size: number): number {
  if (size >= 4) return value;
  const shift = 32 - size * 8;
  return (value << shift) >> shift;
}
