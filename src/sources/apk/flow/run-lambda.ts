import { NONE } from "../graph/program.ts";
import type { Frame, State } from "./frame.ts";
import type { Machine } from "./machine.ts";
import { PSEUDO } from "./pseudo-fields.ts";
import { ANYTHING, NOTHING, type ValueId } from "./values.ts";

/** Runs the methods that a lambda without a class stands for, on what it captured and what it is given. */
export function runLambda(
  machine: Machine,
  frame: Frame,
  state: State,
  object: number,
  targets: readonly number[],
  args: readonly ValueId[],
): ValueId {
  const count = machine.values.onlyInt(state.heap.get(object, PSEUDO.size)) ?? 0;
  const captured = Array.from({ length: count }, (_, n) =>
    state.heap.get(object, machine.slots.slot(`captured${n}`)),
  );
  let result: ValueId = NOTHING;
  for (const named of targets) {
    const { program, hierarchy } = machine;
    const method = hierarchy.resolve(program.methods.first(named), program.methods.second(named));
    const all = [...captured, ...args];
    if (method !== NONE) {
      const size = machine.shapeOf(method).wide.length + (machine.isStatic(method) ? 0 : 1);
      result = machine.values.join(result, machine.calls.enter(frame, state, method, all.slice(0, size)));
      frame.falls = true;
      continue;
    }
    const info = machine.apis.of(named);
    const isStatic = all.length <= info.parameters;
    machine.library.call(frame, state, { opcode: 0x6e, method: named, args: all, isStatic }, info, all);
    result = machine.values.join(result, state.result);
  }
  return result === NOTHING ? ANYTHING : result;
}
