import { OPCODE_ROWS } from "../../../formats/dex/opcode-table.ts";
import type { State } from "./method-run.ts";
import { UNKNOWN, type Value } from "./value.ts";

const RANGE_FORMATS: ReadonlySet<string> = new Set(["3rc", "4rcc"]);
const IS_RANGE = Uint8Array.from(OPCODE_ROWS, ([, , format]) => (RANGE_FORMATS.has(format) ? 1 : 0));
const NO_ARGUMENTS: readonly Value[] = [];

/** A call's arguments, wide ones twice. */
export function argumentsOf(state: State, units: Uint16Array, at: number, opcode: number): readonly Value[] {
  const unit = units[at] ?? 0;
  const third = units[at + 2] ?? 0;
  if (IS_RANGE[opcode] === 1) return Array.from({ length: unit >> 8 }, (_, n) => valueIn(state, third + n));
  // A list that grows takes room for seventeen.
  const count = unit >> 12;
  if (count === 0) return NO_ARGUMENTS;
  const first = valueIn(state, third & 0xf);
  if (count === 1) return [first];
  const second = valueIn(state, (third >> 4) & 0xf);
  if (count === 2) return [first, second];
  const values = [first, second, valueIn(state, (third >> 8) & 0xf)];
  if (count > 3) values.push(valueIn(state, third >> 12));
  if (count > 4) values.push(valueIn(state, (unit >> 8) & 0xf));
  return values;
}

/** The register of the first argument; -1 without one. */
export function firstArgument(units: Uint16Array, at: number, opcode: number): number {
  const unit = units[at] ?? 0;
  const third = units[at + 2] ?? 0;
  if (IS_RANGE[opcode] === 1) return unit >> 8 === 0 ? -1 : third;
  return unit >> 12 === 0 ? -1 : third & 0xf;
}

function valueIn(state: State, register: number): Value {
  return state[register] ?? UNKNOWN;
}
