import type { Site } from "../call.ts";
import type { KnownResult, Model } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import {
  doubtful,
  numberValue,
  objectValue,
  oneOf,
  textValue,
  UNKNOWN,
  type Value,
  withFlags,
} from "../value.ts";

const JSON_OBJECT = "Lorg/json/JSONObject;";
const ASKS = /^(opt|get)(Boolean|Int|Long|String)$|^has$/;
const MAX_TEXT = 10_000;
const SOURCE = "written as";

/** States that are kept together as JSON in one stored text: at first start, as the code has it where none is stored. */
export const jsonCalls: Model = {
  roots: ["org"],
  owners: { test: (owner) => owner === JSON_OBJECT },
  applies: ({ name, parameters }) =>
    ASKS.test(name) || name === "put" || (name === "<init>" && (parameters[0] ?? STRING) === STRING),
  call: jsonCall,
};

const STRING = "Ljava/lang/String;";

function jsonCall(run: MethodRun, { name, receiver, args, result }: Site): KnownResult | null {
  const { heap } = run.exploration;
  if (receiver === null || receiver.objects.length === 0 || receiver.open) return null;
  const [key, second] = args;
  if (name === "<init>") {
    if (key !== undefined) for (const number of receiver.objects) fill(run, number, key);
    return { value: receiver, receiver: null };
  }
  const place = key?.text ?? null;
  if (name === "put") {
    for (const number of receiver.objects) heap.putAt(number, place, second ?? UNKNOWN);
    return { value: receiver, receiver: null };
  }
  const absent =
    name === "has" ? numberValue(0) : (second ?? (result === STRING ? textValue("") : numberValue(0)));
  let all: Value | null = null;
  for (const number of receiver.objects) {
    const found = valueIn(run, number, place);
    // Asked for what is not there, it throws.
    if (found.value === null && name.startsWith("get")) continue;
    const value = found.value === null ? absent : name === "has" ? numberValue(1) : found.value;
    const one = withFlags({ ...value, text: result === STRING ? value.text : null }, found.flags);
    all = all === null ? one : oneOf(all, one);
  }
  if (all === null) run.stop();
  return plain(all ?? absent);
}

/** What stands under a key, null for nothing; and by which stored values that was decided. */
function valueIn(
  run: MethodRun,
  number: number,
  place: string | null,
): { readonly value: Value | null; readonly flags: readonly string[] } {
  const { heap } = run.exploration;
  const holder = objectValue(number);
  const value = heap.elementAt(run.context, holder, place);
  const { flags } = heap.elementAt(run.context, holder, SOURCE) ?? UNKNOWN;
  const isTold = heap.isKeyed(number) && place !== null;
  return { value: isTold ? value : doubtful("stored", flags), flags };
}

/** What a text says, where it is known; else whatever stands in it. */
function fill(run: MethodRun, number: number, written: Value): void {
  const { heap } = run.exploration;
  heap.note(number, SOURCE, { ...UNKNOWN, flags: written.flags });
  const read = written.text === null || written.open ? null : parsed(written.text);
  if (read === null) heap.putAt(number, null, doubtful("stored", written.flags));
  else
    for (const [key, value] of Object.entries(read)) {
      if (typeof value === "boolean") heap.putAt(number, key, numberValue(value ? 1 : 0));
      else if (typeof value === "number" && Number.isInteger(value))
        heap.putAt(number, key, numberValue(value));
      else heap.putAt(number, key, typeof value === "string" ? textValue(value) : UNKNOWN);
    }
}

function parsed(text: string): object | null {
  if (text.length > MAX_TEXT) return null;
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" ? read : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function plain(value: Value): KnownResult {
  return { value, receiver: null };
}
