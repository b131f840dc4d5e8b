import { lambdaSites } from "../graph/lambdas.ts";
import { NONE } from "../graph/program.ts";
import { valueKey } from "./alike.ts";
import { noteAsked } from "./asked.ts";
import type { Callee } from "./callees.ts";
import { type KnownResult, knownCall } from "./known-calls.ts";
import type { MethodRun } from "./method-run.ts";
import { NOTHING, objectsValue, objectValue, oneOf, textValue, UNKNOWN, type Value } from "./value.ts";

const SUPER = 0x6f;
const DIRECT = 0x70;
const STATIC = 0x71;
const RANGE = 6;
const FIRST_POLYMORPHIC = 0xfa;
const MAX_EACH = 6;

/** One call as its prototype counts arguments. */
export interface Site {
  readonly callee: Callee;
  /** Descriptor of the class that the call names. */
  readonly owner: string;
  readonly name: string;
  readonly parameters: readonly string[];
  readonly result: string;
  readonly receiver: Value | null;
  readonly args: readonly Value[];
}

/** What a call gives, and what its receiver is from now on, where that changes. */
export function call(run: MethodRun, opcode: number, index: number, words: readonly Value[]): KnownResult {
  if (opcode >= FIRST_POLYMORPHIC) return { value: UNKNOWN, receiver: null };
  const kind = opcode > 0x73 ? opcode - RANGE : opcode;
  const site = siteOf(run, index, words, kind === STATIC);
  const { exploration } = run;
  const { callee } = site;
  noteAddresses(run, site.args);
  if (callee.asks) noteAsked(run, site);
  if (kind === STATIC) exploration.initialise(run, callee.ownerType);
  if (kind === STATIC || kind === DIRECT || kind === SUPER) {
    const { target } = callee;
    if (target === NONE) return knownCall(run, site);
    if (!exploration.isEntered(target)) return passedOver(knownCall(run, site), site);
    const args = site.receiver === null ? site.args : [site.receiver, ...site.args];
    return plain(pendingOr(run, exploration.enter(run, target, args, true)));
  }
  return dispatch(run, site);
}

const MAX_ADDRESSES = 500;

function noteAddresses(
  { exploration: { addresses }, context, at, start }: MethodRun,
  args: readonly Value[],
): void {
  // Without iterators, each step of which is garbage: most calls are given no text.
  for (let n = 0; n < args.length; n++) {
    const { text, texts } = args[n] ?? UNKNOWN;
    if (text === null && texts.length === 0) continue;
    for (const each of text === null ? texts : [text]) {
      if (!each.includes("://") || addresses.has(each) || addresses.size >= MAX_ADDRESSES) continue;
      addresses.set(each, { method: context.method, at: at - start });
    }
  }
}

/** A call on an object: what runs depends on which object it is. */
function dispatch(run: MethodRun, site: Site): KnownResult {
  const receiver = site.receiver ?? UNKNOWN;
  const { callee } = site;
  const { objects } = receiver;
  const isOpen = objects.length === 0 || (receiver.open && run.exploration.isBroad);
  if (isOpen && !callee.isOutside) return dispatchToAll(run, site, receiver);
  // Most calls are on one object, or on one that is known to be none of the app's.
  const number = objects[0];
  if (number === undefined) return knownCall(run, site);
  if (objects.length > 1) return dispatchToAll(run, site, receiver);
  const { type, lambda } = run.exploration.heap.object(number);
  if (lambda !== null) return dispatchToAll(run, site, receiver);
  const target = run.exploration.world.resolve(type, callee.shape);
  if (target === NONE) return knownCall(run, site);
  if (!run.exploration.isEntered(target)) return passedOver(knownCall(run, site), site);
  const args = [objectsValue(objects), ...site.args];
  return plain(pendingOr(run, run.exploration.enter(run, target, args, true)));
}

function dispatchToAll(run: MethodRun, site: Site, receiver: Value): KnownResult {
  const targets = targetsOf(run, site, receiver);
  let value: Value | null = null;
  const add = (result: Value | null): void => {
    if (result !== null) value = value === null ? result : oneOf(value, result);
  };
  const isSure = targets.size === 1 || (receiver.isEach && !receiver.open);
  let hasKnown = targets.size === 0;
  let isPassedOver = false;
  for (const [target, objects] of targets) {
    if (!run.exploration.isEntered(target)) {
      hasKnown = true;
      isPassedOver = true;
      continue;
    }
    // What a list holds is gone through one by one: each button has its own words.
    const selves =
      receiver.isEach && objects.length <= MAX_EACH
        ? objects.map((object) => [object])
        : objects.length === 0
          ? []
          : [objects];
    if (selves.length === 0)
      add(run.exploration.enter(run, target, [{ ...receiver, objects: [] }, ...site.args], isSure));
    for (const each of selves)
      add(run.exploration.enter(run, target, [objectsValue(each), ...site.args], isSure));
  }
  for (const number of receiver.objects) {
    const object = run.exploration.heap.object(number);
    if (object.lambda !== null && isAbstractCall(site)) {
      hasKnown = false;
      add(run.exploration.lambda(run, object, site.args, receiver.objects.length === 1));
    } else if (run.exploration.world.resolve(object.type, site.callee.shape) === NONE) hasKnown = true;
  }
  if (hasKnown) {
    const known = isPassedOver ? passedOver(knownCall(run, site), site) : knownCall(run, site);
    add(known.value);
    return { value: pendingOr(run, value), receiver: known.receiver };
  }
  return plain(pendingOr(run, value));
}

