import { isModelled } from "../graph/framework.ts";
import type { Site } from "./call.ts";
import { platformCalls } from "./known/consent-platforms.ts";
import { coroutineCalls } from "./known/coroutines.ts";
import { enumCalls } from "./known/enums.ts";
import { keyedCalls } from "./known/keyed.ts";
import { lazyCalls } from "./known/lazies.ts";
import { messageCalls } from "./known/messages.ts";
import { observedCalls } from "./known/observed.ts";
import { answerPermission } from "./known/permission-answers.ts";
import { reflectionCalls } from "./known/reflection.ts";
import { routeCalls } from "./known/routes.ts";
import { screenCalls } from "./known/screen.ts";
import { storageCalls } from "./known/storage.ts";
import { streamCalls } from "./known/streams.ts";
import { textCalls } from "./known/text.ts";
import { tickCalls } from "./known/ticks.ts";
import { waitingCalls } from "./known/waiting.ts";
import { isKnownCode, runsArgument, runsItself } from "./lifecycle.ts";
import type { MethodRun } from "./method-run.ts";
import { derived, doubtful, isNothing, numberValue, UNKNOWN, type Value } from "./value.ts";

export interface KnownResult {
  readonly value: Value;
  /** What the receiver is from now on; null where it stays what it is. */
  readonly receiver: Value | null;
}

/** The part of a call that is the same wherever it stands. */
export type Signature = Pick<Site, "owner" | "name" | "parameters" | "result">;

/** A model of some known calls. */
export interface Model {
  /** Whether it may have something to say of calls of this signature. */
  applies(signature: Signature): boolean;
  /** null where it has nothing to say after all. */
  call(run: MethodRun, site: Site): KnownResult | null;
}

const MODELS: readonly Model[] = [
  platformCalls,
  storageCalls,
  tickCalls,
  textCalls,
  reflectionCalls,
  observedCalls,
  lazyCalls,
  coroutineCalls,
  waitingCalls,
  messageCalls,
  routeCalls,
  enumCalls,
  streamCalls,
  keyedCalls,
  screenCalls,
];

/** What a known call does, as far as its signature tells. */
export interface Plan {
  readonly models: readonly Model[];
  readonly asksClass: boolean;
  readonly namesClass: boolean;
  readonly showsFragment: boolean;
  readonly runsArgument: boolean;
  readonly runsItself: boolean;
  readonly asksPermission: boolean;
  readonly onlyHolds: boolean;
  readonly findsView: boolean;
  readonly isStore: boolean;
  /** Takes out by name what may have been put in anywhere. */
  readonly looksUp: boolean;
  readonly isPlain: boolean;
  readonly givesSelf: boolean;
  readonly suspends: boolean;
  /** Takes one of many out, by its place or key. */
  readonly takesByPlace: boolean;
  /** Asks what is on screen now: a dialog, a tick. */
  readonly asksScreen: boolean;
  readonly asksWhetherEmpty: boolean;
  /** Asks whether there is one more of what is gone through. */
  readonly goesThrough: boolean;
}

export function planOf(signature: Signature): Plan {
  const { owner, name, result } = signature;
  return {
    models: MODELS.filter((model) => model.applies(signature)),
    asksClass: ASKS_CLASS.test(name),
    namesClass: NAMES_CLASS.test(name) && CLASS_HOLDERS.test(owner),
    showsFragment: SHOWS_FRAGMENT.test(name),
    runsArgument: runsArgument(owner, name),
    runsItself: runsItself(name),
    asksPermission: name === PERMISSION_REQUEST,
    onlyHolds: HOLDERS.test(owner),
    findsView: name === "findViewById",
    isStore: STORES.test(owner) || (result === "Z" && !isKnownCode(owner) && !isModelled(owner)),
    looksUp: LOOK_UP_OWNERS.test(owner) && (LOOK_UP_ONLY.get(owner) ?? LOOK_UP_NAMES).test(name),
    isPlain: PLAIN.test(owner),
    givesSelf: result === owner || GIVES_SELF.test(name),
    suspends: COROUTINES.test(owner) && SUSPENDS.test(name),
    takesByPlace: COLLECTION.test(owner) && TAKES_BY_PLACE.test(name),
    asksScreen: ASKS_SCREEN.test(name) && result === "Z",
    asksWhetherEmpty: COLLECTION.test(owner) && /^(?:isEmpty|size|contains(?:Key)?)$/.test(name),
    goesThrough: name === "hasNext" || name === "hasMoreElements",
  };
}

