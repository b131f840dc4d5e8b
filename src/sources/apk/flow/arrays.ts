import { arrayData } from "./array-data.ts";
import type { Frame, State } from "./frame.ts";
import type { Machine } from "./machine.ts";
import { PSEUDO } from "./pseudo-fields.ts";
import { ANYTHING, NOTHING, union, type ValueId } from "./values.ts";

/** Of longer tables it is not told what stands where. */
const MAX_FILLED = 128;

/** Arrays are objects whose elements stand by index. */
export class Arrays {
  readonly #machine: Machine;

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  create(frame: Frame, state: State, type: number, size: ValueId): ValueId {
    const made = this.#machine.create(frame, state, type);
    const { fields, values } = this.#machine;
    fields.store(state, values.at(made).objs, PSEUDO.size, values.withoutTaints(size));
    return made;
  }

  filled(frame: Frame, state: State, type: number, elements: readonly ValueId[]): ValueId {
    const { values } = this.#machine;
    const made = this.create(frame, state, type, values.int(elements.length));
    for (const [n, element] of elements.entries()) {
      this.#machine.elements.put(state, values.at(made).objs, values.int(n), element);
    }
    return made;
  }

  /** Numbers that stand in the code at `payload`. */
  fillData(frame: Frame, state: State, array: ValueId, payload: number): void {
    const { values, fields, elements } = this.#machine;
    const { objs } = values.at(array);
    const numbers = arrayData(frame.code.units, payload, MAX_FILLED + 1);
    if (numbers.length === 0 || numbers.length > MAX_FILLED)
      fields.add(state, objs, PSEUDO.elements, ANYTHING);
    else
      for (const [n, value] of numbers.entries()) elements.put(state, objs, values.int(n), values.int(value));
  }

  get(frame: Frame, state: State, array: ValueId, index: ValueId): ValueId {
    const { values, elements, trail } = this.#machine;
    const { objs, any, taints } = values.at(array);
    this.#mayMiss(frame, state, objs, index);
    let found = elements.get(state, objs, index);
    for (const one of objs) {
      const whole = values.at(state.heap.get(one, PSEUDO.data)).taints;
      if (whole.length > 0) found = values.join(found, values.tainted(whole));
    }
    if (found === NOTHING) found = any || objs.length === 0 ? ANYTHING : values.zero;
    // A table looked up by a secret tells the secret.
    const all = union(taints, values.at(index).taints);
    const result = values.withTaints(found, all);
    trail.loaded(frame, result, PSEUDO.elements);
    return result;
  }

  put(frame: Frame, state: State, array: ValueId, index: ValueId, value: ValueId): void {
    const { values, elements, trail } = this.#machine;
    const { objs } = values.at(array);
    this.#mayMiss(frame, state, objs, index);
    trail.stored(frame, value, PSEUDO.elements, null);
    elements.put(state, objs, values.withoutTaints(index), value);
  }

  length(state: State, array: ValueId): ValueId {
    const { values } = this.#machine;
    const { objs, any } = values.at(array);
    if (any || objs.length === 0) return ANYTHING;
    let size: ValueId = NOTHING;
    for (const one of objs) size = values.join(size, state.heap.get(one, PSEUDO.size));
    return size === NOTHING ? ANYTHING : size;
  }

  /** An index that may lie outside raises an exception. */
  #mayMiss(frame: Frame, state: State, objs: readonly number[], index: ValueId): void {
    if (frame.code.tries.length === 0) return;
    const { values, exceptions } = this.#machine;
    const at = values.onlyInt(index);
    const inside =
      at !== null &&
      objs.length > 0 &&
      objs.every((one) => {
        const size = values.onlyInt(state.heap.get(one, PSEUDO.size));
        return size !== null && at >= 0 && at < size;
      });
    if (!inside) frame.throws(exceptions.outOfBounds, state, false);
  }
}
