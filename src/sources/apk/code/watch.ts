import type { DataId, PermissionAlternative, Sink, SourceApi } from "../../../catalog/types.ts";
import type { FactAction } from "../../../model/fact.ts";
import type { WatchLists } from "./code-read.ts";
import { Constants } from "./constants.ts";
import { CALL_NAMES, MADE_CLASSES, STREAM_WRAPPERS } from "./effects.ts";
import { FRAMEWORK_SUBCLASSES, FRAMEWORK_URI_FIELDS, isFrameworkClass } from "./framework.ts";
import { MORE_APIS } from "./more-apis.ts";
import { type SdkTexts, sdkTexts } from "./sdk-texts.ts";
import { TextTable } from "./text-table.ts";

export interface SourceWatch {
  readonly signature: string;
  readonly class: string;
  readonly name: string;
  /** `(I)V` for a method, `:I` for a field. */
  readonly shape: string;
  readonly data: readonly DataId[];
  readonly byArgument: readonly string[];
  readonly permissions: readonly PermissionAlternative[];
}

export interface SinkWatch {
  readonly signature: string;
  readonly class: string;
  readonly action: FactAction;
  /** Argument that carries the data, receiver not counted; -1 is the receiver. */
  readonly argument: number;
}

/** Why a text is looked for among the strings of a dex. The lowest bits are those that a walk over code looks at. */
export const ROLE = {
  /** The text itself is telling: whoever writes it is looked at closely. */
  trigger: 1,
  /** Name of a watched method or field. */
  name: 16,
  /** Name of a watched method that a subclass may inherit or override, or by which permissions are asked for. */
  anyOwner: 32,
  /** A class whose methods are watched. */
  owner: 64,
  /** A class whose fields are watched. */
  fieldOwner: 128,
  /** Name of a call that matters inside a method under a closer look. */
  callName: 256,
  /** A class whose making matters there. */
  madeClass: 512,
} as const;

/** The watch lists, made ready for look-ups. Build it once for many apps. */
export interface Watch {
  /** By `Lclass;->name(shape)result`, fields as `Lclass;->name:type`. */
  readonly sources: ReadonlyMap<string, SourceWatch>;
  /** Methods that an app's subclass inherits or overrides, by `name(shape)result`. */
  readonly inherited: ReadonlyMap<string, readonly SourceWatch[]>;
  /** `name(shape)result` of every watched method. */
  readonly shapes: ReadonlySet<string>;
  readonly sinks: ReadonlyMap<string, SinkWatch>;
  readonly sinkNames: ReadonlySet<string>;
  /** Calls whose result is a stream to the network or a file, with what writing to it does. */
  readonly streams: ReadonlyMap<string, SinkWatch>;
  readonly constants: Constants;
  readonly permissions: ReadonlySet<string>;
  /** All texts that a dex is searched for, in order, and beside each its roles. */
  readonly texts: TextTable;
  readonly roles: Uint16Array;
  readonly sdkTexts: SdkTexts;
}

/** Code that brings in other code; the argument that names it. */
const LOADERS: Readonly<Record<string, "dex" | "native">> = {
  "Ldalvik/system/DexClassLoader;-><init>": "dex",
  "Ldalvik/system/PathClassLoader;-><init>": "dex",
  "Ldalvik/system/InMemoryDexClassLoader;-><init>": "dex",
  "Ldalvik/system/DelegateLastClassLoader;-><init>": "dex",
  "Ldalvik/system/DexFile;->loadDex": "dex",
  "Ldalvik/system/DexFile;-><init>": "dex",
  "Ljava/lang/System;->load": "native",
  "Ljava/lang/System;->loadLibrary": "native",
  "Ljava/lang/Runtime;->load": "native",
  "Ljava/lang/Runtime;->loadLibrary": "native",
};

export function loaderKind(owner: string, name: string): "dex" | "native" | null {
  const key = `${owner}->${name}`;
  return Object.hasOwn(LOADERS, key) ? (LOADERS[key] ?? null) : null;
}

