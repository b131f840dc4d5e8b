import { readCode } from "../../../formats/dex/code.ts";
import type { Dex } from "../../../formats/dex/dex.ts";
import { OPCODE_ROWS } from "../../../formats/dex/opcode-table.ts";
import { KIND, KINDS, payloadUnits, UNITS } from "../../../formats/dex/opcodes.ts";
import { FormatError } from "../../../formats/format-error.ts";

/** One instruction with its operands taken apart. */
export interface Instruction {
  /** 16-bit code units from the start of the method's code. */
  readonly at: number;
  readonly kind: number;
  readonly opcode: number;
  /** In the order of the instruction's own operands. */
  readonly registers: readonly number[];
  /** Index into the pool that the instruction names (method, field, type, string), or the number that it loads. */
  readonly value: number;
  /** Where it may go on, besides the next instruction: branch and switch targets. */
  readonly targets: readonly number[];
  /** Whether the next instruction may follow. */
  readonly falls: boolean;
}

export interface MethodCode {
  readonly instructions: readonly Instruction[];
  /** Position in `instructions` by `at`. */
  readonly indexAt: ReadonlyMap<number, number>;
  readonly registers: number;
  /** How many of the last registers hold the arguments. */
  readonly ins: number;
}

const MAX_INSTRUCTIONS = 20_000;

/** Takes one method apart; meant for the few that matter, not for a walk over all code. */
export function readMethodCode(dex: Dex, codeOffset: number): MethodCode {
  const { registers, ins, start, end } = readCode(dex, codeOffset);
  const { units } = dex;
  const instructions: Instruction[] = [];
  const indexAt = new Map<number, number>();
  for (let at = start; at < end; ) {
    const opcode = (units[at] ?? 0) & 0xff;
    const payload = KINDS[opcode] === KIND.nop ? payloadUnits(units, at) : 0;
    if (payload === 0) {
      if (instructions.length >= MAX_INSTRUCTIONS) throw new FormatError("method is too long", codeOffset);
      indexAt.set(at - start, instructions.length);
      instructions.push(instruction(units, at, start, end));
    }
    at += payload || (UNITS[opcode] ?? 1);
  }
  return { instructions, indexAt, registers, ins };
}

function instruction(units: Uint16Array, at: number, start: number, end: number): Instruction {
  const unit = units[at] ?? 0;
  const opcode = unit & 0xff;
  const kind = KINDS[opcode] ?? 0;
  const { registers, value } = operands(units, at, OPCODE_ROWS[opcode]?.[2] ?? "10x");
  const falls = kind !== KIND.return && kind !== KIND.throw && kind !== KIND.goto;
  return {
    at: at - start,
    kind,
    opcode,
    registers,
    value,
    targets: targets(units, at, start, end, kind),
    falls,
  };
}

interface Operands {
  readonly registers: readonly number[];
  readonly value: number;
}

function operands(units: Uint16Array, at: number, format: string): Operands {
  const unit = units[at] ?? 0;
  const second = units[at + 1] ?? 0;
  const third = units[at + 2] ?? 0;
  const low = (unit >> 8) & 0xf;
  const high = unit >> 12;
  const wide = unit >> 8;
  switch (format) {
    case "12x":
      return { registers: [low, high], value: 0 };
    case "11n":
      return { registers: [low], value: (unit << 16) >> 28 };
    case "11x":
      return { registers: [wide], value: 0 };
    case "21t":
    case "31t":
      return { registers: [wide], value: 0 };
    case "22t":
      return { registers: [low, high], value: 0 };
    case "22x":
      return { registers: [wide, second], value: 0 };
    case "32x":
      return { registers: [second, third], value: 0 };
    case "21s":
      return { registers: [wide], value: (second << 16) >> 16 };
    case "21h":
      return { registers: [wide], value: second << 16 };
    case "21c":
      return { registers: [wide], value: second };
    case "31i":
    case "31c":
      return { registers: [wide], value: second + third * 0x1_0000 };
    case "51l":
      return { registers: [wide], value: second + third * 0x1_0000 + (units[at + 3] ?? 0) * 2 ** 32 };
    case "22c":
      return { registers: [low, high], value: second };
    case "23x":
      return { registers: [wide, second & 0xff, second >> 8], value: 0 };
    case "22b":
      return { registers: [wide, second & 0xff], value: second >> 8 };
    case "22s":
      return { registers: [low, high], value: second };
    case "35c":
    case "45cc":
      return {
        registers: [third & 0xf, (third >> 4) & 0xf, (third >> 8) & 0xf, third >> 12, low].slice(0, high),
        value: second,
      };
    case "3rc":
    case "4rcc":
      return { registers: Array.from({ length: wide }, (_, n) => third + n), value: second };
    default:
      return { registers: [], value: 0 };
  }
}

function targets(
  units: Uint16Array,
  at: number,
  start: number,
  end: number,
  kind: number,
): readonly number[] {
  const unit = units[at] ?? 0;
  const near = ((units[at + 1] ?? 0) << 16) >> 16;
  const far = (units[at + 1] ?? 0) | ((units[at + 2] ?? 0) << 16);
  const inside = (offsets: readonly number[]): readonly number[] =>
    offsets.map((offset) => at + offset - start).filter((target) => target >= 0 && target < end - start);
  if (kind === KIND.if) return inside([near]);
  if (kind === KIND.switch) return inside(switchTargets(units, at + far, end));
  if (kind !== KIND.goto) return [];
  const width = UNITS[unit & 0xff];
  return inside([width === 1 ? (unit << 16) >> 24 : width === 2 ? near : far]);
}

const PACKED = 0x0100;

function switchTargets(units: Uint16Array, payload: number, end: number): readonly number[] {
  const count = units[payload + 1] ?? 0;
  const first = payload + ((units[payload] ?? 0) === PACKED ? 4 : 2 + count * 2);
  if (payload < 0 || first + count * 2 > end) return [];
  return Array.from(
    { length: count },
    (_, n) => (units[first + n * 2] ?? 0) | ((units[first + n * 2 + 1] ?? 0) << 16),
  );
}

/** Positions of the instructions that may run once `from` runs, `from` included, without passing `barrier` again. */
export function reachedFrom(code: MethodCode, from: number, barrier: number): ReadonlySet<number> {
  const start = code.indexAt.get(from);
  const seen = new Set<number>(start === undefined ? [] : [start]);
  for (const index of seen) {
    const found = code.instructions[index];
    if (found === undefined || index === barrier) continue;
    if (found.falls && index + 1 < code.instructions.length) seen.add(index + 1);
    for (const target of found.targets) {
      const next = code.indexAt.get(target);
      if (next !== undefined) seen.add(next);
    }
  }
  return seen;
}
