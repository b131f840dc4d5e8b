import { assume } from "../assumed.ts";
import { ANYTHING, NOTHING } from "../values.ts";
import { argument, gives, type Special } from "./special.ts";

/** Content providers: the app's own are called, those of others may do with it what they like. */
export const providerSpecials: Readonly<Record<string, Special>> = {
  /** The same through a handler: token and cookie stand first. */
  "provider-later": (machine, call) => {
    const { values, calls, world } = machine;
    const [, , uri = NOTHING, ...rest] = call.args;
    const name = call.info.name === "startInsert" ? "insert" : "update";
    for (const provider of world.providersOf(uri))
      calls.callByName(call.frame, call.state, values.object(provider), name, [uri, ...rest]);
    world.escape(call.state, values.at(call.self).objs);
  },
  "provider-call": (machine, call) => {
    const { values, calls, world } = machine;
    const own = world.providersOf(argument(call, 0));
    if (own.length === 0) {
      assume(machine, call);
      return;
    }
    // `call` hands on what follows the address.
    const args = call.info.name === "call" ? call.args.slice(1) : call.args;
    for (const provider of own) {
      const result = calls.callByName(call.frame, call.state, values.object(provider), call.info.name, args);
      if (result !== null) gives(machine, call, result);
    }
    if (call.result === NOTHING) gives(machine, call, ANYTHING);
  },
};
