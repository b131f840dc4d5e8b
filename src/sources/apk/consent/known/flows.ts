import type { Site } from "../call.ts";
import type { KnownResult, Model } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import { remembered } from "../remembered.ts";
import { doubtful, isNothing, join, numberValue, objectValue, UNKNOWN, type Value } from "../value.ts";
import { suspended } from "./coroutines.ts";
import { handTo } from "./hand-to.ts";

const FLOW = "Lkotlinx/coroutines/flow/Flow;";
const HOT = "Lkotlinx/coroutines/flow/MutableStateFlow;";
const FLOWS = remembered(/^Lkotlinx\/coroutines\/flow\/\w*(?:Flow|FlowKt|FlowCollector|Share__ShareKt)\w*;$/);
/** What comes out is what goes in. */
const SAME =
  /^(?:asStateFlow|asSharedFlow|distinctUntilChanged|flowOn|conflate|buffer|cancellable|stateIn|shareIn|debounce)(?:\$default)?$/;
const FIRST = /^(?:first|firstOrNull|single)(?:\$default)?$/;
const SETS = /^(?:setValue|tryEmit|emit|compareAndSet)$/;
const MAX_DEPTH = 4;

/** Kotlin's flows: who collects is told what a state holds, and nothing of what nobody has put in yet. */
export const flowCalls: Model = {
  owners: FLOWS,
  applies: ({ name }) =>
    SAME.test(name) ||
    FIRST.test(name) ||
    SETS.test(name) ||
    /^(?:MutableStateFlow|MutableSharedFlow(?:\$default)?|getValue|collect|collectLatest|onEach|launchIn|flow)$/.test(
      name,
    ),
  call: (run, site) => (site.receiver === null ? ofLibrary(run, site) : ofFlow(run, site, site.receiver)),
};

function ofLibrary(run: MethodRun, { name, args }: Site): KnownResult | null {
  const { heap } = run.exploration;
  const [flow = UNKNOWN, second = UNKNOWN] = args;
  if (name === "MutableStateFlow") {
    const state = made(run, HOT);
    for (const number of state.objects) heap.put(number, flow);
    return plain(state);
  }
  if (name.startsWith("MutableSharedFlow")) return plain(made(run, HOT));
  if (SAME.test(name)) return plain(flow);
  if (name === "flow" || name === "onEach") {
    const cold = made(run, FLOW);
    for (const number of cold.objects) {
      heap.putAt(number, 0, flow);
      if (name === "onEach") heap.putAt(number, 1, second);
    }
    return plain(cold);
  }
  const value = told(run, flow, 0);
  if (value === null) return null;
  if (isNothing(value)) return plain(suspended(run));
  if (name === "launchIn") return plain(UNKNOWN);
  if (name === "collectLatest") {
    handTo(run, second, "invoke", [value, UNKNOWN]);
    return plain(suspended(run));
  }
  return FIRST.test(name) ? plain(first(run, value, second)) : null;
}

/** The first that meets a condition, where there is one. */
function first(run: MethodRun, value: Value, condition: Value): Value {
  const one = { ...value, isEach: false };
  const isCondition = condition.objects.some(
    (number) => run.exploration.heap.object(number).lambda !== null || hasInvoke(run, number),
  );
  if (!isCondition) return one;
  const meets = handTo(run, condition, "invoke", [one, UNKNOWN]);
  if (meets?.number === 0) return suspended(run);
  return meets?.number === null || meets === null ? { ...one, doubt: one.doubt || "unseen" } : one;
}

function hasInvoke({ exploration: { heap, world } }: MethodRun, number: number): boolean {
  return world.methodsOf(heap.object(number).type).has("invoke");
}

function ofFlow(run: MethodRun, { name, args }: Site, receiver: Value): KnownResult | null {
  const { heap } = run.exploration;
  if (receiver.objects.length === 0 || receiver.open) return null;
  const [given = UNKNOWN, second = UNKNOWN] = args;
  if (SETS.test(name)) {
    const value = name === "compareAndSet" ? second : given;
    for (const number of receiver.objects) heap.put(number, { ...value, isEach: false });
    run.exploration.escape(run, value);
    return plain(numberValue(1));
  }
  if (name === "getValue") {
    const value = heap.contentsOf(run.context, receiver);
    const isTold = value.number !== null || value.objects.length > 0 || value.text !== null;
    return plain(isTold ? { ...value, isEach: false } : join(value, doubtful("changed")));
  }
  if (name !== "collect") return null;
  const value = told(run, receiver, 0);
  if (value === null) return null;
  if (!isNothing(value)) handTo(run, given, "emit", [{ ...value, isEach: false }, UNKNOWN]);
  return plain(suspended(run));
}

/** What a flow gives to whoever collects it: nothing where nothing is put in yet; null where it is not known. */
function told(run: MethodRun, flow: Value, depth: number): Value | null {
  const { heap, world } = run.exploration;
  const [number] = flow.objects;
  if (number === undefined || flow.objects.length > 1 || flow.open || depth > MAX_DEPTH) return null;
  const { type } = heap.object(number);
  const name = world.typeName(type);
  if (name === HOT) {
    heap.contentsOf(run.context, flow);
    return heap.object(number).contents;
  }
  const collector = heap.made(world.program.types.idOf(COLLECTOR), `collector ${number}`).id;
  if (name === FLOW) {
    const source = heap.elementAt(run.context, flow, 0);
    const action = heap.elementAt(run.context, flow, 1);
    if (source === null) return null;
    const value = action === null ? null : told(run, source, depth + 1);
    if (action !== null) {
      if (value !== null && !isNothing(value)) handTo(run, action, "invoke", [value, UNKNOWN]);
      return value;
    }
    handTo(run, source, "invoke", [objectValue(collector), UNKNOWN]);
  } else if (world.methodsOf(type).has("collect")) {
    handTo(run, flow, "collect", [objectValue(collector), UNKNOWN]);
  } else return null;
  heap.contentsOf(run.context, objectValue(collector));
  return heap.object(collector).contents;
}

const COLLECTOR = "Lkotlinx/coroutines/flow/FlowCollector;";

function made(run: MethodRun, type: string): Value {
  const { exploration } = run;
  return objectValue(exploration.madeAt(run, exploration.world.program.types.idOf(type)));
}

function plain(value: Value): KnownResult {
  return { value, receiver: null };
}
