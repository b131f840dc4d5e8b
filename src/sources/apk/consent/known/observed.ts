import type { Site } from "../call.ts";
import type { KnownResult, Model, Signature } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import { remembered } from "../remembered.ts";
import { isNothing, numberValue, objectValue, type Value } from "../value.ts";
import { handTo } from "./hand-to.ts";

const OBSERVER = /^Landroidx\/lifecycle\/Observer;$/;
const LIVE_DATA = remembered(/^Landroidx\/lifecycle\/\w*LiveData;$/);
const BUS = remembered(
  /^L(?:org\/greenrobot\/eventbus|de\/greenrobot\/event|com\/squareup\/otto)\/(?:EventBus|Bus);$/,
);

/** Values that are watched: who watches is told what is put in, and nothing before that. */
export const observedCalls: Model = {
  applies: (signature) =>
    isObserving(signature) ||
    isAddingSource(signature) ||
    isSetting(signature) ||
    isOfObservable(signature) ||
    BUS.test(signature.owner),
  call: (run, site) =>
    BUS.test(site.owner)
      ? bus(run, site)
      : isOfObservable(site)
        ? observable(run, site)
        : isObserving(site) || isAddingSource(site)
          ? observe(run, site)
          : set(run, site),
};

function isOfObservable({ name, parameters }: Signature): boolean {
  return (
    (name === "addObserver" && parameters[0] === "Ljava/util/Observer;") ||
    (name === "notifyObservers" && parameters.length <= 1)
  );
}

/** Java's own: who was added is told when the object says so. */
function observable(run: MethodRun, { name, receiver, args }: Site): KnownResult | null {
  const { heap } = run.exploration;
  if (receiver === null || receiver.objects.length === 0) return null;
  if (name === "addObserver") {
    for (const number of receiver.objects) if (args[0] !== undefined) heap.put(number, args[0]);
  } else {
    const observers = heap.contentsOf(run.context, receiver);
    handTo(run, observers, "update", [receiver, args[0] ?? numberValue(0)]);
  }
  return { value: receiver, receiver: null };
}

function isObserving({ name, parameters }: Signature): boolean {
  return (name === "observe" || name === "observeForever") && OBSERVER.test(parameters.at(-1) ?? "");
}

/** One that is put together of others watches them. */
function isAddingSource({ name, parameters }: Signature): boolean {
  return name === "addSource" && parameters.length === 2 && OBSERVER.test(parameters[1] ?? "");
}

function isSetting({ owner, name, parameters }: Signature): boolean {
  return (
    parameters.length === 1 &&
    (name === "setValue" || name === "postValue" || (name === "<init>" && LIVE_DATA.test(owner)))
  );
}

function isLiveData(run: MethodRun, value: Value | null): value is Value {
  if (value === null || value.objects.length === 0) return false;
  const { heap, world } = run.exploration;
  return value.objects.every((number) =>
    world.hierarchy.above(heap.object(number).type).some((type) => LIVE_DATA.test(world.typeName(type))),
  );
}

function set(run: MethodRun, { receiver, args }: Site): KnownResult | null {
  const [value] = args;
  if (value === undefined || !isLiveData(run, receiver)) return null;
  const { heap } = run.exploration;
  // Which of several is told, nobody sees: whoever watches one of them may hear nothing.
  const isOne = receiver.objects.length === 1 && !receiver.open && !run.context.isMerged;
  for (const holder of receiver.objects) {
    if (!isOne) heap.object(holder).isVague = true;
    heap.put(holder, { ...value, isEach: false });
  }
  run.exploration.escape(run, value);
  return { value: receiver, receiver: null };
}

function observe(run: MethodRun, site: Site): KnownResult | null {
  const { args } = site;
  const observer = args.at(-1);
  const receiver = isAddingSource(site) ? (args[0] ?? null) : site.receiver;
  if (observer === undefined || !isLiveData(run, receiver)) return null;
  const { heap } = run.exploration;
  const told = heap.contentsOf(run.context, receiver);
  // Nobody is told of a value that is not there yet.
  if (receiver.objects.every((number) => isNothing(heap.object(number).contents))) {
    return { value: receiver, receiver: null };
  }
  const isSure = receiver.objects.length === 1 && !heap.object(receiver.objects[0] ?? 0).isVague;
  handTo(run, observer, "onChanged", [told], isSure);
  return { value: receiver, receiver: null };
}

/** Whoever registered and has a method annotated for this kind of event is called. */
function bus(run: MethodRun, { name, receiver, args }: Site): KnownResult | null {
  const { exploration } = run;
  const { heap, world } = exploration;
  const [event] = args;
  if (event === undefined) return null;
  const listeners = heap.made(world.program.types.idOf("Ljava/lang/Object;"), "bus").id;
  if (name === "register") heap.put(listeners, event);
  else if (name === "post" || name === "postSticky") {
    for (const number of heap.contentsOf(run.context, objectValue(listeners)).objects) {
      for (const method of world.subscribers(heap.object(number).type)) {
        if (takes(run, method, event)) exploration.enter(run, method, [objectValue(number), event], true);
      }
    }
  } else return null;
  return { value: receiver ?? event, receiver: null };
}

/** Whether an event is one that this method asks for. */
function takes({ exploration: { heap, world } }: MethodRun, method: number, event: Value): boolean {
  const [wanted] = world.program.parametersOf(world.program.methods.second(method));
  return event.objects.some((number) =>
    world.hierarchy.above(heap.object(number).type).some((type) => type === wanted),
  );
}
