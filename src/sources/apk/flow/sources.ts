import { sourceConstants } from "../../../catalog/android/constants/index.gen.ts";
import { dataType } from "../../../catalog/index.ts";
import type { DataId, SourceApi } from "../../../catalog/types.ts";
import { Constants } from "../code/constants.ts";
import type { ProgramDex } from "../graph/program.ts";
import { firstFrom, textAt } from "./created-tables.ts";
import type { Frame } from "./frame.ts";
import type { LibraryCall } from "./library.ts";
import type { Machine } from "./machine.ts";
import { PSEUDO } from "./pseudo-fields.ts";
import { labelOf } from "./taints.ts";
import { NOTHING, type ValueId } from "./values.ts";

let constants: Constants | null = null;
const INVOKE = "Ljava/lang/reflect/Method;->invoke(Ljava/lang/Object;[Ljava/lang/Object;)Ljava/lang/Object;";
const TYPED_TEXT: DataId = "input.text";

/** Values that are personal data where they come into the app's hands. */
export class Sources {
  readonly #machine: Machine;

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  /** What a source call gives back; null where it is none, or where what it gives back holds no data. */
  ofCall(call: LibraryCall): ValueId | null {
    const { source } = call.info;
    if (source === null || source.gives === "nowhere") return null;
    const data = this.#refined(call, personal(this.#dataOf(call, source)));
    if (data.length === 0) return null;
    const { values, taints, trail, fields } = this.#machine;
    const { code, at } = call.frame;
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

  #dataOf(call: LibraryCall, source: SourceApi): readonly DataId[] {
    const { byArgument = [], data } = source;
    const { values, slots } = this.#machine;
    const found = new Set<DataId>();
    const texts = call.args.flatMap((arg) => [
      ...values.at(arg).consts.map((one) => values.constantAt(one)),
      ...values
        .at(arg)
        .objs.flatMap((object) => values.at(call.state.heap.get(object, slots.slot("text"))).consts)
        .map((one) => values.constantAt(one)),
    ]);
    constants ??= new Constants(sourceConstants);
    const known = constants;
    for (const kind of byArgument) {
      for (const text of texts) {
        if (text.kind !== "string") continue;
        for (const one of known.find(kind, text.value, text.whole)?.data ?? []) found.add(one);
      }
    }
    return found.size > 0 ? [...found].sort() : data;
  }

  /** What is typed into a field for passwords is more than text. */
  #refined(call: LibraryCall, data: readonly DataId[]): readonly DataId[] {
    if (!data.includes(TYPED_TEXT)) return data;
    const { objs } = this.#machine.values.at(call.self);
    return objs.some((object) => this.#machine.world.isPasswordField(object))
      ? ["accounts.credential"]
      : data;
  }

  ofField(frame: Frame, field: number): ValueId | null {
    const source = this.#machine.apis.source(this.#machine.program.fieldSignature(field));
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
      ),
    );
    // A call by name may be of a source.
    relevance.wantCallersOf(apis.shapesOf([INVOKE]));
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
    const { program, apis, relevance } = this.#machine;
    const places: number[] = [];
    const names = apis.fieldNames();
    for (let field = 0; field < program.fields.size; field++) {
      const shape = program.fields.second(field);
      if (!names.has(program.fieldShapes.first(shape))) continue;
      const source = apis.source(program.fieldSignature(field));
      if (source === null || personal(source.data).length === 0) continue;
      places.push(...relevance.uses.readersOf(shape, (owner) => owner === program.fields.first(field)));
    }
    for (let method = 0; method < program.methods.size; method++) {
      if (
        program.isConcrete(method) &&
        program.isOverridable(method) &&
        !relevance.isToolkit(program.methods.first(method)) &&
        apis.callbackSource(method) !== null
      ) {
        places.push(method);
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

const OF_ALL: ReadonlySet<string> = new Set(["intent-extra"]);

function hasString(dex: ProgramDex["dex"], word: string): boolean {
  const at = firstFrom(dex, word);
  return at < dex.header.strings.count && textAt(dex, at) === word;
}

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