/** A call of code that is not followed: Android's, Java's, a well-known library's, or what no dex holds. */
export function knownCall(run: MethodRun, site: Site): KnownResult {
  const plan = run.exploration.world.planOf(site.method, site);
  for (const model of plan.models) {
    const result = model.call(run, site);
    if (result !== null) return result;
  }
  startNamed(run, site, plan);
  runHanded(run, site, plan);
  handOut(run, site, plan);
  return { value: resultOf(run, site, plan), receiver: null };
}

const LOOK_UP_OWNERS =
  /^L(?:java\/util\/\w*(?:Map|Set|Properties|Dictionary)|android\/os\/(?:Base)?Bundle|android\/content\/Intent|android\/util\/(?:\w*Cache|Sparse\w*)|android\/view\/View|java\/lang\/System|androidx\/lifecycle\/\w+|kotlinx\/coroutines\/[\w/]+);$/;
const LOOK_UP_NAMES = /^(?:get|contains|has(?!Next|Code)|is(?!Empty)|first|runBlocking)/;
/** What these keep under a name is no more than a part of what they tell. */
const LOOK_UP_ONLY: ReadonlyMap<string, RegExp> = new Map([
  ["Landroid/view/View;", /^getTag$/],
  ["Ljava/lang/System;", /^get(?:Property|env)$/],
]);
const INTENT = "Landroid/content/Intent;";
const CLASS_HOLDERS = /^Landroid\/content\/(?:Intent|ComponentName);$/;
const ASKS_SCREEN = /^is(?:Showing|Checked|Selected|Added|Visible|Shown|Activated)$/;
const COLLECTION = /^Ljava\/util\/(?:concurrent\/)?\w*(?:List|Set|Map|Queue|Deque|Collection|Vector|Table);$/;
const TAKES_BY_PLACE = /^(?:get|remove|elementAt|first|last|peek|poll|pop|valueAt|find)/;
const GIVES_SELF = /^(?:create|build|show|setView|iterator|listIterator|entrySet|values|stream)/;
const SHOWS_FRAGMENT = /^(?:add|replace|attach|show|showNow|setPrimaryNavigationFragment)$/;
/** A class that is only asked about itself is not started. */
const ASKS_CLASS = /^(?:isInstance|isAssignableFrom|cast|equals|d|e|i|v|w|append|put|get|contains\w*)$/;
const NAMES_CLASS = /^(?:setClassName|setComponent|<init>)$/;

