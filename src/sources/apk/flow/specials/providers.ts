import { assume } from "../assumed.ts";
import { ANYTHING, NOTHING } from "../values.ts";
import { argument, gives, type Special } from "./special.ts";

/** Content providers: the app's own are called, those of others may do with it what they like. */
export const providerSpecials: Readonly<Record<string, Special>> = {
  "provider-call": (machine, call) => {
    const { values, calls, world } = machine;
    const own = world.providersOf(argument(call, 0));
    if (own.length === 0) {
      assume(machine, call);
      return;
    }
    for (const provider of own) {
      const result = calls.callByName(
        call.frame,
        call.state,
        values.object(provider),
        call.info.name,
        call.args,
      );
      if (result !== null) gives(machine, call, result);
    }
    if (call.result === NOTHING) gives(machine, call, ANYTHING);
  },
};
