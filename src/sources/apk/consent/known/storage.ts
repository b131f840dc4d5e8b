import type { Site } from "../call.ts";
import type { KnownResult, Model } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import { NOTHING, numberValue, textValue, type Value } from "../value.ts";

const STORE =
  /(?:^Landroid\/content\/SharedPreferences|\/MMKV|\/SecurePreferences|\/Hawk|\/PaperDb)(?:\$Editor)?;$/;
/** Whether a class is one of those. */
export function isStoreOfValues(descriptor: string): boolean {
  return STORE.test(descriptor);
}

const READ = /^(?:get|decode|is)(Boolean|Bool|Int|Long|Float|String|StringSet)?$/;
const WRITE = /^(?:put|encode|set)(?:Boolean|Bool|Int|Long|Float|String|StringSet)?$/;

const INTENT = "Landroid/content/Intent;";
const BUNDLE = /^Landroid\/os\/(?:Base)?Bundle;$/;
const EXTRA =
  /^(?:(put)(?:Extra|Boolean|Int|String)|(get|has)(?:(?:Boolean|Int|String)(?:Extra)?|Extra)|(containsKey))$/;

/** Small stored values, by their keys: at first start none is there. What pages hand each other is told apart by key too. */
export const storageCalls: Model = {
  applies: ({ owner, name }) =>
    STORE.test(owner) || ((owner === INTENT || BUNDLE.test(owner)) && EXTRA.test(name)),
  call: (run, site) => (STORE.test(site.owner) ? storageCall(run, site) : extraCall(run, site)),
};

function extraCall(run: MethodRun, { name, args, parameters, result }: Site): KnownResult | null {
  const { heap } = run.exploration;
  const [key, second] = args;
  if (key === undefined || key.text === null || parameters[0] !== "Ljava/lang/String;") return null;
  const stored = `extra ${key.text}`;
  if (name.startsWith("put")) {
    if (second !== undefined && /^(?:Z|I|Ljava\/lang\/String;)$/.test(parameters[1] ?? ""))
      heap.writeStored(stored, { ...second, flags: [] });
    return null;
  }
  if (name.startsWith("has") || name === "containsKey") {
    return { value: heap.readStored(run.context, stored, numberValue(0)), receiver: null };
  }
  if (!/^(?:Z|I|Ljava\/lang\/String;)$/.test(result)) return null;
  return { value: heap.readStored(run.context, stored, second ?? absent(result)), receiver: null };
}

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
