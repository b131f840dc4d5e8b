import { ByteReader } from "../byte-reader.ts";
import { FormatError } from "../format-error.ts";
import { StringPool } from "../string-pool.ts";
import { decodeUtf16 } from "../utf8.ts";
import { type ResConfig, readConfig } from "./config.ts";
import type { TableAnomaly } from "./types.ts";

const CHUNK = {
  stringPool: 0x0001,
  table: 0x0002,
  package: 0x0200,
  type: 0x0201,
  typeSpec: 0x0202,
  library: 0x0203,
  overlayable: 0x0204,
  overlayablePolicy: 0x0205,
  stagedAlias: 0x0206,
};
const CHUNK_HEADER = 8;
const PACKAGE = { id: 8, name: 12, nameUnits: 128, typeStrings: 268, keyStrings: 276, end: 284 };
const TYPE = { id: 8, flags: 9, entryCount: 12, entriesStart: 16, config: 20 };
const SPARSE = 1;
const OFFSET16 = 2;
const MAX_ANOMALIES = 50;

/** One type chunk: the entries of one type for one configuration. */
export interface TypeChunk {
  readonly start: number;
  readonly end: number;
  readonly offsets: number;
  readonly entryCount: number;
  readonly entriesStart: number;
  readonly sparse: boolean;
  readonly offset16: boolean;
  readonly config: ResConfig;
}

export interface TablePackage {
  readonly id: number;
  readonly name: string;
  readonly types: Map<number, TypeChunk[]>;
  typeNames: StringPool | null;
  keys: StringPool | null;
}

export interface TableLayout {
  readonly reader: ByteReader;
  readonly strings: StringPool | null;
  readonly packages: readonly TablePackage[];
  readonly aliases: ReadonlyMap<number, number>;
  readonly anomalies: readonly TableAnomaly[];
}

/** Finds where everything is, and decodes none of it. */
export function readLayout(bytes: Uint8Array): TableLayout {
  const reader = new ByteReader(bytes, "resource table");
  reader.check(0, CHUNK_HEADER);
  const builder = new LayoutBuilder(reader);
  const headerSize = reader.u16At(2);
  if (reader.u16At(0) !== CHUNK.table)
    builder.report("header-odd", `type 0x${reader.u16At(0).toString(16)}`, 0);
  builder.walk(headerSize >= CHUNK_HEADER && headerSize < 64 ? headerSize : 12, reader.length, null);
  // Apps without resources have a table without packages, and it says so.
  const claimed = reader.length >= 12 ? reader.u32At(8) : 1;
  if (builder.packages.length === 0 && claimed > 0)
    throw new FormatError("resource table: it holds no package", reader.length);
  return builder;
}

class LayoutBuilder implements TableLayout {
  readonly reader: ByteReader;
  strings: StringPool | null = null;
  readonly packages: TablePackage[] = [];
  readonly aliases = new Map<number, number>();
  readonly anomalies: TableAnomaly[] = [];

  constructor(reader: ByteReader) {
    this.reader = reader;
  }

  report(kind: TableAnomaly["kind"], detail: string, offset: number): void {
    if (this.anomalies.length < MAX_ANOMALIES) this.anomalies.push({ kind, detail, offset });
  }

  walk(from: number, end: number, owner: TablePackage | null): void {
    for (let at = from; at + CHUNK_HEADER <= end; ) {
      const headerSize = this.reader.u16At(at + 2);
      let size = this.reader.u32At(at + 4);
      if (size < CHUNK_HEADER || headerSize < CHUNK_HEADER || at + size > end) {
        this.report(
          "chunk-size-wrong",
          `chunk of type 0x${this.reader.u16At(at).toString(16)} claims ${size} bytes`,
          at,
        );
        if (at + size <= end || headerSize < CHUNK_HEADER) return;
        size = end - at;
      }
      this.chunk(at, headerSize, at + size, owner);
      at += size;
    }
  }

