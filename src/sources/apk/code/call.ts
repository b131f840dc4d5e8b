import { noteCall, sourceOfCall } from "./call-findings.ts";
import { callText } from "./call-text.ts";
import type { CallModel } from "./dex-context.ts";
import { convertsData, givesData, putsData, wrapsStream, writesToStream, yieldsData } from "./effects.ts";
import { replace } from "./step.ts";
import { type Frame, type State, wordsOf } from "./trace.ts";
import { joinFrom, makeValue, NOTHING, union, type Value } from "./value.ts";

/** The arguments of a call as its prototype counts them: wide ones once, the receiver apart. */
export interface CallArguments {
  /** Register of the receiver, -1 for a static call. */
  readonly receiverRegister: number;
  readonly receiver: Value | null;
  readonly values: readonly (Value | null)[];
}

/** What a call does to the registers, and what it shows. */
export function callEffects(
  frame: Frame,
  state: State,
  methodIndex: number,
  registers: readonly number[],
): void {
  const model = frame.context.call(methodIndex);
  const call = argumentsOf(model, state, registers);
  const sources = sourceOfCall(frame, model, call);
  noteCall(frame, model, call);
  const from = dataAfter(frame, state, model, methodIndex, call);
  const result = callText(model, call, frame.at);
  const isObject = model.result.startsWith("L") || model.result.startsWith("[");
  state[state.length - 1] = {
    ...result.value,
    site: result.value.site >= 0 || !isObject ? result.value.site : frame.at,
    from: union(from, givesData(model.key) ? sources : [], 32),
    stream: model.stream && model.result !== "V" ? model.stream.signature : result.value.stream,
  };
  if (result.receiver !== null && call.receiverRegister >= 0) {
    const holder = state[call.receiverRegister] ?? NOTHING;
    replace(state, call.receiverRegister, { ...holder, atoms: result.receiver });
  }
  if (model.ref.name === "<init>") construct(state, model, call, sources);
}

function argumentsOf(model: CallModel, state: State, registers: readonly number[]): CallArguments {
  const words = model.parameters.reduce((sum, type) => sum + wordsOf(type), 0);
  const hasReceiver = registers.length > words;
  const receiverRegister = hasReceiver ? (registers[0] ?? -1) : -1;
  const values: (Value | null)[] = [];
  let at = hasReceiver ? 1 : 0;
  for (const type of model.parameters) {
    values.push(state[registers[at] ?? -1] ?? null);
    at += wordsOf(type);
  }
  return { receiverRegister, receiver: hasReceiver ? (state[receiverRegister] ?? null) : null, values };
}

/** Sources whose data the result holds; a receiver that is put something into holds it from now on. */
function dataAfter(
  frame: Frame,
  state: State,
  model: CallModel,
  methodIndex: number,
  call: CallArguments,
): readonly number[] {
  const given = joinFrom(call.values);
  const held = call.receiver?.from ?? [];
  if (!model.carries) {
    handOn(frame, model, methodIndex, call);
    return frame.returnedBy.get(methodIndex) ?? [];
  }
  const { name } = model.ref;
  const isPut = given.length > 0 && call.receiverRegister >= 0 && putsData(name);
  if (isPut) {
    const holder = state[call.receiverRegister] ?? NOTHING;
    replace(state, call.receiverRegister, { ...holder, from: union(holder.from, given, 32) });
  }
  let from: readonly number[] = [];
  if (held.length > 0 && yieldsData(name, model.result)) from = held;
  if (given.length > 0 && model.result !== "V" && (isPut || convertsData(name)))
    from = union(from, given, 32);
  return from;
}

/** Data that goes into a method of the app's own is followed there. */
function handOn(frame: Frame, model: CallModel, methodIndex: number, call: CallArguments): void {
  if (model.codeOffset === 0) return;
  const all = call.receiverRegister >= 0 ? [call.receiver, ...call.values] : call.values;
  // Only arguments: what an object holds inside is not followed.
  if (joinFrom(call.values).length === 0) return;
  frame.handedOn.push({ methodIndex, from: all.map((value) => value?.from ?? []) });
}

function construct(state: State, model: CallModel, call: CallArguments, sources: readonly number[]): void {
  const holder = state[call.receiverRegister] ?? makeValue({ type: model.ref.class });
  const stream = model.stream?.signature ?? (wrapsStream(model.ref.class, "<init>") ? streamOf(call) : "");
  if (stream === "" && sources.length === 0) return;
  replace(state, call.receiverRegister, {
    ...holder,
    stream: stream || holder.stream,
    from: union(holder.from, sources, 32),
  });
}

function streamOf(call: CallArguments): string {
  for (const value of call.values) if (value !== null && value.stream !== "") return value.stream;
  return "";
}

export function writesData(model: CallModel, call: CallArguments): boolean {
  return (call.receiver?.stream ?? "") !== "" && writesToStream(model.ref.name);
}
