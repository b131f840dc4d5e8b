import type { LibraryCall } from "../library.ts";
import type { Machine } from "../machine.ts";
import { ANYTHING, NOTHING } from "../values.ts";
import { argument, gives, type Special } from "./special.ts";

/** What `getSystemService` gives, by name; from the constants of `android.content.Context`. */
const SERVICES: ReadonlyMap<string, string> = new Map([
  ["phone", "Landroid/telephony/TelephonyManager;"],
  ["location", "Landroid/location/LocationManager;"],
  ["clipboard", "Landroid/content/ClipboardManager;"],
  ["wifi", "Landroid/net/wifi/WifiManager;"],
  ["account", "Landroid/accounts/AccountManager;"],
  ["connectivity", "Landroid/net/ConnectivityManager;"],
  ["sensor", "Landroid/hardware/SensorManager;"],
  ["activity", "Landroid/app/ActivityManager;"],
  ["telephony_subscription_service", "Landroid/telephony/SubscriptionManager;"],
  ["bluetooth", "Landroid/bluetooth/BluetoothManager;"],
  ["usagestats", "Landroid/app/usage/UsageStatsManager;"],
  ["media_projection", "Landroid/media/projection/MediaProjectionManager;"],
]);

/** Services of Android, work that it is asked to do later, and events that go to whoever asked for them. */
export const serviceSpecials: Readonly<Record<string, Special>> = {
  "system-service": (machine, call) => {
    const { values, objects, program } = machine;
    const asked = argument(call, 0);
    const named = values.classes(asked).map((type) => program.types.text(type));
    const found = [...named, ...values.texts(asked).flatMap((text) => SERVICES.get(text) ?? [])];
    for (const name of found) {
      const type = program.types.idOf(name);
      gives(machine, call, values.object(objects.ofMany(`service ${name}`, type, true)));
    }
    gives(machine, call, ANYTHING);
  },
  "send-job": (machine, call) => {
    const { values, slots, fields, world } = machine;
    for (const job of values.at(argument(call, 0)).objs) {
      const extras = call.state.heap.get(job, slots.slot("extras"));
      if (extras === NOTHING) continue;
      const targets = world.componentsNamed(call.state.heap.get(job, slots.slot("target")));
      fields.add(call.state, targets, slots.slot("job"), extras);
    }
  },
  "write-to-stream": (machine, call) => machine.sinks.writtenTo(call),
  "class-single": (machine, call) => {
    const types = call.args.flatMap((arg) => machine.values.classes(arg));
    for (const type of types)
      if (machine.program.isDefined(type))
        gives(machine, call, machine.values.object(single(machine, call, type)));
  },
  "send-work": (machine, call) => {
    const { values, slots, fields, calls, program } = machine;
    for (const request of call.args.flatMap((arg) => values.at(arg).objs)) {
      const read = (slot: string) => call.state.heap.get(request, slots.slot(slot));
      for (const type of values.classes(read("worker"))) {
        if (!program.isDefined(type)) continue;
        const worker = single(machine, call, type);
        fields.add(call.state, [worker], slots.slot("input"), read("input"));
        calls.callByName(call.frame, call.state, values.object(worker), "doWork", []);
      }
    }
  },
  "event-listen": (machine, call) => {
    const { values, fields, slots, statics, world } = machine;
    const { objs } = values.at(argument(call, 0));
    fields.add(call.state, [statics], slots.slot("subscribers"), values.objects(objs));
    world.escape(call.state, objs);
  },
  "event-post": (machine, call) => {
    const { values, slots, statics } = machine;
    for (const listener of values.at(call.state.heap.get(statics, slots.slot("subscribers"))).objs) {
      for (const event of values.at(argument(call, 0)).objs) tellOf(machine, call, listener, event);
    }
  },
  "proxy-made": (machine, call) => {
    const { values, fields, slots } = machine;
    const made = machine.make(call.frame, call.state, -1, "proxy");
    for (const object of values.at(made).objs) machine.proxies.add(object);
    fields.store(call.state, values.at(made).objs, slots.slot("handler"), argument(call, 2));
    call.result = made;
  },
};

/** The one object that a framework makes of a class, its constructor run. */
function single(machine: Machine, call: LibraryCall, type: number): number {
  const { objects, slots, values, fields, calls } = machine;
  const object = objects.of(`one ${type}`, type, true);
  if (call.state.heap.get(object, slots.slot("made")) === NOTHING) {
    fields.store(call.state, [object], slots.slot("made"), ANYTHING);
    calls.callByName(call.frame, call.state, values.object(object), "<init>", []);
  }
  return object;
}

const PUBLIC = 0x1;
const MAX_SUBSCRIBERS = 8;

/** Calls the methods of the listener that take this kind of event. */
function tellOf(machine: Machine, call: LibraryCall, listener: number, event: number): void {
  const { program, objects, hierarchy, values } = machine;
  const above = hierarchy.above(objects.at(event).type).filter((type) => program.isDefined(type));
  const { type } = objects.at(listener);
  if (!program.isDefined(type)) return;
  const start = program.memberStart.at(type);
  const takers = Array.from({ length: program.memberCount.at(type) }, (_, n) => program.members.at(start + n))
    .filter((method) => {
      const [only, ...others] = program.parametersOf(program.methods.second(method));
      const isOpen = ((program.access.at(method) - 1) & PUBLIC) !== 0;
      return isOpen && others.length === 0 && only !== undefined && above.includes(only);
    })
    .slice(0, MAX_SUBSCRIBERS);
  for (const method of takers) {
    const before = call.state.heap.copy();
    machine.calls.enter(call.frame, call.state, method, [values.object(listener), values.object(event)]);
    if (call.frame.falls) call.state.heap.join(before, values);
    else call.state.heap = before;
    call.frame.falls = true;
  }
}
