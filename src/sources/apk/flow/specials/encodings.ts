import { ANYTHING, type Constant, NOTHING } from "../values.ts";
import { argument, gives, type Special } from "./special.ts";

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const MAX_LENGTH = 400;

/** Names that an app keeps encoded, where the code is a constant. */
export const encodingSpecials: Readonly<Record<string, Special>> = {
  "decoded-text": (machine, call) => {
    const { values, fields, slots } = machine;
    const [code] = values.texts(argument(call, 0));
    const text = code === undefined ? null : decoded(code);
    if (text === null) return;
    const made = machine.library.resultObject(call);
    fields.store(call.state, values.at(made).objs, slots.slot("text"), values.string(text));
    gives(machine, call, made === NOTHING ? call.result : made);
  },
  /** Of a text that is put together the beginning may be known, and that is all that is asked. */
  "text-begins": (machine, call) => {
    const { values } = machine;
    const [beginning] = values.texts(argument(call, 0));
    const texts = values.constantsOf(call.self);
    const answers = new Set((texts ?? []).map((text) => begins(text, beginning)));
    const [only = null] = answers;
    gives(machine, call, answers.size === 1 && only !== null ? values.int(only ? 1 : 0) : ANYTHING);
  },
};

/** null where it is not known. */
function begins(text: Constant, beginning: string | undefined): boolean | null {
  if (text.kind !== "string" || beginning === undefined) return null;
  if (text.value.startsWith(beginning)) return true;
  return text.whole || !beginning.startsWith(text.value) ? false : null;
}

/** Base64 of ASCII, in either alphabet; null where it is none. */
function decoded(code: string): string | null {
  const digits = code.replace(/[\s=]/g, "").replace(/-/g, "+").replace(/_/g, "/");
  if (digits.length === 0 || digits.length > MAX_LENGTH || !/^[A-Za-z0-9+/]*$/.test(digits)) return null;
  let text = "";
  let bits = 0;
  let count = 0;
  for (const digit of digits) {
    bits = ((bits << 6) | DIGITS.indexOf(digit)) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    const byte = (bits >> count) & 0xff;
    if (byte < 0x20 || byte > 0x7e) return null;
    text += String.fromCharCode(byte);
  }
  return text;
}
