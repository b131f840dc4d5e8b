import type { Site } from "../call.ts";
import type { KnownResult, Model } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import { remembered } from "../remembered.ts";
import { isNothing, join, numberValue, objectValue, UNKNOWN, type Value } from "../value.ts";
import { suspended } from "./coroutines.ts";
import { handTo } from "./hand-to.ts";

const DEFERRED = "Lkotlinx/coroutines/CompletableDeferred;";
const OWNERS = remembered(
  /^Lkotlinx\/coroutines\/(?:CompletableDeferred|CompletableDeferredKt|Deferred|TimeoutKt|BuildersKt\w*|CoroutineScopeKt|SupervisorKt);$/,
);

/** A value that someone gives later: whoever waits for it goes on with it, or where the time that it waits is over. */
export const deferredCalls: Model = {
  roots: ["kotlinx"],
  owners: OWNERS,
  applies: ({ name }) =>
    /^(?:CompletableDeferred(?:\$default)?|complete|await|withTimeout|withTimeoutOrNull)$/.test(name) ||
    GIVES_OF_BLOCK.test(name),
  call: deferredCall,
};

function deferredCall(run: MethodRun, { name, receiver, args }: Site): KnownResult | null {
  const { exploration } = run;
  const { heap } = exploration;
  if (name.startsWith("CompletableDeferred")) {
    const deferred = exploration.madeAt(run, exploration.world.program.types.idOf(DEFERRED));
    return plain(objectValue(deferred));
  }
  if (name.startsWith("withTimeout")) {
    const block = args.find(({ objects }) => objects.length > 0);
    const value = block === undefined ? null : handTo(run, block, "invoke", [UNKNOWN, UNKNOWN]);
    // Null where time is over; what throws then does not go on.
    return plain(name === "withTimeout" ? (value ?? UNKNOWN) : inTime(run, value));
  }
  if (receiver === null && GIVES_OF_BLOCK.test(name)) return ofBlock(run, name, args);
  const [number] = receiver?.objects ?? [];
  if (receiver === null || number === undefined || receiver.objects.length > 1 || receiver.open) return null;
  if (heap.object(number).type !== exploration.world.program.types.idOf(DEFERRED)) return null;
  if (name === "complete") {
    heap.put(number, args[0] ?? UNKNOWN);
    return plain(numberValue(1));
  }
  const value = heap.contentsOf(run.context, receiver);
  return plain(isNothing(heap.object(number).contents) ? suspended(run) : value);
}

const GIVES_OF_BLOCK = /^(?:withContext|coroutineScope|supervisorScope|runBlocking|async)(?:\$default)?$/;

/** What a block gives that runs at once, or beside, for whoever waits for it. null where it is not known which it is. */
function ofBlock(run: MethodRun, name: string, args: readonly Value[]): KnownResult | null {
  const { exploration } = run;
  const { heap, world } = exploration;
  const block = args.find(({ objects }) => objects.some((number) => isBlock(run, number)));
  if (block === undefined || block.objects.length !== 1 || block.open) return null;
  const value = handTo(run, block, "invoke", [UNKNOWN, UNKNOWN]);
  if (!name.startsWith("async")) {
    if (value === null) run.stop();
    return plain(value ?? UNKNOWN);
  }
  const deferred = exploration.madeAt(run, world.program.types.idOf(DEFERRED));
  const waiting = suspended(run).objects;
  const given = value === null ? null : withoutObjects(value, waiting);
  if (given !== null) heap.put(deferred, given);
  return plain(objectValue(deferred));
}

function isBlock({ exploration: { heap, world } }: MethodRun, number: number): boolean {
  const { type, lambda } = heap.object(number);
  return lambda !== null || world.methodsOf(type).has("invoke");
}

/** null where nothing is left. */
function withoutObjects(value: Value, objects: readonly number[]): Value | null {
  const left = value.objects.filter((object) => !objects.includes(object));
  if (left.length === value.objects.length) return value;
  const hasMore =
    left.length > 0 || value.open || value.nullable || value.number !== null || value.text !== null;
  return hasMore ? { ...value, objects: left } : null;
}

function inTime(run: MethodRun, value: Value | null): Value {
  const waiting = suspended(run).objects;
  const isWaiting = value === null || value.objects.some((object) => waiting.includes(object));
  const given = value?.objects.filter((object) => !waiting.includes(object)) ?? [];
  const isGiven = value !== null && (given.length > 0 || value.number !== null || value.text !== null);
  const late = numberValue(0);
  if (!isWaiting) return value;
  return isGiven ? join({ ...value, objects: given }, late) : late;
}

function plain(value: Value): KnownResult {
  return { value, receiver: null };
}
