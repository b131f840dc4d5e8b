import { noteCall, sourcesOfCall } from "./call-findings.ts";
import { type CallModel, signatureOf } from "./call-model.ts";
import { callText } from "./call-text.ts";
import { convertsData, givesData, putsData, wrapsStream, writesToStream, yieldsData } from "./effects.ts";
import { replace } from "./step.ts";
import type { Frame, State } from "./trace.ts";
import { joinFrom, MAX_FROM, makeValue, NOTHING, union, type Value } from "./value.ts";

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
  const sources = sourcesOfCall(frame, model, call);
  noteCall(frame, model, call);
  const passedOn = dataAfter(frame, state, model, methodIndex, call);
  const text = callText(model, call);
  const isTelling = call.receiver?.isTelling === true || someTelling(call.values);
  state[state.length - 1] = makeValue(
    text.result,
    // A getter that is watched itself says exactly what it gives: `wifiInfo.getMacAddress()` is no network name.
    sources.length > 0 ? (givesData(signatureOf(model)) ? sources : []) : passedOn,
    text.isReceiver ? (call.receiver?.site ?? -1) : model.makesObject ? frame.at : -1,
    model.stream?.signature ?? "",
    isTelling && text.result.length > 0,
  );
  if (call.receiverRegister < 0) return;
  const holder = state[call.receiverRegister] ?? NOTHING;
  if (text.receiver !== null) {
    const telling = holder.isTelling || isTelling;
    replace(
      state,
      call.receiverRegister,
      makeValue(text.receiver, holder.from, holder.site, holder.stream, telling),
    );
  }
  if (model.ref.name === "<init>") construct(state, model, call, sources);
}

function someTelling(values: readonly (Value | null)[]): boolean {
  for (let n = 0; n < values.length; n++) if (values[n]?.isTelling) return true;
  return false;
}

function argumentsOf(model: CallModel, state: State, registers: readonly number[]): CallArguments {
  const { parameterWords } = model;
  let words = 0;
  for (let n = 0; n < parameterWords.length; n++) words += parameterWords[n] ?? 0;
  const hasReceiver = registers.length > words;
  const receiverRegister = hasReceiver ? (registers[0] ?? -1) : -1;
  const values = new Array<Value | null>(parameterWords.length).fill(null);
  let at = hasReceiver ? 1 : 0;
  for (let n = 0; n < parameterWords.length; n++) {
    values[n] = state[registers[at] ?? -1] ?? null;
    at += parameterWords[n] ?? 0;
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
    // Only arguments are followed into the app's own methods: what an object holds inside is not.
    if (given.length > 0 && model.codeOffset !== 0) handOn(frame, methodIndex, call);
    return frame.returnedBy.get(methodIndex) ?? [];
  }
  const { name } = model.ref;
  const isPut = given.length > 0 && call.receiverRegister >= 0 && putsData(name);
  if (isPut) addFrom(state, call.receiverRegister, given);
  let from: readonly number[] = [];
  if (held.length > 0 && yieldsData(name, model.result)) from = held;
  if (given.length > 0 && model.result !== "V" && (isPut || convertsData(name)))
    from = union(from, given, MAX_FROM);
  return from;
}

function handOn(frame: Frame, methodIndex: number, call: CallArguments): void {
  const all = call.receiverRegister >= 0 ? [call.receiver, ...call.values] : call.values;
  frame.handedOn.push({ methodIndex, from: all.map((value) => value?.from ?? []) });
}

function addFrom(state: State, register: number, from: readonly number[], stream = ""): void {
  const { atoms, from: before, site, stream: old, isTelling } = state[register] ?? NOTHING;
  replace(state, register, makeValue(atoms, union(before, from, MAX_FROM), site, stream || old, isTelling));
}

function construct(state: State, model: CallModel, call: CallArguments, sources: readonly number[]): void {
  const stream = model.stream?.signature ?? (wrapsStream(model.ref.class) ? streamOf(call) : "");
  if (stream !== "" || sources.length > 0) addFrom(state, call.receiverRegister, sources, stream);
}

function streamOf(call: CallArguments): string {
  for (const value of call.values) if (value !== null && value.stream !== "") return value.stream;
  return "";
}

export function writesData(model: CallModel, call: CallArguments): boolean {
  return (call.receiver?.stream ?? "") !== "" && writesToStream(model.ref.name);
}
