import type { Site } from "../call.ts";
import type { KnownResult, Model } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import { remembered } from "../remembered.ts";
import { doubtful, UNKNOWN, type Value } from "../value.ts";
import { handTo } from "./hand-to.ts";

const OBSERVABLE = "Lkotlin/properties/ObservableProperty;";
const OWNERS = remembered(
  /^Lkotlin\/properties\/(?:ObservableProperty|ReadWriteProperty|ReadOnlyProperty);$/,
);

/** Properties by `Delegates.observable` and `vetoable`: what watches them is told of each value that is put in. */
export const watchedPropertyCalls: Model = {
  roots: ["kotlin"],
  owners: OWNERS,
  applies: ({ name }) => name === "<init>" || name === "getValue" || name === "setValue",
  call: watchedPropertyCall,
};

function watchedPropertyCall(run: MethodRun, { name, receiver, args }: Site): KnownResult | null {
  const { heap, world } = run.exploration;
  const [number] = receiver?.objects ?? [];
  if (receiver === null || number === undefined || receiver.objects.length > 1 || receiver.open) return null;
  if (!world.isBelow(heap.object(number).type, OBSERVABLE)) return null;
  if (name === "<init>") {
    heap.put(number, args[0] ?? UNKNOWN);
    return { value: receiver, receiver: null };
  }
  const before = heap.contentsOf(run.context, receiver);
  if (name === "getValue") return { value: told(before), receiver: null };
  const [, property = UNKNOWN, given = UNKNOWN] = args;
  handTo(run, receiver, "beforeChange", [property, told(before), given]);
  heap.put(number, { ...given, isEach: false });
  handTo(run, receiver, "afterChange", [property, told(before), given]);
  return { value: receiver, receiver: null };
}

/** Which of several states it holds by now decides what runs. */
function told(value: Value): Value {
  const isKnown = value.number !== null || value.objects.length > 0 || value.text !== null;
  return isKnown ? value : { ...doubtful("changed", value.flags), among: value.among };
}
