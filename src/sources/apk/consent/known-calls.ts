import type { Site } from "./call.ts";
import { answerPermission } from "./known/permission-answers.ts";
import type { MethodRun } from "./method-run.ts";
import type { Plan } from "./plan.ts";
import type { NamePattern } from "./remembered.ts";
import { derived, derivedFrom, doubtful, isNothing, numberValue, UNKNOWN, type Value } from "./value.ts";

export interface KnownResult {
  readonly value: Value;
  /** What the receiver is from now on; null where it stays what it is. */
  readonly receiver: Value | null;
}

/** The part of a call that is the same wherever it stands. */
export type Signature = Pick<Site, "owner" | "name" | "parameters" | "result">;

/** A model of some known calls. */
export interface Model {
  /** The first parts of the names of those classes, `java`, as far as they are few: most classes are then not asked about. */
  readonly roots?: readonly string[];
  /** Of which classes alone it knows calls; absent where it goes by other names. */
  readonly owners?: NamePattern;
  /** Whether it may have something to say of calls of this signature. */
  applies(signature: Signature): boolean;
  /** null where it has nothing to say after all. */
  call(run: MethodRun, site: Site): KnownResult | null;
}

/** A call of code that is not followed: Android's, Java's, a well-known library's, or what no dex holds. */
export function knownCall(run: MethodRun, site: Site): KnownResult {
  const { plan } = site.callee;
  // Without iterators, here and below: each step of one is garbage, and calls are what most code consists of.
  const { models } = plan;
  for (let n = 0; n < models.length; n++) {
    const result = models[n]?.call(run, site) ?? null;
    if (result !== null) return result;
  }
  if (plan.acts || site.args.some(isSomething)) {
    startNamed(run, site, plan);
    runHanded(run, site, plan);
    handOut(run, site, plan);
  }
  return plan.gives === "nothing" ? NO_RESULT : { value: resultOf(run, site, plan), receiver: null };
}

const NO_RESULT: KnownResult = { value: UNKNOWN, receiver: null };

/** What may be started, run, kept or shown. */
function isSomething({ objects, text, type }: Value): boolean {
  return objects.length > 0 || text !== null || type >= 0;
}

const INTENT = "Landroid/content/Intent;";

/** Components, workers and pages that are named here to be started, and objects that are shown. */
function startNamed(run: MethodRun, { owner, name, receiver, args }: Site, plan: Plan): void {
  const { exploration } = run;
  const { intents } = exploration;
  const { handing } = plan;
  if (!handing.asksClass) {
    for (let n = 0; n < args.length; n++) {
      const type = args[n]?.type ?? -1;
      if (type < 0) continue;
      if (owner !== INTENT || receiver === null || !intents.name(receiver, type))
        exploration.startClass(run, type);
    }
  }
  if (owner !== INTENT) {
    for (let n = 0; n < args.length; n++) {
      const objects = args[n]?.objects ?? [];
      for (let m = 0; m < objects.length; m++) {
        const object = objects[m] ?? 0;
        for (const type of intents.namedBy(object)) exploration.startClass(run, type, object, name);
      }
    }
  }
  if (handing.namesClass) {
    for (const { text } of args) {
      if (text !== null && /^[\w.$]+$/.test(text)) {
        exploration.startClass(run, exploration.world.program.types.idOf(`L${text.replaceAll(".", "/")};`));
      }
    }
  }
  if (owner === INTENT) nameByAction(run, receiver, args);
  if (!plan.showsFragment) return;
  for (const value of receiver === null ? args : [receiver, ...args]) {
    for (const number of value.objects) {
      const object = exploration.heap.object(number);
      const kind = exploration.world.kindOf(object.type);
      if (kind === "fragment" || (kind === "dialog" && value === receiver))
        exploration.startObject(run, object);
    }
  }
}

/** Whoever hands an intent on by an action of the app's own tells those of its closed parts that wait for it. */
function nameByAction({ exploration }: MethodRun, receiver: Value | null, args: readonly Value[]): void {
  const { world, intents } = exploration;
  if (receiver === null || world.launch.ownActions.size === 0) return;
  for (const { text } of args)
    for (const part of text === null ? [] : (world.launch.ownActions.get(text) ?? []))
      intents.name(receiver, world.program.types.idOf(part));
}

