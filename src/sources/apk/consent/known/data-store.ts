import type { Site } from "../call.ts";
import type { KnownResult, Model } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import { remembered } from "../remembered.ts";
import { numberValue, objectValue, textValue, type Value } from "../value.ts";
import { ACTION, COLD } from "./flows-told.ts";
import { handTo } from "./hand-to.ts";

const STORE = "Landroidx/datastore/core/DataStore;";
const PREFERENCES = remembered(/^Landroidx\/datastore\/preferences\/core\/(?:Mutable)?Preferences;$/);
const KEYS = remembered(/^Landroidx\/datastore\/preferences\/core\/Preferences(?:Keys|Kt)\w*;$/);
const MUTABLE = "Landroidx/datastore/preferences/core/MutablePreferences;";

/** Jetpack's DataStore of preferences: a flow of what is stored by keys; at first start nothing is. */
export const dataStoreCalls: Model = {
  roots: ["androidx"],
  owners: { test: (owner) => owner === STORE || PREFERENCES.test(owner) || KEYS.test(owner) },
  applies: ({ owner, name }) =>
    (owner === STORE && name === "getData") ||
    (PREFERENCES.test(owner) && /^(?:get|contains|set|plusAssign)$/.test(name)) ||
    (KEYS.test(owner) && (name === "edit" || name.endsWith("Key"))),
  call: dataStoreCall,
};

function dataStoreCall(run: MethodRun, { owner, name, args }: Site): KnownResult | null {
  const { exploration } = run;
  const { heap, world } = exploration;
  const madeOf = (type: string): number => exploration.madeAt(run, world.program.types.idOf(type));
  if (name === "getData") {
    const flow = madeOf(COLD);
    heap.note(flow, ACTION.how, textValue("store"));
    return plain(objectValue(flow));
  }
  if (name.endsWith("Key")) {
    const [text] = args;
    return text === undefined || text.text === null ? null : plain(textValue(`store ${text.text}`));
  }
  if (name === "edit" && KEYS.test(owner)) {
    const [, change] = args;
    if (change !== undefined) handTo(run, change, "invoke", [objectValue(madeOf(MUTABLE)), ...args.slice(2)]);
    return plain(numberValue(1));
  }
  const [key, value] = args;
  const text = key?.text ?? null;
  if (name === "set") {
    if (text !== null && value !== undefined) heap.writeStored(text, { ...value, flags: [] });
    return null;
  }
  if (name === "plusAssign") return null;
  return plain(heap.readStored(run.context, text, numberValue(0)));
}

function plain(value: Value): KnownResult {
  return { value, receiver: null };
}
