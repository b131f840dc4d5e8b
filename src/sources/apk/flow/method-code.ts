import { readCode, readTries, type Try } from "../../../formats/dex/code.ts";
import { KIND, KINDS, payloadUnits, UNITS } from "../../../formats/dex/opcodes.ts";
import type { Program } from "../graph/program.ts";
import type { ProgramDex } from "../graph/program-dex.ts";

/** One method's code, ready to run: where its straight pieces start, and who takes its exceptions. */
export interface MethodCode {
  readonly method: number;
  readonly dex: ProgramDex;
  readonly units: Uint16Array;
  readonly start: number;
  readonly end: number;
  readonly registers: number;
  readonly ins: number;
  readonly tries: readonly Try[];
  /** By position from `start`: 1 where a piece starts. */
  readonly leaders: Uint8Array;
}

const GOTO = 0x28;
const GOTO_16 = 0x29;
const PACKED = 0x2b;

export function openMethod(program: Program, method: number): MethodCode | null {
  const offset = program.codeOffset.at(method);
  const dex = program.dexes[program.codeDex.at(method)];
  if (offset === 0 || dex === undefined) return null;
  const code = readCode(dex.dex, offset);
  const { units } = dex.dex;
  const tries = readTries(dex.dex, code);
  const leaders = new Uint8Array(code.end - code.start);
  const mark = (at: number): void => {
    if (at >= code.start && at < code.end) leaders[at - code.start] = 1;
  };
  mark(code.start);
  for (const { handlers } of tries) for (const handler of handlers) mark(handler);
  for (let at = code.start; at < code.end; ) {
    const opcode = (units[at] ?? 0) & 0xff;
    const kind = KINDS[opcode];
    const width = UNITS[opcode] ?? 1;
    if (kind === KIND.nop) {
      at += payloadUnits(units, at) || 1;
      continue;
    }
    if (kind === KIND.goto || kind === KIND.if || kind === KIND.switch) {
      for (const target of branchTargets(units, at, opcode)) mark(target);
      mark(at + width);
    } else if (kind === KIND.return || kind === KIND.throw) mark(at + width);
    at += width;
  }
  return {
    method,
    dex,
    units,
    start: code.start,
    end: code.end,
    registers: code.registers,
    ins: code.ins,
    tries,
    leaders,
  };
}

/** Where a goto, if or switch may go besides on. */
export function branchTargets(units: Uint16Array, at: number, opcode: number): readonly number[] {
  if (opcode === GOTO) return [at + signed8((units[at] ?? 0) >> 8)];
  if (opcode === GOTO_16) return [at + signed16(units[at + 1] ?? 0)];
  if (KINDS[opcode] === KIND.if) return [at + signed16(units[at + 1] ?? 0)];
  const far = at + signed32(units, at + 1);
  return KINDS[opcode] === KIND.switch
    ? switchCases(units, at, far, opcode).map(({ target }) => target)
    : [far];
}

const MAX_CASES = 4096;

/** The cases of a switch: key and target. */
export function switchCases(
  units: Uint16Array,
  at: number,
  payload: number,
  opcode: number,
): readonly { readonly key: number; readonly target: number }[] {
  const cases: { key: number; target: number }[] = [];
  const count = Math.min(units[payload + 1] ?? 0, MAX_CASES);
  const packed = opcode === PACKED;
  const first = packed ? signed32(units, payload + 2) : 0;
  const targets = packed ? payload + 4 : payload + 2 + count * 2;
  for (let n = 0; n < count; n++) {
    const key = packed ? first + n : signed32(units, payload + 2 + n * 2);
    cases.push({ key, target: at + signed32(units, targets + n * 2) });
  }
  return cases;
}

function signed8(value: number): number {
  return (value << 24) >> 24;
}

export function signed16(value: number): number {
  return (value << 16) >> 16;
}

export function signed32(units: Uint16Array, at: number): number {
  return (units[at] ?? 0) | ((units[at + 1] ?? 0) << 16);
}
