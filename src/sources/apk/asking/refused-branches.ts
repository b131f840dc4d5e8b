import { KIND } from "../../../formats/dex/opcodes.ts";
import type { Program } from "../graph/program.ts";
import type { ProgramDex } from "../graph/program-dex.ts";
import type { Instruction, MethodCode } from "./method-code.ts";

/** Where a branch parts: `refused` runs where the permission was not given, `granted` where it was. Offsets in code units. */
export interface Parting {
  /** Position of the branch among the instructions. */
  readonly at: number;
  readonly refused: number;
  readonly granted: number;
}

/** `results`: the array of answers. `answer`: 0 for granted, -1 for refused. `is-granted`: true for granted. */
type Held = "results" | "answer" | "is-granted" | "is-refused" | 0 | -1 | 1;

const GRANTED_NAME = /(granted|hasPermission|hasAllPermission|verifyPermission|isAllow)/i;
const OF_MAP = /^(values|entrySet|iterator|next|getValue|get|getOrDefault)$/;
const REFUSED_NAME = /(denied|refused)/i;

/**
 * The branches of a method that gets an answer about permissions. Registers are followed straight down the code, as
 * compilers write it; where that does not hold, a branch is missed rather than taken for the wrong one. `grant`: which of
 * the last registers, from 1, tells whether it was granted; -1 for none.
 */
export function refusedStarts(
  code: MethodCode,
  inDex: ProgramDex,
  program: Program,
  grant: number,
): readonly Parting[] {
  const held = new Map<number, Held>();
  // The last argument is the array of answers, or the answer as an object, unless one says whether all was granted.
  if (grant > 0) held.set(code.registers - grant, "is-granted");
  else held.set(code.registers - 1, "results");
  const found: Parting[] = [];
  let result: Held | null = null;
  for (const [index, instruction] of code.instructions.entries()) {
    const { kind } = instruction;
    if (kind === KIND.if) {
      const parting = partingAt(code, index, instruction, held);
      if (parting !== null) found.push(parting);
    } else if (kind === KIND.invoke) {
      result = resultOf(instruction, held, inDex, program);
    } else {
      follow(instruction, held, result);
    }
  }
  return found;
}

function follow({ kind, registers, value }: Instruction, held: Map<number, Held>, result: Held | null): void {
  const [first, second] = registers;
  if (first === undefined) return;
  const put = (one: Held | null | undefined): void => {
    if (one === null || one === undefined) held.delete(first);
    else held.set(first, one);
  };
  switch (kind) {
    case KIND.move:
      put(second === undefined ? null : held.get(second));
      return;
    case KIND.moveResult:
      put(result);
      return;
    case KIND.constInt:
      put(value === 0 || value === -1 || value === 1 ? value : null);
      return;
    case KIND.arrayGet:
      put(second !== undefined && held.get(second) === "results" ? "answer" : null);
      return;
    case KIND.checkCast:
    case KIND.arrayPut:
    case KIND.instancePut:
    case KIND.staticPut:
    case KIND.return:
    case KIND.throw:
    case KIND.switch:
    case KIND.fillArray:
      return;
    default:
      put(null);
  }
}

/** `Boolean.booleanValue()` of the answer, or a method of the app's own that is given the array and named for what it tells. */
function resultOf(
  { registers, value }: Instruction,
  held: ReadonlyMap<number, Held>,
  inDex: ProgramDex,
  program: Program,
): Held | null {
  const given = registers.map((register) => held.get(register));
  const name = program.methodName(inDex.method(value));
  if (/^(checkSelfPermission|checkPermission|checkCallingOrSelfPermission)$/.test(name)) return "answer";
  if (!given.includes("results")) return null;
  if (name === "booleanValue") return "is-granted";
  // Several permissions are answered in one map.
  if (OF_MAP.test(name)) return "results";
  if (REFUSED_NAME.test(name)) return "is-refused";
  return GRANTED_NAME.test(name) ? "is-granted" : null;
}

const IF_EQ = 0x32;
const IF_NE = 0x33;
const IF_EQZ = 0x38;
const IF_NEZ = 0x39;
const IF_LTZ = 0x3a;
const IF_GEZ = 0x3b;

function partingAt(
  code: MethodCode,
  index: number,
  { opcode, registers, targets }: Instruction,
  held: ReadonlyMap<number, Held>,
): Parting | null {
  const [taken] = targets;
  const next = code.instructions[index + 1]?.at;
  if (taken === undefined || next === undefined) return null;
  const granted = grantedWhenTaken(
    opcode,
    registers.map((register) => held.get(register)),
  );
  if (granted === null) return null;
  return granted
    ? { at: index, granted: taken, refused: next }
    : { at: index, granted: next, refused: taken };
}

/** Whether the branch is taken for a grant (`true`) or for a refusal (`false`); null where it is about something else. */
function grantedWhenTaken(opcode: number, [left, right]: readonly (Held | undefined)[]): boolean | null {
  const zero = opcode === IF_EQZ ? true : opcode === IF_NEZ ? false : null;
  if (left === "answer" && zero !== null) return zero;
  if (left === "answer" && (opcode === IF_LTZ || opcode === IF_GEZ)) return opcode === IF_GEZ;
  if (left === "is-granted" && zero !== null) return !zero;
  if (left === "is-refused" && zero !== null) return zero;
  if (opcode !== IF_EQ && opcode !== IF_NE) return null;
  const other = left === "answer" ? right : right === "answer" ? left : undefined;
  if (other !== 0 && other !== -1) return null;
  return (other === 0) === (opcode === IF_EQ);
}
