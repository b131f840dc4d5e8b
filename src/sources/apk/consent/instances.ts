import type { Exploration } from "./exploration.ts";
import { boxOf, derived, type Value } from "./value.ts";

/** What `instance-of` gives: known where all that the value may be answers alike. */
export function isInstance({ heap, world }: Exploration, value: Value, type: number): Value {
  const rest = derived(value);
  if (value.open) return rest;
  const answers = new Set<boolean>();
  for (const number of value.objects) {
    const object = heap.object(number);
    const is = object.lambda === null && world.hierarchy.above(object.type).includes(type);
    // Android may have made an object of a class below, and what a lambda is of is not kept.
    if (!is && (object.lambda !== null || (object.isAny && mayBe(world, object.type, type)))) return rest;
    answers.add(is);
  }
  const box = boxOf(value);
  if (box !== null) answers.add(isAbove(box, world.typeName(type)));
  else if (value.text !== null)
    answers.add(/^Ljava\/lang\/(?:String|CharSequence|Object|Comparable);$/.test(world.typeName(type)));
  else if (value.number === 0) answers.add(false);
  if (value.nullable) answers.add(false);
  const [answer] = answers;
  if (answer === undefined) return rest;
  // Which of several states it is decides what runs: that must not be passed over.
  if (answers.size > 1) return { ...rest, doubt: rest.doubt || "unseen" };
  return { ...rest, number: answer ? 1 : 0, open: false };
}

function isAbove(box: string, type: string): boolean {
  return (
    type === box ||
    type === "Ljava/lang/Object;" ||
    type === "Ljava/lang/Comparable;" ||
    type === "Ljava/io/Serializable;" ||
    (type === "Ljava/lang/Number;" && !/Boolean;$|Character;$/.test(box))
  );
}

function mayBe({ hierarchy, solving }: Exploration["world"], type: number, wanted: number): boolean {
  return solving.liveBelow(type).some((below) => hierarchy.above(below).includes(wanted));
}