  chunk(at: number, headerSize: number, end: number, owner: TablePackage | null): void {
    const type = this.reader.u16At(at);
    if (type === CHUNK.stringPool) this.pool(at, end, owner);
    else if (type === CHUNK.package && owner === null) this.package(at, headerSize, end);
    else if (type === CHUNK.type && owner !== null) this.type(at, headerSize, end, owner);
    else if (type === CHUNK.stagedAlias) this.alias(at + headerSize, end);
    else if (type !== CHUNK.typeSpec && !(type >= CHUNK.library && type <= CHUNK.overlayablePolicy)) {
      this.report("unknown-chunk", `chunk of type 0x${type.toString(16)}`, at);
    }
  }

  pool(at: number, end: number, owner: TablePackage | null): void {
    try {
      const pool = new StringPool(this.reader.bytes, at, end);
      if (owner === null) this.strings ??= pool;
      else if (owner.typeNames === null) owner.typeNames = pool;
      else owner.keys ??= pool;
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      this.report("type-odd", error.message, at);
    }
  }

  package(at: number, headerSize: number, end: number): void {
    if (at + PACKAGE.end > end) {
      this.report("chunk-size-wrong", "a package without room for its header", at);
      return;
    }
    const name = decodeUtf16(this.reader.bytes, at + PACKAGE.name, at + PACKAGE.name + PACKAGE.nameUnits * 2);
    const nul = name.indexOf("\0");
    const found: TablePackage = {
      id: this.reader.u32At(at + PACKAGE.id) & 0xff,
      name: nul < 0 ? name : name.slice(0, nul),
      types: new Map(),
      typeNames: this.poolAt(at, at + this.reader.u32At(at + PACKAGE.typeStrings), end),
      keys: this.poolAt(at, at + this.reader.u32At(at + PACKAGE.keyStrings), end),
    };
    this.packages.push(found);
    this.walk(at + Math.max(headerSize, PACKAGE.end), end, found);
  }

  /** Where the header says the pool is; null where it does not hold, and then the first pools of the package serve. */
  poolAt(packageAt: number, at: number, end: number): StringPool | null {
    if (at <= packageAt || at + CHUNK_HEADER > end || this.reader.u16At(at) !== CHUNK.stringPool) return null;
    const poolEnd = at + this.reader.u32At(at + 4);
    try {
      return poolEnd <= end ? new StringPool(this.reader.bytes, at, poolEnd) : null;
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      this.report("type-odd", error.message, at);
      return null;
    }
  }

  type(at: number, headerSize: number, end: number, owner: TablePackage): void {
    if (at + TYPE.config + 4 > end || headerSize < TYPE.config) {
      this.report("type-odd", "a type without room for its header", at);
      return;
    }
    const id = this.reader.u8At(at + TYPE.id);
    const flags = this.reader.u8At(at + TYPE.flags);
    const sparse = (flags & SPARSE) !== 0;
    const offset16 = (flags & OFFSET16) !== 0;
    const claimed = this.reader.u32At(at + TYPE.entryCount);
    const offsets = at + headerSize;
    const room = Math.max(0, Math.floor((end - offsets) / (offset16 && !sparse ? 2 : 4)));
    if (claimed > room)
      this.report("entries-cut", `a type claims ${claimed} entries, has room for ${room}`, at);
    const chunk: TypeChunk = {
      start: at,
      end,
      offsets,
      entryCount: Math.min(claimed, room),
      entriesStart: at + this.reader.u32At(at + TYPE.entriesStart),
      sparse,
      offset16,
      config: readConfig(this.reader, at + TYPE.config, end),
    };
    const same = owner.types.get(id);
    if (same === undefined) owner.types.set(id, [chunk]);
    else same.push(chunk);
  }

  alias(from: number, end: number): void {
    const count = from + 4 <= end ? this.reader.u32At(from - 4) : 0;
    for (let i = 0, at = from; i < count && at + 8 <= end; i++, at += 8) {
      this.aliases.set(this.reader.u32At(at), this.reader.u32At(at + 4));
    }
  }
}
