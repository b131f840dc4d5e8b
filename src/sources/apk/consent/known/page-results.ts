import type { Site } from "../call.ts";
import { INTENT } from "../intents.ts";
import type { KnownResult, Model } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import { remembered } from "../remembered.ts";
import { numberValue, objectValue, UNKNOWN, type Value } from "../value.ts";
import { handTo } from "./hand-to.ts";

const LAUNCHER = "Landroidx/activity/result/ActivityResultLauncher;";
const RESULT = "Landroidx/activity/result/ActivityResult;";
const FOR_RESULT = "Landroidx/activity/result/contract/ActivityResultContracts$StartActivityForResult;";
const CONTRACT = remembered(/^Landroidx\/activity\/result\/contract\/ActivityResultContract;$/);
const PART = {
  contract: "contract",
  callback: "callback",
  opener: "opener",
  number: "number",
  data: "data",
} as const;
const NO_DATA: Value = numberValue(0);
const ANY_DATA: Value = { ...UNKNOWN, nullable: true };

/** What one page hands back to another that opened it, by a contract or by a number of its own. */
export const pageResultCalls: Model = {
  applies: ({ owner, name, parameters }) =>
    (name === "registerForActivityResult" && CONTRACT.test(parameters[0] ?? "")) ||
    (owner === LAUNCHER && name === "launch") ||
    (owner === RESULT && (name === "getResultCode" || name === "getData")) ||
    (name === "startActivityForResult" && parameters[0] === INTENT && parameters[1] === "I") ||
    (name === "setResult" && parameters[0] === "I"),
  call: pageResultCall,
};

function pageResultCall(run: MethodRun, site: Site): KnownResult | null {
  const { heap } = run.exploration;
  const { name, receiver, args } = site;
  if (name === "registerForActivityResult") return register(run, args);
  if (receiver === null || receiver.objects.length !== 1 || receiver.open) {
    if (name === "startActivityForResult") run.exploration.handedOut.askUnseen();
    return null;
  }
  if (name === "startActivityForResult") return open(run, receiver, args[0] ?? UNKNOWN, args[1] ?? UNKNOWN);
  if (name === "launch") return launch(run, receiver, args[0] ?? UNKNOWN);
  if (name === "getResultCode") return { value: heap.contentsOf(run.context, receiver), receiver: null };
  if (name === "getData") {
    const data = heap.elementAt(run.context, receiver, PART.data);
    return data === null ? null : { value: data, receiver: null };
  }
  const page = heap.object(receiver.objects[0] ?? 0).type;
  const openers = heap.contentsOf(run.context, openersOf(run, page));
  for (const launcher of openers.objects)
    hear(run, objectValue(launcher), args[0] ?? UNKNOWN, args[1] ?? NO_DATA);
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
  opened(run, page, launcher);
  return { value: UNKNOWN, receiver: null };
}

/** A page or a part of one opens another by a number, which it is told again with the answer. */
function open(run: MethodRun, opener: Value, intent: Value, request: Value): KnownResult | null {
  const { exploration } = run;
  const { heap, world, intents } = exploration;
  const [number] = opener.objects;
  if (number === undefined || !world.isFollowed(heap.object(number).type)) {
    run.exploration.handedOut.askUnseen();
    return null;
  }
  intents.awaited(number);
  const opening = exploration.madeAt(run, world.program.types.idOf(INTENT));
  heap.note(opening, PART.opener, opener);
  heap.note(opening, PART.number, request);
  const page = intents.pageOf(intent);
  if (page >= 0) opened(run, page, objectValue(opening));
  // What another app's page answers is not known.
  else if (exploration.isBroad) answer(run, opener, request, UNKNOWN, ANY_DATA);
  return { value: UNKNOWN, receiver: null };
}

function opened(run: MethodRun, page: number, by: Value): void {
  const { heap, isBroad } = run.exploration;
  for (const opener of openersOf(run, page).objects)
    for (const number of by.objects) heap.put(opener, objectValue(number));
  // Whoever goes back says no.
  if (isBroad) hear(run, by, numberValue(0), NO_DATA);
}

function answer(run: MethodRun, opener: Value, request: Value, code: Value, data: Value): void {
  handTo(run, opener, "onActivityResult", [request, code, data]);
}

/** Whoever opened it hears with which code it ends, and what is told beside. */
function hear(run: MethodRun, launcher: Value, code: Value, data: Value): void {
  const { heap, world } = run.exploration;
  const opener = heap.elementAt(run.context, launcher, PART.opener);
  const request = heap.elementAt(run.context, launcher, PART.number);
  if (opener !== null && request !== null) {
    answer(run, opener, request, code, data);
    return;
  }
  const contract = heap.elementAt(run.context, launcher, PART.contract);
  const callback = heap.elementAt(run.context, launcher, PART.callback);
  const [number] = contract?.objects ?? [];
  if (contract === null || callback === null || number === undefined) return;
  const isOwn = world.isFollowed(heap.object(number).type);
  handTo(run, callback, "onActivityResult", [
    isOwn ? parsed(run, contract, code, data) : resultWith(run, code, data),
  ]);
}

function parsed(run: MethodRun, contract: Value, code: Value, data: Value): Value {
  return handTo(run, contract, "parseResult", [code, data]) ?? UNKNOWN;
}

function resultWith(run: MethodRun, code: Value, data: Value): Value {
  const { exploration } = run;
  const result = exploration.madeAt(run, exploration.world.program.types.idOf(RESULT));
  exploration.heap.put(result, code);
  exploration.heap.note(result, PART.data, data);
  return objectValue(result);
}

function openersOf({ exploration: { heap, world } }: MethodRun, page: number): Value {
  return objectValue(heap.made(world.program.types.idOf("Ljava/lang/Object;"), `openers of page ${page}`).id);
}
