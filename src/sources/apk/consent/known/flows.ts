import type { Site } from "../call.ts";
import type { KnownResult, Model, Signature } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import { remembered } from "../remembered.ts";
import {
  doubtful,
  isNothing,
  join,
  numberValue,
  objectValue,
  textValue,
  UNKNOWN,
  type Value,
} from "../value.ts";
import { suspended } from "./coroutines.ts";
import { ACTION, COLD, type Told, told } from "./flows-told.ts";
import { handTo } from "./hand-to.ts";

const OBJECT = "Ljava/lang/Object;";
const HOT = "Lkotlinx/coroutines/flow/MutableStateFlow;";
const FLOWS = remembered(/^Lkotlinx\/coroutines\/flow\/\w*(?:Flow|FlowKt|FlowCollector|Share__ShareKt)\w*;$/);
const A_FLOW = remembered(/^Lkotlinx\/coroutines\/flow\/\w*Flow;$/);
/** What comes out is what goes in. */
const SAME =
  /^(?:asStateFlow|asSharedFlow|distinctUntilChanged|flowOn|conflate|buffer|cancellable|shareIn|debounce|take|catch|retry|onCompletion)(?:\$default)?$/;
const FIRST = /^(?:first|firstOrNull|single)(?:\$default)?$/;
const SETS = /^(?:setValue|tryEmit|emit|compareAndSet)$/;

/** Kotlin's flows: who collects is told what a state holds, and nothing of what nobody has put in yet. */
export const flowCalls: Model = {
  roots: ["kotlinx"],
  owners: FLOWS,
  applies: (signature) =>
    isOfFlows(signature) ||
    FIRST.test(signature.name) ||
    SETS.test(signature.name) ||
    /^(?:getValue|collect|collectLatest|launchIn|emitAll)$/.test(signature.name),
  call: (run, site) => (site.receiver === null ? ofLibrary(run, site) : ofFlow(run, site, site.receiver)),
};

/** Makes a flow, or one of others. */
function isOfFlows({ owner, result }: Signature): boolean {
  return owner.includes("Kt") && A_FLOW.test(result);
}

function ofLibrary(run: MethodRun, site: Site): KnownResult | null {
  const { name, args } = site;
  const [flow = UNKNOWN, second = UNKNOWN] = args;
  if (isOfFlows(site)) return plain(madeBy(run, site));
  if (name === "emitAll") return emitAll(run, flow, second);
  const seen = told(run, flow, 0);
  if (seen === null) return null;
  if (isNothing(seen.value)) return plain(suspended(run));
  if (name === "launchIn") return plain(UNKNOWN);
  if (name === "collectLatest") {
    handTo(run, second, "invoke", [seen.value, UNKNOWN], seen.isSure);
    return plain(suspended(run));
  }
  return FIRST.test(name) ? plain(first(run, seen, second)) : null;
}

/** What another flow gives is given on. */
function emitAll(run: MethodRun, collector: Value, flow: Value): KnownResult | null {
  const seen = told(run, flow, 0);
  if (seen === null) return null;
  if (!isNothing(seen.value)) {
    for (const number of collector.objects)
      run.exploration.heap.put(number, { ...seen.value, isEach: false });
    handTo(run, collector, "emit", [{ ...seen.value, isEach: false }, UNKNOWN], seen.isSure);
  }
  return plain(numberValue(1));
}

/** A state holds what it is made with; any other flow is known by what it is of, and by what is done to that. */
function madeBy(run: MethodRun, { name, args, parameters }: Site): Value {
  const { heap } = run.exploration;
  const [flow = UNKNOWN] = args;
  if (name === "MutableStateFlow" || name.startsWith("MutableSharedFlow") || name === "stateIn") {
    const state = made(run, HOT);
    const initial = name === "MutableStateFlow" ? flow : name === "stateIn" ? args.at(-1) : undefined;
    const source = name === "stateIn" ? told(run, flow, 0) : null;
    const isSeen = source?.isSure === true;
    for (const number of state.objects) {
      if (initial !== undefined && !isNothing(initial)) heap.put(number, initial);
      if (name !== "stateIn") continue;
      if (isSeen && !isNothing(source.value)) heap.put(number, { ...source.value, isEach: false });
      // It will hold what nobody sees.
      if (!isSeen) heap.put(number, doubtful("unseen"));
    }
    return state;
  }
  if (SAME.test(name)) return flow;
  const cold = made(run, COLD);
  for (const number of cold.objects) {
    heap.note(number, ACTION.how, textValue(name));
    for (const [n, each] of args.entries()) {
      if (name === "flowOf" && parameters.length === 1 && parameters[0] === OBJECT)
        heap.note(number, ACTION.given, each);
      else if (A_FLOW.test(parameters[n] ?? "")) heap.note(number, `${ACTION.source} ${n}`, each);
      else if (parameters[n]?.startsWith("Lkotlin/jvm/functions/") === true)
        heap.note(number, ACTION.does, each);
    }
  }
  return cold;
}

/** The first that meets a condition, where there is one. */
function first(run: MethodRun, { value, isSure }: Told, condition: Value): Value {
  const one: Value = { ...value, isEach: false, doubt: isSure ? value.doubt : value.doubt || "unseen" };
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
  const seen = told(run, receiver, 0);
  if (seen === null) return null;
  if (!isNothing(seen.value))
    handTo(run, given, "emit", [{ ...seen.value, isEach: false }, UNKNOWN], seen.isSure);
  return plain(suspended(run));
}

function made(run: MethodRun, type: string): Value {
  const { exploration, context } = run;
  const id = exploration.world.program.types.idOf(type);
  // A function that puts flows together gives one for each that it is given.
  if (context.isMerged) return objectValue(exploration.madeAt(run, id));
  return objectValue(exploration.heap.made(id, `flow ${context.id} ${run.node}`).id);
}

function plain(value: Value): KnownResult {
  return { value, receiver: null };
}