/** Tasks and listeners that run from here on by themselves. */
function runHanded(run: MethodRun, { receiver, args, parameters }: Site, plan: Plan): void {
  const { exploration } = run;
  if (plan.runsArgument) {
    exploration.fire(
      run,
      args.flatMap(({ objects }) => objects),
    );
  }
  if (plan.runsItself) exploration.fire(run, receiver?.objects ?? []);
  if (!plan.asksPermission) return;
  const code = args.findLast((_, n) => parameters[n] === "I") ?? doubtful("unseen");
  let isHeard = false;
  for (const value of receiver === null ? args : [receiver, ...args])
    if (answerPermission(run, value, code.number === null ? doubtful("unseen") : code)) isHeard = true;
  if (!isHeard) exploration.handedOut.askUnseen();
}

function handOut(run: MethodRun, { receiver, args }: Site, { handing }: Plan): void {
  const { exploration } = run;
  const holders = receiver?.objects ?? [];
  for (let n = 0; n < args.length; n++) {
    const value = args[n] ?? UNKNOWN;
    if (!handing.onlyHolds) exploration.escape(run, value);
    for (let m = 0; m < holders.length; m++) {
      const holder = holders[m] ?? 0;
      const { heap, world } = exploration;
      // An object of the app's own keeps things in its fields, which are seen.
      if (world.isFollowed(heap.object(holder).type)) continue;
      if (value.objects.length > 0 || value.type >= 0) heap.put(holder, value);
      if (value.text !== null && !handing.findsView) heap.addText(holder, value.text);
    }
  }
}

function resultOf(run: MethodRun, { name, receiver, args }: Site, plan: Plan): Value {
  const { giving } = plan;
  if (plan.gives === "number") {
    if (giving.goesThrough && receiver !== null) return goesOn(run, receiver);
    const from = derivedFrom(receiver, args);
    if (giving.asksScreen && from.doubt === "") return doubtful("unseen", from.flags);
    if (giving.asksWhetherEmpty && receiver !== null && from.doubt === "") {
      const asked = emptiness(run, receiver, name);
      if (asked !== null) return { ...asked, flags: from.flags };
    }
    if (from.doubt !== "" || from.flags.length > 0) return from;
    return giving.isStore ? doubtful("stored") : giving.looksUp ? doubtful("unseen") : from;
  }
  if (giving.isStore) return doubtful("stored");
  if (giving.suspends) return doubtful("unseen");
  if (receiver === null && giving.looksUp) return doubtful("unseen");
  if (receiver === null) return args.find((value) => value.objects.length > 0 && giving.isPlain) ?? UNKNOWN;
  if (receiver.objects.length === 0) {
    return giving.looksUp && receiver.doubt === "" ? doubtful("unseen", receiver.flags) : derived(receiver);
  }
  const value = giving.givesSelf
    ? receiver
    : giving.takesByPlace
      ? run.element(receiver, args[0]?.number === null ? (args[0] ?? UNKNOWN) : UNKNOWN)
      : run.exploration.heap.contentsOf(run.context, receiver);
  // Whether a tag was set is a state; what a view holds besides is none.
  if (name === "getTag") return { ...value, nullable: true, doubt: "unseen" };
  if (giving.looksUp && value.objects.length === 0) return doubtful("unseen", receiver.flags);
  return derived(receiver).doubt === "" ? value : { ...value, doubt: receiver.doubt, flags: receiver.flags };
}

/** Lists of which it is known what is in them are gone through to the end. */
function goesOn(run: MethodRun, iterator: Value): Value {
  const { isEach, open } = run.exploration.heap.contentsOf(run.context, iterator);
  return { ...derived(iterator), isEach: isEach && !open };
}

/**
 * What is put in afterwards decides on an empty collection: whether it is still empty must not be passed over. null
 * where something is in it.
 */
function emptiness(run: MethodRun, receiver: Value, name: string): Value | null {
  if (receiver.objects.length === 0 || receiver.open) return null;
  const { heap } = run.exploration;
  heap.contentsOf(run.context, receiver);
  const objects = receiver.objects.map((number) => heap.object(number));
  if (objects.some(({ texts, contents }) => texts.size > 0 || !isNothing(contents))) {
    // How many there are bounds a loop; elsewhere it may stand for a state.
    if (name === "isEmpty" || (name === "size" && run.isInLoop)) return null;
    return { ...doubtful("unseen"), isEach: name === "size" };
  }
  // What a store gives where nothing was stored is this very object.
  return receiver.flags.length > 0 ? numberValue(name === "isEmpty" ? 1 : 0) : doubtful("unseen");
}
