import type { LibraryCall } from "../library.ts";
import type { Machine } from "../machine.ts";
import { PSEUDO } from "../pseudo-fields.ts";
import { ANYTHING, NOTHING, type ValueId } from "../values.ts";
import type { SendKind } from "../world.ts";
import { answerTo } from "./answers.ts";
import { argument, gives, type Special } from "./special.ts";

const WITH_ADDRESS = /\(Ljava\/lang\/String;Landroid\/net\/Uri;/;

/** Components of the app and what they send to each other. */
export const intentSpecials: Readonly<Record<string, Special>> = {
  "intent-start": (machine, call) => {
    const { values, fields, slots, elements } = machine;
    const { objs } = values.at(call.self);
    const isNamed = /\(Ljava\/lang\/String;/.test(call.info.signature);
    if (WITH_ADDRESS.test(call.info.signature)) {
      const address = argument(call, 1);
      // Where a provider is tells nothing of what it holds.
      const told = machine.told(call.state.heap, address);
      const isPlace = (taint: number): boolean => machine.taints.at(taint).api.endsWith(":Landroid/net/Uri;");
      const taints = told.filter((taint) => !isPlace(taint));
      fields.store(call.state, objs, slots.slot("asks"), values.tainted(told.filter(isPlace)));
      const known = values.withTaints(values.withoutTaints(address), taints);
      fields.store(call.state, objs, slots.slot("uri"), known);
      if (taints.length > 0) fields.add(call.state, objs, PSEUDO.data, values.tainted(taints));
    }
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
  /** The address of an intent; of one that answers, what was answered. */
  "intent-address": (machine, call) => {
    const { values, slots } = machine;
    const { objs, taints } = values.at(call.self);
    const all = new Set(taints);
    for (const object of objs) {
      gives(machine, call, call.state.heap.get(object, slots.slot("uri")));
      for (const taint of values.at(call.state.heap.get(object, PSEUDO.data)).taints) all.add(taint);
    }
    if (all.size > 0) gives(machine, call, values.tainted([...all]));
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
    gives(machine, call, machine.values.object(machine.views.view(call.self, id, call.resultType)));
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
  "send-activities": (machine, call) => {
    const { values, elements, world } = machine;
    for (const array of values.at(argument(call, 0)).objs)
      world.send(call.state, elements.all(call.state, array), "activity");
  },
  "send-service": (machine, call) => sendTo(machine, call, "service"),
  "send-broadcast": (machine, call) => sendTo(machine, call, "receiver"),
  "send-activity-for-result": (machine, call) => {
    const { values, fields, slots } = machine;
    const started = sendTo(machine, call, "activity");
    const answer = answerTo(machine, call, argument(call, 0));
    const self = values.at(call.self).objs;
    const code = values.onlyInt(argument(call, 1));
    fields.add(call.state, self, slots.slot("asked"), code === null ? ANYTHING : values.int(code));
    for (const which of code === null ? [""] : ["", `${code}`]) {
      fields.add(call.state, self, slots.slot(`started${which}`), values.objects(started));
      if (answer !== NOTHING) fields.add(call.state, self, slots.slot(`answers${which}`), answer);
    }
  },
  /** The class stands beside the intent. */
  "send-to-class": (machine, call) => {
    const { values, fields, slots, world } = machine;
    const targets = world.componentsNamed(argument(call, 1));
    fields.add(call.state, targets, slots.slot("intent"), values.objects(values.at(argument(call, 3)).objs));
  },
  "package-name": (machine, call) => {
    const { values, slots, world } = machine;
    const others = values.at(call.self).objs.map((one) => call.state.heap.get(one, slots.slot("package")));
    for (const other of others) gives(machine, call, other);
    const own = world.shape.packageName;
    if (own !== null && others.every((other) => other === NOTHING)) gives(machine, call, values.string(own));
  },
  "own-preferences": (machine, call) => {
    const { values, objects, program, named } = machine;
    const names = values.at(call.self).objs.map((object) => {
      const type = program.types.text(objects.at(object).type);
      return type.slice(1, -1).replaceAll("/", ".");
    });
    const [first, ...others] = names;
    const name = first === undefined || others.length > 0 ? ANYTHING : values.string(first);
    gives(machine, call, values.objects(named.of("preferences", name, call.state, call.resultType)));
  },
  "register-receiver": (machine, call) => {
    machine.world.register(call.state, argument(call, 0), argument(call, 1));
  },
  "bind-service": (machine, call) => {
    const services = sendTo(machine, call, "service");
    const { values, calls, world, fields, slots } = machine;
    const waiting = values.at(argument(call, 1)).objs;
    world.escape(call.state, waiting);
    for (const service of services) {
      const binder = calls.callByName(call.frame, call.state, values.object(service), "onBind", [
        argument(call, 0),
      ]);
      if (binder === null) continue;
      fields.add(call.state, waiting, slots.slot("binder"), binder);
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
