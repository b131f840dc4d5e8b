import { FormatError } from "../format-error.ts";
import type { Dex } from "./dex.ts";
import { KIND, KINDS, payloadUnits, UNITS } from "./opcodes.ts";

const CODE_HEADER_BYTES = 16;
const TRY_BYTES = 8;

export interface Code {
  readonly registers: number;
  /** How many of the last registers hold the arguments. */
  readonly ins: number;
  readonly tryCount: number;
  /** In code units from the start of the file. */
  readonly start: number;
  readonly end: number;
}

export interface Try {
  /** In code units from the start of the file, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly handlers: readonly number[];
  /** Beside each handler the index of the type it takes; `ANY_TYPE` where it takes all. */
  readonly types: readonly number[];
}

export const ANY_TYPE = -1;

interface Handlers {
  readonly targets: number[];
  readonly types: number[];
}

export function readCode(dex: Dex, offset: number): Code {
  const end = codeEnd(dex, offset);
  const unit = offset >> 1;
  return {
    registers: dex.units[unit] ?? 0,
    ins: dex.units[unit + 1] ?? 0,
    tryCount: dex.units[unit + 3] ?? 0,
    start: (offset + CODE_HEADER_BYTES) >> 1,
    end,
  };
}

/** Where a method's instructions end, in code units from the start of the file; they start 8 units after `offset / 2`. */
export function codeEnd(dex: Dex, offset: number): number {
  if (offset % 4 !== 0) throw new FormatError("dex code is not aligned", offset);
  if (offset + CODE_HEADER_BYTES > dex.bytes.length) throw new FormatError("dex code is cut short", offset);
  const end = (offset >> 1) + CODE_HEADER_BYTES / 2 + (dex.words[(offset >> 2) + 3] ?? 0);
  if (end > dex.units.length) throw new FormatError("dex code is longer than its file", offset);
  return end;
}

/** Calls `visit` for each instruction, with its position in `dex.units`; data among the code is passed over. */
export function walkCode(dex: Dex, code: Code, visit: (at: number, opcode: number) => void): void {
  const units = dex.units;
  for (let at = code.start; at < code.end; ) {
    const opcode = (units[at] ?? 0) & 0xff;
    const size = instructionUnits(units, at);
    if (at + size > code.end) throw new FormatError("dex instruction is cut short", at * 2);
    if (KINDS[opcode] !== KIND.nop || payloadUnits(units, at) === 0) visit(at, opcode);
    at += size;
  }
}

/** Width of the instruction or payload at `at`: at least 1. */
export function instructionUnits(units: Uint16Array, at: number): number {
  const opcode = (units[at] ?? 0) & 0xff;
  if (KINDS[opcode] === KIND.nop) return payloadUnits(units, at) || 1;
  return UNITS[opcode] ?? 1;
}

export function readTries(dex: Dex, code: Code): readonly Try[] {
  if (code.tryCount === 0) return [];
  const first = (code.end * 2 + 3) & ~3;
  const handlers = first + code.tryCount * TRY_BYTES;
  if (handlers > dex.bytes.length) throw new FormatError("dex try table is cut short", first);
  dex.spend(code.tryCount * TRY_BYTES, first);
  const tries: Try[] = [];
  const known = new Map<number, Handlers>();
  for (let n = 0; n < code.tryCount; n++) {
    const word = (first >> 2) + n * 2;
    const start = code.start + (dex.words[word] ?? 0);
    const size = (dex.words[word + 1] ?? 0) & 0xffff;
    const list = (dex.words[word + 1] ?? 0) >>> 16;
    const all = known.get(list) ?? readHandlers(dex, code, handlers + list);
    known.set(list, all);
    tries.push({ start, end: Math.min(start + size, code.end), handlers: all.targets, types: all.types });
  }
  return tries;
}

function readHandlers(dex: Dex, code: Code, offset: number): Handlers {
  const reader = new LebReader(dex.bytes, offset);
  const size = reader.sleb();
  const all: Handlers = { targets: [], types: [] };
  const count = Math.abs(size);
  if (count > dex.bytes.length - offset) throw new FormatError("dex handler list is too long", offset);
  dex.spend(count, offset);
  const add = (type: number, address: number): void => {
    if (code.start + address >= code.end) return;
    all.targets.push(code.start + address);
    all.types.push(type);
  };
  for (let n = 0; n < count; n++) add(reader.uleb(), reader.uleb());
  if (size <= 0) add(ANY_TYPE, reader.uleb());
  return all;
}

/** Variable-length numbers one after the other. */
export class LebReader {
  position: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, position: number) {
    this.#bytes = bytes;
    this.position = position;
  }

  u8(): number {
    const byte = this.#bytes[this.position];
    if (byte === undefined) throw new FormatError("dex data is cut short", this.position);
    this.position++;
    return byte;
  }

  uleb(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.u8();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return value >>> 0;
  }

  sleb(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.u8();
      value |= (byte & 0x7f) << shift;
      if (byte >= 0x80) continue;
      return byte & 0x40 && shift < 25 ? value | (-1 << (shift + 7)) : value;
    }
    return value;
  }
}
