import type { Site } from "../call.ts";
import type { KnownResult, Model } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import { remembered } from "../remembered.ts";
import { numberValue, objectValue, textValue, type Value } from "../value.ts";

/** Of the app itself: not what a component's name, a notification or a note of usage bears. */
const CONTEXTS = remembered(
  /^L(?!android\/|java\/)|^Landroid\/(?:content\/Context\w*|app\/(?:\w*Activity|Application|\w*Service));$/,
);
const STRING = "Ljava/lang/String;";
const INFO = "Landroid/app/ActivityManager$RunningAppProcessInfo;";

/** Which process code runs in: what the launch starts runs in that of the first page, and finds itself in the list of all. */
export const processCalls: Model = {
  applies: ({ owner, name, parameters, result }) =>
    parameters.length === 0 &&
    result !== "V" &&
    ((name === "getPackageName" && CONTEXTS.test(owner)) ||
      (owner === "Landroid/app/ActivityManager;" && name === "getRunningAppProcesses") ||
      (name === "getProcessName" && result === STRING && CONTEXTS.test(owner)) ||
      (owner === "Landroid/os/Process;" && (name === "myProcessName" || name === "myPid"))),
  call: processCall,
};

function processCall(run: MethodRun, { name }: Site): KnownResult | null {
  const { exploration } = run;
  const { world, heap } = exploration;
  if (name === "getPackageName")
    return world.launch.packageName === "" ? null : plain(textValue(world.launch.packageName));
  // What the user or the system does later may run in another.
  if (exploration.process === "") return null;
  exploration.asksProcess = true;
  if (name === "myPid") return plain(OWN_PID);
  if (name !== "getRunningAppProcesses") return plain(textValue(exploration.process));
  const list = exploration.madeAt(run, world.program.types.idOf("Ljava/util/ArrayList;"));
  heap.append(list, "own", objectValue(heap.any(world.program.types.idOf(INFO)).id));
  return plain(objectValue(list));
}

/** Whichever number it is: it is only compared with itself. */
export const OWN_PID: Value = numberValue(30_101);

function plain(value: Value): KnownResult {
  return { value, receiver: null };
}
