import type { MethodRun } from "../method-run.ts";
import { unknownArguments } from "../unknown-arguments.ts";
import { objectValue, type Value } from "../value.ts";

/**
 * The system's question for a permission is answered; the policy is not what it asks about. Tells whether anybody who
 * is known hears of it.
 */
export function answerPermission(run: MethodRun, value: Value, code: Value): boolean {
  const { heap, world, contexts } = run.exploration;
  let isHeard = false;
  for (const number of value.objects) {
    const object = heap.object(number);
    if (!world.isFollowed(object.type)) continue;
    isHeard = true;
    for (const method of world.methodsNamed(object.type, (name) => name === "onRequestPermissionsResult")) {
      const [, ...rest] = unknownArguments(world, method);
      contexts.enter(method, [objectValue(number), code, ...rest], run.context, run.node, true);
    }
  }
  return isHeard;
}
