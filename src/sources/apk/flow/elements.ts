import type { State } from "./frame.ts";
import type { Machine } from "./machine.ts";
import { PSEUDO } from "./pseudo-fields.ts";
import { NOTHING, type ValueId } from "./values.ts";

const MAX_SIZE = 64;
const ENUM = "Ljava/lang/Enum;";

/** What arrays, lists and maps hold, by index or key where that is a constant. */
export class Elements {
  readonly #machine: Machine;

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  /** Constant keys that the value may be; null where it may be another. */
  keysOf(key: ValueId): readonly string[] | null {
    const constants = this.#machine.values.constantsOf(key);
    if (constants === null) return this.#enumKey(key);
    const keys: string[] = [];
    for (const constant of constants) {
      if (constant.kind === "int") keys.push(`${constant.value}`);
      else if (constant.kind === "string" && constant.whole) keys.push(`"${constant.value}`);
      else if (constant.kind === "class") keys.push(`#${constant.type}`);
      else return null;
    }
    return keys;
  }

  /** A constant of an enum is equal to itself alone. */
  #enumKey(key: ValueId): readonly string[] | null {
    const { values, objects, hierarchy, program } = this.#machine;
    const { any, consts, objs } = values.at(key);
    const [only, ...others] = objs;
    if (any || consts.length > 0 || only === undefined || others.length > 0 || objects.isMany(only))
      return null;
    const isEnum = hierarchy.above(objects.at(only).type).some((type) => program.types.text(type) === ENUM);
    return isEnum ? [`@${only}`] : null;
  }

  put(state: State, targets: readonly number[], key: ValueId, value: ValueId): void {
    const keys = this.keysOf(key);
    const { fields, slots } = this.#machine;
    if (keys === null) fields.add(state, targets, PSEUDO.elements, value);
    else if (keys.length === 1) fields.store(state, targets, slots.element(keys[0] ?? ""), value);
    else for (const one of keys) fields.add(state, targets, slots.element(one), value);
  }

  get(state: State, targets: readonly number[], key: ValueId): ValueId {
    const keys = this.keysOf(key);
    const { values, slots } = this.#machine;
    let found: ValueId = NOTHING;
    for (const target of targets) {
      if (keys === null) {
        found = values.join(found, this.all(state, target));
        continue;
      }
      found = values.join(found, state.heap.get(target, PSEUDO.elements));
      for (const one of keys) found = values.join(found, state.heap.get(target, slots.element(one)));
    }
    return found;
  }

  /** Everything in it, whatever its key. */
  all(state: State, target: number): ValueId {
    const { values, known, slots } = this.#machine;
    let found: ValueId = NOTHING;
    if (!known.hadData(target)) state.heap.noteClean(target);
    for (const field of known.of(target)) {
      if (slots.isElement(field)) found = values.join(found, state.heap.get(target, field));
    }
    return found;
  }

  /** Adds at the end: by its index where the size is known. */
  append(state: State, targets: readonly number[], value: ValueId): void {
    const { values, fields, objects } = this.#machine;
    for (const target of targets) {
      const size = values.onlyInt(this.size(state, target));
      const sure = size !== null && size < MAX_SIZE && targets.length === 1 && !objects.isMany(target);
      this.put(state, [target], sure ? values.int(size) : NOTHING, value);
      fields.store(state, [target], PSEUDO.size, sure ? values.int(size + 1) : this.#unknownSize());
    }
  }

  size(state: State, target: number): ValueId {
    const size = state.heap.get(target, PSEUDO.size);
    // A list that was never added to is empty where it was made in sight.
    return size === NOTHING ? this.#machine.values.zero : size;
  }

  /** Indices are no longer those that were written. */
  blur(state: State, targets: readonly number[]): void {
    const { fields } = this.#machine;
    for (const target of targets) {
      fields.add(state, [target], PSEUDO.elements, this.all(state, target));
      fields.store(state, [target], PSEUDO.size, this.#unknownSize());
    }
  }

  /** The last one is taken away. */
  cut(state: State, targets: readonly number[]): void {
    const { fields, values, slots, objects } = this.#machine;
    for (const target of targets) {
      const size = values.onlyInt(this.size(state, target));
      if (size === null || size === 0 || targets.length > 1 || objects.isMany(target)) {
        this.blur(state, [target]);
        continue;
      }
      state.heap.set(target, slots.element(`${size - 1}`), NOTHING);
      fields.store(state, [target], PSEUDO.size, values.int(size - 1));
    }
  }

  /** What stood under the key is taken away, where it is known which. */
  drop(state: State, targets: readonly number[], key: ValueId): void {
    const { slots, objects } = this.#machine;
    const [only, ...others] = targets;
    const [name, ...more] = this.keysOf(key) ?? [];
    if (only === undefined || others.length > 0 || objects.isMany(only)) return;
    if (name !== undefined && more.length === 0) state.heap.set(only, slots.element(name), NOTHING);
  }

  clear(state: State, targets: readonly number[]): void {
    const { fields, known, slots, objects } = this.#machine;
    const only = targets.length === 1 ? targets[0] : undefined;
    if (only === undefined || objects.isMany(only)) return;
    for (const field of [...known.of(only)]) {
      if (slots.isElement(field)) state.heap.set(only, field, NOTHING);
    }
    fields.store(state, targets, PSEUDO.size, this.#machine.values.zero);
  }

  /** All that `from` holds comes into `targets`, by the same keys. */
  copy(state: State, from: readonly number[], targets: readonly number[]): void {
    const { fields, known, slots } = this.#machine;
    for (const source of from) {
      for (const field of [...known.of(source)]) {
        if (!slots.isElement(field)) continue;
        fields.add(state, targets, field, state.heap.get(source, field));
      }
    }
  }

  #unknownSize(): ValueId {
    return this.#machine.values.of({ any: true, taints: [], consts: [], objs: [] });
  }
}
