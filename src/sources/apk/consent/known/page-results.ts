import type { Site } from "../call.ts";
import type { KnownResult, Model } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import { remembered } from "../remembered.ts";
import { numberValue, objectValue, UNKNOWN, type Value } from "../value.ts";
import { handTo } from "./hand-to.ts";

const LAUNCHER = "Landroidx/activity/result/ActivityResultLauncher;";
const RESULT = "Landroidx/activity/result/ActivityResult;";
const FOR_RESULT = "Landroidx/activity/result/contract/ActivityResultContracts$StartActivityForResult;";
const CONTRACT = remembered(/^Landroidx\/activity\/result\/contract\/ActivityResultContract;$/);
const PART = { contract: "contract", callback: "callback" } as const;

/** What one page hands back to another that opened it by a contract, the app's own or Android's for any page. */
export const pageResultCalls: Model = {
  applies: ({ owner, name, parameters }) =>
    (name === "registerForActivityResult" && CONTRACT.test(parameters[0] ?? "")) ||
    (owner === LAUNCHER && name === "launch") ||
    (owner === RESULT && name === "getResultCode") ||
    (name === "setResult" && parameters[0] === "I"),
  call: pageResultCall,
};

function pageResultCall(run: MethodRun, site: Site): KnownResult | null {
  const { heap } = run.exploration;
  const { name, receiver, args } = site;
  if (name === "registerForActivityResult") return register(run, args);
  if (receiver === null || receiver.objects.length !== 1 || receiver.open) return null;
  if (name === "launch") return launch(run, receiver, args[0] ?? UNKNOWN);
  if (name === "getResultCode") {
    const code = heap.contentsOf(run.context, receiver);
    return { value: code, receiver: null };
  }
  const page = heap.object(receiver.objects[0] ?? 0).type;
  const openers = heap.contentsOf(run.context, openersOf(run, page));
  for (const launcher of openers.objects) hear(run, objectValue(launcher), args[0] ?? UNKNOWN);
  return null;
}

function register(run: MethodRun, args: readonly Value[]): KnownResult | null {
  const { exploration } = run;
  const { heap, world } = exploration;
  const [contract] = args;
  const callback = args.at(-1);
  const [number] = contract?.objects ?? [];
  if (contract === undefined || callback === undefined || number === undefined) return null;
  const { type } = heap.object(number);
  if (!world.isFollowed(type) && world.typeName(type) !== FOR_RESULT) return null;
  const launcher = exploration.madeAt(run, world.program.types.idOf(LAUNCHER));
  heap.note(launcher, PART.contract, contract);
  heap.note(launcher, PART.callback, callback);
  return { value: objectValue(launcher), receiver: null };
}

/** The page opens, and hands back to whoever opened it. */
function launch(run: MethodRun, launcher: Value, input: Value): KnownResult | null {
  const { exploration } = run;
  const { heap, world, intents } = exploration;
  const contract = heap.elementAt(run.context, launcher, PART.contract);
  const callback = heap.elementAt(run.context, launcher, PART.callback);
  const [number] = contract?.objects ?? [];
  if (contract === null || callback === null || number === undefined) return null;
  const isOwn = world.isFollowed(heap.object(number).type);
  const intent = isOwn ? handTo(run, contract, "createIntent", [UNKNOWN, input]) : input;
  const page = intent === null ? -1 : intents.pageOf(intent);
  if (page < 0) {
    // What it opens is not known, or another app's.
    exploration.escape(run, callback);
    return null;
  }
  for (const opener of openersOf(run, page).objects)
    for (const number of launcher.objects) heap.put(opener, objectValue(number));
  // Whoever goes back says no.
  if (exploration.isBroad) hear(run, launcher, numberValue(0));
  return { value: UNKNOWN, receiver: null };
}

/** Whoever launched it hears with which code it ends. */
function hear(run: MethodRun, launcher: Value, code: Value): void {
  const { heap, world } = run.exploration;
  const contract = heap.elementAt(run.context, launcher, PART.contract);
  const callback = heap.elementAt(run.context, launcher, PART.callback);
  const [number] = contract?.objects ?? [];
  if (contract === null || callback === null || number === undefined) return;
  const isOwn = world.isFollowed(heap.object(number).type);
  handTo(run, callback, "onActivityResult", [isOwn ? parsed(run, contract, code) : resultWith(run, code)]);
}

function parsed(run: MethodRun, contract: Value, code: Value): Value {
  return handTo(run, contract, "parseResult", [code, { ...UNKNOWN, nullable: true }]) ?? UNKNOWN;
}

function resultWith(run: MethodRun, code: Value): Value {
  const { exploration } = run;
  const result = exploration.madeAt(run, exploration.world.program.types.idOf(RESULT));
  exploration.heap.put(result, code);
  return objectValue(result);
}

function openersOf({ exploration: { heap, world } }: MethodRun, page: number): Value {
  return objectValue(heap.made(world.program.types.idOf("Ljava/lang/Object;"), `openers of page ${page}`).id);
}
