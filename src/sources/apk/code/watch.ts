import type { DataId, PermissionAlternative, Sink, SourceApi } from "../../../catalog/types.ts";
import type { FactAction } from "../../../model/fact.ts";
import type { WatchLists } from "./code-read.ts";
import { Constants } from "./constants.ts";
import { isFrameworkClass } from "./framework.ts";
import { MORE_APIS } from "./more-apis.ts";

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

/** The watch lists, made ready for look-ups. Build it once for many apps. */
export interface Watch {
  /** By `Lclass;->name(shape)result`, fields as `Lclass;->name:type`. */
  readonly sources: ReadonlyMap<string, SourceWatch>;
  readonly sourceOwners: ReadonlySet<string>;
  /** Methods that an app's subclass inherits or overrides, by `name(shape)result`. */
  readonly inherited: ReadonlyMap<string, readonly SourceWatch[]>;
  readonly sinks: ReadonlyMap<string, SinkWatch>;
  /** Calls whose result is a stream to the network or a file, with what writing to it does. */
  readonly streams: ReadonlyMap<string, SinkWatch>;
  readonly constants: Constants;
  readonly permissions: ReadonlySet<string>;
  /** Names that a dex must know for any watched method or field to be in it. */
  readonly methodNames: readonly string[];
  readonly fieldOwners: readonly string[];
  /** String constants that make a method worth a closer look. */
  readonly strings: readonly string[];
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

const REQUEST_CALLS: ReadonlySet<string> = new Set(["requestPermissions"]);
const LAUNCHER = /^Landroidx\/activity\/result\/ActivityResultLauncher;$/;
/** `PermissionX.permissions(…)`, `Dexter.withPermission(…)`, `RxPermissions.request(…)`, `EasyPermissions.requestPermissions(…)` */
const REQUEST_NAME =
  /^(?:request|ask|with|checkAndRequest)[A-Za-z]*Permissions?[A-Za-z]*$|^(?:request|requestEach|launch|permissions?)$/;

/** Whether a call hands permissions on to be asked for, by its name. */
export function asksForPermission(name: string): boolean {
  return REQUEST_NAME.test(name) && !/^requestPermissionsResult$/.test(name);
}

/** Whether a method that calls this is looked at even if it spells no permission itself. */
export function isPermissionRequest(owner: string, name: string): boolean {
  return REQUEST_CALLS.has(name) || (name === "launch" && LAUNCHER.test(owner));
}

export function compileWatch(lists: WatchLists): Watch {
  const sources = new Map<string, SourceWatch>();
  const inherited = new Map<string, SourceWatch[]>();
  const methodNames = new Set<string>(REQUEST_CALLS).add("launch");
  const fieldOwners = new Set<string>();
  for (const key of Object.keys(LOADERS)) methodNames.add(key.slice(key.indexOf("->") + 2));
  for (const api of [...lists.sources, ...MORE_APIS]) {
    const watch = sourceWatch(api);
    if (watch === null || sources.has(watch.signature) || PERVASIVE.has(watch.signature)) continue;
    sources.set(watch.signature, watch);
    if (watch.shape.startsWith(":")) fieldOwners.add(watch.class);
    else methodNames.add(watch.name);
    if (!watch.shape.startsWith("(") || watch.name === "<init>") continue;
    const key = watch.name + watch.shape;
    inherited.set(key, [...(inherited.get(key) ?? []), watch]);
  }
  return {
    sources,
    sourceOwners: new Set([...sources.values()].map((source) => source.class)),
    inherited,
    ...sinkMaps(lists.sinks),
    constants: new Constants(lists.constants),
    permissions: new Set(lists.permissions),
    methodNames: [...methodNames].sort(),
    fieldOwners: [...fieldOwners].sort(),
    strings: stringTriggers(lists, sources),
  };
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

function sinkMaps(rows: readonly Sink[]): { sinks: Map<string, SinkWatch>; streams: Map<string, SinkWatch> } {
  const sinks = new Map<string, SinkWatch>();
  const streams = new Map<string, SinkWatch>();
  for (const { signature, kind, taintArg } of rows) {
    const [, owner, name] = SIGNATURE.exec(signature) ?? [];
    const action = Object.hasOwn(ACTIONS, kind) ? ACTIONS[kind] : undefined;
    if (owner === undefined || action === undefined) continue;
    if (FILE_STREAMS.includes(`${owner}->${name}`) || (taintArg === "return" && /Stream;$/.test(signature))) {
      streams.set(`${owner}->${name}`, { signature, class: owner, action, argument: 0 });
      continue;
    }
    const argument = taintArg === "this" ? -1 : Number(taintArg ?? Number.NaN);
    if (!Number.isInteger(argument) || NOT_YET.test(signature) || ANY_STREAM.test(signature)) continue;
    sinks.set(signature, { signature, class: owner, action, argument });
  }
  return { sinks, streams };
}

/** Too short or too common to make a method worth a look by themselves; at a watched call they still count. */
const MIN_TRIGGER_LENGTH = 5;

function stringTriggers(lists: WatchLists, sources: ReadonlyMap<string, SourceWatch>): readonly string[] {
  const texts = new Set<string>(lists.permissions);
  for (const { kind, value } of lists.constants) {
    if (kind === "native-symbol") continue;
    const text = kind === "settings-key" ? value.slice(value.lastIndexOf("/") + 1) : value;
    if (text.length >= MIN_TRIGGER_LENGTH) texts.add(text);
  }
  // A class named in a string is about to be reflected upon.
  for (const { class: owner } of sources.values()) {
    if (isFrameworkClass(owner)) texts.add(owner.slice(1, -1).replaceAll("/", "."));
  }
  return [...texts].sort();
}
