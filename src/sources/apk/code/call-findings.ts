import { type CallArguments, writesData } from "./call.ts";
import { type CallModel, signatureOf } from "./call-model.ts";
import { SYSTEM_STREAMS } from "./framework.ts";
import { KEY_OF_LOCATION, open } from "./step.ts";
import type { Frame } from "./trace.ts";
import { isText, joinAtoms, joinFrom, textOf, type Value } from "./value.ts";
import type { SourceWatch } from "./watch.ts";

const NO_IDS: readonly number[] = [];

/** Adds the call to the findings if it gives data; answers with the ids of what it gives. */
export function sourcesOfCall(frame: Frame, model: CallModel, call: CallArguments): readonly number[] {
  let ids = NO_IDS;
  const source = model.sources[0];
  if (source !== undefined && !isDelegation(frame, model)) {
    const atoms = decidingAtoms(source, model, call);
    if (atoms === null) return ids;
    ids = [addSource(frame, model.sources, model.through, atoms)];
  }
  if (model.effect === "reflect") ids = [...ids, ...reflected(frame, call)];
  for (let n = 0; n < model.constantKinds.length; n++)
    noteConstants(frame, model.constantKinds[n] ?? "", call);
  return ids;
}

/** A subclass that passes the same call up reads nothing by itself. */
function isDelegation(frame: Frame, model: CallModel): boolean {
  const opcode = (frame.context.dex.units[frame.at] ?? 0) & 0xff;
  const isSuper = opcode === INVOKE_SUPER || opcode === INVOKE_SUPER_RANGE;
  return isSuper && frame.ref.name === model.ref.name && frame.ref.proto === model.ref.proto;
}

const INVOKE_SUPER = 0x6f;
const INVOKE_SUPER_RANGE = 0x75;

function addSource(
  frame: Frame,
  watches: readonly SourceWatch[],
  through: string | null,
  atoms: readonly string[],
  constantKind: string | null = null,
): number {
  const texts = atoms.map((atom) => open(frame, atom));
  return frame.findings.addSource({
    at: frame.place(),
    watches,
    through,
    interfaces: [],
    atoms: texts,
    constantKind,
  });
}

