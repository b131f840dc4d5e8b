import { KIND, KINDS as OPCODE_KINDS, payloadUnits, UNITS } from "../../../formats/dex/opcodes.ts";
import type { FlowSinkKind } from "../../../model/flow.ts";
import type { Frame, State } from "./frame.ts";
import type { Heap } from "./heap.ts";
import type { LibraryCall } from "./library.ts";
import type { Machine } from "./machine.ts";
import type { MethodCode } from "./method-code.ts";
import { ANY_ARGUMENT } from "./overloads.ts";
import { toldShell } from "./specials/shell.ts";
import { labelOf, marksOf } from "./taints.ts";
import { NOTHING, type ValueId } from "./values.ts";

/** One place where data was let go, with all that reached it. */
export interface SinkSeen {
  readonly kind: FlowSinkKind;
  readonly method: number;
  readonly at: number;
  readonly api: string;
  /** By label: what was done to it; of two ways the one on which less was done. */
  readonly labels: Map<number, number>;
  readonly addresses: Set<string>;
  readonly holders: Set<string>;
  /** Other apps may read what holds it. */
  isOpen: boolean;
}

const KINDS: Readonly<Record<string, FlowSinkKind>> = {
  network: "network",
  analytics: "sdk",
  sms: "sms",
  log: "log",
  file: "file",
  preferences: "preferences",
  database: "database",
  clipboard: "clipboard",
  ipc: "other-app",
  webview: "webview",
  "webview-bridge": "javascript",
  "js-bridge": "javascript",
  bluetooth: "bluetooth",
  nfc: "nfc",
  notification: "notification",
  process: "process",
};

/** How many streams may stand around one another. */
const MAX_STREAMS = 6;
/** Calls that open a way; what is written to it then goes it. */
const OPENS = /^return$/;
/** Only an address, a path or a holder: data in it has not gone anywhere yet. */
const NOT_YET =
  /^Ljava\/net\/(?:URL;-><init>|Socket;|InetSocketAddress)|^Ljava\/nio\/channels\/SocketChannel;->connect|^Ljava\/net\/HttpURLConnection;->(?:setRequestMethod|getResponseCode|getInputStream)|^Ljava\/net\/URLConnection;->connect|^Landroid\/content\/(?:ContentValues|Intent);|^Landroid\/os\/Bundle;|^Landroid\/app\/PendingIntent;|^Landroid\/os\/Messenger;|->getSharedPreferences|->getExternalFilesDir|addJavascriptInterface/;
