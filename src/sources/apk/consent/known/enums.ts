import type { Site } from "../call.ts";
import type { KnownResult, Model } from "../known-calls.ts";
import { LIFE_EVENT, LIFE_EVENTS } from "../life-events.ts";
import type { MethodRun } from "../method-run.ts";
import { doubtful, objectValue } from "../value.ts";

/** Constants of an enum bear the number by which code tells them apart. */
export const enumCalls: Model = {
  applies: ({ owner, name }) =>
    name === "ordinal" ||
    (owner === "Ljava/lang/Enum;" && name === "<init>") ||
    (owner === LIFE_EVENT && name === "values"),
  call: enumCall,
};

function enumCall(run: MethodRun, { name, receiver, args }: Site): KnownResult | null {
  if (name === "values") {
    const all = run.exploration.madeAt(run, run.exploration.world.program.types.idOf(`[${LIFE_EVENT}`));
    run.exploration.heap.setLength(all, LIFE_EVENTS.length);
    return { value: objectValue(all), receiver: null };
  }
  if (receiver === null || receiver.objects.length === 0) return null;
  const { heap } = run.exploration;
  if (name === "<init>") {
    const [, ordinal] = args;
    if (ordinal !== undefined) for (const number of receiver.objects) heap.put(number, ordinal);
    return { value: receiver, receiver: null };
  }
  const value = heap.contentsOf(run.context, receiver);
  // Which of several constants it is stands for a state.
  return {
    value: value.number === null ? { ...doubtful("changed"), among: value.among } : value,
    receiver: null,
  };
}
