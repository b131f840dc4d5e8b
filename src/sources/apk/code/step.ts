import { OPCODE_ROWS } from "../../../formats/dex/opcode-table.ts";
import { KIND, KINDS } from "../../../formats/dex/opcodes.ts";
import { callEffects } from "./call.ts";
import { type DexContext, keyOf } from "./dex-context.ts";
import { LOOK } from "./marks.ts";
import type { Frame, State } from "./trace.ts";
import { exact, joinAtoms, joinFrom, MAX_FROM, makeValue, union, unionAtoms, type Value } from "./value.ts";

const NIBBLE_FORMATS: ReadonlySet<string> = new Set(["12x", "22c", "22s", "11n"]);
const RANGE_FORMATS: ReadonlySet<string> = new Set(["3rc", "4rcc"]);
/** Whether an opcode's first register is in 4 bits of its first unit. */
const FIRST_IN_NIBBLE = Uint8Array.from(OPCODE_ROWS, ([, , format]) => (NIBBLE_FORMATS.has(format) ? 1 : 0));
const IS_RANGE = Uint8Array.from(OPCODE_ROWS, ([, , format]) => (RANGE_FORMATS.has(format) ? 1 : 0));

/** METADATA_KEY_LOCATION of MediaMetadataRetriever. */
export const KEY_OF_LOCATION = 23;
/** Types of Sensor that tell of the body: TYPE_STEP_DETECTOR, _STEP_COUNTER, _HEART_RATE, _HEART_BEAT. */
const SENSOR_TYPES = [18, 19, 21, 31];
/** The only numbers that decide what is read; no other is kept. */
const DECIDING_NUMBERS: ReadonlyMap<number, Value> = new Map(
  [KEY_OF_LOCATION, ...SENSOR_TYPES].map((number) => [number, makeValue([`%${number}`])]),
);

const RETURN_VOID = 0x0e;
const CONST_4 = 0x12;
const CONST_16 = 0x13;
const JUMBO = 0x1b;

/** What one instruction does to the registers. */
export function step(frame: Frame, state: State): void {
  const { units } = frame.context.dex;
  const at = frame.at;
  const unit = units[at] ?? 0;
  const opcode = unit & 0xff;
  const first = FIRST_IN_NIBBLE[opcode] === 1 ? (unit >> 8) & 0xf : unit >> 8;
  const second = units[at + 1] ?? 0;
  switch (KINDS[opcode]) {
    case KIND.invoke:
      invoke(frame, state, second, opcode);
      return;
    case KIND.moveResult:
      set(state, first, state[state.length - 1] ?? null);
      return;
    case KIND.move:
      move(state, units, at, opcode);
      return;
    case KIND.constInt:
      set(state, first, DECIDING_NUMBERS.get(constant(units, at, opcode)) ?? null);
      return;
    case KIND.string:
      set(
        state,
        first,
        constantText(frame.context, opcode === JUMBO ? second + (units[at + 2] ?? 0) * 0x1_0000 : second),
      );
      return;
    case KIND.define:
      set(state, first, null);
      return;
    case KIND.newInstance:
    case KIND.newArray:
      set(state, first, makeValue([], [], at));
      return;
    case KIND.return:
      if (opcode !== RETURN_VOID) frame.addReturns(state[first]?.from ?? []);
      frame.falls = false;
      return;
    case KIND.throw:
    case KIND.goto:
      frame.falls = false;
      return;
    default:
      rare(frame, state, opcode, first, unit, second);
  }
}

/** Arrays, fields and what else a path seldom meets. */
function rare(frame: Frame, state: State, opcode: number, first: number, unit: number, second: number): void {
  switch (KINDS[opcode]) {
    case KIND.staticGet:
      set(state, first, fieldValue(frame, second, null));
      return;
    case KIND.instanceGet:
      set(state, first, fieldValue(frame, second, state[unit >> 12] ?? null));
      return;
    case KIND.staticPut:
    case KIND.instancePut:
      putField(frame, second, state[first] ?? null);
      return;
    case KIND.arrayGet: {
      const array = state[second & 0xff];
      set(state, first, array ? makeValue(array.atoms, array.from, -1, "", array.isTelling) : null);
      return;
    }
    case KIND.arrayPut: {
      const value = state[first];
      if (value) putInto(state, second & 0xff, value.atoms, value.from, value.isTelling);
      return;
    }
    case KIND.type:
      set(state, first, exact(dotted(frame.context.typeName(second)), false));
      return;
    case KIND.unary:
      set(state, first, makeValue([], state[unit >> 12]?.from ?? []));
      return;
    case KIND.fillArray: {
      const values = registersOf(frame.context.dex.units, frame.at, opcode).map(
        (register) => state[register] ?? null,
      );
      const isTelling = values.some((value) => value?.isTelling);
      state[state.length - 1] = makeValue(joinAtoms(values), joinFrom(values), frame.at, "", isTelling);
      return;
    }
    case KIND.invokeCustom:
      state[state.length - 1] = null;
      return;
    default:
  }
}

/** Most calls neither give nor take anything that is followed; they are passed over. */
function invoke(frame: Frame, state: State, methodIndex: number, opcode: number): void {
  const { units } = frame.context.dex;
  const matters =
    frame.context.matters(methodIndex) ||
    takesFollowed(state, units, frame.at, opcode) ||
    frame.returnedBy.has(methodIndex);
  if (matters) callEffects(frame, state, methodIndex, registersOf(units, frame.at, opcode));
  else state[state.length - 1] = null;
}

