import type { Site } from "../call.ts";
import type { KnownResult, Model } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import { NOTHING, numberValue, textValue, type Value } from "../value.ts";

const STORE =
  /(?:^Landroid\/content\/SharedPreferences|\/MMKV|\/SecurePreferences|\/Hawk|\/PaperDb)(?:\$Editor)?;$/;
const READ = /^(?:get|decode|is)(Boolean|Bool|Int|Long|Float|String|StringSet)?$/;
const WRITE = /^(?:put|encode|set)(?:Boolean|Bool|Int|Long|Float|String|StringSet)?$/;

/** Small stored values, by their keys: at first start none is there. */
export const storageCalls: Model = {
  applies: ({ owner }) => STORE.test(owner),
  call: storageCall,
};

function storageCall(run: MethodRun, { name, args, receiver, result }: Site): KnownResult | null {
  const { heap } = run.exploration;
  const [key, second] = args;
  const keyText = key?.text ?? null;
  if (name === "contains" || name === "containsKey") {
    return { value: heap.readStored(run.context, keyText, numberValue(0)), receiver: null };
  }
  if (READ.test(name) && key !== undefined) {
    return { value: heap.readStored(run.context, keyText, second ?? absent(result)), receiver: null };
  }
  if (WRITE.test(name) && keyText !== null && second !== undefined) {
    heap.writeStored(keyText, { ...second, flags: [] });
  }
  return {
    value: receiver === null ? { ...NOTHING, open: true } : { ...receiver, open: true },
    receiver: null,
  };
}

function absent(result: string): Value {
  return result === "Ljava/lang/String;"
    ? { ...textValue(""), number: null, nullable: true }
    : numberValue(0);
}
