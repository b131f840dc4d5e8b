import type { Site } from "../call.ts";
import type { KnownResult, Model } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import { remembered } from "../remembered.ts";
import { doubtful, NOTHING, numberValue, objectValue, textValue, UNKNOWN, type Value } from "../value.ts";
import { handTo } from "./hand-to.ts";

const STORE = remembered(
  /(?:^Landroid\/content\/SharedPreferences|\/MMKV|\/SecurePreferences|\/Hawk|\/PaperDb)(?:\$Editor)?;$/,
);
/** Whether a class is one of those. */
export function isStoreOfValues(descriptor: string): boolean {
  return STORE.test(descriptor);
}

const READ = /^(?:get|decode|is)(Boolean|Bool|Int|Long|Float|String|StringSet)?$/;
const WRITE = /^(?:put|encode|set)(?:Boolean|Bool|Int|Long|Float|String|StringSet)?$/;

const INTENT = "Landroid/content/Intent;";
const BUNDLE = remembered(/^Landroid\/os\/(?:Base)?Bundle;$/);
const EXTRA = remembered(
  /^(?:(put)(?:Extra|Boolean|Int|String)|(get|has)(?:(?:Boolean|Int|String)(?:Extra)?|Extra)|(containsKey))$/,
);

/** Small stored values, by their keys: at first start none is there. What pages hand each other is told apart by key too. */
export const storageCalls: Model = {
  owners: {
    test: (owner) =>
      owner === FILE ||
      owner === INTENT ||
      STORE.test(owner) ||
      BUNDLE.test(owner) ||
      WRITES_FILE.test(owner) ||
      KOTLIN_FILES.test(owner),
  },
  applies: ({ owner, name }) =>
    isOfFile(owner, name) ||
    STORE.test(owner) ||
    (owner === INTENT && ACTION.test(name)) ||
    ((owner === INTENT || BUNDLE.test(owner)) && EXTRA.test(name)),
  call: (run, site) =>
    isOfFile(site.owner, site.name)
      ? fileCall(run, site)
      : STORE.test(site.owner)
        ? storageCall(run, site)
        : ACTION.test(site.name)
          ? actionCall(run, site)
          : extraCall(run, site),
};

const ACTION = remembered(/^(?:<init>|[gs]etAction)$/);

/** An intent's action, where it is known which intent it is. */
function actionCall(run: MethodRun, { name, receiver, args, parameters }: Site): KnownResult | null {
  const { heap } = run.exploration;
  const [intent] = receiver?.objects ?? [];
  if (receiver === null || receiver.open || receiver.objects.length !== 1 || intent === undefined)
    return null;
  if (name === "getAction") {
    const action = heap.elementAt(run.context, receiver, "action");
    return action === null ? null : { value: action, receiver: null };
  }
  if (parameters[0] === "Ljava/lang/String;" && args[0] !== undefined)
    heap.putAt(intent, "action", { ...args[0], flags: [] });
  return null;
}

const FILE = "Ljava/io/File;";
const MAKES_FILE = remembered(/^(?:createNewFile|mkdirs?)$/);
const KOTLIN_FILES = remembered(/^Lkotlin\/io\/FilesKt\w*;$/);
const WRITES_FILE = remembered(/^Ljava\/io\/(?:FileOutputStream|FileWriter|RandomAccessFile);$/);

function isOfFile(owner: string, name: string): boolean {
  return owner === FILE
    ? name === "exists" || name === "delete" || MAKES_FILE.test(name)
    : (WRITES_FILE.test(owner) && name === "<init>") ||
        (KOTLIN_FILES.test(owner) && /^(?:write|append)/.test(name));
}

