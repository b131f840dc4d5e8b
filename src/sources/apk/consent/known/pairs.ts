import type { Site } from "../call.ts";
import type { KnownResult, Model } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import { remembered } from "../remembered.ts";
import { objectValue, type Value } from "../value.ts";

const PAIR = remembered(/^L(?:kotlin\/(?:Pair|Triple)|android\/util\/Pair|androidx\/core\/util\/Pair);$/);
const TUPLES = "Lkotlin/TuplesKt;";
const PLACES: readonly (readonly string[])[] = [
  ["getFirst", "component1"],
  ["getSecond", "component2"],
  ["getThird", "component3"],
];

/** Kotlin's pairs: a button's words and what a press on it does stand beside each other. */
export const pairCalls: Model = {
  roots: ["kotlin", "android", "androidx"],
  owners: { test: (owner) => PAIR.test(owner) || owner === TUPLES },
  applies: ({ name }) =>
    name === "<init>" || name === "to" || name === "create" || PLACES.some((names) => names.includes(name)),
  call: pairCall,
};

function pairCall(run: MethodRun, { owner, name, receiver, args }: Site): KnownResult | null {
  const { heap, world } = run.exploration;
  if (receiver === null) {
    const type = world.program.types.idOf(owner === TUPLES ? "Lkotlin/Pair;" : owner);
    const pair = objectValue(run.exploration.madeAt(run, type));
    fill(run, pair, args);
    return { value: pair, receiver: null };
  }
  if (name === "<init>") {
    fill(run, receiver, args);
    return { value: receiver, receiver: null };
  }
  const value = heap.elementAt(
    run.context,
    receiver,
    PLACES.findIndex((names) => names.includes(name)),
  );
  return value === null ? null : { value, receiver: null };
}

function fill(run: MethodRun, pair: Value, args: readonly Value[]): void {
  for (const number of pair.objects)
    for (const [place, value] of args.entries()) run.exploration.heap.putAt(number, place, value);
}
