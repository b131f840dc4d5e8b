import { OPCODE_ROWS } from "../../../formats/dex/opcode-table.ts";
import { KIND, KINDS } from "../../../formats/dex/opcodes.ts";
import { calculate } from "./arithmetic.ts";
import { branch, chooseCase, register } from "./branches.ts";
import type { Frame, State } from "./frame.ts";
import { branchTargets, signed16, signed32 } from "./method-code.ts";
import { noteEquals } from "./narrowing.ts";
import { ANYTHING, NOTHING, union, type ValueId } from "./values.ts";

const FORMATS = OPCODE_ROWS.map(([, , format]) => format);
const NIBBLES: ReadonlySet<string> = new Set(["12x", "22c", "22s", "22t", "11n"]);
const IN_NIBBLE = Uint8Array.from(FORMATS, (format) => (NIBBLES.has(format) ? 1 : 0));
const JUMBO = 0x1b;
const RETURN_VOID = 0x0e;
const MOVE_EXCEPTION = 0x0d;
const CONST_HIGH_16 = 0x15;
const ARRAY_LENGTH = 0x21;
const INSTANCE_OF = 0x20;
const FILL_ARRAY_DATA = 0x26;
const INVOKE_VIRTUAL = 0x6e;

/** What one instruction does to registers and heap. */
export function step(frame: Frame, state: State, opcode: number): void {
  const { units } = frame.code;
  const unit = units[frame.at] ?? 0;
  const first = IN_NIBBLE[opcode] === 1 ? (unit >> 8) & 0xf : unit >> 8;
  const second = units[frame.at + 1] ?? 0;
  switch (KINDS[opcode]) {
    case KIND.invoke:
      invoke(frame, state, opcode, unit, second);
      return;
    case KIND.invokeCustom:
      state.result = frame.machine.lambda(frame, state, second, argumentsOf(frame, state, opcode, unit));
      return;
    case KIND.moveResult:
      state.registers[first] = state.result;
      return;
    case KIND.move:
      move(frame, state, opcode, unit);
      return;
    case KIND.constInt:
      state.registers[first] = frame.machine.values.int(constantInt(units, frame.at, opcode));
      return;
    case KIND.string:
      state.registers[first] = frame.machine.text(
        frame.code.dex,
        opcode === JUMBO ? second + (units[frame.at + 2] ?? 0) * 0x1_0000 : second,
      );
      return;
    case KIND.type:
      state.registers[first] = frame.machine.values.classOf(frame.code.dex.type(second));
      return;
    case KIND.newInstance:
      state.registers[first] = frame.machine.create(frame, state, frame.code.dex.type(second));
      return;
    case KIND.instanceGet:
      state.registers[first] = frame.machine.fields.get(frame, state, register(state, unit >> 12), second);
      return;
    case KIND.instancePut:
      frame.machine.fields.put(frame, state, register(state, unit >> 12), second, register(state, first));
      return;
    case KIND.staticGet:
      state.registers[first] = frame.machine.fields.getStatic(frame, state, second);
      return;
    case KIND.staticPut:
      frame.machine.fields.putStatic(frame, state, second, register(state, first));
      return;
    case KIND.return:
      frame.leave(opcode === RETURN_VOID ? NOTHING : register(state, first), state);
      return;
    case KIND.goto:
      frame.falls = false;
      frame.goTo(branchTargets(units, frame.at, opcode)[0] ?? frame.at, state);
      return;
    case KIND.if:
      branch(frame, state, opcode, unit, first);
      return;
    case KIND.switch:
      chooseCase(frame, state, opcode, first);
      return;
    case KIND.throw:
      frame.falls = false;
      frame.throws(register(state, first), state, true);
      return;
    default:
      rare(frame, state, opcode, unit, first, second);
  }
}

function rare(frame: Frame, state: State, opcode: number, unit: number, first: number, second: number): void {
  const { machine } = frame;
  switch (KINDS[opcode]) {
    case KIND.checkCast:
      state.registers[first] = machine.casting.cast(register(state, first), frame.code.dex.type(second));
      return;
    case KIND.newArray:
      state.registers[first] = machine.arrays.create(
        frame,
        state,
        frame.code.dex.type(second),
        register(state, unit >> 12),
      );
      return;
    case KIND.fillArray:
      state.result = machine.arrays.filled(
        frame,
        state,
        frame.code.dex.type(second),
        argumentsOf(frame, state, opcode, unit),
      );
      return;
    case KIND.arrayGet:
      state.registers[first] = machine.arrays.get(
        frame,
        state,
        register(state, second & 0xff),
        register(state, second >> 8),
      );
      return;
    case KIND.arrayPut:
      machine.arrays.put(
        frame,
        state,
        register(state, second & 0xff),
        register(state, second >> 8),
        register(state, first),
      );
      return;
    case KIND.unary:
      state.registers[first & 0xf] = calculate(machine.values, opcode, register(state, unit >> 12), NOTHING);
      return;
    case KIND.define:
      define(frame, state, opcode, unit, first, second);
      return;
    case KIND.other:
      if (opcode === FILL_ARRAY_DATA)
        machine.arrays.fillData(
          frame,
          state,
          register(state, first),
          frame.at + signed32(frame.code.units, frame.at + 1),
        );
      return;
    default:
  }
}