/** A file that is there or not stands for a flag: at first start none of the app's own is. */
function fileCall(run: MethodRun, { owner, name, receiver, args }: Site): KnownResult | null {
  const { heap } = run.exploration;
  const file = owner === FILE ? receiver : args[0];
  const key = file === null || file === undefined ? null : fileKey(run, file);
  if (key === null) return null;
  if (name === "exists") return { value: heap.readStored(run.context, key, numberValue(0)), receiver: null };
  heap.writeStored(key, numberValue(name === "delete" ? 0 : 1));
  return null;
}

/** By its name; null for a path that the system or another app may have made. */
function fileKey({ exploration: { heap } }: MethodRun, file: Value): string | null {
  if (file.open || file.objects.length !== 1) return null;
  const texts = [...heap.object(file.objects[0] ?? 0).texts];
  const name = texts.at(-1);
  return name === undefined || texts.some((text) => text.startsWith("/")) ? null : `file ${name}`;
}

function extraCall(run: MethodRun, { owner, name, args, parameters, result }: Site): KnownResult | null {
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
  const written = run.exploration.world.metaData.get(key.text);
  // Meta-data of the manifest come as a bundle too.
  if (written !== undefined && BUNDLE.test(owner))
    return { value: fromManifest(written, result), receiver: null };
  return { value: heap.readStored(run.context, stored, second ?? absent(result)), receiver: null };
}

function fromManifest(written: string | null, result: string): Value {
  if (written === null) return doubtful("stored");
  if (result === "Ljava/lang/String;") return textValue(written);
  if (result === "Z" && /^(?:true|false)$/.test(written)) return numberValue(written === "true" ? 1 : 0);
  return /^-?\d{1,9}$/.test(written) ? numberValue(Number(written)) : doubtful("stored");
}

function storageCall(run: MethodRun, { name, args, receiver, result }: Site): KnownResult | null {
  const { heap } = run.exploration;
  const [key, second] = args;
  const keyText = key?.text ?? null;
  if (LISTENS.test(name)) return listen(run, name, args);
  if (name === "contains" || name === "containsKey") {
    return { value: heap.readStored(run.context, keyText, numberValue(0)), receiver: null };
  }
  if (READ.test(name) && key !== undefined) {
    return { value: heap.readStored(run.context, keyText, second ?? absent(result)), receiver: null };
  }
  if (WRITE.test(name) && keyText !== null && second !== undefined) {
    heap.writeStored(keyText, { ...second, flags: [] });
  }
  if (WRITE.test(name) && key !== undefined) tell(run, key);
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

const LISTENS = /^(?:un)?registerOnSharedPreferenceChangeListener$/;
const ON_CHANGE = "onSharedPreferenceChanged";

/** Who listens to stored values is told by the code that writes one. */
function listen(run: MethodRun, name: string, args: readonly Value[]): KnownResult {
  const { exploration } = run;
  const { heap } = exploration;
  for (const number of name.startsWith("un") ? [] : (args[0]?.objects ?? [])) {
    for (const each of listeners(run).objects) heap.put(each, objectValue(number));
    // Pages of settings write by code of their own.
    if (!hasSettingsPage(run)) exploration.watchers.tellsAlone(number, ON_CHANGE);
  }
  return { value: UNKNOWN, receiver: null };
}

function tell(run: MethodRun, key: Value): void {
  const told = run.exploration.heap.contentsOf(run.context, listeners(run));
  for (const number of told.objects) handTo(run, objectValue(number), ON_CHANGE, [UNKNOWN, key]);
}

function listeners({ exploration: { heap, world } }: MethodRun): Value {
  return objectValue(heap.made(world.program.types.idOf("Ljava/lang/Object;"), "listeners to stores").id);
}

const SETTINGS_PAGES = [
  "Landroidx/preference/PreferenceFragmentCompat;",
  "Landroid/preference/PreferenceFragment;",
  "Landroid/preference/PreferenceActivity;",
];

function hasSettingsPage({ exploration: { world } }: MethodRun): boolean {
  return SETTINGS_PAGES.some((page) => world.solving.liveBelow(world.program.types.idOf(page)).length > 0);
}
