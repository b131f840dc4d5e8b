import type { MethodRun } from "../method-run.ts";
import { boxOf, join, objectValue, type Value } from "../value.ts";

/** Calls a method of a listener, or the one that a lambda is of; null where nothing returns yet. */
export function handTo(
  run: MethodRun,
  listener: Value,
  name: string,
  args: readonly Value[],
  isCertain = true,
): Value | null {
  const { exploration } = run;
  const { heap, world } = exploration;
  const isSure = isCertain && listener.objects.length === 1 && !listener.open;
  let result: Value | null = null;
  const add = (value: Value | null): void => {
    if (value !== null) result = result === null ? value : join(result, value);
  };
  for (const number of listener.objects) {
    const object = heap.object(number);
    if (object.lambda !== null) add(exploration.lambda(run, object, args, isSure));
    for (const method of world.methodsOf(object.type).get(name) ?? []) {
      const types = world.parameters(world.program.methods.second(method));
      const given = args.slice(0, types.length - 1).map((value, n) => asTyped(value, types[n] ?? ""));
      add(exploration.enter(run, method, [objectValue(number), ...given], isSure));
    }
  }
  return result;
}

/** A method that takes a number, beside the bridge that takes its box, is given what is in the box. */
function asTyped(value: Value, type: string): Value {
  return type.length === 1 && boxOf(value) !== null ? { ...value, text: null } : value;
}
