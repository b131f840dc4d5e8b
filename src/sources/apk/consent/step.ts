import { instructionUnits } from "../../../formats/dex/code.ts";
import { OPCODE_ROWS } from "../../../formats/dex/opcode-table.ts";
import { KIND, KINDS } from "../../../formats/dex/opcodes.ts";
import { branchTargets } from "../code/branches.ts";
import { arrayText } from "./array-text.ts";
import { call, callSite } from "./call.ts";
import { isInstance } from "./instances.ts";
import type { MethodRun, State } from "./method-run.ts";
import { compare, compute } from "./numbers.ts";
import { derived, numberValue, objectValue, textValue, typeValue, UNKNOWN, type Value } from "./value.ts";

const NIBBLE_FORMATS: ReadonlySet<string> = new Set(["12x", "22c", "22s", "11n"]);
const FIRST_IN_NIBBLE = Uint8Array.from(OPCODE_ROWS, ([, , format]) => (NIBBLE_FORMATS.has(format) ? 1 : 0));
const RANGE_FORMATS: ReadonlySet<string> = new Set(["3rc", "4rcc"]);
const IS_RANGE = Uint8Array.from(OPCODE_ROWS, ([, , format]) => (RANGE_FORMATS.has(format) ? 1 : 0));

const RETURN_VOID = 0x0e;
const CONST_HIGH = 0x15;
const CONST_4 = 0x12;
const CONST_16 = 0x13;
const JUMBO = 0x1b;
const LENGTH = 0x21;
const IF_ZERO = 0x38;
const IF_NOT_ZERO = 0x39;
const INSTANCE_OF = 0x20;
const FILL_ARRAY_DATA = 0x26;

/** What one instruction does to the registers, and where the path goes on. */
export function step(run: MethodRun, state: State): void {
  const { units, at } = run;
  const unit = units[at] ?? 0;
  const opcode = unit & 0xff;
  const first = FIRST_IN_NIBBLE[opcode] === 1 ? (unit >> 8) & 0xf : unit >> 8;
  const second = units[at + 1] ?? 0;
  switch (KINDS[opcode]) {
    case KIND.invoke: {
      const result = call(run, opcode, second, argumentsOf(state, units, at, opcode));
      if (result.receiver !== null) setReceiver(state, firstArgument(units, at, opcode), result.receiver);
      // Told from other unknown values, so that what is asked of it twice is seen to be.
      const isNew = run.certain !== null && result.value === UNKNOWN;
      state[state.length - 1] = isNew ? { ...UNKNOWN } : result.value;
      return;
    }
    case KIND.invokeCustom:
      state[state.length - 1] = callSite(run, second, argumentsOf(state, units, at, opcode));
      return;
    case KIND.moveResult:
      state[first] = state[state.length - 1] ?? UNKNOWN;
      return;
    case KIND.move:
      move(state, units, at, opcode);
      return;
    case KIND.constInt:
      state[first] = numberValue(constant(units, at, opcode));
      return;
    case KIND.string:
      state[first] = textValue(
        run.dex.dex.string(opcode === JUMBO ? second + (units[at + 2] ?? 0) * 0x1_0000 : second),
      );
      return;
    case KIND.newInstance:
      state[first] = objectValue(run.exploration.madeAt(run, run.dex.type(second)));
      run.exploration.initialise(run, run.dex.type(second));
      return;
    case KIND.return:
      run.addResult(opcode === RETURN_VOID ? numberValue(0) : valueIn(state, first));
      run.stop();
      return;
    case KIND.throw:
    case KIND.goto:
      run.stop();
      return;
    case KIND.if:
      branch(run, state, opcode, unit, second);
      return;
    case KIND.switch:
      choose(run, valueIn(state, first));
      return;
    default:
      rare(run, state, opcode, first, unit, second);
  }
}

