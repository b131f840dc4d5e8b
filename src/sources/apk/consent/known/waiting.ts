import type { Site } from "../call.ts";
import type { KnownResult, Model } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import { remembered } from "../remembered.ts";
import { doubtful, isNothing, join, numberValue, type Value } from "../value.ts";

const LATCHES = remembered(/^Ljava\/util\/concurrent\/(?:CountDownLatch|Semaphore|locks\/Condition);$/);
const ATOMIC = remembered(
  /^L(?:java\/util\/concurrent\/atomic\/Atomic(?:Boolean|Integer|Reference)|java\/lang\/ThreadLocal|androidx\/databinding\/Observable(?:Boolean|Int|Field));$/,
);
const SETS = remembered(/^(?:set|lazySet|setPlain|setRelease|getAndSet|<init>)$/);
const OPENS = /^(?:countDown|signal|signalAll|release)$/;
const WAITS = /^(?:await|acquire|acquireUninterruptibly)$/;
const SEMAPHORE = "Ljava/util/concurrent/Semaphore;";

/** Threads that wait for one another, and values that they share. */
export const waitingCalls: Model = {
  roots: ["java", "androidx"],
  owners: { test: (owner) => ATOMIC.test(owner) || LATCHES.test(owner) },
  applies: ({ owner, name, parameters }) =>
    ATOMIC.test(owner) ||
    (LATCHES.test(owner) && (OPENS.test(name) || (WAITS.test(name) && parameters.length === 0))) ||
    (owner === SEMAPHORE && name === "<init>"),
  call: (run, site) => (ATOMIC.test(site.owner) ? atomic(run, site) : latch(run, site)),
};

/** Nobody passes a latch before someone opens it. */
function latch(run: MethodRun, { name, receiver, args }: Site): KnownResult | null {
  if (receiver === null || receiver.objects.length === 0 || receiver.open) return null;
  const { heap } = run.exploration;
  // So many may pass one without anybody's leave.
  if (name === "<init>") {
    if (args[0]?.number !== 0) for (const number of receiver.objects) heap.put(number, numberValue(1));
  } else if (OPENS.test(name)) for (const number of receiver.objects) heap.put(number, numberValue(1));
  else {
    heap.contentsOf(run.context, receiver);
    if (receiver.objects.every((number) => isNothing(heap.object(number).contents))) run.stop();
  }
  return { value: receiver, receiver: null };
}

function atomic(run: MethodRun, { name, receiver, args }: Site): KnownResult | null {
  if (receiver === null || receiver.objects.length === 0) return null;
  const { heap } = run.exploration;
  const put = (value: Value): void => {
    for (const number of receiver.objects) heap.put(number, value);
  };
  const first = heap.elementAt(run.context, receiver, 0);
  if (name === "<init>")
    for (const number of receiver.objects) heap.putAt(number, 0, args[0] ?? numberValue(0));
  else if (SETS.test(name)) put(args[0] ?? numberValue(0));
  else if (/^compareAnd/.test(name)) put(args[1] ?? numberValue(0));
  // Whoever comes first is let through: that is how code sees to it that it runs once.
  if (
    /^compareAnd/.test(name) &&
    first !== null &&
    first.number !== null &&
    first.number === args[0]?.number
  ) {
    return { value: numberValue(1), receiver: null };
  }
  if (name === "getAndSet" && first !== null && first.number !== null)
    return { value: first, receiver: null };
  if (!SETS.test(name) && !/^compareAnd|^get(?:Plain|Acquire)?$/.test(name)) {
    for (const each of args) run.exploration.escape(run, each);
    return { value: doubtful("changed"), receiver: null };
  }
  const value = heap.contentsOf(run.context, receiver);
  const isTold = value.number !== null || value.objects.length > 0 || value.text !== null;
  return { value: isTold ? { ...value, isEach: false } : join(value, doubtful("changed")), receiver: null };
}
