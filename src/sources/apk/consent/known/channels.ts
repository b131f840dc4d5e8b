import type { Site } from "../call.ts";
import type { KnownResult, Model } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import { remembered } from "../remembered.ts";
import { isNothing, join, numberValue, objectValue, UNKNOWN, type Value } from "../value.ts";
import { suspended } from "./coroutines.ts";

const CHANNEL = "Lkotlinx/coroutines/channels/Channel;";
const OWNERS = remembered(/^Lkotlinx\/coroutines\/channels\/\w*Channel(?:Kt|Iterator)?;$/);
const SENDS = /^(?:send|trySend|trySend-JP2dKIU|offer)$/;

/** Kotlin's channels: whoever receives waits until something is sent. */
export const channelCalls: Model = {
  roots: ["kotlinx"],
  owners: OWNERS,
  applies: ({ name }) =>
    name.startsWith("Channel") || SENDS.test(name) || /^(?:receive|iterator|hasNext|next)$/.test(name),
  call: channelCall,
};

function channelCall(run: MethodRun, { name, receiver, args }: Site): KnownResult | null {
  const { exploration } = run;
  const { heap, world } = exploration;
  if (receiver === null) {
    if (!name.startsWith("Channel")) return null;
    return plain(objectValue(exploration.madeAt(run, world.program.types.idOf(CHANNEL))));
  }
  const [number] = receiver.objects;
  if (number === undefined || receiver.objects.length > 1 || receiver.open) return null;
  if (heap.object(number).type !== world.program.types.idOf(CHANNEL)) return null;
  if (SENDS.test(name)) {
    heap.put(number, args[0] ?? UNKNOWN);
    exploration.escape(run, args[0] ?? UNKNOWN);
    return plain(numberValue(1));
  }
  // Its iterator stands for the channel.
  if (name === "iterator") return plain(receiver);
  const value = heap.contentsOf(run.context, receiver);
  if (isNothing(heap.object(number).contents)) return plain(suspended(run));
  return plain(name === "hasNext" ? join(suspended(run), numberValue(1)) : value);
}

function plain(value: Value): KnownResult {
  return { value, receiver: null };
}