/** Whether a method of this name may bring in code or ask for permissions, whatever its parameters. */
export function isLoadOrRequest(name: string): boolean {
  return name === "launch" || name === "<init>" || REQUEST_CALLS.has(name) || /^load/.test(name);
}

const REQUEST_CALLS: ReadonlySet<string> = new Set(["requestPermissions"]);
const LAUNCHER = "Landroidx/activity/result/ActivityResultLauncher;";
/** `PermissionX.permissions(…)`, `Dexter.withPermission(…)`, `RxPermissions.request(…)`, `EasyPermissions.requestPermissions(…)` */
const REQUEST_NAME =
  /^(?:request|ask|with|checkAndRequest)[A-Za-z]*Permissions?[A-Za-z]*$|^(?:request|requestEach|launch|permissions?)$/;

/** Whether a call hands permissions on to be asked for, by its name. */
export function asksForPermission(name: string): boolean {
  return REQUEST_NAME.test(name) && !/^requestPermissionsResult$/.test(name);
}

/** Whether a method that calls this is looked at even if it spells no permission itself. */
export function isPermissionRequest(owner: string, name: string): boolean {
  return REQUEST_CALLS.has(name) || (name === "launch" && owner === LAUNCHER);
}

export function compileWatch(lists: WatchLists): Watch {
  const sources = new Map<string, SourceWatch>();
  const inherited = new Map<string, SourceWatch[]>();
  for (const api of [...lists.sources, ...MORE_APIS]) {
    const watch = sourceWatch(api);
    if (watch === null || sources.has(watch.signature) || PERVASIVE.has(watch.signature)) continue;
    sources.set(watch.signature, watch);
    if (!isInheritable(watch)) continue;
    const key = watch.name + watch.shape;
    const others = inherited.get(key);
    if (others) others.push(watch);
    else inherited.set(key, [watch]);
  }
  const sinks = sinkMaps(lists.sinks);
  const roles = rolesOf(lists, sources, sinks);
  const texts = [...roles.keys()].sort();
  return {
    sources,
    inherited,
    shapes: new Set([...sources.values()].map(({ name, shape }) => name + shape)),
    ...sinks,
    constants: new Constants(lists.constants),
    permissions: new Set(lists.permissions),
    texts: new TextTable(texts),
    roles: Uint16Array.from(texts, (text) => roles.get(text) ?? 0),
    sdkTexts: sdkTexts(lists.sdkMarks),
  };
}

/** Framework classes that apps extend or implement; calls on most others name the class itself. */
const EXTENDED_CLASS =
  /(?:Activity|Service|View|EditText|Listener|Callback|Receiver|Loader|Handler|Context|Wrapper|Fragment|Dialog);$/;

function isInheritable({ class: owner, name, shape }: SourceWatch): boolean {
  return shape.startsWith("(") && name !== "<init>" && EXTENDED_CLASS.test(owner);
}

type SinkMaps = Pick<Watch, "sinks" | "sinkNames" | "streams">;

function rolesOf(
  lists: WatchLists,
  sources: ReadonlyMap<string, SourceWatch>,
  { sinkNames, streams }: SinkMaps,
): ReadonlyMap<string, number> {
  const roles = new Map<string, number>();
  const add = (text: string, role: number) => roles.set(text, (roles.get(text) ?? 0) | role);
  for (const watch of sources.values()) {
    const { class: owner, name, shape } = watch;
    const isField = shape.startsWith(":");
    add(owner, isField ? ROLE.fieldOwner : ROLE.owner);
    add(name, isInheritable(watch) ? ROLE.name | ROLE.anyOwner : ROLE.name);
    // A class named in a string is about to be reflected upon.
    if (isFrameworkClass(owner)) add(owner.slice(1, -1).replaceAll("/", "."), ROLE.trigger);
  }
  for (const { owner, name } of FRAMEWORK_URI_FIELDS) {
    add(owner, ROLE.fieldOwner);
    add(name, ROLE.name);
  }
  for (const owner of FRAMEWORK_SUBCLASSES) add(owner, ROLE.owner);
  for (const key of Object.keys(LOADERS)) {
    const [owner = "", name = ""] = key.split("->");
    add(owner, ROLE.owner);
    add(name, ROLE.name);
  }
  for (const name of REQUEST_CALLS) add(name, ROLE.name | ROLE.anyOwner);
  add(LAUNCHER, ROLE.owner);
  add("launch", ROLE.name);
  for (const text of triggers(lists)) add(text, ROLE.trigger);
  for (const name of [...sinkNames, ...CALL_NAMES]) add(name, ROLE.callName);
  for (const { class: owner } of streams.values()) add(owner, ROLE.madeClass);
  for (const owner of [...MADE_CLASSES, ...STREAM_WRAPPERS]) add(owner, ROLE.madeClass);
  return roles;
}

