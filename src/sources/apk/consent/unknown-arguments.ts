import { UNKNOWN, type Value } from "./value.ts";
import type { World } from "./world.ts";

/** By their number. */
const UNKNOWNS: (readonly Value[])[] = [];

/** What a method that nobody is seen to call is given, its receiver aside. */
export function unknownArguments(world: World, method: number): readonly Value[] {
  const count = world.parameters(world.program.methods.second(method)).length - 1;
  let values = UNKNOWNS[count];
  if (values === undefined) {
    values = new Array<Value>(count).fill(UNKNOWN);
    UNKNOWNS[count] = values;
  }
  return values;
}
