import { instructionUnits } from "../../../formats/dex/code.ts";
import { OPCODE_ROWS } from "../../../formats/dex/opcode-table.ts";
import { KIND } from "../../../formats/dex/opcodes.ts";
import { branchTargets } from "../code/branches.ts";
import { arrayText } from "./array-text.ts";
import { call, callSite } from "./call.ts";
import { argumentsOf, firstArgument } from "./call-arguments.ts";
import type { Context } from "./context.ts";
import { isInstance } from "./instances.ts";
import { startListed } from "./listed-initialisers.ts";
import type { MethodRun, State } from "./method-run.ts";
import { compare, compute } from "./numbers.ts";
import { derivedFrom, numberValue, objectValue, textValue, typeValue, UNKNOWN, type Value } from "./value.ts";

const NIBBLE_FORMATS: ReadonlySet<string> = new Set(["12x", "22c", "22s", "11n"]);
const FIRST_IN_NIBBLE = Uint8Array.from(OPCODE_ROWS, ([, , format]) => (NIBBLE_FORMATS.has(format) ? 1 : 0));

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
export function step(run: MethodRun, state: State, kind: number): void {
  const { units, at } = run;
  const unit = units[at] ?? 0;
  const opcode = unit & 0xff;
  const first = FIRST_IN_NIBBLE[opcode] === 1 ? (unit >> 8) & 0xf : unit >> 8;
  STEPS[kind]?.(run, state, opcode, first, unit, units[at + 1] ?? 0);
}

/** `first`: the first register that the instruction names; `second`: its second code unit. */
type Step = (
  run: MethodRun,
  state: State,
  opcode: number,
  first: number,
  unit: number,
  second: number,
) => void;

/** By `KIND`; a table, since a choice among properties of `KIND` would look each of them up. */
const STEPS: (Step | undefined)[] = [];

