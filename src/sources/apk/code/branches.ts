import { KIND, KINDS, payloadUnits } from "../../../formats/dex/opcodes.ts";

const GOTO = 0x28;
const GOTO_16 = 0x29;
const SPARSE = 0x0200;

/** Whether the instruction at `at` may go on elsewhere than with the next. */
export function mayJump(units: Uint16Array, at: number): boolean {
  const kind = KINDS[(units[at] ?? 0) & 0xff] ?? 0;
  return kind >= KIND.goto && kind <= KIND.switch;
}

/** Where the instruction at `at` jumps to if that is one place; -1 for any other. */
export function jumpTarget(units: Uint16Array, at: number): number {
  const opcode = (units[at] ?? 0) & 0xff;
  const kind = KINDS[opcode];
  if (kind === KIND.if) return at + (((units[at + 1] ?? 0) << 16) >> 16);
  return kind === KIND.goto ? at + gotoOffset(units, at, opcode) : -1;
}

/** Addresses that the instruction at `at` may jump to; null for one that never jumps. */
export function branchTargets(units: Uint16Array, at: number): readonly number[] | null {
  const unit = units[at] ?? 0;
  const opcode = unit & 0xff;
  const kind = KINDS[opcode];
  if (kind === KIND.if) return [at + (((units[at + 1] ?? 0) << 16) >> 16)];
  if (kind === KIND.goto) return [at + gotoOffset(units, at, opcode)];
  return kind === KIND.switch ? switchTargets(units, at) : null;
}

function gotoOffset(units: Uint16Array, at: number, opcode: number): number {
  if (opcode === GOTO) return ((units[at] ?? 0) << 16) >> 24;
  return opcode === GOTO_16 ? ((units[at + 1] ?? 0) << 16) >> 16 : signed32(units, at + 1);
}

function switchTargets(units: Uint16Array, at: number): readonly number[] {
  const table = at + signed32(units, at + 1);
  if (table < 0 || payloadUnits(units, table) === 0) return [];
  const count = units[table + 1] ?? 0;
  const first = units[table] === SPARSE ? table + 2 + count * 2 : table + 4;
  const targets: number[] = [];
  for (let n = 0; n < count && first + n * 2 + 1 < units.length; n++) {
    targets.push(at + signed32(units, first + n * 2));
  }
  return targets;
}

function signed32(units: Uint16Array, at: number): number {
  return (units[at] ?? 0) | ((units[at + 1] ?? 0) << 16);
}
