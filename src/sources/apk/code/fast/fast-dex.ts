import { type Dex, openDex } from "../../../../formats/dex/dex.ts";
import type { Section } from "../../../../formats/dex/header.ts";
import { KINDS, UNITS } from "../../../../formats/dex/opcodes.ts";
import type { Platform } from "../../../../formats/platform.ts";
import type { TextTable } from "../text-table.ts";
import type { Walked } from "../walk.ts";
import type { WordMarks } from "../word-marks.ts";
import { FastMemory } from "./fast-memory.ts";
import { INDEX_LIMIT, PAD_BYTES, roomFor, roomForDex } from "./room.ts";
import { walkedFrom } from "./rows.ts";
import { WASM } from "./scan.gen.ts";
import { isScan, type Scan } from "./scan-exports.ts";

const KINDS_AT = 0;
const WIDTHS_AT = 256;
const FREE_AT = 512;
/** Larger files are left to JavaScript. */
const MAX_DEX_BYTES = 0x2000_0000;

/**
 * What is done to every byte, name and instruction of a dex, by WebAssembly: it runs at full speed from the first
 * instruction on, where JavaScript that runs for a tenth of a second is mostly interpreted. One dex at a time stands in its
 * memory; marks that it gives are views of that, and hold until the next is opened. It answers only for files that are
 * whole: where anything is broken it gives null, and the same work in JavaScript says what.
 */
export class FastDex {
  readonly #scan: Scan;
  readonly #memory: FastMemory;
  #dex: Dex | null = null;
  #bytes: Uint8Array | null = null;
  #dexAt = FREE_AT;
  #stringsAt = 0;
  #methodsAt = 0;
  #fieldsAt = 0;

  private constructor(scan: Scan, memory: FastMemory) {
    this.#scan = scan;
    this.#memory = memory;
  }

  /** Null where the platform has no WebAssembly. */
  static of(platform: Platform): FastDex | null {
    const instance = platform.webAssembly?.(WASM);
    return instance !== undefined && isScan(instance.exports)
      ? new FastDex(instance.exports, new FastMemory(instance.memory))
      : null;
  }

