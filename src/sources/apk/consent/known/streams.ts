import type { Site } from "../call.ts";
import type { KnownResult, Model, Signature } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import { remembered } from "../remembered.ts";
import { isNothing, NOTHING, numberValue, objectValue, textValue, UNKNOWN, type Value } from "../value.ts";
import { handTo } from "./hand-to.ts";
import { HOT, PART, type Streamed, streamed } from "./streams-told.ts";

const RX = remembered(/^L(?:io\/reactivex|rx|com\/jakewharton\/rxrelay\w*)\//);
const EMITTER = remembered(/^L(?:io\/reactivex|rx)\/.*Emitter;$/);
const TELLS = /^(?:onNext|onSuccess|onComplete|onCompleted|accept)$/;
/** What comes out is what goes in. */
const SAME =
  /^(?:subscribeOn|observeOn|unsubscribeOn|distinct|distinctUntilChanged|take|first|firstElement|firstOrError|share|cache|hide|serialize|toSerialized|asObservable|toObservable|toFlowable|toMaybe|toSingle|as|cast|doOnError|doOnTerminate|doFinally|doOnDispose|doAfterTerminate|onError\w*|retry|delay|debounce|timeout|onBackpressure\w*|onTerminateDetach|asFlow|replay|autoConnect|refCount)$/;

/** RxJava: who subscribes is told what the stream gives by then, and nothing that it holds back. */
export const streamCalls: Model = {
  roots: ["io", "rx", "com"],
  owners: RX,
  applies: ({ owner, name, result, parameters }: Signature) =>
    EMITTER.test(owner) ||
    (TELLS.test(name) && parameters.length <= 1) ||
    (HOT.test(owner) && /^(?:get|has)Value$/.test(name)) ||
    (RX.test(owner) && (result === "V" || name.startsWith("subscribe") || RX.test(result))),
  call: streamCall,
};

function streamCall(run: MethodRun, site: Site): KnownResult | null {
  const { owner, name, receiver, args } = site;
  const { heap } = run.exploration;
  if (EMITTER.test(owner) || (receiver !== null && TELLS.test(name))) return tell(run, site);
  if (receiver !== null && /^(?:get|has)Value$/.test(name)) {
    const held = heap.contentsOf(run.context, receiver);
    return plain(name === "getValue" ? { ...held, isEach: false } : UNKNOWN);
  }
  if (name.startsWith("subscribe") && receiver !== null && !SAME.test(name))
    return subscribe(run, receiver, args);
  if (receiver !== null && SAME.test(name)) return plain(receiver);
  return plain(made(run, site));
}

/** One that someone else puts into; or one by the call that makes it, of what it is made, and what it does. */
function made(run: MethodRun, { owner, name, receiver, args, result }: Site): Value {
  const { exploration } = run;
  const { heap, world } = exploration;
  const type = world.program.types.idOf(result);
  // A function that puts streams together gives one for each that it is given.
  const stream = run.context.isMerged
    ? exploration.madeAt(run, type)
    : heap.made(type, `stream ${run.context.id} ${run.node}`).id;
  if (HOT.test(owner) && /^create/.test(name)) {
    const [initial] = args;
    if (initial !== undefined && name !== "create") heap.put(stream, initial);
    return objectValue(stream);
  }
  heap.note(stream, PART.how, textValue(name));
  if (receiver !== null) heap.note(stream, PART.source, receiver);
  for (const [n, each] of args.entries()) heap.note(stream, `${PART.given} ${n}`, each);
  return objectValue(stream);
}

/** Whoever makes a stream tells it by an emitter, or puts into a subject: until then nobody hears of it. */
function tell(run: MethodRun, { name, receiver, args }: Site): KnownResult | null {
  if (receiver === null || !TELLS.test(name)) return null;
  for (const number of receiver.objects)
    run.exploration.heap.put(number, { ...(args[0] ?? numberValue(1)), isEach: false });
  for (const value of args) run.exploration.escape(run, value);
  return plain(receiver);
}

const HEARS = ["accept", "onNext", "onSuccess", "call"] as const;

function subscribe(run: MethodRun, receiver: Value, args: readonly Value[]): KnownResult {
  const { exploration } = run;
  const isKnown = receiver.objects.length === 1 && !receiver.open;
  for (const value of isKnown ? args.slice(1) : args) exploration.escape(run, value);
  const told: Streamed = streamed(run, receiver, 0);
  const seen = isCompletable(run, receiver)
    ? { ...told, value: NOTHING, ends: !isNothing(told.value) }
    : told;
  const [first = UNKNOWN, , third = NOTHING] = args;
  handTo(run, first, "onSubscribe", [UNKNOWN], seen.isSure);
  if (!isNothing(seen.value)) {
    for (const [n, name] of HEARS.entries())
      if (n === 0 || !isLambda(run, first))
        handTo(run, first, name, [{ ...seen.value, isEach: false }], seen.isSure);
  }
  if (seen.ends) {
    for (const name of ["onComplete", "onCompleted", "run"])
      if (!isLambda(run, first)) handTo(run, first, name, [], seen.isSure);
    handTo(run, third, "run", [], seen.isSure);
  }
  return plain(UNKNOWN);
}

/** It tells of nothing but its end. */
function isCompletable({ exploration: { heap, world } }: MethodRun, { objects, open }: Value): boolean {
  const [number] = objects;
  if (number === undefined || objects.length > 1 || open) return false;
  return world.typeName(heap.object(number).type).endsWith("/CompletableSubject;");
}

function isLambda({ exploration: { heap } }: MethodRun, { objects }: Value): boolean {
  return objects.some((number) => heap.object(number).lambda !== null);
}

function plain(value: Value): KnownResult {
  return { value, receiver: null };
}
