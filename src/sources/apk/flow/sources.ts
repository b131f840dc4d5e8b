import { sourceConstants } from "../../../catalog/android/constants/index.gen.ts";
import { dataType } from "../../../catalog/index.ts";
import type { DataId, SourceApi } from "../../../catalog/types.ts";
import { Constants } from "../code/constants.ts";
import type { ProgramDex } from "../graph/program-dex.ts";
import { firstFrom, textAt } from "./created-tables.ts";
import type { Frame } from "./frame.ts";
import type { LibraryCall } from "./library.ts";
import type { Machine } from "./machine.ts";
import { orBroken } from "./member-index.ts";
import { OwnPid } from "./own-pid.ts";
import { PSEUDO } from "./pseudo-fields.ts";
import { SENSOR_VALUES, Sensors } from "./sensors.ts";
import { ASKING, isSharedFolder } from "./specials/answers.ts";
import { type Label, labelOf } from "./taints.ts";
import { NOTHING, type ValueId } from "./values.ts";

let constants: Constants | null = null;
const INVOKE = "Ljava/lang/reflect/Method;->invoke(Ljava/lang/Object;[Ljava/lang/Object;)Ljava/lang/Object;";
const SENSOR_MANAGER = "Landroid/hardware/SensorManager;";
const TEXT_VIEW = "Landroid/widget/TextView;->getText()Ljava/lang/CharSequence;";
/** `onEditorAction`, or a lambda that stands for it. */
const EDITOR_ACTION = "Landroid/widget/TextView;ILandroid/view/KeyEvent;)Z";
const GSF_ID: DataId = "device.gsf-id";
const GSF_KEY = "android_id";
const TYPED_TEXT: DataId = "input.text";

/** Values that are personal data where they come into the app's hands. */
export class Sources {
  readonly #machine: Machine;

  constructor(machine: Machine) {
    this.#machine = machine;
    this.#ownPid = new OwnPid(machine);
  }

  readonly #ownPid: OwnPid;
  readonly sensors = new Sensors();

  /** What a source was found to give once all of the app was seen. */
  dataOf({ api, data }: Label): readonly DataId[] {
    return api === SENSOR_VALUES ? personal(this.sensors.data() ?? data) : data;
  }