/** Read on every other line of any app to choose between code paths; says nothing about what is collected. */
const PERVASIVE: ReadonlySet<string> = new Set(["Landroid/os/Build$VERSION;->SDK_INT:I"]);

const SIGNATURE = /^(\[*L[^;]+;)->([^(:]+)([(:].*)$/;

function sourceWatch(api: SourceApi): SourceWatch | null {
  const [, owner, name, shape] = SIGNATURE.exec(api.signature) ?? [];
  if (owner === undefined || name === undefined || shape === undefined) return null;
  const { signature, data, byArgument = [], permissions } = api;
  return { signature, class: owner, name, shape, data, byArgument, permissions };
}

/** What reaching such a sink means. Kinds that are not here carry data on inside the device; they are left to data-flow work. */
const ACTIONS: Readonly<Record<string, FactAction>> = {
  network: "send",
  analytics: "send",
  sms: "send",
  log: "log",
  file: "store",
  preferences: "store",
  database: "store",
};

/** Only an endpoint, a path or a holder: data in it has not gone anywhere yet. */
const NOT_YET =
  /^Ljava\/net\/(?:Socket|InetSocketAddress|InetAddress);|^Ljava\/nio\/channels\/SocketChannel;->connect|^Ljava\/io\/(?:FileOutputStream|FileWriter|RandomAccessFile);-><init>|^Landroid\/content\/ContentValues;/;
/** Where it goes depends on the stream behind them. */
const ANY_STREAM =
  /^L(?:java\/io\/(?:OutputStream|Writer|BufferedWriter|ObjectOutputStream)|okio\/BufferedSink);/;
const FILE_STREAMS = [
  "Ljava/io/FileOutputStream;-><init>",
  "Ljava/io/FileWriter;-><init>",
  "Landroid/content/Context;->openFileOutput",
];

function sinkMaps(rows: readonly Sink[]): SinkMaps {
  const sinks = new Map<string, SinkWatch>();
  const sinkNames = new Set<string>();
  const streams = new Map<string, SinkWatch>();
  for (const { signature, kind, taintArg } of rows) {
    const [, owner, name] = SIGNATURE.exec(signature) ?? [];
    const action = Object.hasOwn(ACTIONS, kind) ? ACTIONS[kind] : undefined;
    if (owner === undefined || action === undefined) continue;
    if (FILE_STREAMS.includes(`${owner}->${name}`) || (taintArg === "return" && /Stream;$/.test(signature))) {
      streams.set(`${owner}->${name}`, { signature, class: owner, action, argument: 0 });
      sinkNames.add(name ?? "");
      continue;
    }
    const argument = taintArg === "this" ? -1 : Number(taintArg ?? Number.NaN);
    if (!Number.isInteger(argument) || NOT_YET.test(signature) || ANY_STREAM.test(signature)) continue;
    sinks.set(signature, { signature, class: owner, action, argument });
    sinkNames.add(name ?? "");
  }
  return { sinks, sinkNames, streams };
}

/** Too short or too common to make a method worth a look by themselves; at a watched call they still count. */
const MIN_TRIGGER_LENGTH = 5;

function triggers(lists: WatchLists): readonly string[] {
  const texts = [...lists.permissions];
  for (const { kind, value } of lists.constants) {
    if (kind === "native-symbol") continue;
    const text = kind === "settings-key" ? value.slice(value.lastIndexOf("/") + 1) : value;
    if (text.length >= MIN_TRIGGER_LENGTH) texts.push(text);
  }
  return texts;
}