function takesFollowed(state: State, units: Uint16Array, at: number, opcode: number): boolean {
  const unit = units[at] ?? 0;
  const third = units[at + 2] ?? 0;
  if (IS_RANGE[opcode] === 1) {
    for (let n = 0; n < unit >> 8; n++) if (isFollowed(state[third + n])) return true;
    return false;
  }
  const count = unit >> 12;
  for (let n = 0; n < count && n < 4; n++) if (isFollowed(state[(third >> (n * 4)) & 0xf])) return true;
  return count > 4 && isFollowed(state[(unit >> 8) & 0xf]);
}

function isFollowed(value: Value | null | undefined): boolean {
  return value !== null && value !== undefined && (value.isTelling || value.from.length > 0);
}

function constantText(context: DexContext, index: number): Value {
  return exact(context.dex.string(index), ((context.marks.strings[index] ?? 0) & LOOK) !== 0);
}

/** A parameter is only known by its method once it has left it. */
export function open(frame: Frame, atom: string): string {
  return atom.startsWith("#") ? `#${frame.method}${atom}` : atom;
}

function fieldValue(frame: Frame, fieldIndex: number, holder: Value | null): Value | null {
  const { source, text, ref, isTelling, isSystemStream } = frame.context.field(fieldIndex);
  const from = holder?.from ?? [];
  if (source === null && text === null && from.length === 0 && !isTelling && !isSystemStream) return null;
  const atoms = text === null ? [`@${keyOf(ref)}`] : [`=${text}`];
  // A Uri constant is only a name: data is read where it is handed to a query.
  if (source === null || ref.type === "Landroid/net/Uri;") return makeValue(atoms, from, -1, "", isTelling);
  const id = frame.findings.addSource({
    at: frame.place(),
    watches: [source],
    through: null,
    interfaces: [],
    atoms: [],
    constantKind: null,
  });
  return makeValue(atoms, union(from, [id], MAX_FROM), -1, "", isTelling);
}

function putField(frame: Frame, fieldIndex: number, value: Value | null): void {
  if (value === null || !value.isTelling) return;
  const texts = value.atoms.filter((atom) => !atom.startsWith("%")).map((atom) => open(frame, atom));
  if (texts.length > 0) frame.findings.addFieldText(keyOf(frame.context.field(fieldIndex).ref), texts);
}

/** What is put into an object shows in every register that holds it. */
function putInto(
  state: State,
  register: number,
  atoms: readonly string[],
  from: readonly number[],
  isTelling: boolean,
): void {
  const holder = state[register] ?? null;
  const before = holder ?? makeValue([]);
  replace(
    state,
    register,
    makeValue(
      unionAtoms(before.atoms, atoms),
      union(before.from, from, MAX_FROM),
      before.site,
      before.stream,
      before.isTelling || isTelling,
    ),
  );
}

export function replace(state: State, register: number, value: Value): void {
  const site = state[register]?.site ?? -1;
  state[register] = value;
  if (site < 0) return;
  for (let other = 0; other < state.length; other++) if (state[other]?.site === site) state[other] = value;
}

function move(state: State, units: Uint16Array, at: number, opcode: number): void {
  const unit = units[at] ?? 0;
  // Three widths in turn: 4, 8 and 16 bits for the target.
  const width = (opcode - 1) % 3;
  if (width === 0) set(state, (unit >> 8) & 0xf, state[unit >> 12] ?? null);
  else if (width === 1) set(state, unit >> 8, state[units[at + 1] ?? 0] ?? null);
  else set(state, units[at + 1] ?? 0, state[units[at + 2] ?? 0] ?? null);
}

function set(state: State, register: number, value: Value | null): void {
  if (register < state.length - 1) state[register] = value;
}

function constant(units: Uint16Array, at: number, opcode: number): number {
  if (opcode === CONST_4) return ((units[at] ?? 0) << 16) >> 28;
  const low = units[at + 1] ?? 0;
  return opcode === CONST_16 ? (low << 16) >> 16 : low | ((units[at + 2] ?? 0) << 16);
}

/** Argument registers of an invoke or filled-new-array. */
function registersOf(units: Uint16Array, at: number, opcode: number): readonly number[] {
  const unit = units[at] ?? 0;
  const third = units[at + 2] ?? 0;
  if (IS_RANGE[opcode] === 1) {
    const registers: number[] = [];
    for (let n = 0; n < unit >> 8; n++) registers.push(third + n);
    return registers;
  }
  const first = third & 0xf;
  const second = (third >> 4) & 0xf;
  // Written out: an array that grows takes room for sixteen more.
  switch (unit >> 12) {
    case 0:
      return [];
    case 1:
      return [first];
    case 2:
      return [first, second];
    case 3:
      return [first, second, (third >> 8) & 0xf];
    case 4:
      return [first, second, (third >> 8) & 0xf, third >> 12];
    default:
      return [first, second, (third >> 8) & 0xf, third >> 12, (unit >> 8) & 0xf];
  }
}

function dotted(descriptor: string): string {
  return descriptor.startsWith("L") ? descriptor.slice(1, -1).replaceAll("/", ".") : descriptor;
}