/** Components, workers and pages that are named here to be started, and objects that are shown. */
function startNamed(run: MethodRun, { owner, receiver, args }: Site, plan: Plan): void {
  const { exploration } = run;
  const { intents } = exploration;
  if (!plan.asksClass) {
    for (const { type } of args) {
      if (type < 0) continue;
      if (owner !== INTENT || receiver === null || !intents.name(receiver, type))
        exploration.startClass(run, type);
    }
  }
  if (owner !== INTENT) {
    for (const { objects } of args)
      for (const object of objects)
        for (const type of intents.namedBy(object)) exploration.startClass(run, type, object);
  }
  if (plan.namesClass) {
    for (const { text } of args) {
      if (text !== null && /^[\w.$]+$/.test(text)) {
        exploration.startClass(run, exploration.world.program.types.idOf(`L${text.replaceAll(".", "/")};`));
      }
    }
  }
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

const PERMISSION_REQUEST = "requestPermissions";

/** Tasks and listeners that run from here on by themselves. */
function runHanded(run: MethodRun, { receiver, args, parameters }: Site, plan: Plan): void {
  const { exploration } = run;
  if (plan.runsArgument) {
    for (const { objects } of args) for (const object of objects) exploration.fire(run, object);
  }
  if (plan.runsItself) for (const object of receiver?.objects ?? []) exploration.fire(run, object);
  if (!plan.asksPermission) return;
  const code = args.findLast((_, n) => parameters[n] === "I") ?? doubtful("unseen");
  for (const value of receiver === null ? args : [receiver, ...args])
    answerPermission(run, value, code.number === null ? doubtful("unseen") : code);
}

/** Only hold what they are given: what comes out again is what went in. */
const HOLDERS =
  /^Ljava\/(?:util\/(?!concurrent\/[A-Z]\w*Exec|Timer)|lang\/(?:ref\/|StringBu|Object;|ThreadLocal))|^Landroid\/(?:os\/Bundle|content\/Intent|util\/(?:Sparse|Log))|^Lkotlin\/(?:jvm\/internal|Pair|Unit|Triple)/;

function handOut(run: MethodRun, { receiver, args }: Site, plan: Plan): void {
  const { exploration } = run;
  for (const value of args) {
    if (!plan.onlyHolds) exploration.escape(run, value);
    for (const holder of receiver?.objects ?? []) {
      const { heap, world } = exploration;
      // An object of the app's own keeps things in its fields, which are seen.
      if (world.isFollowed(heap.object(holder).type)) continue;
      if (value.objects.length > 0 || value.type >= 0) heap.put(holder, value);
      if (value.text !== null && !plan.findsView) heap.addText(holder, value.text);
    }
  }
}

/** Read from where the app may have kept something, or from elsewhere. */
const STORES =
  /^L(?:java\/io\/(?:File|\w*Reader|\w*InputStream|RandomAccessFile|Object\w*);|java\/nio\/file\/|java\/util\/Properties;|java\/util\/Scanner;|android\/database\/|android\/content\/ContentResolver;|android\/provider\/Settings|android\/accounts\/|androidx\/(?:datastore|room|sqlite)\/|java\/net\/|okhttp3\/|org\/json\/JSON)/;
/** Whether a coroutine goes on at once, and with what, is for others to say. */
const SUSPENDS =
  /^(?:getOrThrow|getResult|await\w*|receive\w*|first\w*|single\w*|collect\w*|join|withTimeout\w*)$/;
const COROUTINES = /^L(?:kotlinx\/coroutines|kotlin\/coroutines)\//;
const PLAIN =
  /^L(?:android\/os\/(?:Build|Process|Looper)|java\/(?:lang|util)\/|android\/app\/(?:Activity|ActivityManager\w*)|kotlin\/)/;

function resultOf(run: MethodRun, { name, result, receiver, args }: Site, plan: Plan): Value {
  if (result === "V") return UNKNOWN;
  const isObject = result.startsWith("L") || result.startsWith("[");
  const all = receiver === null ? args : [receiver, ...args];
  if (!isObject) {
    if (plan.goesThrough && receiver !== null) return goesOn(run, receiver);
    const from = derived(...all);
    if (plan.asksScreen && from.doubt === "") return doubtful("unseen", from.flags);
    if (plan.asksWhetherEmpty && receiver !== null && from.doubt === "") {
      const asked = emptiness(run, receiver, name);
      if (asked !== null) return { ...asked, flags: from.flags };
    }
    if (from.doubt !== "" || from.flags.length > 0) return from;
    return plan.isStore ? doubtful("stored") : plan.looksUp ? doubtful("unseen") : from;
  }
  if (plan.isStore) return doubtful("stored");
  if (plan.suspends) return doubtful("unseen");
  if (receiver === null && plan.looksUp) return doubtful("unseen");
  if (receiver === null) return args.find((value) => value.objects.length > 0 && plan.isPlain) ?? UNKNOWN;
  if (receiver.objects.length === 0) {
    return plan.looksUp && receiver.doubt === "" ? doubtful("unseen", receiver.flags) : derived(receiver);
  }
  const value = plan.givesSelf
    ? receiver
    : plan.takesByPlace
      ? run.element(receiver, args[0]?.number === null ? (args[0] ?? UNKNOWN) : UNKNOWN)
      : run.exploration.heap.contentsOf(run.context, receiver);
  // Whether a tag was set is a state; what a view holds besides is none.
  if (name === "getTag") return { ...value, nullable: true, doubt: "unseen" };
  if (plan.looksUp && value.objects.length === 0) return doubtful("unseen", receiver.flags);
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
