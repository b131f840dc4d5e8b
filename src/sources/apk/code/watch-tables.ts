import type { PermissionAlternative, Sink, SourceApi } from "../../../catalog/types.ts";
import type { FactAction } from "../../../model/fact.ts";
import type { WatchLists } from "./code-read.ts";
import { CALL_NAMES, MADE_CLASSES, STREAM_WRAPPERS } from "./effects.ts";
import { FRAMEWORK_SUBCLASSES, FRAMEWORK_URI_FIELDS, isFrameworkClass } from "./framework.ts";
import { MORE_APIS } from "./more-apis.ts";
import { sdkTextLists } from "./sdk-texts.ts";
import { joinTexts } from "./text-table.ts";
import {
  LAUNCHER,
  LOADERS,
  MEMBER_LOOKUPS,
  NAMES_GROUPS,
  REQUEST_CALLS,
  ROLE,
  type SinkWatch,
  type SourceWatch,
  type WatchTables,
} from "./watch.ts";

/** Makes tables of the watch lists: what is looked for, and under which texts it is found. */
export function watchTables(lists: WatchLists): WatchTables {
  const sources = new Map<string, SourceWatch>();
  for (const api of [...lists.sources, ...MORE_APIS]) {
    const watch = sourceWatch(api);
    if (watch === null || sources.has(watch.signature) || PERVASIVE.has(watch.signature)) continue;
    sources.set(watch.signature, watch);
  }
  const sinks = sinkMaps(lists.sinks);
  const roles = rolesOf(lists, sources, sinks);
  const texts = [...roles.keys()].sort();
  return {
    sources: [...sources.values()],
    inherited: [...sources.values()].filter(isInheritable).map(({ signature }) => signature),
    sinks: [...sinks.sinks.values()],
    streams: [...sinks.streams],
    sinkNames: [...sinks.sinkNames],
    constants: lists.constants,
    permissions: lists.permissions,
    shownPermissions: shownPermissions([...lists.sources, ...lists.constants]),
    texts: joinTexts(texts),
    roles: texts.map((text) => roles.get(text) ?? 0),
    sdkTexts: sdkTextLists(lists.sdkMarks),
  };
}

/** Framework classes that apps extend or implement; calls on most others name the class itself. */
const EXTENDED_CLASS =
  /(?:Activity|Service|View|EditText|Listener|Callback|Receiver|Loader|Handler|Context|Wrapper|Fragment|Dialog);$/;

function isInheritable({ class: owner, name, shape }: SourceWatch): boolean {
  return shape.startsWith("(") && name !== "<init>" && EXTENDED_CLASS.test(owner);
}

interface SinkMaps {
  readonly sinks: ReadonlyMap<string, SinkWatch>;
  readonly sinkNames: ReadonlySet<string>;
  readonly streams: ReadonlyMap<string, SinkWatch>;
}

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
  // Whose name is reflected upon, a caller may say.
  add("Ljava/lang/Class;", ROLE.owner);
  for (const name of MEMBER_LOOKUPS) add(name, ROLE.name);
  for (const name of [...REQUEST_CALLS, ...NAMES_GROUPS]) add(name, ROLE.name | ROLE.anyOwner);
  add(LAUNCHER, ROLE.owner);
  add("launch", ROLE.name);
  for (const text of triggers(lists)) add(text, ROLE.trigger);
  for (const name of [...sinkNames, ...CALL_NAMES]) add(name, ROLE.callName);
  for (const { class: owner } of streams.values()) add(owner, ROLE.madeClass);
  for (const owner of [...MADE_CLASSES, ...STREAM_WRAPPERS]) add(owner, ROLE.madeClass);
  return roles;
}

function shownPermissions(
  rows: readonly { readonly permissions: readonly PermissionAlternative[] }[],
): readonly string[] {
  const names = rows
    .flatMap((row) => row.permissions)
    .flatMap(({ allOf = [], anyOf = [] }) => [...allOf, ...anyOf]);
  return [...new Set(names)];
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
