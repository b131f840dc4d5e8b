import type { LibraryCall } from "../library.ts";
import type { Machine } from "../machine.ts";
import { PSEUDO } from "../pseudo-fields.ts";
import { ANYTHING, NOTHING, type ValueId } from "../values.ts";
import { argument, gives, type Special } from "./special.ts";

/** How many elements may be told apart by their places. */
const MAX_PLACES = 32;

/** Lists that are worked on at their beginning: the elements behind it change their places. */
export const queueSpecials: Readonly<Record<string, Special>> = {
  "first-in": (machine, call) => {
    const { values, elements, fields } = machine;
    const given = argument(call, 0);
    for (const { object, size } of queuesOf(machine, call)) {
      if (size === null || size >= MAX_PLACES) {
        elements.blur(call.state, [object]);
        fields.add(call.state, [object], PSEUDO.elements, given);
        continue;
      }
      for (let n = size; n > 0; n--) put(machine, call, object, n, at(machine, call, object, n - 1));
      put(machine, call, object, 0, given);
      fields.store(call.state, [object], PSEUDO.size, values.int(size + 1));
    }
  },
  /** An empty queue has nothing to give. */
  "first-out": (machine, call) => {
    const { values, elements, fields } = machine;
    for (const { object, size } of queuesOf(machine, call)) {
      if (size === null || size > MAX_PLACES) {
        gives(machine, call, values.join(elements.all(call.state, object), ANYTHING));
        elements.blur(call.state, [object]);
        continue;
      }
      gives(machine, call, size === 0 ? ANYTHING : at(machine, call, object, 0));
      for (let n = 1; n < size; n++) put(machine, call, object, n - 1, at(machine, call, object, n));
      if (size === 0) continue;
      put(machine, call, object, size - 1, NOTHING);
      fields.store(call.state, [object], PSEUDO.size, values.int(size - 1));
    }
  },
  "first-seen": (machine, call) => {
    const { values, elements } = machine;
    for (const { object, size } of queuesOf(machine, call))
      gives(
        machine,
        call,
        size === null || size === 0
          ? values.join(elements.all(call.state, object), ANYTHING)
          : at(machine, call, object, 0),
      );
  },
};

/** The lists that it may be, each with how many it holds where its places are known. */
function queuesOf(
  machine: Machine,
  call: LibraryCall,
): readonly { readonly object: number; readonly size: number | null }[] {
  const { values, elements, objects } = machine;
  const { objs, taints } = values.at(call.self);
  // What a value that is not followed tells comes out of it as well.
  if (taints.length > 0) gives(machine, call, values.tainted(taints));
  return objs.map((object) => {
    const isSure =
      objs.length === 1 &&
      !objects.isMany(object) &&
      call.state.heap.get(object, PSEUDO.elements) === NOTHING &&
      call.state.heap.get(object, PSEUDO.data) === NOTHING;
    return { object, size: isSure ? values.onlyInt(elements.size(call.state, object)) : null };
  });
}

function at(machine: Machine, call: LibraryCall, object: number, place: number): ValueId {
  return call.state.heap.get(object, machine.slots.element(`${place}`));
}

function put(machine: Machine, call: LibraryCall, object: number, place: number, value: ValueId): void {
  machine.fields.store(call.state, [object], machine.slots.element(`${place}`), value);
}