const PACKAGE_PROBE =
  /^Landroid\/content\/pm\/PackageManager;->(?:getPackageInfo|getApplicationInfo|getInstallerPackageName|getLaunchIntentForPackage)\(/;
const EXIF_LOCATION_KEY = `%${KEY_OF_LOCATION}`;
const DRM_DEVICE_ID = "=deviceUniqueId";

/** The argument that decides what is read; null where it shows that nothing personal is. */
function decidingAtoms(source: SourceWatch, model: CallModel, call: CallArguments): readonly string[] | null {
  const { signature } = source;
  // Every app asks about itself; only a look at others tells something.
  if (PACKAGE_PROBE.test(signature)) {
    const atoms = call.values[0]?.atoms ?? [];
    return atoms.includes("!") || !atoms.some((atom) => /^[=~#@]/.test(atom)) ? null : atoms;
  }
  if (signature.startsWith("Landroid/media/MediaMetadataRetriever;->extractMetadata")) {
    return call.values[0]?.atoms.includes(EXIF_LOCATION_KEY) ? [] : null;
  }
  if (signature.startsWith("Landroid/media/MediaDrm;->getPropertyByteArray")) {
    return call.values[0]?.atoms.includes(DRM_DEVICE_ID) ? [] : null;
  }
  const [kind] = source.byArgument;
  if (kind === "sensor-type") return numbersAsTexts(call.values[0] ?? null);
  return kind === undefined ? [] : decidingValue(kind, model, call);
}

function numbersAsTexts(value: Value | null): readonly string[] {
  return (value?.atoms ?? []).filter((atom) => atom.startsWith("%")).map((atom) => `=${atom.slice(1)}`);
}

function decidingValue(kind: string, model: CallModel, call: CallArguments): readonly string[] {
  const { parameterTypes: parameters } = model;
  const wanted = kind === "content-uri" ? "Landroid/net/Uri;" : null;
  const at = parameters.findIndex((type) =>
    wanted === null ? /^\[?Ljava\/(?:lang\/String|io\/File);$/.test(type) : type === wanted,
  );
  if (at >= 0) return commandOf(kind, call.values[at] ?? null);
  return commandOf(kind, call.receiver);
}

/** A command may come word by word. */
function commandOf(kind: string, value: Value | null): readonly string[] {
  const atoms = value?.atoms ?? [];
  if (kind !== "shell-command" || atoms.length < 2) return atoms;
  return [...atoms, `=${atoms.filter(isText).map(textOf).join(" ")}`];
}

/** `SystemProperties.class.getMethod("get", …).invoke(null, "ro.serialno")` and its likes. */
function reflected(frame: Frame, call: CallArguments): readonly number[] {
  const ids: number[] = [];
  for (const atom of call.receiver?.atoms ?? []) {
    const [owner = "", name = ""] = textOf(atom).split("#");
    if (owner === "" || name === "") continue;
    const source = memberSource(frame, owner, name);
    if (source !== undefined) ids.push(addSource(frame, [source], null, call.values[1]?.atoms ?? []));
  }
  return ids;
}

/** A method, or a field, that gives data, by its class's name and its own. */
function memberSource(frame: Frame, owner: string, name: string): SourceWatch | undefined {
  const start = `L${owner.replaceAll(".", "/")};->${name}`;
  for (const watch of frame.context.watch.sources.values())
    if (watch.signature.startsWith(start) && /[(:]/.test(watch.signature[start.length] ?? "")) return watch;
  return undefined;
}

function noteConstants(frame: Frame, kind: string, call: CallArguments): void {
  const texts = joinAtoms(call.values).filter((atom) => isOpen(kind, atom) || atom.startsWith("="));
  const known = texts.filter(
    (atom) =>
      isOpen(kind, atom) ||
      (frame.context.watch.constants.find(kind, textOf(atom), true) !== null &&
        !isKnownMember(frame, kind, call, textOf(atom))),
  );
  // What an action is asked for may be decided by the Uri beside it.
  const others = joinAtoms([call.receiver, ...call.values]).filter((atom) => !known.includes(atom));
  if (known.length > 0) addSource(frame, [], null, [...known, ...others], kind);
}

/** The name of what is reflected upon may come from whoever calls. */
function isOpen(kind: string, atom: string): boolean {
  return kind === "reflect-name" && atom.startsWith("#");
}

/** The class is known too: the call itself is then found, with all that is known of it. */
function isKnownMember(frame: Frame, kind: string, { receiver }: CallArguments, name: string): boolean {
  return (
    kind === "reflect-name" &&
    (receiver?.atoms ?? []).some(
      (atom) => atom.startsWith("=") && memberSource(frame, textOf(atom), name) !== undefined,
    )
  );
}

/** Sinks, permission requests, loaders, and constants that leave the method. */
export function noteCall(frame: Frame, model: CallModel, call: CallArguments): void {
  noteSink(frame, model, call);
  if (model.loader !== null) {
    const name = `${model.ref.class.slice(1, -1).replaceAll("/", ".")}.${model.ref.name}`;
    const atoms = call.values[0]?.atoms ?? [];
    frame.findings.addLoader({ at: frame.place(), name, kind: model.loader, atoms });
  }
  if (model.asks) notePermissions(frame, call, null);
  else if (model.mayAsk) notePermissions(frame, call, model.ref.class);
  if (model.ref.name === "requestPermissions") frame.findings.askers.add(frame.place().class);
  if (model.isForeign) return;
  for (let n = 0; n < call.values.length; n++) {
    const value = call.values[n] ?? null;
    if (value === null || !value.isTelling) continue;
    const texts = value.atoms.filter((atom) => isWorthFollowing(frame, atom));
    if (texts.length === 0) continue;
    const parameter = `${signatureOf(model)}#${n}`;
    frame.findings.addParameterText(parameter, texts);
    const { permissions } = frame.context.watch;
    const named = texts.filter((atom) => atom.startsWith("@") || permissions.has(textOf(atom)));
    if (named.length > 0) frame.findings.addParameterPlaces(parameter, named, frame.place());
  }
}

function isWorthFollowing(frame: Frame, atom: string): boolean {
  return atom.startsWith("@") || (isText(atom) && frame.context.isWatchedText(textOf(atom)));
}

function notePermissions(frame: Frame, call: CallArguments, to: string | null): void {
  const atoms = joinAtoms([...call.values, call.receiver]).filter(
    (atom) => /^[@#]/.test(atom) || frame.context.watch.permissions.has(textOf(atom)),
  );
  if (atoms.length === 0) return;
  const texts = atoms.map((atom) => open(frame, atom));
  frame.findings.addAsk({ at: frame.place(), to, atoms: texts });
}

function noteSink(frame: Frame, model: CallModel, call: CallArguments): void {
  if (writesData(model, call)) {
    const sink = [...frame.context.watch.streams.values()].find(
      ({ signature }) => signature === call.receiver?.stream,
    );
    const from = joinFrom(call.values);
    if (sink !== undefined && from.length > 0) frame.findings.addSink({ at: frame.place(), sink, from });
    return;
  }
  if (model.sink === null) return;
  const isPrinter = model.sink.class === "Ljava/io/PrintStream;";
  if (isPrinter && !call.receiver?.atoms.some((atom) => SYSTEM_STREAMS.has(atom.slice(1)))) return;
  const value = model.sink.argument < 0 ? call.receiver : (call.values[model.sink.argument] ?? null);
  if (value !== null && value.from.length > 0)
    frame.findings.addSink({ at: frame.place(), sink: model.sink, from: value.from });
}
