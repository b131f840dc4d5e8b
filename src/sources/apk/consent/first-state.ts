import type { Context } from "./context.ts";
import type { MethodBody } from "./method-body.ts";
import type { State } from "./method-run.ts";
import { NOTHING, UNKNOWN, type Value } from "./value.ts";
import type { World } from "./world.ts";

/** The registers where a method begins: its arguments stand in the last ones, wide ones in two. */
export function firstState({ args, method }: Context, { code }: MethodBody, world: World): State {
  const { registers, ins } = code;
  const state: State = new Array<Value>(registers + 1).fill(NOTHING);
  let register = registers - ins;
  const words = world.parameters(world.program.methods.second(method));
  const receivers = args.length === words.length - 1 ? 0 : 1;
  const last = words.length - (1 - receivers);
  for (let n = 0; n < args.length; n++) {
    state[register++] = args[n] ?? UNKNOWN;
    const type = n < last ? words[n - receivers] : undefined;
    if (type === "J" || type === "D") register++;
  }
  return state;
}
