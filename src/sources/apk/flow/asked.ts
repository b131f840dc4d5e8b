import type { Heap } from "./heap.ts";
import type { Machine } from "./machine.ts";
import { ownIntent } from "./specials/intents.ts";
import type { ValueId } from "./values.ts";

const ON_RESULT = /^onActivityResult\(IILandroid\/content\/Intent;\)V$/;

/** What the activities that this one started gave back, all or those that it asked with one number. */
export function resultsOf(machine: Machine, heap: Heap, object: number, type: number, code = ""): ValueId {
  const { values, slots } = machine;
  let result = ownIntent(machine, object, type);
  const { taints } = values.at(heap.get(object, slots.slot(`answers${code}`)));
  for (const started of values.at(heap.get(object, slots.slot(`started${code}`))).objs) {
    result = values.join(result, heap.get(started, slots.slot("result")));
  }
  return values.withTaints(result, taints);
}

/** What is handed to a callback: where it is told by a number what it had asked for, once for each number. */
export function byRequest(
  machine: Machine,
  heap: Heap,
  { method, object }: { readonly method: number; readonly object: number },
  given: readonly ValueId[],
): readonly (readonly ValueId[])[] {
  const { values, slots, program } = machine;
  if (!ON_RESULT.test(program.methodText(method))) return [given];
  const codes = values.constantsOf(heap.get(object, slots.slot("asked")));
  if (codes === null || codes.some(({ kind }) => kind !== "int")) return [given];
  const type = program.types.idOf("Landroid/content/Intent;");
  return codes.flatMap((code) =>
    code.kind === "int"
      ? [
          [
            values.int(code.value),
            ...given.slice(1, -1),
            resultsOf(machine, heap, object, type, `${code.value}`),
          ],
        ]
      : [],
  );
}