/** A truth value of code that is not followed may be the very answer that is looked for. */
function passedOver(result: KnownResult, { result: type }: Site): KnownResult {
  if (type !== "Z" || result.value.number !== null || result.value.doubt !== "") return result;
  return { ...result, value: { ...result.value, doubt: "unseen" } };
}

/** Methods to enter, each with the objects that lead to it; none of them where the object stays unknown. */
function targetsOf(run: MethodRun, site: Site, receiver: Value): ReadonlyMap<number, number[]> {
  const { exploration } = run;
  const { world } = exploration;
  const targets = new Map<number, number[]>();
  const add = (type: number, object: number): void => {
    const target = world.resolve(type, site.callee.shape);
    if (target !== NONE) addTarget(targets, target, object);
  };
  for (const number of receiver.objects) {
    const object = exploration.heap.object(number);
    if (object.lambda === null) add(object.type, number);
  }
  const isKnown = receiver.objects.length > 0 && (!receiver.open || !exploration.isBroad);
  if (isKnown || (receiver.number === 0 && !exploration.isBroad)) return targets;
  const open = world.callees.openTargets(site.callee.method);
  if (!exploration.isBroad && open.differ) return targets;
  // Of known code's own objects nobody sees which one it is: only what the app makes itself can be meant.
  for (const [n, target] of open.targets.entries())
    addTarget(targets, target, exploration.heap.any(open.types[n] ?? NONE).id);
  const { ownerType } = site.callee;
  if (targets.size === 0 && world.isFollowed(ownerType)) add(ownerType, -1);
  return targets;
}

function addTarget(targets: Map<number, number[]>, target: number, object: number): void {
  const objects = targets.get(target);
  if (objects === undefined) targets.set(target, object >= 0 ? [object] : []);
  else if (object >= 0) objects.push(object);
}

/** Whether a call names the one method that an object made of a method stands for. */
function isAbstractCall({ name }: Site): boolean {
  return !["equals", "hashCode", "toString", "getClass", "andThen", "compose", "negate"].includes(name);
}

/** Where what is called has not returned yet, the path waits. */
function pendingOr(run: MethodRun, value: Value | null): Value {
  if (value !== null) return value;
  run.stop();
  return NOTHING;
}

function plain(value: Value): KnownResult {
  return { value, receiver: null };
}

function siteOf(run: MethodRun, index: number, words: readonly Value[], isStatic: boolean): Site {
  const callee = run.exploration.world.callees.of(run.dex.method(index));
  return {
    callee,
    owner: callee.owner,
    name: callee.name,
    parameters: callee.parameters,
    result: callee.result,
    receiver: isStatic ? null : (words[0] ?? UNKNOWN),
    args: argumentsIn(words, isStatic ? 0 : 1, callee),
  };
}

/** Each once, from words of which wide ones take two; what a broken call leaves out is unknown. */
function argumentsIn(words: readonly Value[], first: number, callee: Callee): readonly Value[] {
  const count = callee.parameters.length;
  if (!callee.hasWide && words.length === first + count) return first === 0 ? words : words.slice(first);
  const args: Value[] = [];
  let at = first;
  for (const type of callee.parameters) {
    args.push(words[at] ?? UNKNOWN);
    at += type === "J" || type === "D" ? 2 : 1;
  }
  return args;
}

/** `invoke-custom`: an object made of a method, or texts put together. */
export function callSite(run: MethodRun, index: number, words: readonly Value[]): Value {
  const { exploration, dex } = run;
  const site = lambdaSites(dex.dex).get(index);
  const target = site?.methods[0];
  if (site === undefined || target === undefined) {
    const texts = words.map(({ text }) => text);
    return texts.every((text) => text !== null) && site?.recipe !== undefined
      ? textValue(site.recipe.replaceAll("\u0001", () => texts.shift() ?? ""))
      : UNKNOWN;
  }
  const method = dex.method(target);
  const { program } = exploration.world;
  const object = exploration.heap.made(
    program.types.idOf("Ljava/lang/Object;"),
    `lambda ${run.context.method} ${run.node} ${words.map(valueKey).join("|")}`,
    0,
    false,
    { method, caught: words },
  );
  return objectValue(object.id);
}
