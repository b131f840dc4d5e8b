import { OPCODE_ROWS } from "../../../formats/dex/opcode-table.ts";
import { KIND, KINDS } from "../../../formats/dex/opcodes.ts";
import { callEffects } from "./call.ts";
import { addReturns, branchTargets, type Frame, type Next, type State } from "./trace.ts";
import { exact, joinAtoms, joinFrom, makeValue, union, type Value } from "./value.ts";

const NIBBLE_FORMATS: ReadonlySet<string> = new Set(["12x", "22c", "22s", "11n"]);
/** Whether an opcode's first register is in 4 bits of its first unit. */
const FIRST_IN_NIBBLE: Uint8Array = Uint8Array.from(OPCODE_ROWS, ([, , format]) =>
  NIBBLE_FORMATS.has(format) ? 1 : 0,
);

const CONST_4 = 0x12;
const CONST_16 = 0x13;
const RANGE_FORMATS: ReadonlySet<string> = new Set(["3rc", "4rcc"]);
const IS_RANGE: Uint8Array = Uint8Array.from(OPCODE_ROWS, ([, , format]) =>
  RANGE_FORMATS.has(format) ? 1 : 0,
);
const JUMBO = 0x1b;

/** What one instruction does to the registers, and where it may go. */
export function step(frame: Frame, state: State, next: Next): void {
  const { units } = frame.context.dex;
  const at = frame.at;
  const unit = units[at] ?? 0;
  const opcode = unit & 0xff;
  const first = FIRST_IN_NIBBLE[opcode] === 1 ? (unit >> 8) & 0xf : unit >> 8;
  const second = units[at + 1] ?? 0;
  switch (KINDS[opcode]) {
    case KIND.move:
      move(state, units, at, opcode);
      return;
    case KIND.moveResult:
      set(state, first, state[state.length - 1] ?? null);
      return;
    case KIND.constInt:
      set(state, first, makeValue({ atoms: [`%${constant(units, at, opcode)}`] }));
      return;
    case KIND.string:
      set(
        state,
        first,
        exact(frame.context.dex.string(opcode === JUMBO ? second + (units[at + 2] ?? 0) * 0x1_0000 : second)),
      );
      return;
    case KIND.type:
      set(state, first, makeValue({ atoms: [`=${dotted(frame.context.typeName(second))}`] }));
      return;
    case KIND.newInstance:
    case KIND.newArray:
      set(state, first, makeValue({ site: at, type: frame.context.typeName(second) }));
      return;
    case KIND.fillArray: {
      const values = registersOf(units, at, opcode).map((register) => state[register] ?? null);
      state[state.length - 1] = makeValue({ site: at, atoms: joinAtoms(values), from: joinFrom(values) });
      return;
    }
    case KIND.unary:
      set(state, first, makeValue({ from: state[unit >> 12]?.from ?? [] }));
      return;
    case KIND.define:
      set(state, first, null);
      return;
    case KIND.invoke:
      callEffects(frame, state, second, registersOf(units, at, opcode));
      return;
    case KIND.invokeCustom:
      state[state.length - 1] = null;
      return;
    case KIND.return:
      addReturns(frame, opcode === 0x0e ? [] : (state[first]?.from ?? []));
      next.falls = false;
      return;
    case KIND.throw:
      next.falls = false;
      return;
    case KIND.goto:
      next.falls = false;
      next.targets.push(...branchTargets(units, at));
      return;
    case KIND.if:
    case KIND.switch:
      next.targets.push(...branchTargets(units, at));
      return;
    default:
      memory(frame, state, opcode, first, unit, second);
  }
}

/** Arrays and fields. */
function memory(
  frame: Frame,
  state: State,
  opcode: number,
  first: number,
  unit: number,
  second: number,
): void {
  switch (KINDS[opcode]) {
    case KIND.arrayGet: {
      const array = state[second & 0xff];
      set(state, first, array ? makeValue({ atoms: array.atoms, from: array.from }) : null);
      return;
    }
    case KIND.arrayPut: {
      const value = state[first];
      if (value) putInto(state, second & 0xff, value.atoms, value.from);
      return;
    }
    case KIND.staticGet:
    case KIND.instanceGet:
      set(
        state,
        first,
        fieldValue(frame, second, KINDS[opcode] === KIND.instanceGet ? (state[unit >> 12] ?? null) : null),
      );
      return;
    case KIND.staticPut:
    case KIND.instancePut: {
      const texts = (state[first]?.atoms ?? []).filter((atom) => !atom.startsWith("%"));
      if (texts.length > 0)
        frame.findings.addFieldText(
          frame.context.field(second).key,
          texts.map((atom) => open(frame, atom)),
        );
      return;
    }
    default:
  }
}

/** A parameter is only known by its method once it has left it. */
export function open(frame: Frame, atom: string): string {
  return atom.startsWith("#") ? `#${frame.method}${atom}` : atom;
}

function fieldValue(frame: Frame, fieldIndex: number, holder: Value | null): Value {
  const { key, source, text, ref } = frame.context.field(fieldIndex);
  const atoms = text === null ? [`@${key}`] : [`=${text}`];
  const from = holder?.from ?? [];
  // A Uri constant is only a name: data is read where it is handed to a query.
  if (source === null || ref.type === "Landroid/net/Uri;") return makeValue({ atoms, from });
  const at = frame.placeAt(frame.at);
  const seen = {
    at,
    watches: [source],
    through: null,
    interfaces: [],
    atoms: [],
    constantKind: null,
    method: frame.method,
  };
  return makeValue({ atoms, from: union(from, [frame.findings.addSource(seen)], 32) });
}

/** What is put into an object shows in every register that holds it. */
export function putInto(
  state: State,
  register: number,
  atoms: readonly string[],
  from: readonly number[],
): void {
  const holder = state[register];
  if (!holder) {
    if (atoms.length > 0 || from.length > 0) state[register] = makeValue({ atoms, from });
    return;
  }
  replace(state, register, {
    ...holder,
    atoms: union(holder.atoms, atoms, 12),
    from: union(holder.from, from, 32),
  });
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

const MAX_ARGUMENTS = 255;

/** Argument registers of an invoke or filled-new-array. */
export function registersOf(units: Uint16Array, at: number, opcode: number): readonly number[] {
  const unit = units[at] ?? 0;
  const third = units[at + 2] ?? 0;
  if (IS_RANGE[opcode] === 1) {
    return Array.from({ length: Math.min(unit >> 8, MAX_ARGUMENTS) }, (_, n) => third + n);
  }
  const all = [third & 0xf, (third >> 4) & 0xf, (third >> 8) & 0xf, third >> 12, (unit >> 8) & 0xf];
  return all.slice(0, unit >> 12);
}

function dotted(descriptor: string): string {
  return descriptor.startsWith("L") ? descriptor.slice(1, -1).replaceAll("/", ".") : descriptor;
}
