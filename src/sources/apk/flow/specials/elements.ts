import type { Machine } from "../machine.ts";
import { PSEUDO } from "../pseudo-fields.ts";
import { ANYTHING, NOTHING, type ValueId } from "../values.ts";
import { argument, gives, type Special } from "./special.ts";

/** What collections, arrays and sequences do by key, beyond putting and getting. */
export const elementSpecials: Readonly<Record<string, Special>> = {
  /** It may be there already, on some way to here. */
  "element-if-absent": (machine, call) => {
    const { values, elements, fields, slots } = machine;
    const { objs } = values.at(call.self);
    const keys = elements.keysOf(argument(call, 0));
    gives(machine, call, elements.get(call.state, objs, argument(call, 0)));
    if (keys === null) fields.add(call.state, objs, PSEUDO.elements, argument(call, 1));
    else for (const key of keys) fields.add(call.state, objs, slots.element(key), argument(call, 1));
  },
  "element-out": (machine, call) =>
    machine.elements.drop(call.state, machine.values.at(call.self).objs, argument(call, 0)),
  /** All of another collection, in its order where that is known. */
  "elements-taken": (machine, call) => {
    const { values, elements, fields, objects } = machine;
    const targets = values.at(call.self).objs;
    const sources = values.at(argument(call, 0)).objs;
    elements.copy(call.state, sources, targets);
    const [only, ...others] = sources;
    const isKnown = only !== undefined && others.length === 0 && hasOrder(machine, objects.at(only).type);
    const size = isKnown ? call.state.heap.get(only, PSEUDO.size) : NOTHING;
    if (values.onlyInt(size) === null) elements.blur(call.state, targets);
    else fields.store(call.state, targets, PSEUDO.size, size);
  },
  /** A part of an array stands at other places than it did. */
  "array-copied": (machine, call) => {
    const { values, elements, fields, library } = machine;
    const given = argument(call, 0);
    const { objs, taints } = values.at(given);
    const copy = library.resultObject(call);
    const targets = values.at(copy).objs;
    const isShifted = call.info.name === "copyOfRange" && values.onlyInt(argument(call, 1)) !== 0;
    if (!isShifted) elements.copy(call.state, objs, targets);
    for (const object of objs) {
      if (isShifted) fields.add(call.state, targets, PSEUDO.elements, elements.all(call.state, object));
      fields.add(call.state, targets, PSEUDO.data, call.state.heap.get(object, PSEUDO.data));
    }
    if (objs.length === 0 || values.at(given).any) fields.add(call.state, targets, PSEUDO.elements, ANYTHING);
    call.result = values.withTaints(copy, taints);
  },
  /** Every place of the array holds the same: what was in it is gone. */
  "array-filled": (machine, call) => {
    const { values, elements, fields, objects, slots } = machine;
    const [only, ...others] = values.at(argument(call, 0)).objs;
    if (only === undefined || others.length > 0 || objects.isMany(only)) return;
    const size = elements.size(call.state, only);
    elements.clear(call.state, [only]);
    fields.store(call.state, [only], PSEUDO.size, size);
    fields.store(call.state, [only], PSEUDO.data, NOTHING);
    fields.store(call.state, [only], slots.slot("text"), NOTHING);
  },
  /** The letters of a text, of which the array knows no more than the text says. */
  "letters-made": (machine, call) => {
    const { values, fields, library } = machine;
    const made = library.resultObject(call);
    const { objs } = values.at(made);
    const told = machine.told(call.state.heap, call.self);
    fields.add(call.state, objs, PSEUDO.elements, ANYTHING);
    fields.store(call.state, objs, PSEUDO.size, ANYTHING);
    if (told.length > 0) {
      machine.trail.stored(call.frame, values.tainted(told), PSEUDO.data, null);
      fields.store(call.state, objs, PSEUDO.data, values.tainted(told));
    }
    gives(machine, call, made);
  },
  /** All of a sequence, or what a collector makes of each. */
  gathered: (machine, call) => {
    const { values, slots, library, calls, fields } = machine;
    const read = (slot: string): ValueId =>
      values
        .at(argument(call, 0))
        .objs.reduce(
          (all, object) => values.join(all, call.state.heap.get(object, slots.slot(slot))),
          NOTHING,
        );
    if (read("counts") !== NOTHING) return gives(machine, call, ANYTHING);
    const key = read("key");
    if (key === NOTHING) return gives(machine, call, call.self);
    const each = library.read(call, { base: "this", path: [{ kind: "any" }] });
    const map = library.resultObject(call);
    for (const [made, field] of [
      [key, slots.slot("keys")],
      [read("value"), PSEUDO.elements],
    ] as const) {
      const told = calls.callByName(call.frame, call.state, made, "apply", [each]);
      fields.add(call.state, values.at(map).objs, field, told ?? each);
    }
    gives(machine, call, map);
  },
  /** What is there for sure is not made anew. */
  "or-else-made": (machine, call) => {
    const { values, library, calls, slots } = machine;
    gives(machine, call, library.read(call, { base: "this", path: [{ kind: "any" }] }));
    const { objs } = values.at(call.self);
    if (objs.length > 0 && objs.every((one) => call.state.heap.get(one, slots.slot("sure")) !== NOTHING))
      return;
    const made = calls.callByName(call.frame, call.state, argument(call, 0), "get", []);
    gives(machine, call, made ?? ANYTHING);
  },
  /** The constant of an enum by its name. */
  "enum-named": (machine, call) => {
    const { values, program, fields, elements } = machine;
    const names = values.texts(argument(call, 1));
    for (const type of values.classes(argument(call, 0))) {
      if (!program.isDefined(type)) continue;
      for (const name of names) {
        const shape = program.fieldShapes.id(program.names.idOf(name), type);
        gives(machine, call, fields.ofClass(call.frame, call.state, program.fields.id(type, shape)));
      }
      if (names.length > 0) continue;
      const array = program.types.idOf(`[${program.types.text(type)}`);
      const shape = program.fieldShapes.id(program.names.idOf("$VALUES"), array);
      const all = fields.ofClass(call.frame, call.state, program.fields.id(type, shape));
      for (const object of values.at(all).objs) gives(machine, call, elements.all(call.state, object));
    }
  },
  "array-made": (machine, call) => {
    const { values, fields, program, objects, elements } = machine;
    const array = program.types.idOf("[Ljava/lang/Object;");
    const made = machine.make(call.frame, call.state, array, "array", false);
    const { objs } = values.at(made);
    const size = values.onlyInt(elements.get(call.state, values.at(argument(call, 1)).objs, values.zero));
    if (size !== null && size <= MAX_ROWS) {
      for (let n = 0; n < size; n++)
        elements.put(
          call.state,
          objs,
          values.int(n),
          machine.make(call.frame, call.state, array, `inner ${n}`, false),
        );
    } else {
      const inner = machine.make(call.frame, call.state, array, "inner", false);
      for (const one of values.at(inner).objs) objects.setMany(one);
      fields.add(call.state, objs, PSEUDO.elements, inner);
    }
    gives(machine, call, made);
  },
  "elements-blur": (machine, call) => machine.elements.blur(call.state, machine.values.at(call.self).objs),
  /** Pairs, or one, whose first parts are keys. */
  "pairs-to-map": (machine, call) => {
    const { values, elements, program, fields, slots } = machine;
    const map = machine.library.resultObject(call);
    const { objs } = values.at(map);
    const part = (pair: number, name: string): ValueId =>
      call.state.heap.get(
        pair,
        program.fieldShapes.id(program.names.idOf(name), program.types.idOf("Ljava/lang/Object;")),
      );
    const add = (pairs: ValueId): void => {
      for (const pair of values.at(pairs).objs) {
        elements.put(call.state, objs, part(pair, "first"), part(pair, "second"));
        fields.add(call.state, objs, slots.slot("keys"), part(pair, "first"));
      }
    };
    const given = argument(call, 0);
    const isArray = call.info.signature.includes("([");
    if (!isArray) add(given);
    else {
      const [array = -1] = values.at(given).objs;
      const count = array < 0 ? null : values.onlyInt(elements.size(call.state, array));
      for (let n = 0; n < Math.min(count ?? 0, MAX_PAIRS); n++)
        add(elements.get(call.state, values.at(given).objs, values.int(n)));
      if (count === null || count > MAX_PAIRS)
        for (const one of values.at(given).objs) add(elements.all(call.state, one));
    }
    gives(machine, call, map);
  },
  /** The last one where it is known how many there are. */
  "element-last": (machine, call) => {
    const { values, elements } = machine;
    for (const object of values.at(call.self).objs) {
      const size = values.onlyInt(elements.size(call.state, object));
      const isKnown = size !== null && size > 0;
      gives(
        machine,
        call,
        isKnown ? elements.get(call.state, [object], values.int(size - 1)) : elements.all(call.state, object),
      );
    }
  },
  "elements-cut": (machine, call) => machine.elements.cut(call.state, machine.values.at(call.self).objs),
  "elements-clear": (machine, call) => machine.elements.clear(call.state, machine.values.at(call.self).objs),
};

/** Whether what a collection of this type holds stands where it was put. */
function hasOrder({ hierarchy, program }: Machine, type: number): boolean {
  const above = hierarchy.above(type).map((one) => program.types.text(one));
  return !above.some((one) => one === "Ljava/util/Set;" || one === "Ljava/util/Map;");
}

/** Rows of a table that are told apart. */
const MAX_ROWS = 8;
/** Pairs of a map that are put in one by one. */
const MAX_PAIRS = 32;
