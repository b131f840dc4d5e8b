import { areEqual } from "./alike.ts";
import { derived, numbersOf, numberValue, UNKNOWN, type Value } from "./value.ts";

const CONST_WIDE_16 = 0x16;
const CMP_LONG = 0x31;

/** Whether a condition holds: `if-eq` to `if-lez`; null where it is not known. */
export function compare(opcode: number, left: Value, right: Value): boolean | null {
  const test = opcode < 0x38 ? opcode - 0x32 : opcode - 0x38;
  const equal = test < 2 ? areEqual(left, right) : null;
  if (equal !== null) return test === 0 ? equal : !equal;
  const lefts = numbersOf(left);
  const rights = numbersOf(right);
  if (lefts === null || rights === null) return null;
  // Of a few numbers each: known where all answer alike.
  let answer: boolean | null = null;
  for (const a of lefts) {
    for (const b of rights) {
      const is = holds(test, a, b);
      if (answer !== null && is !== answer) return null;
      answer = is;
    }
  }
  return answer;
}

function holds(test: number, left: number, right: number): boolean {
  switch (test) {
    case 0:
      return left === right;
    case 1:
      return left !== right;
    case 2:
      return left < right;
    case 3:
      return left >= right;
    case 4:
      return left > right;
    default:
      return left <= right;
  }
}

type Operation = "and" | "or" | "xor" | "add";

const OPERATIONS: ReadonlyMap<number, Operation> = new Map([
  [0x90, "add"],
  [0x95, "and"],
  [0x96, "or"],
  [0x97, "xor"],
  [0xb0, "add"],
  [0xb5, "and"],
  [0xb6, "or"],
  [0xb7, "xor"],
  [0xd0, "add"],
  [0xd5, "and"],
  [0xd6, "or"],
  [0xd7, "xor"],
  [0xd8, "add"],
  [0xdd, "and"],
  [0xde, "or"],
  [0xdf, "xor"],
]);

/** Arithmetic that truth values and small states go through; anything else gives a number that is not known. */
export function compute(units: Uint16Array, at: number, opcode: number, registers: readonly Value[]): Value {
  const unit = units[at] ?? 0;
  const second = units[at + 1] ?? 0;
  if (opcode === CONST_WIDE_16) return numberValue((second << 16) >> 16);
  if (opcode < 0x2d) return UNKNOWN;
  let left = UNKNOWN;
  let right = UNKNOWN;
  if (opcode >= 0xb0 && opcode < 0xd0) {
    left = registers[(unit >> 8) & 0xf] ?? UNKNOWN;
    right = registers[unit >> 12] ?? UNKNOWN;
  } else if (opcode >= 0xd0 && opcode < 0xd8) {
    left = registers[unit >> 12] ?? UNKNOWN;
    right = numberValue((second << 16) >> 16);
  } else if (opcode >= 0xd8 && opcode < 0xe3) {
    left = registers[second & 0xff] ?? UNKNOWN;
    right = numberValue((second << 16) >> 24);
  } else if (opcode <= CMP_LONG || opcode >= 0x90) {
    left = registers[second & 0xff] ?? UNKNOWN;
    right = registers[second >> 8] ?? UNKNOWN;
  } else return UNKNOWN;
  const value = result(opcode, left.number, right.number);
  const from = derived(left, right);
  if (value === null) return from;
  return from === UNKNOWN ? numberValue(value) : { ...from, number: value, open: false };
}

function result(opcode: number, left: number | null, right: number | null): number | null {
  if (left === null || right === null) return null;
  if (opcode === CMP_LONG) return Math.sign(left - right);
  switch (OPERATIONS.get(opcode)) {
    case "add":
      return (left + right) | 0;
    case "and":
      return left & right;
    case "or":
      return left | right;
    case "xor":
      return left ^ right;
    default:
      return null;
  }
}
