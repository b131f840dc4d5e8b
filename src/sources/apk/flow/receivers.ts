import type { Objects } from "./objects.ts";

/** Classes of one receiver that are told apart. */
const MAX_CLASSES = 4;

/** What a method of a base class calls on itself differs by the class of the object: where there are few, each is run alone. */
export function byClass(objects: Objects, all: readonly number[]): readonly (readonly number[])[] {
  if (all.length === 1) return [all];
  const groups = new Map<number, number[]>();
  for (const object of all) {
    const { type } = objects.at(object);
    const group = groups.get(type);
    if (group) group.push(object);
    else groups.set(type, [object]);
  }
  return groups.size > MAX_CLASSES ? [all] : [...groups.values()];
}
