import type { Site } from "../call.ts";
import type { KnownResult, Model } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import { remembered } from "../remembered.ts";
import { objectValue, UNKNOWN, type Value } from "../value.ts";
import { handTo } from "./hand-to.ts";

const MANAGERS = remembered(/^Landroidx\/fragment\/app\/(?:Fragment(?:Manager|KtxKt)?|FragmentKt);$/);

/** Results that one fragment leaves for whoever listens, by their key. */
export const fragmentResultCalls: Model = {
  roots: ["androidx"],
  owners: MANAGERS,
  applies: ({ name }) => name === "setFragmentResult" || name === "setFragmentResultListener",
  call: fragmentResultCall,
};

function fragmentResultCall(run: MethodRun, { name, args, parameters }: Site): KnownResult | null {
  const { heap, world } = run.exploration;
  const key = args[parameters.indexOf("Ljava/lang/String;")];
  const given = args.at(-1);
  if (key === undefined || key.text === null || given === undefined) return null;
  const object = world.program.types.idOf("Ljava/lang/Object;");
  const results = objectValue(heap.made(object, `fragment result ${key.text}`).id);
  const listeners = objectValue(heap.made(object, `fragment listener ${key.text}`).id);
  const mine = name === "setFragmentResult" ? results : listeners;
  for (const number of mine.objects) heap.put(number, given);
  const result = heap.contentsOf(run.context, results);
  if (result.objects.length > 0) tell(run, heap.contentsOf(run.context, listeners), key, result);
  return { value: UNKNOWN, receiver: null };
}

function tell(run: MethodRun, listeners: Value, key: Value, result: Value): void {
  for (const number of listeners.objects) {
    const listener = objectValue(number);
    handTo(run, listener, "onFragmentResult", [key, result]);
    handTo(run, listener, "invoke", [key, result]);
  }
}
