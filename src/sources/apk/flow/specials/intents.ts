import { cellOf } from "../heap.ts";
import type { LibraryCall } from "../library.ts";
import type { Machine } from "../machine.ts";
import type { SendKind } from "../world.ts";
import { ANYTHING, NOTHING, type ValueId } from "../values.ts";
import { argument, gives, type Special } from "./special.ts";

/** Components of the app and what they send to each other. */
export const intentSpecials: Readonly<Record<string, Special>> = {
  "intent-start": (machine, call) => {
    const { values, fields, slots, elements } = machine;
    const { objs } = values.at(call.self);
    const types = /\(([^)]*)\)/.exec(call.info.signature)?.[1]?.match(/L[^;]+;/g) ?? [];
    for (const [n, type] of types.entries()) {
      const arg = argument(call, n);
      if (type === "Ljava/lang/Class;") fields.store(call.state, objs, slots.slot("target"), arg);
      else if (type === "Ljava/lang/String;") fields.store(call.state, objs, slots.slot("action"), arg);
      else if (type === "Landroid/net/Uri;") fields.store(call.state, objs, slots.slot("uri"), arg);
      else if (type === "Landroid/content/Intent;") {
        elements.copy(call.state, values.at(arg).objs, objs);
        for (const slot of ["target", "action", "uri"]) {
          for (const object of values.at(arg).objs) {
            fields.add(call.state, objs, slots.slot(slot), call.state.heap.get(cellOf(object, slots.slot(slot))));
          }
        }
      }
    }
  },
  "received-intent": (machine, call) => {
    const { values, slots } = machine;
    for (const object of values.at(call.self).objs) {
      gives(machine, call, call.state.heap.get(cellOf(object, slots.slot("intent"))));
      gives(machine, call, ownIntent(machine, object, call.resultType));
    }
    if (call.result === NOTHING) call.result = machine.library.resultObject(call);
  },
  view: (machine, call) => {
    const id = machine.values.onlyInt(argument(call, 0));
    gives(machine, call, machine.values.object(machine.world.view(id, call.resultType)));
  },
  application: (machine, call) => {
    const object = machine.world.applicationObject();
    gives(machine, call, object === null ? ANYTHING : machine.values.object(object));
  },
  activity: (machine, call) => {
    const { values, slots } = machine;
    for (const object of values.at(call.self).objs) {
      gives(machine, call, call.state.heap.get(cellOf(object, slots.slot("host"))));
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
      const binder = calls.callByName(call.frame, call.state, values.object(service), "onBind", [argument(call, 0)]);
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
  const intent = call.args.find((arg) => machine.values.at(arg).objs.some((object) => isIntent(machine, object)));
  return intent === undefined ? [] : machine.world.send(call.state, intent, kind);
}

function isIntent(machine: Machine, object: number): boolean {
  const { type } = machine.objects.at(object);
  const names = machine.hierarchy.above(type).map((one) => machine.program.types.text(one));
  return names.includes("Landroid/content/Intent;");
}
