import type { Site } from "../call.ts";
import type { KnownResult, Model, Signature } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import { remembered } from "../remembered.ts";
import { numberValue, objectsValue, objectValue, textValue, UNKNOWN, type Value } from "../value.ts";
import { told } from "./flows-told.ts";
import { handTo } from "./hand-to.ts";
import { noteTexts, press } from "./screen.ts";
import { LOCALES } from "./text.ts";

const COMPOSE = remembered(
  /^L(?:androidx\/(?:compose|activity\/compose|lifecycle\/compose)|com\/google\/accompanist)\//,
);
const COMPOSER = "Landroidx/compose/runtime/Composer;";
const STATE = remembered(/^Landroidx\/compose\/runtime\/(?:Mutable)?\w*State;$/);
const LAMBDAS = remembered(/^Landroidx\/compose\/runtime\/internal\/ComposableLambda\w*;$/);
const EFFECT = /^(?:LaunchedEffect|DisposableEffect|SideEffect|LifecycleEventEffect|LifecycleStartEffect)$/;
const MAKES_STATE = /^mutable\w*StateOf(?:\$default)?$/;
/** Accompanist's: asked for when it is launched, not where it is remembered. */
const OF_PERMISSIONS = /^remember(?:Multiple)?Permissions?State(?:\$default)?$/;
const COLLECTS = /^(?:collectAsState\w*|observeAsState)(?:\$default)?$/;
const SAVED = /^rememberSaveable(?:\$default)?$/;
const FUNCTION = /^Lkotlin\/jvm\/functions\/Function(\d+);$/;
/** What the first drawing finds: nothing is remembered, and all has changed. */
const AT_FIRST: Readonly<Record<string, number>> = {
  changed: 1,
  changedInstance: 1,
  getInserting: 1,
  shouldExecute: 1,
  getSkipping: 0,
  isTraceInProgress: 0,
};

/** Jetpack Compose: functions that draw a screen, run again when a state that they read has changed. */
export const composeCalls: Model = {
  roots: ["androidx", "com"],
  owners: COMPOSE,
  applies: ({ owner, name, parameters }: Signature) =>
    AT_FIRST[name] !== undefined ||
    LAMBDAS.test(owner) ||
    STATE.test(owner) ||
    /^(?:rememberedValue|getEmpty|stringResource|updateRememberedValue)$/.test(name) ||
    MAKES_STATE.test(name) ||
    OF_PERMISSIONS.test(name) ||
    COLLECTS.test(name) ||
    SAVED.test(name) ||
    parameters.some((type) => FUNCTION.test(type)) ||
    /^Text(?:\W|$)/.test(name),
  call: composeCall,
};

function composeCall(run: MethodRun, site: Site): KnownResult | null {
  const { owner, name, receiver, args } = site;
  const { exploration } = run;
  const { heap, world } = exploration;
  const atFirst = AT_FIRST[name];
  if (atFirst !== undefined) return plain(numberValue(atFirst));
  if (name === "rememberedValue" || name === "getEmpty")
    return plain(objectValue(heap.made(world.program.types.idOf("Ljava/lang/Object;"), "not remembered").id));
  if (name === "updateRememberedValue") return plain(UNKNOWN);
  if (LAMBDAS.test(owner)) return ofLambda(run, site);
  if (MAKES_STATE.test(name) || OF_PERMISSIONS.test(name)) {
    const state = exploration.madeAt(
      run,
      world.program.types.idOf("Landroidx/compose/runtime/MutableState;"),
    );
    if (args[0] !== undefined) heap.put(state, { ...args[0], isEach: false });
    return plain(objectValue(state));
  }
  if (SAVED.test(name)) return initial(run, site);
  if (STATE.test(owner) && receiver !== null) return ofState(run, name, receiver, args);
  if (COLLECTS.test(name)) return collected(run, args[0] ?? UNKNOWN);
  if (name === "stringResource") {
    const texts = world.screens.texts(args[0]?.number ?? 0);
    return texts.length === 0 ? null : plain(textValue(texts.join(LOCALES)));
  }
  return drawn(run, site);
}

