import type { LibraryCall } from "../library.ts";
import type { Machine } from "../machine.ts";
import { ANYTHING, NOTHING, type ValueId } from "../values.ts";
import { argument, gives, type Special } from "./special.ts";

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
  /** A message has a bundle from the first time that it is asked for. */
  "message-bundle": (machine, call) => {
    const { values, slots, fields } = machine;
    for (const message of values.at(call.self).objs) {
      const known = call.state.heap.get(message, slots.slot("bundle"));
      const bundle = known === NOTHING ? machine.library.resultObject(call) : known;
      fields.store(call.state, [message], slots.slot("bundle"), bundle);
      gives(machine, call, bundle);
    }
  },
  "new-message": (machine, call) => newMessage(machine, call, call.self, call.args),
  "new-message-for": (machine, call) => newMessage(machine, call, argument(call, 0), call.args.slice(1)),
};

const PARTS: readonly (readonly string[])[] = [
  [],
  ["what:I"],
  ["what:I", "obj:Ljava/lang/Object;"],
  ["what:I", "arg1:I", "arg2:I"],
  ["what:I", "arg1:I", "arg2:I", "obj:Ljava/lang/Object;"],
];

/** The parts of a message are fields that code reads by their names. */
function newMessage(machine: Machine, call: LibraryCall, handler: ValueId, args: readonly ValueId[]): void {
  const made = machine.library.resultObject(call);
  const { objs } = machine.values.at(made);
  machine.fields.store(call.state, objs, machine.slots.slot("handler"), handler);
  const { names, types, fieldShapes } = machine.program;
  for (const [n, part] of (PARTS[args.length] ?? []).entries()) {
    const [name = "", type = ""] = part.split(":");
    const shape = fieldShapes.id(names.idOf(name), types.idOf(type));
    const value = args[n] ?? ANYTHING;
    machine.trail.stored(call.frame, value, shape, null);
    machine.fields.store(call.state, objs, shape, value);
  }
  call.result = made;
}
