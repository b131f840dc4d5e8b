import { writePool } from "./axml-writer.ts";
import { Bytes, join } from "./bytes.ts";

export interface ArscValue {
  readonly type: number;
  readonly data: number;
}

export interface ArscEntry {
  readonly index: number;
  readonly key: number;
  readonly value: ArscValue | readonly { readonly name: number; readonly value: ArscValue }[];
  readonly compact?: boolean;
}

export interface ArscType {
  readonly id: number;
  /** `zh-rCN` style parts, packed as the format does. */
  readonly language?: string;
  readonly country?: string;
  readonly script?: string;
  readonly sdkVersion?: number;
  readonly configSize?: number;
  readonly headerSize?: number;
  readonly sparse?: boolean;
  readonly offset16?: boolean;
  readonly entryCount: number;
  readonly entries: readonly ArscEntry[];
}

export interface ArscPackage {
  readonly id: number;
  readonly name: string;
  readonly typeNames: readonly string[];
  readonly keys: readonly string[];
  readonly types: readonly ArscType[];
  readonly aliases?: readonly (readonly [number, number])[];
  /** Chunks put before the types as they are. */
  readonly junk?: Uint8Array;
  readonly utf8?: boolean;
}

export function writeArsc(
  strings: readonly string[],
  packages: readonly ArscPackage[],
  utf8 = true,
): Uint8Array {
  const body = join(writePool(strings, utf8), ...packages.map(writePackage));
  return join(
    new Bytes()
      .u16(2, 12)
      .u32(body.length + 12, packages.length)
      .done(),
    body,
  );
}

function writePackage(spec: ArscPackage): Uint8Array {
  const names = writePool(spec.typeNames, spec.utf8 === true);
  const keys = writePool(spec.keys, spec.utf8 === true);
  const body = join(names, keys, spec.junk ?? new Uint8Array(0), aliases(spec), ...spec.types.map(writeType));
  const header = new Bytes().u16(0x0200, 288).u32(288 + body.length, spec.id);
  for (let i = 0; i < 128; i++) header.u16(i < spec.name.length ? spec.name.charCodeAt(i) : 0);
  header.u32(288, spec.typeNames.length, 288 + names.length, spec.keys.length, 0);
  return join(header.done(), body);
}

function aliases({ aliases: pairs }: ArscPackage): Uint8Array {
  if (pairs === undefined) return new Uint8Array(0);
  return new Bytes()
    .u16(0x0206, 12)
    .u32(12 + pairs.length * 8, pairs.length)
    .u32(...pairs.flat())
    .done();
}

function writeType(type: ArscType): Uint8Array {
  const configSize = type.configSize ?? 64;
  const headerSize = type.headerSize ?? 20 + configSize;
  const data = new Bytes();
  const offsets = new Map<number, number>();
  for (const entry of type.entries) {
    offsets.set(entry.index, data.length);
    writeEntry(data, entry);
  }
  const table = writeOffsets(type, offsets);
  const start = headerSize + table.length;
  const flags = (type.sparse ? 1 : 0) | (type.offset16 ? 2 : 0);
  const count = type.sparse ? offsets.size : type.entryCount;
  const head = new Bytes()
    .u16(0x0201, headerSize)
    .u32(start + data.length)
    .u8(type.id, flags)
    .u16(0)
    .u32(count, start);
  head.add(config(type, configSize));
  while (head.length < headerSize) head.u8(0);
  return join(head.done(), table, data.done());
}

function writeOffsets(type: ArscType, offsets: ReadonlyMap<number, number>): Uint8Array {
  const table = new Bytes();
  if (type.sparse) {
    for (const [index, offset] of [...offsets].sort(([a], [b]) => a - b)) table.u16(index, offset / 4);
    return table.done();
  }
  for (let i = 0; i < type.entryCount; i++) {
    const offset = offsets.get(i);
    if (type.offset16) table.u16(offset === undefined ? 0xffff : offset / 4);
    else table.u32(offset ?? 0xffffffff);
  }
  return table.align(4).done();
}

function writeEntry(data: Bytes, { key, value, compact }: ArscEntry): void {
  if (!("type" in value)) {
    data.u16(16, 1).u32(key, 0, value.length);
    for (const item of value) data.u32(item.name).u16(8).u8(0, item.value.type).u32(item.value.data);
  } else if (compact) {
    data.u16(key, 8 | (value.type << 8)).u32(value.data);
  } else {
    data.u16(8, 0).u32(key).u16(8).u8(0, value.type).u32(value.data);
  }
}

function config(type: ArscType, size: number): Uint8Array {
  const bytes = new Bytes().u32(size).u32(0);
  pack(bytes, type.language ?? "", 0x61);
  pack(bytes, type.country ?? "", 0x30);
  bytes
    .u32(0, 0, 0)
    .u16(type.sdkVersion ?? 0, 0)
    .u32(0, 0);
  if (type.script !== undefined) bytes.text(type.script);
  while (bytes.length < size) bytes.u8(0);
  return bytes.done().subarray(0, size);
}

function pack(bytes: Bytes, letters: string, base: number): void {
  if (letters.length < 3) {
    bytes.u8(letters.charCodeAt(0) || 0, letters.charCodeAt(1) || 0);
    return;
  }
  const [a = 0, b = 0, c = 0] = [...letters].map((letter) => letter.charCodeAt(0) - base);
  bytes.u8(0x80 | (c << 2) | (b >> 3), ((b & 7) << 5) | a);
}
