import type { Frame, State } from "./frame.ts";
import { NOTHING, type ValueId, type Values } from "./values.ts";

const MOVE_RESULT = 0x0a;
const INVOKE_UNITS = 3;

/** What a test says of a register: on which side it is the constant, by its number. */
export interface Narrowing {
  readonly register: number;
  readonly constant: number;
  /** The constant holds where the branch is taken. */
  readonly whereTaken: boolean;
}

/** A value of a few constants, on the side on which it is one of them, or is not; null where it cannot be. */
export function narrowed(values: Values, id: ValueId, constant: number, is: boolean): ValueId | null {
  const value = values.at(id);
  if (value.any || value.objs.length > 0 || value.consts.length < 2) return id;
  const consts = value.consts.filter((one) => (one === constant) === is);
  return consts.length === 0 ? null : values.of({ ...value, consts });
}

/** Notes which of two strings that are compared here is a constant: the branch after it tells of the other. */
export function noteEquals(frame: Frame, state: State, registers: readonly number[]): void {
  const { values } = frame.machine;
  const [a = 0, b = 0] = registers;
  frame.asked = null;
  for (const [register, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const { any, consts, objs } = values.at(state.registers[other] ?? NOTHING);
    const [constant] = consts;
    if (any || objs.length > 0 || consts.length !== 1 || constant === undefined) continue;
    frame.asked = { at: frame.at, register, constant };
    return;
  }
}

/** Of `if-eqz` and `if-nez` on what `equals` said just before. */
export function askedByEquals(frame: Frame, tested: number, isEqz: boolean): Narrowing | null {
  const { asked } = frame;
  const isNext =
    asked?.at === frame.at - 1 - INVOKE_UNITS &&
    frame.code.units[frame.at - 1] === ((tested << 8) | MOVE_RESULT);
  if (asked === null || !isNext || asked.register === tested) return null;
  return { register: asked.register, constant: asked.constant, whereTaken: !isEqz };
}
