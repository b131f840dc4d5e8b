import { OPCODE_ROWS } from "../../../formats/dex/opcode-table.ts";
import { compares } from "./arithmetic.ts";
import type { Frame, State } from "./frame.ts";
import { branchTargets, signed32, switchCases } from "./method-code.ts";
import { askedByEquals, type Narrowing, narrowed } from "./narrowing.ts";
import { NOTHING, type ValueId } from "./values.ts";

const FORMATS = OPCODE_ROWS.map(([, , format]) => format);
const IF_EQ = 0x32;
/** How many tests there are of two registers, before those of one. */
const TESTS = 6;

export function register(state: State, number: number): ValueId {
  return state.registers[number] ?? NOTHING;
}

/** An `if`: each side that can be taken, with what the test tells of its registers. */
export function branch(frame: Frame, state: State, opcode: number, unit: number, first: number): void {
  const { machine, code } = frame;
  const isZeroTest = FORMATS[opcode] === "21t";
  const test = isZeroTest ? opcode - 6 : opcode;
  const register1 = isZeroTest ? unit >> 8 : first;
  const left = register(state, register1);
  const right = isZeroTest ? machine.values.zero : register(state, unit >> 12);
  const outcome = compares(machine.values, test, left, right);
  const known = outcome === null ? narrowingOf(frame, state, test, unit, register1) : null;
  const target = branchTargets(code.units, frame.at, opcode)[0] ?? frame.at;
  if (known === null) {
    if (outcome !== false) frame.goTo(target, state);
    if (outcome === true) frame.falls = false;
    return;
  }
  const value = register(state, known.register);
  if (
    isZeroTest &&
    known.register === register1 &&
    known.constant === machine.values.at(machine.values.zero).consts[0]
  ) {
    nullOnOneSide(frame, state, target, known, value);
    return;
  }
  const taken = narrowed(machine.values, value, known.constant, known.whereTaken);
  if (taken !== null) goWith(frame, state, target, known.register, taken);
  const passed = narrowed(machine.values, value, known.constant, !known.whereTaken);
  if (passed === null) frame.falls = false;
  else state.registers[known.register] = passed;
}

/** What is null is nothing else, and what is not is not null. */
function nullOnOneSide(frame: Frame, state: State, target: number, known: Narrowing, value: ValueId): void {
  const { values } = frame.machine;
  const other = narrowed(values, value, known.constant, false);
  const isNullable = narrowed(values, value, known.constant, true) !== null;
  const [taken, passed] = known.whereTaken ? [values.zero, other] : [other, values.zero];
  if (taken !== null && (taken !== values.zero || isNullable))
    goWith(frame, state, target, known.register, taken);
  if (passed === null || (passed === values.zero && !isNullable)) frame.falls = false;
  else state.registers[known.register] = passed;
}

/** What an `if-eq` or `if-ne` tells of one of its registers, or of the strings that were compared before it. */
function narrowingOf(
  frame: Frame,
  state: State,
  test: number,
  unit: number,
  first: number,
): Narrowing | null {
  if (test !== IF_EQ && test !== IF_EQ + 1) return null;
  const { values } = frame.machine;
  const isZeroTest = (unit & 0xff) - IF_EQ >= TESTS;
  if (isZeroTest) {
    const asked = askedByEquals(frame, first, test === IF_EQ);
    if (asked !== null) return asked;
  }
  const pairs = isZeroTest
    ? [[first, -1]]
    : [
        [first, unit >> 12],
        [unit >> 12, first],
      ];
  for (const [one = 0, other = 0] of pairs) {
    const id = other < 0 ? values.zero : register(state, other);
    const [constant] = values.at(id).consts;
    if (values.onlyInt(id) === null || constant === undefined) continue;
    return { register: one, constant, whereTaken: test === IF_EQ };
  }
  return null;
}

/** Goes on at `target` with another value in a register. */
function goWith(frame: Frame, state: State, target: number, number: number, value: ValueId): void {
  const before = register(state, number);
  state.registers[number] = value;
  frame.goTo(target, state);
  state.registers[number] = before;
}

/** A `switch`: the cases that the number can be. */
export function chooseCase(frame: Frame, state: State, opcode: number, first: number): void {
  const { units } = frame.code;
  const { values } = frame.machine;
  const cases = switchCases(units, frame.at, frame.at + signed32(units, frame.at + 1), opcode);
  const value = register(state, first);
  const ints = values.constantsOf(value);
  if (ints === null || ints.some(({ kind }) => kind !== "int")) {
    for (const target of new Set(cases.map((one) => one.target))) frame.goTo(target, state);
    return;
  }
  const others = new Set(values.at(value).consts);
  for (const { key, target } of cases) {
    const constant = values.constantId({ kind: "int", value: key });
    if (!others.delete(constant)) continue;
    const is = narrowed(values, value, constant, true);
    if (is !== null) goWith(frame, state, target, first, is);
  }
  if (others.size === 0) frame.falls = false;
  else state.registers[first] = values.of({ ...values.at(value), consts: [...others].sort((a, b) => a - b) });
}
