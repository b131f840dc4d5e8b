import type { Site } from "../call.ts";
import type { KnownResult, Model } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import { remembered } from "../remembered.ts";
import { doubtful, isNothing, join, numberValue, objectValue, UNKNOWN, type Value } from "../value.ts";
import { handTo } from "./hand-to.ts";

const FUTURE = "Ljava/util/concurrent/CompletableFuture;";
const OWNERS = remembered(/^Ljava\/util\/concurrent\/(?:CompletableFuture|CompletionStage|Future);$/);
const GIVES = /^(?:complete|obtrudeValue)$/;
const WAITS = /^(?:get|join|getNow|isDone)$/;
/** What is done with the value, by the method of who does it. */
const GOES_ON: readonly (readonly [name: RegExp, does: string])[] = [
  [/^thenAccept(?:Async)?$/, "accept"],
  [/^thenRun(?:Async)?$/, "run"],
  [/^then(?:Apply|Compose)(?:Async)?$/, "apply"],
  [/^whenComplete(?:Async)?$/, "accept"],
  [/^handle(?:Async)?$/, "apply"],
];

/** Java's futures that someone completes by hand: whoever waits for one goes on with what it is given. */
export const futureCalls: Model = {
  roots: ["java"],
  owners: OWNERS,
  applies: ({ name }) =>
    GIVES.test(name) || WAITS.test(name) || GOES_ON.some(([pattern]) => pattern.test(name)),
  call: futureCall,
};

function futureCall(run: MethodRun, { name, receiver, args }: Site): KnownResult | null {
  const { heap, world } = run.exploration;
  const [number] = receiver?.objects ?? [];
  if (receiver === null || number === undefined || receiver.objects.length > 1 || receiver.open) return null;
  if (heap.object(number).type !== world.program.types.idOf(FUTURE)) return null;
  if (GIVES.test(name)) {
    heap.put(number, args[0] ?? UNKNOWN);
    return plain(numberValue(1));
  }
  const value = heap.contentsOf(run.context, receiver);
  const isWaiting = isNothing(heap.object(number).contents);
  if (WAITS.test(name)) return waited(run, name, args, isWaiting ? null : value);
  const does = GOES_ON.find(([pattern]) => pattern.test(name))?.[1] ?? "";
  const next = run.exploration.madeAt(run, world.program.types.idOf(FUTURE));
  if (isWaiting) return plain(objectValue(next));
  const given = does === "run" ? [] : [value, numberValue(0)];
  const result = handTo(run, args[0] ?? UNKNOWN, does, given);
  if (name.startsWith("thenCompose")) return plain(result ?? UNKNOWN);
  heap.put(next, does === "apply" ? (result ?? UNKNOWN) : name.startsWith("when") ? value : numberValue(0));
  return plain(objectValue(next));
}

/** `value`: null where nobody has given any yet. */
function waited(
  run: MethodRun,
  name: string,
  args: readonly Value[],
  value: Value | null,
): KnownResult | null {
  if (name === "isDone") return plain(value === null ? numberValue(0) : doubtful("changed"));
  if (name === "getNow")
    return plain(value === null ? (args[0] ?? UNKNOWN) : join(value, doubtful("changed")));
  // Whoever waits for some time only goes on without it.
  if (args.length > 0) return null;
  if (value === null) run.stop();
  return plain(value ?? UNKNOWN);
}

function plain(value: Value): KnownResult {
  return { value, receiver: null };
}
