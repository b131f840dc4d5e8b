import { deflateRawSync } from "node:zlib";
import { Bytes, join, joinAll, utf8 } from "./bytes.ts";

/** Fields of a header, wherever a case wants them to lie. */
export interface Fields {
  readonly signature?: number;
  readonly version?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly crc?: number;
  readonly csize?: number;
  readonly usize?: number;
  readonly name?: string | Uint8Array;
  readonly extra?: Uint8Array;
  readonly comment?: Uint8Array;
  readonly disk?: number;
  readonly offset?: number;
}

export interface Entry {
  readonly name: string | Uint8Array;
  readonly content: Uint8Array;
  /** As it really is. */
  readonly stored?: boolean;
  /** What the directory claims where it lies. */
  readonly cd?: Fields;
  /** What the local header claims where it lies. */
  readonly local?: Fields;
  /** In the file, but not in the directory. */
  readonly unlisted?: boolean;
}

export interface Archive {
  readonly prefix?: Uint8Array;
  /** Whether offsets count the prefix. */
  readonly prefixCounted?: boolean;
  readonly beforeDirectory?: Uint8Array;
  readonly beforeEnd?: Uint8Array;
  readonly comment?: Uint8Array;
  readonly trailing?: Uint8Array;
  readonly end?: {
    disk?: number;
    countHere?: number;
    count?: number;
    size?: number;
    offset?: number;
    commentLength?: number;
  };
  readonly zip64?: boolean;
  /** Appended to the directory as it is. */
  readonly directoryTail?: Uint8Array;
}

export function writeZip(entries: readonly Entry[], options: Archive = {}): Uint8Array {
  const prefix = options.prefix ?? new Uint8Array(0);
  const shift = options.prefixCounted === false ? 0 : prefix.length;
  const body: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = shift;
  for (const entry of entries) {
    const raw = entry.stored ? entry.content : Uint8Array.from(deflateRawSync(entry.content));
    const truth = {
      flags: 0,
      method: entry.stored ? 0 : 8,
      csize: raw.length,
      usize: entry.content.length,
      name: entry.name,
    };
    if (!entry.unlisted) directory.push(record({ ...truth, ...entry.cd }, at));
    const local = join(localHeader({ ...truth, ...entry.local }), raw);
    body.push(local);
    at += local.length;
  }
  if (options.directoryTail) directory.push(options.directoryTail);
  const records = joinAll(directory);
  const gap = options.beforeDirectory ?? new Uint8Array(0);
  const start = at + gap.length;
  const beforeEnd = options.beforeEnd ?? new Uint8Array(0);
  const count = directory.length;
  const end64 = options.zip64
    ? endRecord64(count, records.length, start, start + records.length + beforeEnd.length)
    : new Uint8Array(0);
  const end = endRecord(count, records.length, start, options);
  return join(prefix, ...body, gap, records, beforeEnd, end64, end, options.trailing ?? new Uint8Array(0));
}

export function localHeader(fields: Fields): Uint8Array {
  const name = nameOf(fields);
  const extra = fields.extra ?? new Uint8Array(0);
  return new Bytes()
    .u32(fields.signature ?? 0x04034b50)
    .u16(fields.version ?? 20, fields.flags ?? 0, fields.method ?? 0, 0, 0x21)
    .u32(fields.crc ?? 0, fields.csize ?? 0, fields.usize ?? 0)
    .u16(name.length, extra.length)
    .add(name)
    .add(extra)
    .done();
}

export function record(fields: Fields, at: number): Uint8Array {
  const name = nameOf(fields);
  const extra = fields.extra ?? new Uint8Array(0);
  const comment = fields.comment ?? new Uint8Array(0);
  return new Bytes()
    .u32(fields.signature ?? 0x02014b50)
    .u16(20, fields.version ?? 20, fields.flags ?? 0, fields.method ?? 0, 0, 0x21)
    .u32(fields.crc ?? 0, fields.csize ?? 0, fields.usize ?? 0)
    .u16(name.length, extra.length, comment.length, fields.disk ?? 0, 0)
    .u32(0, fields.offset ?? at)
    .add(name)
    .add(extra)
    .add(comment)
    .done();
}

export function endRecord(count: number, size: number, offset: number, options: Archive = {}): Uint8Array {
  const lie = options.end ?? {};
  const comment = options.comment ?? new Uint8Array(0);
  const wide = options.zip64 === true;
  return new Bytes()
    .u32(0x06054b50)
    .u16(
      lie.disk ?? 0,
      lie.disk ?? 0,
      lie.countHere ?? (wide ? 0xffff : count),
      lie.count ?? (wide ? 0xffff : count),
    )
    .u32(lie.size ?? (wide ? 0xffffffff : size), lie.offset ?? (wide ? 0xffffffff : offset))
    .u16(lie.commentLength ?? comment.length)
    .add(comment)
    .done();
}

function endRecord64(count: number, size: number, offset: number, at: number): Uint8Array {
  const end = new Bytes()
    .u32(0x06064b50)
    .u64(44)
    .u16(45, 45)
    .u32(0, 0)
    .u64(count)
    .u64(count)
    .u64(size)
    .u64(offset);
  return end.u32(0x07064b50, 0).u64(at).u32(1).done();
}

function nameOf(fields: Fields): Uint8Array {
  return typeof fields.name === "string" ? utf8(fields.name) : (fields.name ?? new Uint8Array(0));
}
