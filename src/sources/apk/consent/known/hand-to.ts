import type { MethodRun } from "../method-run.ts";
import { join, objectValue, type Value } from "../value.ts";

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
      const wanted = world.parameters(world.program.methods.second(method)).length - 1;
      add(exploration.enter(run, method, [objectValue(number), ...args.slice(0, wanted)], isSure));
    }
  }
  return result;
}
