import type { MethodRun } from "./method-run.ts";
import { objectValue, type Value } from "./value.ts";
import type { World } from "./world.ts";

export const LIFE_EVENT = "Landroidx/lifecycle/Lifecycle$Event;";
/** As the library declares them. */
export const LIFE_EVENTS: readonly string[] = [
  "ON_CREATE",
  "ON_START",
  "ON_RESUME",
  "ON_PAUSE",
  "ON_STOP",
  "ON_DESTROY",
  "ON_ANY",
];
const AT_START = 3;
const OF_LIFE = 6;

/** Its number among them, by the signature of the field that holds it; -1 for any other field. */
export function lifeOrdinal(signature: string): number {
  return signature.startsWith(LIFE_EVENT)
    ? LIFE_EVENTS.indexOf(signature.slice(LIFE_EVENT.length + 2, signature.indexOf(":")))
    : -1;
}

/** Whether a method is told of the moments of a life, by their names. */
export function isToldOfLife(world: World, method: number): boolean {
  return world.parameters(world.program.methods.second(method))[1] === LIFE_EVENT;
}

/** The moments that whoever watches a life is told of, in order: those of the start by themselves, then the others. */
export function lifeEvents(run: MethodRun): readonly Value[] {
  const { heap, world, isBroad } = run.exploration;
  return LIFE_EVENTS.slice(0, isBroad ? OF_LIFE : AT_START).map((name) =>
    objectValue(heap.constant(world.field(world.fieldNamed(LIFE_EVENT, name, LIFE_EVENT)))),
  );
}