  /** What a source call gives back; null where it is none, or where what it gives back holds no data. */
  ofCall(call: LibraryCall): ValueId | null {
    const { source, owner, name } = call.info;
    if (owner === SENSOR_MANAGER && (name === "getDefaultSensor" || name === "getSensorList"))
      this.sensors.note(this.#machine.values.onlyInt(call.args[0] ?? NOTHING));
    if (source === null || source.gives === "nowhere") return null;
    const data = this.#refined(call, personal(this.#dataOf(call, source)));
    if (data.length === 0 || this.#isOfServer(call, data)) return null;
    const { values, taints, trail, fields } = this.#machine;
    const { code, at } = call.frame;
    if (this.#ownPid.isSought(source.signature, code.method)) return null;
    const taint = taints.born({ data, method: code.method, at: at - code.start, api: source.signature });
    trail.born(labelOf(taint), code.method);
    const value = values.tainted([taint]);
    if (call.info.name === "<init>") {
      fields.add(call.state, values.at(call.self).objs, PSEUDO.data, value);
      return null;
    }
    const filled = filledBy(source.signature);
    if (filled.length > 0) {
      // The number that comes back only says how much was written into the array.
      const arrays = filled.flatMap((n) => values.at(call.args[n] ?? NOTHING).objs);
      fields.add(call.state, arrays, PSEUDO.data, value);
      return null;
    }
    const { objs } = values.at(call.result);
    fields.add(call.state, objs, PSEUDO.data, value);
    return objs.length === 0 ? value : values.of({ any: true, taints: [taint], consts: [], objs });
  }

  /** What a call brings that the catalog knows by what it was asked for; nothing where that is not personal. */
  at(call: LibraryCall, data: readonly DataId[]): ValueId {
    const { taints, trail, values } = this.#machine;
    const { code, at } = call.frame;
    const kept = personal(data);
    if (kept.length === 0) return NOTHING;
    const taint = taints.born({
      data: kept,
      method: code.method,
      at: at - code.start,
      api: call.info.signature,
    });
    trail.born(labelOf(taint), code.method);
    return values.tainted([taint]);
  }

  #dataOf(call: LibraryCall, source: SourceApi): readonly DataId[] {
    const { byArgument = [], data } = source;
    const { values } = this.#machine;
    const found = new Set<DataId>();
    const texts = this.#textsOf(call).map((one) => values.constantAt(one));
    constants ??= new Constants(sourceConstants);
    const known = constants;
    for (const kind of byArgument) {
      for (const text of texts) {
        if (text.kind !== "string" || isOwnPlace(kind, text.value)) continue;
        for (const one of known.find(kind, text.value, text.whole)?.data ?? []) found.add(one);
      }
    }
    // The provider of Google's settings gives the device's number only to who asks for it by its name.
    if (found.has(GSF_ID) && !texts.some((text) => text.kind === "string" && text.value === GSF_KEY))
      return [];
    return found.size > 0 ? [...found].sort() : data;
  }

  /** Constants among the arguments, and in what they hold: the path of a file, the words of a command. */
  #textsOf(call: LibraryCall): readonly number[] {
    const { values, slots } = this.#machine;
    const { heap } = call.state;
    const read = (object: number, slot: string): readonly number[] =>
      values.at(heap.get(object, slots.slot(slot))).consts;
    const ofArguments = call.args.flatMap((arg) => {
      const { consts, objs } = values.at(arg);
      const held = objs.flatMap((object) => [...read(object, "text"), ...this.#command(call, object)]);
      return [...consts, ...held];
    });
    const ofSelf = values
      .at(call.self)
      .objs.flatMap((object) => [...read(object, "from"), ...read(object, "words")]);
    return [...ofArguments, ...ofSelf];
  }

  /** The words of an array, as one command; nothing where one of them is not known. */
  #command({ state }: LibraryCall, array: number): readonly number[] {
    const { values, elements } = this.#machine;
    const size = values.onlyInt(elements.size(state, array)) ?? 0;
    const words: string[] = [];
    for (let n = 0; n < size; n++) {
      const [word] = values.texts(elements.get(state, [array], values.int(n)));
      if (word === undefined) return [];
      words.push(word);
    }
    return words.length === 0
      ? []
      : [values.constantId({ kind: "string", value: words.join(" "), whole: true })];
  }

  /** What is typed into a field for passwords, or into one whose hint says what it asks for, is more than text. */
  #refined(call: LibraryCall, data: readonly DataId[]): readonly DataId[] {
    if (!data.includes(TYPED_TEXT)) return data;
    const { objs } = this.#machine.values.at(call.self);
    const { views } = this.#machine;
    if (views.areLabels(objs)) return [];
    if (call.info.source?.signature === TEXT_VIEW && !views.mayBeTyped(objs) && !this.#isOfEditor(call))
      return [];
    const asked = new Set(objs.map((object) => views.askedIn.get(object)));
    if (asked.has("accounts.credential")) return ["accounts.credential"];
    const [only] = asked;
    return asked.size === 1 && only !== undefined ? [only] : data;
  }

  /** Who is told that typing is done is handed the field as a text view. */
  #isOfEditor({ frame }: LibraryCall): boolean {
    return this.#machine.program.methodText(frame.code.method).endsWith(EDITOR_ACTION);
  }

  /** Transport asks for addresses of those it talks to. */
  #isOfServer({ frame }: LibraryCall, data: readonly DataId[]): boolean {
    const { relevance, program } = this.#machine;
    return (
      data.every((one) => one === "network.ip") &&
      relevance.isToolkit(program.methods.first(frame.code.method))
    );
  }

  readonly #fieldSources = new Map<number, SourceApi | null>();

