import type { Context } from "./context.ts";
import { boxOf, isNothing, join, oneOf, type Value } from "./value.ts";

export function seenBy({ value, onceBy, before }: Cell, { method }: Context): Value {
  return onceBy === method ? before : value;
}

export interface Cell {
  value: Value;
  readonly readers: Set<Context>;
  /** A method that lets something through once and shuts the door behind it; -1 for none. */
  onceBy: number;
  /** What that method finds there: all but what it writes itself. */
  before: Value;
}

/** Whether anything changed. `flag`: the name of a truth value; `onceBy`: whose own write it does not see again. */
export function write(cell: Cell, value: Value, flag: string, onceBy: number): boolean {
  if (onceBy >= 0) cell.onceBy = onceBy;
  else cell.before = isNothing(cell.before) ? value : oneOf(cell.before, value);
  let joined = join(cell.value, value);
  // So was a number that stands for a state.
  if (
    cell.value.number !== null &&
    value.number !== null &&
    cell.value.number !== value.number &&
    boxOf(value) === null &&
    joined.doubt === ""
  )
    joined = { ...joined, doubt: "changed" };
  // A truth value that holds now this and now that was changed on the way.
  if (flag !== "" && joined.number === null && joined.doubt === "") joined = { ...joined, doubt: "changed" };
  if (joined === cell.value) return false;
  cell.value = joined;
  return true;
}
