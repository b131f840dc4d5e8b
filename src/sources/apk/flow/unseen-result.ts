import type { Frame, State } from "./frame.ts";
import type { Machine } from "./machine.ts";
import type { ValueId } from "./values.ts";

/** What a method that was not looked into gives back can hold data later. */
export function unseenResult(
  machine: Machine,
  frame: Frame,
  state: State,
  method: number,
  result: ValueId,
): ValueId {
  const type = machine.program.resultOf(machine.program.methods.second(method));
  const name = machine.program.types.text(type);
  if (!/^[L[]/.test(name) || PLAIN.has(name)) return result;
  const made = machine.program.isDefined(type)
    ? machine.values.object(machine.some(type))
    : machine.make(frame, state, type, "unseen", false);
  return machine.values.join(result, made);
}

const PLAIN: ReadonlySet<string> = new Set([
  "Ljava/lang/String;",
  "Ljava/lang/Object;",
  "Ljava/lang/CharSequence;",
]);