  ofField(frame: Frame, field: number): ValueId | null {
    let source = this.#fieldSources.get(field);
    if (source === undefined) {
      source = this.#machine.apis.source(this.#machine.program.fieldSignature(field));
      this.#fieldSources.set(field, source);
    }
    const data = source === null ? [] : personal(source.data);
    if (source === null || data.length === 0) return null;
    const { code, at } = frame;
    const taint = this.#machine.taints.born({
      data,
      method: code.method,
      at: at - code.start,
      api: source.signature,
    });
    this.#machine.trail.born(labelOf(taint), code.method);
    return this.#machine.values.tainted([taint]);
  }

  /** Wants all places at which data comes in. */
  want(): void {
    const { apis, relevance } = this.#machine;
    relevance.wantCallersOf(
      apis.sourceShapes(
        ({ data, byArgument = [] }) =>
          byArgument.some((kind) => this.#isNamed(kind)) || personal(data).length > 0,
        this.#machine.index,
      ),
    );
    // A call by name may be of a source; what is asked for comes later.
    relevance.wantCallersOf(apis.shapesOf([INVOKE, ...ASKING]));
    relevance.want(this.#places());
  }

  /** Calls that everybody makes are worth a look only where the app has one of the words that matter there. */
  #isNamed(kind: string): boolean {
    if (!OF_ALL.has(kind)) return true;
    const words = sourceConstants.filter((one) => one.kind === kind).map(({ value }) => value);
    return this.#machine.program.dexes.some(({ dex }) => words.some((word) => hasString(dex, word)));
  }

  /** Methods that read a source from a field, or that Android hands data to. */
  #places(): readonly number[] {
    const { program, apis, relevance, index } = this.#machine;
    const places: number[] = [];
    for (const field of [...apis.fieldNames()].flatMap((name) => relevance.uses.fieldsNamed(name))) {
      const source = apis.source(program.fieldSignature(field));
      if (source === null || personal(source.data).length === 0) continue;
      const of = program.fields.first(field);
      places.push(...relevance.uses.readersOf(program.fields.second(field), (owner) => owner === of));
    }
    const names = apis.callbackNames();
    for (const { holder, own } of index.uses) {
      for (const at of own) {
        orBroken(() => {
          if (!names.has(holder.methodName(at))) return;
          const method = holder.method(at);
          if (
            program.isConcrete(method) &&
            program.isOverridable(method) &&
            apis.callbackSource(method) !== null
          )
            places.push(method);
        });
      }
    }
    return places;
  }

  /** The taint of what Android hands to a callback. */
  ofCallback(method: number): number | null {
    const source = this.#machine.apis.callbackSource(method);
    const data = source === null || source.gives === "nowhere" ? [] : personal(source.data);
    if (source === null || data.length === 0) return null;
    const taint = this.#machine.taints.born({ data, method, at: 0, api: source.signature });
    this.#machine.trail.born(labelOf(taint), method);
    return taint;
  }
}

const OF_ALL: ReadonlySet<string> = new Set(["intent-extra", "binder-interface"]);

function hasString(dex: ProgramDex["dex"], word: string): boolean {
  const at = firstFrom(dex, word);
  return at < dex.header.strings.count && textAt(dex, at) === word;
}

/** On the card an app keeps files of its own: only what lies where all put theirs is the user's. */
function isOwnPlace(kind: string, path: string): boolean {
  return kind === "proc-file" && ON_CARD.test(path) && !isSharedFolder(path);
}

const ON_CARD = /^\/(?:sdcard|storage)\//;

/** Arguments into which a call writes what it read. */
function filledBy(signature: string): readonly number[] {
  const [, list = "", result] = /\((.*)\)(.+)$/.exec(signature) ?? [];
  if (result !== "I" && result !== "Z") return [];
  const types = list.match(/\[*(?:L[^;]+;|[A-Z])/g) ?? [];
  return types.flatMap((type, n) => (/^(?:\[[BSFDCI]|Ljava\/nio\/ByteBuffer;)$/.test(type) ? [n] : []));
}

/** Facts about the device that say nothing of a person are not followed; nor what only shows that the app looked. */
function personal(data: readonly DataId[]): readonly DataId[] {
  return data.filter((id) => dataType(id)?.kind === "personal" && id !== "apps.probe");
}