function define(
  frame: Frame,
  state: State,
  opcode: number,
  unit: number,
  first: number,
  second: number,
): void {
  const { machine } = frame;
  if (opcode === MOVE_EXCEPTION) state.registers[first] = state.result;
  else if (opcode === CONST_HIGH_16) state.registers[first] = machine.values.int(second << 16);
  else if (opcode === INSTANCE_OF)
    state.registers[first] = machine.casting.isInstance(
      register(state, unit >> 12),
      frame.code.dex.type(second),
    );
  else if (opcode === ARRAY_LENGTH)
    state.registers[first & 0xf] = machine.arrays.length(state, register(state, unit >> 12));
  else if (FORMATS[opcode] === "23x")
    state.registers[first] = calculate(
      machine.values,
      opcode,
      register(state, second & 0xff),
      register(state, second >> 8),
    );
  else if (FORMATS[opcode] === "12x")
    state.registers[first & 0xf] = calculate(
      machine.values,
      opcode,
      register(state, first & 0xf),
      register(state, unit >> 12),
    );
  else if (FORMATS[opcode] === "22s")
    state.registers[first] = calculate(
      machine.values,
      opcode,
      register(state, unit >> 12),
      machine.values.int(signed16(second)),
    );
  else if (FORMATS[opcode] === "22b")
    state.registers[first] = calculate(
      machine.values,
      opcode,
      register(state, second & 0xff),
      machine.values.int((second << 16) >> 24),
    );
  else state.registers[first] = ANYTHING;
}

function move(frame: Frame, state: State, opcode: number, unit: number): void {
  const { units } = frame.code;
  const format = FORMATS[opcode];
  if (format === "12x") state.registers[(unit >> 8) & 0xf] = register(state, unit >> 12);
  else if (format === "22x") state.registers[unit >> 8] = register(state, units[frame.at + 1] ?? 0);
  else state.registers[units[frame.at + 1] ?? 0] = register(state, units[frame.at + 2] ?? 0);
}

function constantInt(units: Uint16Array, at: number, opcode: number): number {
  const unit = units[at] ?? 0;
  if (FORMATS[opcode] === "11n") return (unit << 16) >> 28;
  if (FORMATS[opcode] === "21s") return signed16(units[at + 1] ?? 0);
  return signed32(units, at + 1);
}

function argumentsOf(frame: Frame, state: State, opcode: number, unit: number): readonly ValueId[] {
  const { units } = frame.code;
  const isRange = FORMATS[opcode] === "3rc" || FORMATS[opcode] === "4rcc";
  const list = units[frame.at + 2] ?? 0;
  if (isRange) return Array.from({ length: unit >> 8 }, (_, n) => register(state, list + n));
  const count = unit >> 12;
  const all = [list & 0xf, (list >> 4) & 0xf, (list >> 8) & 0xf, list >> 12, (unit >> 8) & 0xf];
  return all.slice(0, count).map((number) => register(state, number));
}

function invoke(frame: Frame, state: State, opcode: number, unit: number, index: number): void {
  const words = argumentsOf(frame, state, opcode, unit);
  const method = frame.code.dex.method(index);
  const shape = frame.machine.shapeOf(method);
  const isStatic = opcode === 0x71 || opcode === 0x77;
  const args: ValueId[] = [];
  let at = 0;
  if (!isStatic) args.push(words[at++] ?? NOTHING);
  for (const wide of shape.wide) {
    args.push(words[at] ?? NOTHING);
    at += wide ? 2 : 1;
  }
  if (opcode === INVOKE_VIRTUAL && words.length === 2 && frame.machine.isEquals(method)) {
    const list = frame.code.units[frame.at + 2] ?? 0;
    noteEquals(frame, state, [list & 0xf, (list >> 4) & 0xf]);
  }
  frame.machine.calls.invoke(frame, state, { opcode, method, args, isStatic });
}

export function joinedTaints(frame: Frame, ids: readonly ValueId[]): readonly number[] {
  let all: readonly number[] = [];
  for (const id of ids) all = union(all, frame.machine.values.at(id).taints);
  return all;
}
