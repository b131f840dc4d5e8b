import type { DataId, PermissionAlternative, SourceConstant } from "../../../catalog/types.ts";
import type { FactAction } from "../../../model/fact.ts";
import { Constants } from "./constants.ts";
import { type SdkTextLists, type SdkTexts, sdkTexts } from "./sdk-texts.ts";
import { type BytesOf, type JoinedTexts, TextTable } from "./text-table.ts";

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
  /** Permissions whose use some API or constant would show. */
  readonly shownPermissions: ReadonlySet<string>;
  /** All texts that a dex is searched for, in order, and beside each its roles. */
  readonly texts: TextTable;
  readonly roles: Uint16Array;
  readonly sdkTexts: SdkTexts;
}

/** Code that brings in other code; the argument that names it. */
export const LOADERS: Readonly<Record<string, "dex" | "native">> = {
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

/** Libraries have groups of permissions in fields: whoever hands one on spells none. */
export const NAMES_GROUPS: ReadonlySet<string> = new Set([
  "permission",
  "permissions",
  "withPermission",
  "withPermissions",
]);

/** Calls that find a method by its name, which whoever calls may say. */
export const MEMBER_LOOKUPS: ReadonlySet<string> = new Set(["getMethod", "getDeclaredMethod"]);

export function isMemberLookup(owner: string, name: string): boolean {
  return owner === "Ljava/lang/Class;" && MEMBER_LOOKUPS.has(name);
}

/** Whether a method of this name may bring in code, look up a method or ask for permissions, whatever its parameters. */
export function isLoadOrRequest(name: string): boolean {
  return (
    MEMBER_LOOKUPS.has(name) ||
    name === "launch" ||
    name === "<init>" ||
    NAMES_GROUPS.has(name) ||
    REQUEST_CALLS.has(name) ||
    /^load/.test(name)
  );
}

export const REQUEST_CALLS: ReadonlySet<string> = new Set(["requestPermissions"]);
export const LAUNCHER = "Landroidx/activity/result/ActivityResultLauncher;";
/** `PermissionX.permissions(…)`, `Dexter.withPermission(…)`, `RxPermissions.request(…)`, `EasyPermissions.requestPermissions(…)` */
const REQUEST_NAME =
  /^(?:request|ask|with|checkAndRequest)[A-Za-z]*Permissions?[A-Za-z]*$|^(?:request|requestEach(?:Combined)?|launch|permissions?|remember(?:Multiple)?Permissions?State)$/;

/** Whether a call hands permissions on to be asked for, by its name. */
export function asksForPermission(name: string): boolean {
  return REQUEST_NAME.test(name.replace("$default", "")) && !/^requestPermissionsResult$/.test(name);
}

/** Whether a method that calls this is looked at even if it spells no permission itself. */
export function isPermissionRequest(owner: string, name: string): boolean {
  return (
    REQUEST_CALLS.has(name) ||
    (name === "launch" && owner === LAUNCHER) ||
    (NAMES_GROUPS.has(name) && /permission/i.test(owner))
  );
}

/** The watch lists as plain data, which the build makes of the catalog beforehand. */
export interface WatchTables {
  readonly sources: readonly SourceWatch[];
  /** Signatures of those that an app's subclass inherits or overrides. */
  readonly inherited: readonly string[];
  readonly sinks: readonly SinkWatch[];
  /** By class and name of the call. */
  readonly streams: readonly (readonly [string, SinkWatch])[];
  readonly sinkNames: readonly string[];
  readonly constants: readonly SourceConstant[];
  readonly permissions: readonly string[];
  /** Permissions whose use some API or constant would show. */
  readonly shownPermissions: readonly string[];
  readonly texts: JoinedTexts;
  /** By the number of a text. */
  readonly roles: readonly number[];
  readonly sdkTexts: SdkTextLists;
}

/** Makes the tables ready for look-ups. `bytesOf` is the platform's own, where it has one. */
export function watchOf(tables: WatchTables, bytesOf?: BytesOf): Watch {
  const sources = new Map<string, SourceWatch>();
  const shapes = new Set<string>();
  for (let n = 0; n < tables.sources.length; n++) {
    const source = tables.sources[n];
    if (source === undefined) continue;
    sources.set(source.signature, source);
    shapes.add(source.name + source.shape);
  }
  const inherited = new Map<string, SourceWatch[]>();
  for (const signature of tables.inherited) {
    const source = sources.get(signature);
    if (source === undefined) continue;
    const key = source.name + source.shape;
    const others = inherited.get(key);
    if (others) others.push(source);
    else inherited.set(key, [source]);
  }
  return {
    sources,
    inherited,
    shapes,
    sinks: new Map(tables.sinks.map((sink) => [sink.signature, sink])),
    sinkNames: new Set(tables.sinkNames),
    streams: new Map(tables.streams),
    constants: new Constants(tables.constants),
    permissions: new Set(tables.permissions),
    shownPermissions: new Set(tables.shownPermissions),
    texts: new TextTable(tables.texts, bytesOf),
    roles: Uint16Array.from(tables.roles),
    sdkTexts: sdkTexts(tables.sdkTexts, bytesOf),
  };
}
