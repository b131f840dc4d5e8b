import type { LibraryCall } from "../library.ts";
import type { Machine } from "../machine.ts";
import { PSEUDO } from "../pseudo-fields.ts";
import { ANYTHING } from "../values.ts";
import { argument, type Special } from "./special.ts";

/** Work that runs elsewhere or later. */
export const threadSpecials: Readonly<Record<string, Special>> = {
  "async-task": (machine, call) => {
    const { calls } = machine;
    const { frame, state, self } = call;
    const given = call.args[call.args.length - 1] ?? ANYTHING;
    calls.callByName(frame, state, self, "onPreExecute", []);
    const result = calls.callByName(frame, state, self, "doInBackground", [given]) ?? ANYTHING;
    machine.fields.add(state, machine.values.at(self).objs, machine.slots.slot("result"), result);
    calls.callByName(frame, state, self, "onPostExecute", [result]);
    calls.callByName(frame, state, given, "run", []);
    call.result = self;
  },
  "new-message": (machine, call) => {
    const made = machine.library.resultObject(call);
    const { objs } = machine.values.at(made);
    machine.fields.store(call.state, objs, machine.slots.slot("handler"), call.self);
    if (call.args.length === 2 || call.args.length === 4) storeObject(machine, call, objs);
    call.result = made;
  },
};

/** `Message.obj` is a field that code reads by its name. */
function storeObject(machine: Machine, call: LibraryCall, objs: readonly number[]): void {
  const { names, types, fieldShapes } = machine.program;
  const shape = fieldShapes.id(names.idOf("obj"), types.idOf("Ljava/lang/Object;"));
  const value = argument(call, call.args.length - 1);
  machine.trail.stored(call.frame, value, PSEUDO.data, null);
  machine.fields.store(call.state, objs, shape, value);
}