function rare(
  run: MethodRun,
  state: State,
  opcode: number,
  first: number,
  unit: number,
  second: number,
): void {
  const { exploration, units, at } = run;
  switch (KINDS[opcode]) {
    case KIND.staticGet:
      exploration.initialise(run, fieldOwner(run, second));
      state[first] = exploration.heap.readStatic(run.context, run.dex, second);
      return;
    case KIND.staticPut:
      exploration.initialise(run, fieldOwner(run, second));
      exploration.heap.writeStatic(run.context, run.dex.field(second), valueIn(state, first), run.isInLoop);
      return;
    case KIND.instanceGet:
      state[first] = exploration.heap.readField(
        run.context,
        run.dex.field(second),
        valueIn(state, unit >> 12),
      );
      return;
    case KIND.instancePut:
      exploration.heap.writeField(
        run.context,
        run.dex.field(second),
        valueIn(state, first),
        valueIn(state, unit >> 12),
        run.isInLoop,
      );
      return;
    case KIND.type:
      state[first] = typeValue(run.dex.type(second));
      return;
    case KIND.newArray:
      state[first] = objectValue(exploration.madeAt(run, run.dex.type(second)));
      return;
    case KIND.fillArray: {
      const array = exploration.madeAt(run, run.dex.type(second));
      for (const value of argumentsOf(state, units, at, opcode)) {
        startInitialiser(run, value);
        exploration.heap.put(array, value);
      }
      state[state.length - 1] = objectValue(array);
      return;
    }
    case KIND.arrayGet:
      state[first] = run.element(valueIn(state, second & 0xff), valueIn(state, second >> 8));
      return;
    case KIND.arrayPut:
      startInitialiser(run, valueIn(state, first));
      for (const array of valueIn(state, second & 0xff).objects)
        exploration.heap.putAt(array, valueIn(state, second >> 8).number, valueIn(state, first));
      return;
    case KIND.unary:
      state[first] = derived(valueIn(state, unit >> 12));
      return;
    case KIND.define:
      state[first] =
        opcode === CONST_HIGH
          ? numberValue(second << 16)
          : opcode === INSTANCE_OF
            ? isInstance(run.exploration, valueIn(state, unit >> 12), run.dex.type(second))
            : opcode === LENGTH
              ? derived(valueIn(state, unit >> 12))
              : compute(units, at, opcode, (register) => valueIn(state, register));
      return;
    case KIND.other:
      if (opcode === FILL_ARRAY_DATA) {
        const text = arrayText(units, at);
        if (text !== null) state[first] = { ...valueIn(state, first), text };
      }
      return;
    default:
  }
}

/** Listed for androidx.startup, which makes them all. */
function startInitialiser(run: MethodRun, { type }: Value): void {
  const { exploration } = run;
  if (type >= 0 && exploration.world.kindOf(type) === "initialiser") exploration.startClass(run, type);
}

function fieldOwner(run: MethodRun, index: number): number {
  const { words, header } = run.dex.dex;
  return run.dex.type((words[header.fields.word + index * 2] ?? 0) & 0xffff);
}

function branch(run: MethodRun, state: State, opcode: number, unit: number, second: number): void {
  const isTwo = opcode < 0x38;
  const left = valueIn(state, isTwo ? (unit >> 8) & 0xf : unit >> 8);
  const right = isTwo ? valueIn(state, unit >> 12) : numberValue(0);
  const following = run.at + instructionUnits(run.units, run.at);
  const target = run.at + ((second << 16) >> 16);
  const isTaken = compare(opcode, left, right);
  const values = [left, right];
  if (isTaken === null) {
    if (left !== UNKNOWN && opcode === IF_ZERO)
      run.certain?.askedOf(left, run.at, { zero: target, other: following });
    if (left !== UNKNOWN && opcode === IF_NOT_ZERO)
      run.certain?.askedOf(left, run.at, { zero: following, other: target });
    open(run, values, [target, following]);
  }
  if (isTaken !== null) decided(run, values, [isTaken ? target : following]);
}

function choose(run: MethodRun, value: Value): void {
  const following = run.at + instructionUnits(run.units, run.at);
  const targets = branchTargets(run.units, run.at) ?? [];
  if (value.number === null) {
    open(run, [value], [...targets, following]);
    return;
  }
  const chosen = switchCase(run.units, run.at, value.number);
  decided(run, [value], [chosen < 0 ? following : (targets[chosen] ?? following)]);
}