  /**
   * The dex files of one entry as they stand in its memory, so that nobody needs to keep the bytes that were read; those
   * given, where that cannot be done. They end when others are taken in.
   */
  hold(given: readonly Dex[], tables: readonly TextTable[]): readonly Dex[] {
    this.#dex = this.#bytes = null;
    const [first] = given;
    if (first === undefined || !this.#reserve(given, tables)) return given;
    this.#memory.free = FREE_AT;
    const at = this.#memory.put(first.bytes, PAD_BYTES);
    this.#bytes = this.#memory.bytes(at, first.bytes.length);
    return openDex(this.#bytes);
  }

  #reserve(all: readonly Dex[], tables: readonly TextTable[]): boolean {
    if (all.some(({ bytes }) => bytes.length > MAX_DEX_BYTES)) return false;
    const room = Math.max(...all.map(roomForDex));
    return this.#memory.reserve(FREE_AT + room + tables.reduce((sum, table) => sum + roomFor(table), 0));
  }

  /** Takes a dex in; `tables` are those that it will be searched for. False where that cannot be done. */
  open(dex: Dex, tables: readonly TextTable[]): boolean {
    this.#dex = null;
    const { strings } = dex.header;
    const size = dex.bytes.length;
    if (!this.#reserve([dex], tables)) return false;
    this.#memory.bytes(KINDS_AT, 256).set(KINDS);
    this.#memory.bytes(WIDTHS_AT, 256).set(UNITS);
    this.#memory.free = FREE_AT;
    // Several dex files of a container share their bytes.
    this.#dexAt =
      this.#bytes === dex.bytes
        ? this.#memory.take(size + PAD_BYTES)
        : this.#memory.put(dex.bytes, PAD_BYTES);
    this.#bytes = dex.bytes;
    this.#scan.setDex(this.#dexAt, size, KINDS_AT, WIDTHS_AT);
    this.#stringsAt = this.#section(strings);
    if (strings.count > 0) {
      this.#scan.span(this.#stringsAt, strings.count);
      if (this.#scan.largest() >>> 0 >= size) return false;
    }
    this.#dex = dex;
    return true;
  }

  /** Flags by id for the walk to look at; all 0, and BROKEN where the file has no such id. */
  marks(broken: number): Record<"methods" | "fields" | "strings" | "calls", Uint8Array> {
    const { strings, methods, fields } = this.#opened().header;
    const unmarked = ({ count }: Section): Uint8Array => {
      const known = Math.min(count, INDEX_LIMIT);
      return this.#memory
        .bytes(this.#memory.take(INDEX_LIMIT), INDEX_LIMIT)
        .fill(0, 0, known)
        .fill(broken, known);
    };
    const marks = {
      methods: unmarked(methods),
      fields: unmarked(fields),
      strings: this.#memory.zeroes(strings.count),
      calls: this.#memory.zeroes(strings.count),
    };
    [this.#methodsAt, this.#fieldsAt] = [marks.methods.byteOffset, marks.fields.byteOffset];
    const seen = this.#memory.zeroes(strings.count).byteOffset;
    this.#scan.setMarks(
      this.#methodsAt,
      this.#fieldsAt,
      marks.strings.byteOffset,
      seen,
      strings.count,
      methods.count,
    );
    return marks;
  }

  /** Whether the strings are in order, as far as is looked. */
  stringsAreSorted(stride: number): boolean {
    const { count } = this.#opened().header.strings;
    return this.#scan.looksSorted(this.#dexAt, this.#stringsAt, count, stride) !== 0;
  }

  /** Where the names of types stand in the file, the first and last of them, and whether they are in order. */
  types(stride: number): { offsets: Uint32Array; first: number; last: number; areSorted: boolean } {
    const { types, strings } = this.#opened().header;
    const out = this.#memory.take(types.count * 4);
    this.#scan.typeOffsets(this.#section(types), types.count, this.#stringsAt, strings.count, out);
    this.#scan.span(out, types.count);
    return {
      offsets: this.#memory.numbers(out, types.count).slice(),
      first: Math.min(this.#scan.smallest() >>> 0, this.#opened().bytes.length),
      last: this.#scan.largest() >>> 0,
      areSorted: this.#scan.looksSorted(this.#dexAt, out, types.count, stride) !== 0,
    };
  }

  /** Calls `found` with the id and the number of each of the texts that is among the strings, which are in order. */
  findAll(table: TextTable, found: (id: number, n: number) => void): void {
    const before = this.#memory.free;
    const { places, hits } = this.#search(
      this.#dexAt,
      this.#stringsAt,
      this.#opened().header.strings.count,
      table,
    );
    for (const n of hits) found(places[n] ?? 0, n);
    this.#memory.free = before;
  }

  /**
   * For names that are no longer in a file: by the number of each text where it stands or would stand, and the numbers of
   * those that all but their last letter stand there; null where names are said to stand outside. What was opened is gone.
   */
  near(
    bytes: Uint8Array,
    offsets: Uint32Array,
    table: TextTable,
  ): { places: Uint32Array; near: Uint32Array } | null {
    this.#dex = this.#bytes = null;
    this.#memory.free = FREE_AT;
    const room = bytes.length + offsets.byteLength + roomFor(table) + table.count * 4 + 4 * PAD_BYTES;
    if (!this.#memory.reserve(FREE_AT + room)) return null;
    const names = this.#memory.put(bytes, PAD_BYTES);
    const at = this.#memory.putNumbers(offsets);
    this.#scan.span(at, offsets.length);
    if (this.#scan.largest() >>> 0 >= bytes.length) return null;
    const { places } = this.#search(names, at, offsets.length, table);
    const out = this.#memory.take(table.count * 4);
    const count = this.#scan.beginnings(offsets.length, table.count, out);
    return { places: places.slice(), near: this.#memory.numbers(out, count).slice() };
  }

  /** Ids of methods or fields by the roles of their names and owners. */
  candidates(
    section: Section,
    roles: Uint8Array,
    nameRole: number,
    ownerRole: number,
    anyOwnerRole: number,
  ): Uint32Array {
    const { types, strings } = this.#opened().header;
    const count = Math.min(section.count, INDEX_LIMIT);
    return this.#listed(count, (out) =>
      this.#scan.candidates(
        this.#section(section),
        count,
        this.#section(types),
        roles.byteOffset,
        strings.count,
        nameRole,
        ownerRole,
        anyOwnerRole,
        out,
      ),
    );
  }

  /** Where `://` stands among the strings, up to `reach` bytes behind where the last begins; null where it is too often. */
  schemeMarks(reach: number): Uint32Array | null {
    const { strings } = this.#opened().header;
    const size = this.#opened().bytes.length;
    this.#scan.span(this.#stringsAt, strings.count);
    const first = strings.count === 0 ? size : this.#scan.smallest() >>> 0;
    const end = Math.min((this.#scan.largest() >>> 0) + reach, size - 2);
    const most = strings.count + 16;
    const found = this.#listed(most, (out) =>
      first < end ? this.#scan.schemeMarks(this.#dexAt, first, end, out, most) : 0,
    );
    return found.length === most ? null : found;
  }

  /** Indices of strings that may spell a host or a hidden address. */
  hostLike(): Uint32Array {
    const { strings } = this.#opened().header;
    return this.#listed(strings.count * 2, (out) =>
      this.#scan.hostLike(this.#dexAt, this.#stringsAt, strings.count, out),
    );
  }

  /** Indices of strings in which one of the words may stand; no word that is sought stands in any other. */
  mayHold({ bits }: WordMarks): Uint32Array {
    const { header, bytes } = this.#opened();
    const { count } = header.strings;
    return this.#listed(count, (out) => {
      const sought = this.#memory.put(bits, 0);
      return this.#scan.mayHold(this.#dexAt, this.#stringsAt, count, sought, bytes.length, out);
    });
  }

  /** Walks over all classes, methods and instructions; null where anything of them is broken. */
  walk(unitsPerByte: number): Walked | null {
    const dex = this.#opened();
    const { methods, strings, classes } = dex.header;
    const codeOffsets = this.#memory.take(methods.count * 4);
    this.#memory.bytes(codeOffsets, methods.count * 4).fill(0);
    const rows = (): number => this.#memory.take(methods.count * 12);
    const [found, overriding, named, makers] = [rows(), rows(), rows(), rows()];
    const uses = this.#memory.take(strings.count * 16);
    const scan = this.#scan;
    const isWhole = scan.walk(
      this.#section(classes),
      classes.count,
      codeOffsets,
      found,
      overriding,
      named,
      makers,
      uses,
      dex.bytes.length * unitsPerByte,
    );
    if (isWhole === 0 || scan.spent.value > dex.workLeft) return null;
    dex.spend(scan.spent.value, classes.word * 4);
    const at = { codeOffsets, found, overriding, named, makers, uses };
    return walkedFrom(scan, this.#memory, at, methods.count);
  }

  /** The marks of all that the code at this offset touches, together; one of them says that it is broken. */
  flagsOf(codeOffset: number): number {
    this.#opened();
    return this.#scan.flagsOf(codeOffset);
  }

  #search(
    names: number,
    offsets: number,
    count: number,
    table: TextTable,
  ): { places: Uint32Array; hits: Uint32Array } {
    const texts = this.#memory.put(table.bytes, PAD_BYTES);
    const starts = this.#memory.putNumbers(table.starts);
    const places = this.#memory.take(table.count * 4);
    const hits = this.#memory.take(table.count * 4);
    const hitCount = this.#scan.search(names, offsets, count, texts, starts, table.count, places, hits);
    return { places: this.#memory.numbers(places, table.count), hits: this.#memory.numbers(hits, hitCount) };
  }

  /** `fill` writes at most so many numbers, and says how many. */
  #listed(most: number, fill: (out: number) => number): Uint32Array {
    const before = this.#memory.free;
    const out = this.#memory.take(most * 4);
    const count = fill(out);
    this.#memory.free = before;
    return this.#memory.numbers(out, count).slice();
  }

  #opened(): Dex {
    if (this.#dex === null) throw new Error("no dex is open");
    return this.#dex;
  }

  #section({ word }: Section): number {
    return this.#dexAt + word * 4;
  }
}