/** Nothing was saved before the first start: what it is given makes the value. */
function initial(run: MethodRun, { args, parameters }: Site): KnownResult | null {
  const maker = args.findLast(
    ({ objects }, n) => objects.length > 0 && FUNCTION.exec(parameters[n] ?? "")?.[1] === "0",
  );
  return maker === undefined ? null : plain(handTo(run, maker, "invoke", []) ?? UNKNOWN);
}

/** A lambda that draws is wrapped, and is what it wraps. */
function ofLambda(run: MethodRun, { name, receiver, args }: Site): KnownResult | null {
  if (name !== "invoke") return plain(args.find(({ objects }) => objects.length > 0) ?? UNKNOWN);
  return receiver === null ? null : plain(handTo(run, receiver, "invoke", args) ?? UNKNOWN);
}

function ofState(run: MethodRun, name: string, receiver: Value, args: readonly Value[]): KnownResult | null {
  const { heap } = run.exploration;
  if (receiver.objects.length === 0 || receiver.open) return null;
  if (/^set\w*Value$/.test(name)) {
    for (const number of receiver.objects)
      if (args[0] !== undefined) heap.put(number, { ...args[0], isEach: false });
    run.exploration.escape(run, args[0] ?? UNKNOWN);
    return plain(UNKNOWN);
  }
  if (!/^get\w*Value$/.test(name)) return null;
  const held = heap.contentsOf(run.context, receiver);
  const isTold = held.number !== null || held.objects.length > 0 || held.text !== null;
  // Which state it is decides what is drawn.
  return plain({ ...held, isEach: false, doubt: isTold ? held.doubt : held.doubt || "changed" });
}

/** A flow or LiveData as a state: one that holds what it gives by now. */
function collected(run: MethodRun, flow: Value): KnownResult {
  const { exploration } = run;
  const { heap, world } = exploration;
  const state = exploration.madeAt(run, world.program.types.idOf("Landroidx/compose/runtime/State;"));
  const seen = told(run, flow, 0);
  if (seen !== null) heap.put(state, seen.value);
  else heap.put(state, { ...heap.contentsOf(run.context, flow), doubt: "changed" });
  return plain(objectValue(state));
}

/** What stands on a screen is drawn; what is to be done on a press waits for it. */
function drawn(run: MethodRun, site: Site): KnownResult | null {
  const { name, args, parameters } = site;
  const { exploration } = run;
  if (/^Text(?:\W|$)/.test(name) || /^ClickableText|^BasicText(?:\W|$)/.test(name)) {
    const self = run.context.args[0];
    noteTexts(run, { ...site, receiver: self ?? null, args: args.slice(0, 1) });
    if (!parameters.some((type) => FUNCTION.test(type))) return plain(UNKNOWN);
  }
  const isDrawing = parameters.includes(COMPOSER) || /^setContent/.test(name);
  const isEffect = EFFECT.test(name);
  const contents: Value[] = [];
  const presses: Value[] = [];
  for (const [n, value] of args.entries()) {
    const takes = FUNCTION.exec(parameters[n] ?? "")?.[1];
    if (takes === undefined || value.objects.length === 0) continue;
    if (isEffect) exploration.fire(run, value.objects);
    else if (takes === "0" && !/^(?:remember|derived|snapshot)/.test(name)) presses.push(value);
    else if (takes !== "1" && isDrawing) contents.push(value);
    else if (/^Lazy|^AndroidView|^remember/.test(name)) handTo(run, value, "invoke", [UNKNOWN]);
    else exploration.escape(run, value);
  }
  for (const content of contents) handTo(run, content, "invoke", [UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN]);
  const label = objectsValue(contents.flatMap(({ objects }) => objects));
  for (const value of presses) {
    // A dialog's words are no words of what closes it.
    const words = /Dialog|Sheet|Popup|Menu/.test(name) ? UNKNOWN : label;
    press(run, "view", words, words, value, 0, "invoke");
  }
  return isEffect || contents.length > 0 || presses.length > 0 ? plain(UNKNOWN) : null;
}

function plain(value: Value): KnownResult {
  return { value, receiver: null };
}
