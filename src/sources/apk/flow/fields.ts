import { readClassData } from "../../../formats/dex/class-data.ts";
import { type EncodedValue, readStaticValues } from "../../../formats/dex/encoded-value.ts";
import { constantField } from "./assumed.ts";
import type { Frame, State } from "./frame.ts";
import { HiddenFields } from "./hidden-fields.ts";
import type { Machine } from "./machine.ts";
import { PSEUDO } from "./pseudo-fields.ts";
import { ANYTHING, NOTHING, type ValueId } from "./values.ts";

const INITIAL = 1;
const SHAPES = 0x100_0000;

/** Reads and writes of fields, of objects and of classes. */
export class Fields {
  readonly #machine: Machine;
  /** By static field: what the class file says it starts with. */
  readonly #initial = new Map<number, ValueId>();
  readonly #initialKnown = new Set<number>();

  readonly #hidden: HiddenFields;

  constructor(machine: Machine) {
    this.#machine = machine;
    this.#hidden = new HiddenFields(machine);
  }

  get(frame: Frame, state: State, object: ValueId, index: number): ValueId {
    const { program, values } = this.#machine;
    const field = frame.code.dex.field(index);
    const key = this.#hidden.keyOf(field);
    if (this.#isVersionOfApp(field)) return ANYTHING;
    const target = this.#holders(object, program.fields.first(field));
    let found: ValueId = NOTHING;
    for (const one of target) found = values.join(found, this.load(state, one, key));
    const { any, objs, taints } = values.at(object);
    if (objs.length === 0 && any) found = values.join(found, ANYTHING);
    found = values.withTaints(found, taints);
    if (values.at(found).taints.length === 0 && !program.isDefined(program.fields.first(field)))
      found = this.#machine.sources.ofField(frame, field) ?? found;
    this.#machine.trail.loaded(frame, found, key);
    return found;
  }

  /** A number, a flag, a version of an app that is installed: it does not tell which app. */
  #isVersionOfApp(field: number): boolean {
    let is = this.#versions.get(field);
    if (is === undefined) {
      is = VERSION_OF_APP.test(this.#machine.program.fieldSignature(field));
      this.#versions.set(field, is);
    }
    return is;
  }

  readonly #versions = new Map<number, boolean>();

  /** The field of one object; what was never written is null or 0 where the app made the object. */
  load(state: State, object: number, key: number): ValueId {
    const { values, objects, program, relevance } = this.#machine;
    const { type } = objects.at(object);
    const value = state.heap.get(object, key);
    const whole = this.#isHowMuch(key) ? [] : values.at(state.heap.get(object, PSEUDO.data)).taints;
    if (!program.isDefined(type)) return values.withTaints(value === NOTHING ? ANYTHING : value, whole);
    const seen = value === NOTHING ? (this.#isLibrarys(type, key) ? ANYTHING : values.zero) : value;
    return values.withTaints(
      relevance.isWrittenUnseen(type, this.#hidden.shapeOf(key)) ? values.join(seen, ANYTHING) : seen,
      whole,
    );
  }

  /** How much a buffer holds, and how far it was read: not what is in it. */
  #isHowMuch(key: number): boolean {
    let is = this.#howMuch.get(key);
    if (is === undefined) {
      const { fieldShapes, names, types } = this.#machine.program;
      is =
        /^[IJ]$/.test(types.text(fieldShapes.second(key))) &&
        HOW_MUCH.test(names.text(fieldShapes.first(key)));
      this.#howMuch.set(key, is);
    }
    return is;
  }

  readonly #howMuch = new Map<number, boolean>();

  /** A field that a class of a library has which is not looked into: what it holds is not known. */
  #isLibrarys(type: number, key: number): boolean {
    const { hierarchy, program, relevance } = this.#machine;
    const name = type * SHAPES + key;
    const known = this.#librarys.get(name);
    if (known !== undefined) return known;
    const is = hierarchy.above(type).some((one) => {
      const place = relevance.isInert(one) ? this.#machine.classPlace(one) : null;
      if (place === null) return false;
      const { dex } = place.dex;
      const { instanceFields } = readClassData(dex, dex.classDef(place.index).dataOffset);
      return instanceFields.some(({ index }) => program.fields.second(place.dex.field(index)) === key);
    });
    this.#librarys.set(name, is);
    return is;
  }

  readonly #librarys = new Map<number, boolean>();

  put(frame: Frame, state: State, object: ValueId, index: number, value: ValueId): void {
    const { program } = this.#machine;
    const field = frame.code.dex.field(index);
    const key = this.#hidden.keyOf(field);
    this.#machine.trail.stored(frame, value, key, field);
    this.store(state, this.#holders(object, program.fields.first(field)), key, value);
  }

  /** Replaces what the field held where there is but one object that it can be. */
  store(state: State, targets: readonly number[], key: number, value: ValueId): void {
    const { values, objects, known } = this.#machine;
    const only = targets.length === 1 ? targets[0] : undefined;
    const strong = only !== undefined && !objects.isMany(only);
    for (const target of targets) {
      const cell = state.heap.cells.of(target, key);
      known.add(target, key, value);
      state.heap.put(cell, strong ? value : values.join(state.heap.at(cell), value));
    }
  }

  /** Adds to what the field holds. */
  add(state: State, targets: readonly number[], key: number, value: ValueId): void {
    if (value === NOTHING) return;
    const { values, known } = this.#machine;
    for (const target of targets) {
      const cell = state.heap.cells.of(target, key);
      known.add(target, key, value);
      state.heap.put(cell, values.join(state.heap.at(cell), value));
    }
  }

  #holders(object: ValueId, owner: number): readonly number[] {
    const { objs, any, consts } = this.#machine.values.at(object);
    if (objs.length > 0) return objs;
    const unknown = any || consts.length === 0;
    return unknown && this.#machine.program.isDefined(owner) ? [this.#machine.some(owner)] : objs;
  }

  getStatic(frame: Frame, state: State, index: number): ValueId {
    return this.ofClass(frame, state, frame.code.dex.field(index));
  }

  /** What a static field holds. */
  ofClass(frame: Frame, state: State, named: number): ValueId {
    const { program, values, sources } = this.#machine;
    const field = this.#declared(named);
    const owner = program.fields.first(field);
    const tainted = sources.ofField(frame, field);
    if (tainted !== null) return tainted;
    if (!program.isDefined(owner)) return constantField(this.#machine, field);
    this.#machine.initialisers.run(frame, state, owner);
    const fixed = this.#fixed(field, owner);
    if (fixed !== undefined) return fixed;
    const key = PSEUDO.statics + field;
    const value = state.heap.get(this.#machine.statics, key);
    let found = value === NOTHING ? this.#initialOf(field, owner) : value;
    if (this.#machine.relevance.isWrittenUnseen(owner, program.fields.second(field)))
      found = values.join(found, ANYTHING);
    this.#machine.trail.loaded(frame, found, key);
    return found;
  }

  /** The field of a constant: what its class's initialiser left, or what it starts with where nothing writes it. */
  #fixed(field: number, owner: number): ValueId | undefined {
    const { initialisers, relevance, program } = this.#machine;
    const known = initialisers.fixed(field) ?? this.#unwritten.get(field);
    if (known !== undefined || this.#isWritten.has(field)) return known;
    const writers = relevance.uses.writersOf(program.fields.second(field), (named) =>
      this.#isOn(named, owner),
    );
    if (writers.length > 0 || relevance.isToolkit(owner)) {
      this.#isWritten.add(field);
      return undefined;
    }
    const initial = this.#initialOf(field, owner);
    this.#unwritten.set(field, initial);
    return initial;
  }

  readonly #unwritten = new Map<number, ValueId>();
  readonly #isWritten = new Set<number>();

  #isOn(named: number, owner: number): boolean {
    return this.#machine.hierarchy.above(named).includes(owner);
  }

  putStatic(frame: Frame, state: State, index: number, value: ValueId): void {
    const { program } = this.#machine;
    const field = this.#declared(frame.code.dex.field(index));
    this.#machine.initialisers.run(frame, state, program.fields.first(field));
    const key = PSEUDO.statics + field;
    this.#machine.trail.stored(frame, value, key, field);
    this.store(state, [this.#machine.statics], key, value);
  }

  /** Code may name a static field by a class below the one that has it. */
  #declared(field: number): number {
    const known = this.#owners.get(field);
    if (known !== undefined) return known;
    const { program, hierarchy } = this.#machine;
    const shape = program.fields.second(field);
    const above = hierarchy.above(program.fields.first(field)).filter((type) => program.isDefined(type));
    const owner = above.find((type) => this.#staticsOf(type).has(shape));
    const declared = owner === undefined ? field : program.fields.id(owner, shape);
    this.#owners.set(field, declared);
    return declared;
  }

  readonly #owners = new Map<number, number>();

  #staticsOf(type: number): ReadonlySet<number> {
    const place = this.#machine.classPlace(type);
    if (place === null) return new Set();
    const { dex } = place.dex;
    const { dataOffset } = dex.classDef(place.index);
    const { staticFields } = readClassData(dex, dataOffset);
    return new Set(
      staticFields.map(({ index }) => this.#machine.program.fields.second(place.dex.field(index))),
    );
  }

  #initialOf(field: number, owner: number): ValueId {
    if (!this.#initialKnown.has(owner)) this.#readInitial(owner);
    return this.#initial.get(field) ?? this.#machine.values.zero;
  }

  #readInitial(owner: number): void {
    this.#initialKnown.add(owner);
    const place = this.#machine.classPlace(owner);
    if (place === null) return;
    const { dex } = place.dex;
    const definition = dex.classDef(place.index);
    if (definition.staticValuesOffset === 0 || definition.dataOffset === 0) return;
    const { staticFields } = readClassData(dex, definition.dataOffset);
    for (const [n, value] of readStaticValues(dex, definition.staticValuesOffset).entries()) {
      const field = staticFields[n];
      if (field !== undefined) this.#initial.set(place.dex.field(field.index), this.#valueOf(value));
    }
  }

  #valueOf(value: EncodedValue): ValueId {
    const { values } = this.#machine;
    if (value.kind === "string") return values.string(value.value);
    if (value.kind === "number") return values.int(value.value);
    if (value.kind === "boolean") return values.int(value.value ? INITIAL : 0);
    return value.kind === "null" ? values.zero : ANYTHING;
  }
}

const HOW_MUCH = /^m?_?(?:size|count|length|limit|pos|position|offset|capacity)$/i;
const VERSION_OF_APP = /^Landroid\/content\/pm\/\w+;->(?:\w+:[IJZ]|versionName:Ljava\/lang\/String;)$/;
