import type { Site } from "./call.ts";
import { reflectionCall } from "./known/reflection.ts";
import { screenCall } from "./known/screen.ts";
import { storageCall } from "./known/storage.ts";
import { textCall } from "./known/text.ts";
import { runsArgument, runsItself } from "./lifecycle.ts";
import type { MethodRun } from "./method-run.ts";
import { derived, doubtful, join, NOTHING, UNKNOWN, type Value } from "./value.ts";

export interface KnownResult {
  readonly value: Value;
  /** What the receiver is from now on; null where it stays what it is. */
  readonly receiver: Value | null;
}

/** A model of some known calls: null for those it does not know. */
export type Model = (run: MethodRun, site: Site) => KnownResult | null;

const MODELS: readonly Model[] = [storageCall, textCall, reflectionCall, screenCall];

/** A call of code that is not followed: Android's, Java's, a well-known library's, or what no dex holds. */
export function knownCall(run: MethodRun, site: Site): KnownResult {
  for (const model of MODELS) {
    const result = model(run, site);
    if (result !== null) return result;
  }
  startNamed(run, site);
  runHanded(run, site);
  handOut(run, site);
  return { value: resultOf(run, site), receiver: null };
}

const SHOWS_FRAGMENT = /^(?:add|replace|attach|show|showNow|setPrimaryNavigationFragment)$/;
/** A class that is only asked about itself is not started. */
const ASKS_CLASS = /^(?:isInstance|isAssignableFrom|cast|equals|d|e|i|v|w|append|put|get|contains\w*)$/;
const NAMES_CLASS = /^(?:setClassName|setComponent|<init>)$/;

/** Components, workers and pages that are named here to be started, and objects that are shown. */
function startNamed(run: MethodRun, { owner, name, receiver, args }: Site): void {
  const { exploration } = run;
  if (!ASKS_CLASS.test(name)) {
    for (const { type } of args) if (type >= 0) exploration.startClass(run, type);
  }
  if (NAMES_CLASS.test(name) && /^Landroid\/content\/(?:Intent|ComponentName);$/.test(owner)) {
    for (const { text } of args) {
      if (text !== null && /^[\w.$]+$/.test(text)) {
        exploration.startClass(run, exploration.world.program.types.idOf(`L${text.replaceAll(".", "/")};`));
      }
    }
  }
  if (!SHOWS_FRAGMENT.test(name)) return;
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
function runHanded(run: MethodRun, { owner, name, receiver, args }: Site): void {
  const { exploration } = run;
  if (runsArgument(owner, name)) {
    for (const { objects } of args) for (const object of objects) exploration.fire(run, object);
  }
  if (runsItself(name)) for (const object of receiver?.objects ?? []) exploration.fire(run, object);
  if (name !== PERMISSION_REQUEST) return;
  for (const value of receiver === null ? args : [receiver, ...args])
    exploration.answerPermission(run, value);
}

/** Only hold what they are given: what comes out again is what went in. */
const HOLDERS =
  /^Ljava\/(?:util\/(?!concurrent\/[A-Z]\w*Exec|Timer)|lang\/(?:ref\/|StringBu|Object;|ThreadLocal))|^Landroid\/(?:os\/Bundle|content\/Intent|util\/(?:Sparse|Log))|^Lkotlin\/(?:jvm\/internal|Pair|Unit|Triple)/;

function handOut(run: MethodRun, { owner, receiver, args, name }: Site): void {
  const { exploration } = run;
  for (const value of args) {
    if (!HOLDERS.test(owner)) exploration.escape(run, value);
    for (const holder of receiver?.objects ?? []) {
      const { heap } = exploration;
      if (value.objects.length > 0 || value.type >= 0) heap.put(holder, value);
      if (value.text !== null && name !== "findViewById") heap.addText(holder, value.text);
    }
  }
}

/** Read from where the app may have kept something, or from elsewhere. */
const STORES =
  /^L(?:java\/io\/(?:File|\w*Reader|\w*InputStream|RandomAccessFile|Object\w*);|java\/nio\/file\/|java\/util\/Properties;|java\/util\/Scanner;|android\/database\/|android\/content\/ContentResolver;|android\/provider\/Settings|android\/accounts\/|androidx\/(?:datastore|room|sqlite)\/|java\/net\/|okhttp3\/|org\/json\/JSON)/;
const PLAIN =
  /^L(?:android\/os\/(?:Build|Process|Looper)|java\/(?:lang|util)\/|android\/app\/(?:Activity|ActivityManager\w*)|kotlin\/)/;

function resultOf(run: MethodRun, site: Site): Value {
  const { owner, result, receiver, args, name } = site;
  if (result === "V") return UNKNOWN;
  const isObject = result.startsWith("L") || result.startsWith("[");
  const all = receiver === null ? args : [receiver, ...args];
  if (!isObject) {
    const from = derived(...all);
    if (from.doubt !== "" || from.flags.length > 0) return from;
    return STORES.test(owner) ? doubtful("stored") : from;
  }
  if (STORES.test(owner)) return doubtful("stored");
  if (receiver === null)
    return args.find((value) => value.objects.length > 0 && PLAIN.test(owner)) ?? UNKNOWN;
  const contents =
    receiver.objects.length === 0 ? UNKNOWN : run.exploration.heap.contentsOf(run.context, receiver);
  const isSelf =
    result === owner ||
    /^(?:create|build|show|setView|iterator|listIterator|entrySet|values|stream)/.test(name);
  const value = isSelf ? join(contents === UNKNOWN ? NOTHING : contents, receiver) : contents;
  return derived(receiver).doubt === "" ? value : { ...value, doubt: receiver.doubt, flags: receiver.flags };
}