STEPS[KIND.invoke] = (run, state, opcode, _first, _unit, second) => {
  const { units, at } = run;
  const result = call(run, opcode, second, argumentsOf(state, units, at, opcode));
  if (result.receiver !== null) setReceiver(state, firstArgument(units, at, opcode), result.receiver);
  // Told from other unknown values, so that what is asked of it twice is seen to be.
  const isNew = run.certain !== null && result.value === UNKNOWN;
  state[state.length - 1] = isNew ? { ...UNKNOWN } : result.value;
};
STEPS[KIND.invokeCustom] = (run, state, opcode, _first, _unit, second) => {
  state[state.length - 1] = callSite(run, second, argumentsOf(state, run.units, run.at, opcode));
};
STEPS[KIND.moveResult] = (_run, state, _opcode, first) => {
  state[first] = state[state.length - 1] ?? UNKNOWN;
};
STEPS[KIND.move] = (run, state, opcode) => move(state, run.units, run.at, opcode);
STEPS[KIND.constInt] = ({ units, at }, state, opcode, first) => {
  state[first] = numberValue(constant(units, at, opcode));
};
STEPS[KIND.string] = ({ dex, units, at }, state, opcode, first, _unit, second) => {
  state[first] = textValue(
    dex.dex.string(opcode === JUMBO ? second + (units[at + 2] ?? 0) * 0x1_0000 : second),
  );
};
STEPS[KIND.newInstance] = (run, state, _opcode, first, _unit, second) => {
  const type = run.dex.type(second);
  state[first] = objectValue(run.exploration.madeAt(run, type));
  run.exploration.initialise(run, type);
};
STEPS[KIND.return] = (run, state, opcode, first) => {
  run.addResult(opcode === RETURN_VOID ? numberValue(0) : valueIn(state, first));
  run.stop();
};
STEPS[KIND.throw] = (run) => run.stop();
STEPS[KIND.goto] = (run) => run.stop();
STEPS[KIND.if] = (run, state, opcode, _first, unit, second) => branch(run, state, opcode, unit, second);
STEPS[KIND.switch] = (run, state, _opcode, first) => choose(run, valueIn(state, first));
STEPS[KIND.staticGet] = (run, state, _opcode, first, _unit, second) => {
  const { exploration, dex } = run;
  exploration.initialise(run, fieldOwner(run, second));
  state[first] = exploration.heap.readStatic(run.context, dex, second);
};
STEPS[KIND.staticPut] = (run, state, _opcode, first, _unit, second) => {
  const { exploration, dex } = run;
  exploration.initialise(run, fieldOwner(run, second));
  exploration.heap.writeStatic(run.context, dex.field(second), valueIn(state, first), run.isInLoop);
};
STEPS[KIND.instanceGet] = (run, state, _opcode, first, unit, second) => {
  const { exploration, context, dex } = run;
  state[first] = exploration.heap.readField(context, dex.field(second), valueIn(state, unit >> 12));
};
STEPS[KIND.instancePut] = (run, state, _opcode, first, unit, second) => {
  const { exploration, context, dex } = run;
  const field = dex.field(second);
  exploration.heap.writeField(
    context,
    field,
    valueIn(state, first),
    valueIn(state, unit >> 12),
    run.isInLoop,
  );
};
STEPS[KIND.type] = (run, state, _opcode, first, _unit, second) => {
  state[first] = typeValue(run.dex.type(second));
};
STEPS[KIND.newArray] = (run, state, _opcode, first, unit, second) => {
  const array = run.exploration.madeAt(run, run.dex.type(second));
  run.exploration.heap.setLength(array, valueIn(state, unit >> 12).number);
  state[first] = objectValue(array);
};
STEPS[KIND.fillArray] = (run, state, opcode, _first, _unit, second) => {
  const { exploration } = run;
  const array = exploration.madeAt(run, run.dex.type(second));
  const values = argumentsOf(state, run.units, run.at, opcode);
  exploration.heap.setLength(array, values.length);
  for (const [place, value] of values.entries()) {
    startListed(run, value);
    exploration.heap.putAt(array, place, value);
  }
  state[state.length - 1] = objectValue(array);
};
STEPS[KIND.arrayGet] = (run, state, _opcode, first, _unit, second) => {
  state[first] = run.element(valueIn(state, second & 0xff), valueIn(state, second >> 8));
};
STEPS[KIND.arrayPut] = (run, state, _opcode, first, _unit, second) => {
  const value = valueIn(state, first);
  startListed(run, value);
  for (const array of valueIn(state, second & 0xff).objects)
    run.exploration.heap.putAt(array, valueIn(state, second >> 8).number, value);
};
STEPS[KIND.unary] = (_run, state, _opcode, first, unit) => {
  state[first] = derivedFrom(valueIn(state, unit >> 12), NO_OTHERS);
};
STEPS[KIND.define] = (run, state, opcode, first, unit, second) => {
  state[first] =
    opcode === CONST_HIGH
      ? numberValue(second << 16)
      : opcode === INSTANCE_OF
        ? isInstance(run.exploration, valueIn(state, unit >> 12), run.dex.type(second))
        : opcode === LENGTH
          ? lengthOf(run, valueIn(state, unit >> 12))
          : compute(run.units, run.at, opcode, state);
};
STEPS[KIND.other] = (run, state, opcode, first) => {
  if (opcode !== FILL_ARRAY_DATA) return;
  for (const array of valueIn(state, first).objects) run.exploration.heap.putAt(array, null, UNKNOWN);
  const text = arrayText(run.units, run.at);
  if (text !== null) state[first] = { ...valueIn(state, first), text };
};

const NO_OTHERS: readonly Value[] = [];

function lengthOf(run: MethodRun, array: Value): Value {
  const length = run.exploration.heap.lengthOf(array);
  return length === null ? derivedFrom(array, NO_OTHERS) : { ...numberValue(length), flags: array.flags };
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
      run.certain?.askedOf(left, run.node, { zero: target, other: following });
    if (left !== UNKNOWN && opcode === IF_NOT_ZERO)
      run.certain?.askedOf(left, run.node, { zero: following, other: target });
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
  for (const { flags } of values) for (const flag of flags) closedBy(run.context).add(flag);
  run.certain.decided(run.node, targets);
}

function closedBy(context: Context): Set<string> {
  context.closedBy ??= new Set();
  return context.closedBy;
}

function open(run: MethodRun, values: readonly Value[], targets: readonly number[]): void {
  run.goOn(targets);
  if (run.certain === null) return;
  const isLoop = values.some(({ isEach }) => isEach);
  // A list in which something is known to be, asked whether there is anything at all.
  const isFilled =
    isLoop && values.every(({ isEach, number, objects }) => number === 0 || (isEach && objects.length === 0));
  const own = values.find((value) => value.doubt !== "" && !(isFilled && value.doubt === "unseen"))?.doubt;
  // One of a few numbers that stand for what a condition in doubt came to.
  const isOfDoubt = run.certain.doubt !== "" && values.some(({ among }) => among.length > 1);
  const doubt =
    own ??
    (isOfDoubt
      ? run.certain.doubt
      : run.exploration.doubtsAll && !isLoop
        ? ("unseen" as const)
        : ("" as const));
  if (doubt === "") run.certain.decided(run.node, targets);
  else run.certain.doubted(run.node, targets, doubt);
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
