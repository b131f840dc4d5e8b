import type { Site } from "../call.ts";
import type { KnownResult, Model } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import { remembered } from "../remembered.ts";
import { numberValue, objectValue, UNKNOWN, type Value } from "../value.ts";
import { handTo } from "./hand-to.ts";

const MESSAGE = "Landroid/os/Message;";
const MESSENGER = "Landroid/os/Messenger;";
const SENDS_NUMBER = remembered(/^sendEmptyMessage/);
const SENDS = remembered(/^sendMessage/);

/** Messages to handlers: which of its cases a handler runs hangs on the number that the message bears. */
export const messageCalls: Model = {
  applies: ({ owner, name, parameters }) =>
    SENDS_NUMBER.test(name) ||
    (SENDS.test(name) && parameters[0] === MESSAGE) ||
    name === "obtainMessage" ||
    owner === MESSENGER ||
    (owner === MESSAGE && (name === "obtain" || name === "<init>" || name === "sendToTarget")),
  call: messageCall,
};

function messageCall(run: MethodRun, { owner, name, parameters, receiver, args }: Site): KnownResult | null {
  if (owner === MESSENGER) return receiver === null ? null : messengerCall(run, name, receiver, args);
  if (name === "<init>" && receiver !== null) {
    setWhat(run, receiver, numberValue(0));
    return null;
  }
  if (name === "sendToTarget")
    return receiver !== null && sendToTarget(run, receiver) ? { value: receiver, receiver: null } : null;
  if (name === "obtainMessage" || name === "obtain") {
    if (parameters[0] === MESSAGE) return null;
    const message = newMessage(run);
    const target =
      owner === MESSAGE ? args.find((_, n) => parameters[n] === "Landroid/os/Handler;") : receiver;
    for (const handler of target?.objects ?? [])
      run.exploration.heap.put(message.objects[0] ?? 0, objectValue(handler));
    setWhat(run, message, args.find((_, n) => parameters[n] === "I") ?? numberValue(0));
    return { value: message, receiver: null };
  }
  if (receiver === null || receiver.objects.length === 0) return null;
  const message = SENDS.test(name) ? args[0] : newMessage(run);
  if (message === undefined || message.objects.length === 0) return null;
  if (!SENDS.test(name)) setWhat(run, message, args[0] ?? numberValue(0));
  deliver(run, receiver, message);
  return { value: receiver, receiver: null };
}

function newMessage(run: MethodRun): Value {
  const { exploration } = run;
  return objectValue(exploration.madeAt(run, exploration.world.program.types.idOf(MESSAGE)));
}

function setWhat(run: MethodRun, message: Value, what: Value): void {
  const field = run.exploration.world.fieldNamed(MESSAGE, "what", "I");
  run.exploration.heap.writeField(run.context, field, what, message, run.isInLoop);
}

function sendToTarget(run: MethodRun, message: Value): boolean {
  const handlers = run.exploration.heap.contentsOf(run.context, message);
  if (handlers.objects.length === 0) return false;
  deliver(run, handlers, message);
  return true;
}

/** The handler itself takes it, or what the handler was made with. */
function deliver(run: MethodRun, handler: Value, message: Value): void {
  const { heap } = run.exploration;
  handTo(run, handler, "handleMessage", [message]);
  const callbacks = heap.contentsOf(run.context, handler);
  if (callbacks.objects.length > 0) handTo(run, callbacks, "handleMessage", [message]);
}

/** It brings messages to the handler that it was made with, or, made of a binder, to those that services gave out. */
function messengerCall(
  run: MethodRun,
  name: string,
  receiver: Value,
  [given]: readonly Value[],
): KnownResult | null {
  const { heap, world } = run.exploration;
  const type = world.program.types.idOf(MESSENGER);
  const givenOut = heap.made(type, "messengers of services").id;
  if (name === "<init>") {
    for (const number of receiver.objects) heap.put(number, given ?? UNKNOWN);
    return { value: receiver, receiver: null };
  }
  if (name === "getBinder") {
    for (const number of receiver.objects) heap.put(givenOut, objectValue(number));
    return { value: receiver, receiver: null };
  }
  if (name !== "send" || given === undefined) return null;
  const own = heap.contentsOf(run.context, receiver);
  const services = heap.contentsOf(run.context, objectValue(givenOut));
  const handlers = own.objects.length > 0 ? own : heap.contentsOf(run.context, services);
  deliver(run, { ...handlers, open: false }, given);
  return { value: receiver, receiver: null };
}