const FILE_MADE =
  /^Ljava\/io\/(?:FileOutputStream|FileWriter|RandomAccessFile|PrintWriter|PrintStream);-><init>\(Ljava\/(?:lang\/String|io\/File);/;
/** Calls that put together what a later call sends. */
const PREPARES =
  /^L(?:org\/apache\/http\/(?:message|client\/methods|client\/entity|entity)\/|okhttp3\/(?:RequestBody|FormBody|MultipartBody|Request\$Builder|HttpUrl\$Builder|OkHttpClient;->newCall)|com\/android\/volley\/(?:\w+\/)*\w+;-><init>|(?:com\/loopj\/android|org\/xutils)\/http\/RequestParams;|java\/net\/DatagramPacket;-><init>|android\/content\/ClipData;->new)/;

/** `MODE_WORLD_READABLE` and `MODE_WORLD_WRITEABLE`. */
const WORLD = 3;
const KEEPS_NOTHING = /^\s*(?:select|delete|drop|pragma)\s/i;
const RESOLVER = "Landroid/content/ContentResolver;";

/** Watches the calls at which data leaves. */
export class Sinks {
  readonly #machine: Machine;
  readonly #seen = new Map<string, SinkSeen>();

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  /** All places, but for those that only put together what was then seen to be sent. */
  found(): readonly SinkSeen[] {
    const all = [...this.#seen.values()];
    const sent = new Set(
      all
        .filter(({ api }) => !PREPARES.test(api))
        .flatMap(({ kind, labels }) => [...labels.keys()].map((label) => `${kind} ${label}`)),
    );
    return all.flatMap((sink) => {
      if (!PREPARES.test(sink.api)) return [sink];
      const labels = new Map([...sink.labels].filter(([label]) => !sent.has(`${sink.kind} ${label}`)));
      return labels.size === 0 ? [] : [{ ...sink, labels }];
    });
  }

  /** Before the call. */
  check(call: LibraryCall): void {
    const { info } = call;
    if (info.writes) {
      this.#written(call);
      return;
    }
    if (info.sink === null || NOT_YET.test(info.sink.signature) || FILE_MADE.test(info.signature)) return;
    const kind = Object.hasOwn(KINDS, info.sink.kind) ? KINDS[info.sink.kind] : undefined;
    const { taintArg } = info.sink;
    if (kind === undefined || taintArg === undefined || OPENS.test(taintArg)) return;
    const isAny = taintArg === ANY_ARGUMENT;
    const value = taintArg === "this" ? call.self : (call.args[isAny ? 0 : Number(taintArg)] ?? NOTHING);
    if (info.owner === RESOLVER && this.#machine.world.isOwnStore(call.args[0] ?? NOTHING)) return;
    if (info.name === "transact" && this.#isOwnBinder(call.self)) return;
    if (kind === "database" && this.#keepsNothing(call.args[0] ?? NOTHING)) return;
    if (kind === "other-app" && this.#machine.world.staysInside(call.state, value, info.name, call.self))
      return;
    this.#report(call, kind, [...(isAny ? call.args : [value]), ...this.#messages(call)]);
  }

  /** A statement that only asks for rows, or takes them away. */
  #keepsNothing(statement: ValueId): boolean {
    const beginnings = this.#machine.values.beginnings(statement);
    return beginnings.length > 0 && beginnings.every((text) => KEEPS_NOTHING.test(text));
  }

  /** What an error that is the last argument, and its causes, say. */
  #messages({ info, args, state }: LibraryCall): readonly ValueId[] {
    const { values, slots } = this.#machine;
    const messages: ValueId[] = [];
    if (!info.signature.includes("Ljava/lang/Throwable;)")) return messages;
    let layer: readonly number[] = values.at(args.at(-1) ?? NOTHING).objs;
    for (let depth = 0; depth < 3 && layer.length > 0; depth++) {
      const read = (slot: string): readonly ValueId[] =>
        layer.map((object) => state.heap.get(object, slots.slot(slot)));
      messages.push(...read("message"));
      layer = read("cause").flatMap((cause) => values.at(cause).objs);
    }
    return messages;
  }

  #isOwnBinder(binder: ValueId): boolean {
    const { values, objects, program } = this.#machine;
    const { objs, any } = values.at(binder);
    return !any && objs.length > 0 && objs.every((object) => program.isDefined(objects.at(object).type));
  }

  /** The app's code hands this to an SDK. */
  hand(frame: Frame, state: State, method: number, args: readonly ValueId[]): void {
    const { values, known, apis } = this.#machine;
    const mayCarry = args.some((arg) => {
      const { taints, objs } = values.at(arg);
      return taints.length > 0 || objs.some((object) => known.hadData(object));
    });
    if (!mayCarry) return;
    const call = {
      frame,
      state,
      info: apis.of(method),
      self: NOTHING,
      args,
      mark: 0,
      resultType: -1,
      result: NOTHING,
    };
    this.#report(call, "sdk", args, false);
  }

  /** A call is a request by itself. */
  requested(call: LibraryCall): void {
    this.#report(call, "network", call.args);
  }

  /** The receiver, or the other arguments, are written to a stream that is an argument. */
  writtenTo(call: LibraryCall): void {
    for (const [n, stream] of call.args.entries()) {
      const carried = [call.self, ...call.args.filter((_, other) => other !== n)];
      this.#written(call, stream, carried);
    }
  }

  /** A stream takes what is written to where it leads, if that is outside. */
  #written(call: LibraryCall, stream = call.self, carried = call.args): void {
    const { values, slots } = this.#machine;
    let layer: readonly number[] = values.at(stream).objs;
    for (let depth = 0; depth < MAX_STREAMS; depth++) {
      const kinds = new Set<string>();
      const next: number[] = [];
      for (const object of layer) {
        if (this.#machine.objects.isSystemStream(object)) kinds.add("log");
        for (const text of values.texts(call.state.heap.get(object, slots.slot("to")))) kinds.add(text);
        next.push(...values.at(call.state.heap.get(object, slots.slot("out"))).objs);
      }
      for (const kind of kinds) {
        const known = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
        if (known !== undefined) this.#report(call, known, carried);
      }
      if (kinds.has("process")) {
        const read = (object: number): ValueId => call.state.heap.get(object, slots.slot("process"));
        for (const object of layer) toldShell(this.#machine, call, read(object));
      }
      layer = next;
    }
  }

  /** After the call: a stream that it gave back, or made, leads outside. */
  open(call: LibraryCall): void {
    const { info, state } = call;
    const { values, fields, slots } = this.#machine;
    if (info.sink === null && info.name !== "<init>") return;
    const to = (value: ValueId, kind: string): void => {
      fields.add(state, values.at(value).objs, slots.slot("to"), values.string(kind));
    };
    if (FILE_MADE.test(info.signature)) to(call.self, "file");
    if (info.sink === null || info.sink.taintArg === undefined || !OPENS.test(info.sink.taintArg)) return;
    if (values.at(call.result).objs.length === 0) {
      call.result = values.join(call.result, this.#machine.library.resultObject(call));
      state.result = call.result;
    }
    to(call.result, info.sink.kind);
  }

  #report(call: LibraryCall, kind: FlowSinkKind, carried: readonly ValueId[], deep = kind !== "log"): void {
    const { state, frame, info } = call;
    const taints = carried.flatMap((value) => this.#machine.told(state.heap, value, deep));
    if (taints.length === 0) return;
    const { method, start } = frame.code;
    const seen = this.#seenAt(kind, method, frame.at - start, info.signature);
    this.#machine.trail.met(frame, taints);
    add(seen, taints);
    this.#collectNames(call, seen);
  }

  /** A method that others call gives this back to them. */
  answered(kind: FlowSinkKind, method: number, value: ValueId, heap: Heap): void {
    const { runs, program } = this.#machine;
    const taints = this.#machine.told(heap, value, true);
    const code = taints.length === 0 ? null : runs.codeOf(method);
    if (code === null) return;
    const signature = `${program.types.text(program.methods.first(method))}->${program.methodText(method)}`;
    add(this.#seenAt(kind, method, returnIn(code), signature), taints);
  }

  #seenAt(kind: FlowSinkKind, method: number, at: number, api: string): SinkSeen {
    const key = `${method} ${at} ${kind}`;
    const known = this.#seen.get(key);
    if (known !== undefined) return known;
    const seen: SinkSeen = {
      kind,
      method,
      at,
      api,
      labels: new Map(),
      addresses: new Set(),
      holders: new Set(),
      isOpen: false,
    };
    this.#seen.set(key, seen);
    return seen;
  }

  /** Addresses and names that stand in the receiver, the arguments and what they hold. */
  #collectNames(call: LibraryCall, seen: SinkSeen): void {
    const { values, slots } = this.#machine;
    let layer: readonly ValueId[] = [call.self, ...call.args];
    for (let depth = 0; depth < 4 && layer.length > 0; depth++) {
      const next: ValueId[] = [];
      for (const value of layer) {
        for (const text of values.beginnings(value))
          if (/^(?:https?|wss?):\/\//i.test(text)) seen.addresses.add(text);
        for (const object of values.at(value).objs) {
          const read = (slot: string): ValueId => call.state.heap.get(object, slots.slot(slot));
          for (const name of values.texts(read("name"))) seen.holders.add(name);
          const mode = values.onlyInt(read("mode"));
          if (mode !== null && (mode & WORLD) !== 0) seen.isOpen = true;
          for (const slot of ["text", "out", "url", "request"]) next.push(read(slot));
        }
      }
      layer = next.filter((value) => value !== NOTHING);
    }
  }
}

function add({ labels }: SinkSeen, taints: readonly number[]): void {
  for (const taint of taints) {
    const before = labels.get(labelOf(taint));
    const marks = marksOf(taint);
    labels.set(labelOf(taint), before === undefined ? marks : before & marks);
  }
}

/** Where the method first gives something back, in code units from its start. */
function returnIn({ units, start, end }: MethodCode): number {
  for (let at = start; at < end; ) {
    const opcode = (units[at] ?? 0) & 0xff;
    const kind = OPCODE_KINDS[opcode];
    if (kind === KIND.return) return at - start;
    at += kind === KIND.nop ? payloadUnits(units, at) || 1 : (UNITS[opcode] ?? 1);
  }
  return 0;
}