function decided(run: MethodRun, values: readonly Value[], targets: readonly number[]): void {
  run.goOn(targets);
  if (run.certain === null) return;
  for (const { flags } of values) for (const flag of flags) run.context.closedBy.add(flag);
  run.certain.decided(run.at, targets);
}

function open(run: MethodRun, values: readonly Value[], targets: readonly number[]): void {
  run.goOn(targets);
  if (run.certain === null) return;
  const isLoop = values.some(({ isEach }) => isEach);
  // A list in which something is known to be, asked whether there is anything at all.
  const isFilled =
    isLoop && values.every(({ isEach, number, objects }) => number === 0 || (isEach && objects.length === 0));
  const doubt =
    values.find((value) => value.doubt !== "" && !(isFilled && value.doubt === "unseen"))?.doubt ??
    (run.exploration.doubtsAll && !isLoop ? "unseen" : "");
  if (doubt === "") run.certain.decided(run.at, targets);
  else run.certain.doubted(run.at, targets, doubt);
}

const PACKED = 0x0100;

/** Which case of a switch a number takes; -1 for none. */
function switchCase(units: Uint16Array, at: number, number: number): number {
  const table = at + ((units[at + 1] ?? 0) | ((units[at + 2] ?? 0) << 16));
  const count = units[table + 1] ?? 0;
  const key = (n: number): number =>
    (units[table + 2 + n * 2] ?? 0) | ((units[table + 3 + n * 2] ?? 0) << 16);
  if (units[table] === PACKED) {
    const chosen = number - key(0);
    return chosen >= 0 && chosen < count ? chosen : -1;
  }
  for (let n = 0; n < count; n++) if (key(n) === number) return n;
  return -1;
}

export function valueIn(state: State, register: number): Value {
  return state[register] ?? UNKNOWN;
}

/** A receiver that a call changed shows so wherever the same object stands. */
function setReceiver(state: State, register: number, value: Value): void {
  const before = state[register];
  for (let other = 0; other < state.length; other++) {
    if (other === register || (before !== undefined && state[other] === before)) state[other] = value;
  }
}

function move(state: State, units: Uint16Array, at: number, opcode: number): void {
  const unit = units[at] ?? 0;
  // Three widths in turn: 4, 8 and 16 bits for the target.
  const width = (opcode - 1) % 3;
  if (width === 0) state[(unit >> 8) & 0xf] = valueIn(state, unit >> 12);
  else if (width === 1) state[unit >> 8] = valueIn(state, units[at + 1] ?? 0);
  else state[units[at + 1] ?? 0] = valueIn(state, units[at + 2] ?? 0);
}

function constant(units: Uint16Array, at: number, opcode: number): number {
  if (opcode === CONST_4) return ((units[at] ?? 0) << 16) >> 28;
  if (opcode === CONST_16) return ((units[at + 1] ?? 0) << 16) >> 16;
  return (units[at + 1] ?? 0) | ((units[at + 2] ?? 0) << 16);
}

/** A call's arguments, wide ones twice. */
function argumentsOf(state: State, units: Uint16Array, at: number, opcode: number): readonly Value[] {
  const unit = units[at] ?? 0;
  const third = units[at + 2] ?? 0;
  const values: Value[] = [];
  if (IS_RANGE[opcode] === 1) {
    for (let n = 0; n < unit >> 8; n++) values.push(valueIn(state, third + n));
    return values;
  }
  const count = unit >> 12;
  for (let n = 0; n < count && n < 4; n++) values.push(valueIn(state, (third >> (n * 4)) & 0xf));
  if (count > 4) values.push(valueIn(state, (unit >> 8) & 0xf));
  return values;
}

/** The register of the first argument; -1 without one. */
function firstArgument(units: Uint16Array, at: number, opcode: number): number {
  const unit = units[at] ?? 0;
  const third = units[at + 2] ?? 0;
  if (IS_RANGE[opcode] === 1) return unit >> 8 === 0 ? -1 : third;
  return unit >> 12 === 0 ? -1 : third & 0xf;
}
