import type { Context } from "./context.ts";
import { boxOf, isNothing, join, NOTHING, oneOf, textsOf, textsOrNull, type Value } from "./value.ts";

export function seenBy({ value, onceBy, before }: Cell, { method }: Context): Value {
  return onceBy === method ? before : value;
}

export function read(cell: Cell, reader: Context): void {
  cell.readers ??= new Set();
  cell.readers.add(reader);
}

export interface Cell {
  value: Value;
  /** null for none. */
  readers: Set<Context> | null;
  /** A method that lets something through once and shuts the door behind it; -1 for none. */
  onceBy: number;
  /** What that method finds there: all but what it writes itself. */
  before: Value;
}

/**
 * Whether anything changed. `flag`: the name of a truth value; `onceBy`: whose own write it does not see again;
 * `keepsBefore`: someone may ask for what stood there before.
 */
export function write(cell: Cell, value: Value, flag: string, onceBy: number, keepsBefore: boolean): boolean {
  if (onceBy >= 0) cell.onceBy = onceBy;
  else if (keepsBefore) cell.before = isNothing(cell.before) ? value : oneOf(cell.before, value);
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
  // Or a text, of which it is no longer known which ones it may be.
  const wasText = textsOf(cell.value) ?? textsOf(value);
  if (wasText !== null && !isNothing(cell.value) && textsOrNull(joined) === null && joined.doubt === "")
    joined = { ...joined, doubt: "changed" };
  // A truth value that holds now this and now that was changed on the way.
  if (flag !== "" && joined.number === null && joined.doubt === "") joined = { ...joined, doubt: "changed" };
  if (joined === cell.value) return false;
  cell.value = joined;
  return true;
}

export function cellOf<K>(cells: Map<K, Cell>, key: K): Cell {
  let cell = cells.get(key);
  if (cell === undefined) {
    cell = { value: NOTHING, readers: null, onceBy: -1, before: NOTHING };
    cells.set(key, cell);
  }
  return cell;
}
