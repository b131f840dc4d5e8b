import type { Site } from "../call.ts";
import type { KnownResult, Model } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import { remembered } from "../remembered.ts";
import { isNothing, join, numberValue, objectValue, UNKNOWN, type Value } from "../value.ts";
import { suspended } from "./coroutines.ts";
import { handTo } from "./hand-to.ts";

const DEFERRED = "Lkotlinx/coroutines/CompletableDeferred;";
const OWNERS = remembered(
  /^Lkotlinx\/coroutines\/(?:CompletableDeferred|CompletableDeferredKt|Deferred|TimeoutKt);$/,
);

/** A value that someone gives later: whoever waits for it goes on with it, or where the time that it waits is over. */
export const deferredCalls: Model = {
  owners: OWNERS,
  applies: ({ name }) =>
    /^(?:CompletableDeferred(?:\$default)?|complete|await|withTimeout|withTimeoutOrNull)$/.test(name),
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
