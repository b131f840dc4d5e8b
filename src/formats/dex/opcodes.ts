import { OPCODE_ROWS } from "./opcode-table.ts";

/** The Dalvik instruction set, one row each: opcode, name, format, kind (dalvik-bytecode, instruction-formats). */
export type OpcodeRow = readonly [code: number, name: string, format: Format, kind: KindName];

/** What an instruction does, as far as a reader of code cares. */
export const KIND = {
  other: 0,
  nop: 1,
  invoke: 2,
  invokeCustom: 3,
  staticGet: 4,
  instanceGet: 5,
  staticPut: 6,
  instancePut: 7,
  string: 8,
  type: 9,
  move: 10,
  moveResult: 11,
  return: 12,
  constInt: 13,
  define: 14,
  checkCast: 15,
  newInstance: 16,
  newArray: 17,
  fillArray: 18,
  throw: 19,
  goto: 20,
  if: 21,
  switch: 22,
  arrayGet: 23,
  arrayPut: 24,
  unary: 25,
  unused: 26,
} as const;

export type KindName = keyof typeof KIND;

/** Width of each instruction format, in 16-bit code units: the first digit of its name. */
const FORMAT_UNITS = {
  "10x": 1,
  "12x": 1,
  "11n": 1,
  "11x": 1,
  "10t": 1,
  "20t": 2,
  "22x": 2,
  "21t": 2,
  "21s": 2,
  "21h": 2,
  "21c": 2,
  "23x": 2,
  "22b": 2,
  "22t": 2,
  "22s": 2,
  "22c": 2,
  "30t": 3,
  "32x": 3,
  "31i": 3,
  "31t": 3,
  "31c": 3,
  "35c": 3,
  "3rc": 3,
  "45cc": 4,
  "4rcc": 4,
  "51l": 5,
} as const;

export type Format = keyof typeof FORMAT_UNITS;

/** Width in code units by opcode. */
export const UNITS: Uint8Array = Uint8Array.from(OPCODE_ROWS, ([, , format]) => FORMAT_UNITS[format]);

/** `KIND` by opcode. */
export const KINDS: Uint8Array = Uint8Array.from(OPCODE_ROWS, ([, , , kind]) => KIND[kind]);

/** A `nop` whose high byte is not 0 starts data that stands among the code. */
const PAYLOAD = { packedSwitch: 0x0100, sparseSwitch: 0x0200, array: 0x0300 } as const;

/** Width of the data that starts at `at`, or 0 where it is a plain `nop`. */
export function payloadUnits(units: Uint16Array, at: number): number {
  const ident = units[at] ?? 0;
  const count = units[at + 1] ?? 0;
  if (ident === PAYLOAD.packedSwitch) return 4 + count * 2;
  if (ident === PAYLOAD.sparseSwitch) return 2 + count * 4;
  if (ident !== PAYLOAD.array) return 0;
  const elements = count32(units, at + 2);
  return 4 + Math.ceil((elements * count) / 2);
}

function count32(units: Uint16Array, at: number): number {
  return (units[at] ?? 0) + (units[at + 1] ?? 0) * 0x1_0000;
}
