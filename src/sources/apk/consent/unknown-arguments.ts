import { UNKNOWN, type Value } from "./value.ts";
import type { World } from "./world.ts";

/** What a method that nobody is seen to call is given, its receiver aside. */
export function unknownArguments(world: World, method: number): readonly Value[] {
  return world
    .parameters(world.program.methods.second(method))
    .slice(0, -1)
    .map(() => UNKNOWN);
}
