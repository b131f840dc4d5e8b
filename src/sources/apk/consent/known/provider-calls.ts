import { NONE } from "../../graph/program.ts";
import type { Site } from "../call.ts";
import type { KnownResult, Model } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import { objectValue, textValue, UNKNOWN } from "../value.ts";
import { handTo } from "./hand-to.ts";

const URI = "Landroid/net/Uri;";
const RESOLVER = "Landroid/content/ContentResolver;";
const ASKS = /^(?:call|query|insert|update|delete|bulkInsert|getType)$/;

/** What the app asks of its own content providers, by the authority that the manifest gives them. */
export const providerCalls: Model = {
  roots: ["android"],
  owners: { test: (owner) => owner === URI || owner === RESOLVER },
  applies: ({ owner, name }) => (owner === URI ? name === "parse" : ASKS.test(name)),
  call: providerCall,
};

function providerCall(run: MethodRun, { owner, name, args }: Site): KnownResult | null {
  const { exploration } = run;
  const { heap, world } = exploration;
  const [address = UNKNOWN, ...rest] = args;
  if (owner === URI) return address.text === null ? null : { value: textValue(address.text), receiver: null };
  if (address.text === null) {
    // It may be any of them.
    for (const type of exploration.isBroad && name === "call" ? ownProviders(run) : [])
      handTo(run, objectValue(heap.any(type).id), name, rest, false);
    return null;
  }
  const authority = /^(?:content:\/\/)?([^/?#]+)/.exec(address.text)?.[1] ?? "";
  const provider = world.launch.providers.get(authority);
  const type = provider === undefined ? NONE : world.program.types.idOf(provider.descriptor);
  if (!world.isFollowed(type)) return null;
  const given = name === "call" ? rest : args;
  const value = handTo(run, objectValue(heap.any(type).id), name, given);
  return value === null ? null : { value, receiver: null };
}

function ownProviders({ exploration: { world } }: MethodRun): readonly number[] {
  return [...world.launch.providers.values()]
    .map(({ descriptor }) => world.program.types.idOf(descriptor))
    .filter((type) => world.isFollowed(type));
}
