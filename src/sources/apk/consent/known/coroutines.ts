import type { Site } from "../call.ts";
import type { KnownResult, Model } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import { remembered } from "../remembered.ts";
import { isNothing, objectValue, type Value } from "../value.ts";

const CONTINUATION = remembered(
  /^L(?:kotlin\/coroutines\/(?:Safe)?Continuation\w*|kotlinx\/coroutines\/Cancellable\w+|kotlin\/coroutines\/\w+);$/,
);
const ASKS = remembered(/^(?:getResult|getOrThrow)$/);
const RESUMES = remembered(/^(?:resume|resumeWith|tryResume)$/);

/**
 * Coroutines that wait until someone goes on with them: what stands behind does not run before, and then with what
 * they are given. Waiting for time or for another thread is no reason to stop.
 */
export const coroutineCalls: Model = {
  applies: ({ owner, name }) =>
    name === "getCOROUTINE_SUSPENDED" ||
    (owner === "Lkotlin/Result;" && name.startsWith("constructor-impl")) ||
    (CONTINUATION.test(owner) &&
      (ASKS.test(name) || RESUMES.test(name) || name === "<init>" || name === "invokeOnCancellation")),
  call: coroutineCall,
};

function coroutineCall(run: MethodRun, { name, receiver, args }: Site): KnownResult | null {
  const { heap } = run.exploration;
  if (name === "getCOROUTINE_SUSPENDED") return { value: suspended(run), receiver: null };
  const [given] = args;
  if (receiver === null) return given === undefined ? null : { value: given, receiver: null };
  if (name === "<init>" || name === "invokeOnCancellation") {
    // What goes on afterwards, or where it is given up, is no result.
    for (const each of args) run.exploration.escape(run, each);
    return { value: receiver, receiver: null };
  }
  if (receiver.objects.length === 0 || receiver.open) return null;
  if (RESUMES.test(name)) {
    if (given !== undefined) for (const waiting of receiver.objects) heap.put(waiting, given);
    return null;
  }
  const result = heap.contentsOf(run.context, receiver);
  const isResumed = receiver.objects.some((waiting) => !isNothing(heap.object(waiting).contents));
  return { value: isResumed ? result : suspended(run), receiver: null };
}

export function suspended(run: MethodRun): Value {
  const { heap, world } = run.exploration;
  return objectValue(heap.made(world.program.types.idOf("Ljava/lang/Object;"), "suspended").id);
}
