import type { LibraryCall } from "../library.ts";
import type { Machine } from "../machine.ts";
import { PSEUDO } from "../pseudo-fields.ts";
import { NOTHING, type ValueId } from "../values.ts";
import { argument, gives, type Special } from "./special.ts";

/** A parcel is read in the order in which it was written. */
export const parcelSpecials: Readonly<Record<string, Special>> = {
  "result-made": (machine, call) => gives(machine, call, machine.library.resultObject(call)),
  "parcel-write": (machine, call) => {
    const { values, elements } = machine;
    elements.append(call.state, values.at(call.self).objs, argument(call, 0));
  },
  "parcel-read": (machine, call) => {
    const { values, elements, fields, slots } = machine;
    const { objs } = values.at(call.self);
    const slot = slots.slot("read");
    for (const object of objs) {
      const at = positionOf(machine, call, object);
      gives(machine, call, elements.get(call.state, [object], at === null ? NOTHING : values.int(at)));
      const whole = values.at(call.state.heap.get(object, PSEUDO.data)).taints;
      if (whole.length > 0) gives(machine, call, values.tainted(whole));
      fields.store(call.state, [object], slot, at === null ? UNKNOWN : values.int(at + 1));
    }
  },
  /** The app's own binder is called; another's answers as whom it was called. */
  transact: (machine, call) => {
    const { values, fields, slots, calls } = machine;
    calls.callByName(call.frame, call.state, call.self, "onTransact", call.args);
    for (const data of values.at(argument(call, 1)).objs) {
      const token = call.state.heap.get(data, slots.slot("token"));
      fields.add(call.state, values.at(argument(call, 2)).objs, slots.slot("from"), token);
    }
    gives(machine, call, UNKNOWN);
  },
  "parcel-seek": (machine, call) => {
    const { values, fields, slots } = machine;
    fields.store(call.state, values.at(call.self).objs, slots.slot("read"), argument(call, 0));
  },
};

const UNKNOWN: ValueId = 1;

function positionOf({ values, slots }: Machine, call: LibraryCall, object: number): number | null {
  const at = call.state.heap.get(object, slots.slot("read"));
  return at === NOTHING ? 0 : values.onlyInt(at);
}
