import type { LibraryCall } from "../library.ts";
import type { Machine } from "../machine.ts";
import { ANYTHING, NOTHING, type ValueId } from "../values.ts";
import type { SendKind } from "../world.ts";
import { argument, gives, type Special } from "./special.ts";

/** Components of the app and what they send to each other. */
export const intentSpecials: Readonly<Record<string, Special>> = {
  "intent-start": (machine, call) => {
    const { values, fields, slots, elements } = machine;
    const { objs } = values.at(call.self);
    const isNamed = /\(Ljava\/lang\/String;/.test(call.info.signature);
    for (const [n, arg] of call.args.entries()) {
      if (values.classes(arg).length > 0) fields.store(call.state, objs, slots.slot("target"), arg);
      else if ((isNamed && n === 0) || values.texts(arg).some((text) => !text.startsWith("content:"))) {
        fields.store(call.state, objs, slots.slot("action"), arg);
      }
      for (const object of values.at(arg).objs) {
        if (!isIntent(machine, object)) continue;
        elements.copy(call.state, [object], objs);
        for (const slot of ["target", "action", "uri"]) {
          fields.add(call.state, objs, slots.slot(slot), call.state.heap.get(object, slots.slot(slot)));
        }
      }
    }
  },
  "resource-text": (machine, call) => {
    const id = machine.values.onlyInt(argument(call, 0));
    const texts = id === null ? [] : machine.world.shape.strings(id);
    for (const text of texts.slice(0, 4)) gives(machine, call, machine.values.string(text));
    const taints = call.args.slice(1).flatMap((arg) => machine.told(call.state.heap, arg));
    if (taints.length > 0) gives(machine, call, machine.values.tainted(taints));
  },
  listen: (machine, call) => machine.world.listen(call.state, call.self, call.info.name, argument(call, 0)),
  "received-intent": (machine, call) => {
    const { values, slots } = machine;
    for (const object of values.at(call.self).objs) {
      gives(machine, call, call.state.heap.get(object, slots.slot("intent")));
      gives(machine, call, ownIntent(machine, object, call.resultType));
    }
    if (call.result === NOTHING) call.result = machine.library.resultObject(call);
  },
  view: (machine, call) => {
    const id = machine.values.onlyInt(argument(call, 0));
    gives(machine, call, machine.values.object(machine.world.view(call.self, id, call.resultType)));
  },
  application: (machine, call) => {
    const object = machine.world.applicationObject();
    gives(machine, call, object === null ? ANYTHING : machine.values.object(object));
  },
  activity: (machine, call) => {
    const { values, slots } = machine;
    for (const object of values.at(call.self).objs) {
      gives(machine, call, call.state.heap.get(object, slots.slot("host")));
    }
    if (call.result === NOTHING) gives(machine, call, values.objects(machine.world.activities().slice(0, 4)));
  },
  "send-activity": (machine, call) => sendTo(machine, call, "activity"),
  "send-service": (machine, call) => sendTo(machine, call, "service"),
  "send-broadcast": (machine, call) => sendTo(machine, call, "receiver"),
  "send-activity-for-result": (machine, call) => {
    const { values, fields, slots } = machine;
    const started = sendTo(machine, call, "activity");
    fields.add(call.state, values.at(call.self).objs, slots.slot("started"), values.objects(started));
  },
  "register-receiver": (machine, call) => {
    machine.world.register(call.state, argument(call, 0), argument(call, 1));
  },
  "bind-service": (machine, call) => {
    const services = sendTo(machine, call, "service");
    const { values, calls, world } = machine;
    world.escape(call.state, values.at(argument(call, 1)).objs);
    for (const service of services) {
      const binder = calls.callByName(call.frame, call.state, values.object(service), "onBind", [
        argument(call, 0),
      ]);
      if (binder === null) continue;
      calls.callByName(call.frame, call.state, argument(call, 1), "onServiceConnected", [ANYTHING, binder]);
    }
  },
};

/** The intent with which a component is started from outside. */
export function ownIntent(machine: Machine, component: number, type: number): ValueId {
  return machine.values.object(machine.objects.ofMany(`intent of ${component}`, type, true));
}

function sendTo(machine: Machine, call: LibraryCall, kind: SendKind): readonly number[] {
  const intent = call.args.find((arg) =>
    machine.values.at(arg).objs.some((object) => isIntent(machine, object)),
  );
  return intent === undefined ? [] : machine.world.send(call.state, intent, kind);
}

function isIntent(machine: Machine, object: number): boolean {
  const { type } = machine.objects.at(object);
  const names = machine.hierarchy.above(type).map((one) => machine.program.types.text(one));
  return names.includes("Landroid/content/Intent;");
}
