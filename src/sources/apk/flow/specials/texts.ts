import type { LibraryCall } from "../library.ts";
import type { Machine } from "../machine.ts";
import { PSEUDO } from "../pseudo-fields.ts";
import { ANYTHING, NOTHING, type ValueId } from "../values.ts";
import { argument, gives, type Special } from "./special.ts";

/** Builders and strings: their taints, and their text where it is constant. */
export const textSpecials: Readonly<Record<string, Special>> = {
  "text-start": (machine, call) => {
    const [first] = call.args;
    const isText = first !== undefined && !/\(I\)V$/.test(call.info.signature);
    setText(machine, call, isText ? textOf(machine, call, first) : machine.values.string(""));
    if (isText) tell(machine, call, [first]);
  },
  "text-append": (machine, call) => {
    const before = slotText(machine, call);
    const written = machine.calls.callByName(call.frame, call.state, argument(call, 0), "toString", []);
    const text = written === null ? argument(call, 0) : written;
    setText(machine, call, joinText(machine, before, textOf(machine, call, text)));
    tell(machine, call, written === null ? call.args : [written, ...call.args]);
    call.result = call.self;
  },
  "text-reverse": (machine, call) => {
    const text = onlyText(machine, slotText(machine, call));
    setText(machine, call, text === null ? ANYTHING : machine.values.string([...text].reverse().join("")));
    call.result = call.self;
  },
  "text-blur": (machine, call) => setText(machine, call, ANYTHING),
  "text-length": (machine, call) => {
    const { values, objects } = machine;
    const { objs } = values.at(call.self);
    const only = objs.length === 1 ? objs[0] : undefined;
    if (values.onlyInt(argument(call, 0)) === 0 && only !== undefined && !objects.isMany(only)) {
      call.state.heap.set(only, PSEUDO.data, NOTHING);
      setText(machine, call, values.string(""));
    } else setText(machine, call, ANYTHING);
  },
  "text-whole": (machine, call) => {
    const taints = machine.told(call.state.heap, call.self);
    gives(machine, call, machine.values.withTaints(slotText(machine, call), taints));
  },
  "text-copy": (machine, call) => {
    setText(machine, call, textOf(machine, call, argument(call, 0)));
    tell(machine, call, call.args);
  },
  "text-of": (machine, call) => {
    const isChar = /\(C\)/.test(call.info.signature);
    const written = machine.calls.callByName(call.frame, call.state, argument(call, 0), "toString", []);
    const told = written === null ? call.args : [written, ...call.args];
    const taints = told.flatMap((arg) => machine.told(call.state.heap, arg));
    const text = isChar
      ? charText(machine, argument(call, 0))
      : textOf(machine, call, written === null ? argument(call, 0) : written);
    gives(machine, call, machine.values.withTaints(text, taints));
  },
  "card-folder": (machine, call) => {
    const folder = machine.library.resultObject(call);
    const { objs } = machine.values.at(folder);
    machine.fields.store(call.state, objs, machine.slots.slot("text"), machine.values.string("/sdcard"));
    gives(machine, call, folder);
  },
  /** The whole path where the folder's is known, else the name. */
  /** It has given away what it was given. */
  emptied: (machine, call) => {
    machine.fields.store(call.state, machine.values.at(call.self).objs, PSEUDO.data, NOTHING);
  },
  /** A path of a picture leads to the picture; the folder of an app, or a name that was typed, to something else. */
  "file-in-folder": (machine, call) => {
    const { values } = machine;
    const name = argument(call, 1);
    const [folder] = values.texts(textOf(machine, call, argument(call, 0)));
    const [own] = values.texts(textOf(machine, call, name));
    const isWhole = folder?.startsWith("/") === true && own !== undefined;
    setText(machine, call, isWhole ? values.string(`${folder}/${own}`.replace(/\/{2,}/g, "/")) : name);
  },
  "text-concat": (machine, call) => {
    const text = joinText(
      machine,
      textOf(machine, call, call.self),
      textOf(machine, call, argument(call, 0)),
    );
    gives(machine, call, withAll(machine, call, text));
  },
  "text-lower": (machine, call) => folded(machine, call, (text) => text.toLowerCase()),
  "text-upper": (machine, call) => folded(machine, call, (text) => text.toUpperCase()),
  "text-part": (machine, call) => {
    const from = machine.values.onlyInt(argument(call, 0));
    const to = call.args.length > 1 ? machine.values.onlyInt(argument(call, 1)) : undefined;
    const isKnown = from !== null && to !== null;
    folded(machine, call, (text) => (isKnown ? text.slice(from, to) : null));
  },
  "text-replace": (machine, call) => {
    const [from, to] = call.args.map((arg) => onlyText(machine, arg));
    folded(machine, call, (text) => (from != null && to != null ? text.replaceAll(from, to) : null));
  },
  "text-equals": (machine, call) => {
    const [a, b] = [onlyText(machine, call.self), onlyText(machine, argument(call, 0))];
    gives(machine, call, a === null || b === null ? ANYTHING : machine.values.int(a === b ? 1 : 0));
  },
  "random-below": (machine, call) => {
    const bound = machine.values.onlyInt(argument(call, 0));
    gives(
      machine,
      call,
      bound === null || bound < 1
        ? ANYTHING
        : machine.values.constant({ kind: "range", min: 0, max: bound - 1 }),
    );
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
  box: (machine, call) => {
    const { values } = machine;
    const arg = argument(call, 0);
    const isText = /\(Ljava\/lang\/String;/.test(call.info.signature);
    gives(machine, call, isText ? values.tainted(machine.told(call.state.heap, arg)) : arg);
  },
  clone: (machine, call) => {
    const { values, objects, known, fields } = machine;
    const { objs } = values.at(call.self);
    const [first] = objs;
    if (first === undefined) return gives(machine, call, call.self);
    const copy = machine.make(call.frame, call.state, objects.at(first).type, "clone");
    for (const object of objs) {
      if (!known.hadData(object)) call.state.heap.noteClean(object);
      for (const field of [...known.of(object)]) {
        fields.add(call.state, values.at(copy).objs, field, call.state.heap.get(object, field));
      }
    }
    gives(machine, call, copy);
  },
  "class-of": (machine, call) => {
    const { values, objects } = machine;
    for (const object of values.at(call.self).objs) {
      const { type, exact } = objects.at(object);
      if (exact && type >= 0) gives(machine, call, values.classOf(type));
    }
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

/** Rows of a table that are told apart. */
const MAX_ROWS = 8;
/** Pairs of a map that are put in one by one. */
const MAX_PAIRS = 32;

function tell(machine: Machine, call: LibraryCall, from: readonly ValueId[]): void {
  const taints = from.flatMap((value) => machine.told(call.state.heap, value));
  if (taints.length === 0) return;
  const value = machine.values.tainted(taints);
  machine.trail.met(call.frame, taints);
  machine.trail.stored(call.frame, value, PSEUDO.data, null);
  machine.fields.add(call.state, machine.values.at(call.self).objs, PSEUDO.data, value);
}

function withAll(machine: Machine, call: LibraryCall, text: ValueId): ValueId {
  const taints = [call.self, ...call.args].flatMap((value) => machine.told(call.state.heap, value));
  return machine.values.withTaints(text, taints);
}

function folded(machine: Machine, call: LibraryCall, change: (text: string) => string | null): void {
  const text = onlyText(machine, call.self);
  const changed = text === null ? null : change(text);
  gives(machine, call, withAll(machine, call, changed === null ? ANYTHING : machine.values.string(changed)));
}

function setText(machine: Machine, call: LibraryCall, text: ValueId): void {
  machine.fields.store(call.state, machine.values.at(call.self).objs, machine.slots.slot("text"), text);
}

function slotText(machine: Machine, call: LibraryCall): ValueId {
  const { objs } = machine.values.at(call.self);
  let text: ValueId = NOTHING;
  for (const object of objs) {
    text = machine.values.join(text, call.state.heap.get(object, machine.slots.slot("text")));
  }
  return text === NOTHING ? ANYTHING : text;
}

/** The constant text of a value, without its taints; ANYTHING where it is not constant. */
function textOf(machine: Machine, call: LibraryCall, value: ValueId): ValueId {
  const { values, slots } = machine;
  const { consts, any, objs } = values.at(value);
  const only = consts.length === 1 && !any && objs.length === 0 ? values.constantAt(consts[0] ?? 0) : null;
  if (only?.kind === "string") return values.constant(only);
  if (only?.kind === "int")
    return /\((?:I|J)\)/.test(call.info.signature) ? values.string(`${only.value}`) : ANYTHING;
  const [object] = objs;
  if (objs.length !== 1 || object === undefined) return ANYTHING;
  const text = call.state.heap.get(object, slots.slot("text"));
  return text === NOTHING ? ANYTHING : values.withoutTaints(text);
}

function charText(machine: Machine, value: ValueId): ValueId {
  const code = machine.values.onlyInt(value);
  return code === null ? ANYTHING : machine.values.string(String.fromCharCode(code));
}

function onlyText(machine: Machine, value: ValueId): string | null {
  const { consts, any, objs, taints } = machine.values.at(value);
  const only =
    consts.length === 1 && !any && objs.length === 0 && taints.length === 0 ? consts[0] : undefined;
  const constant = only === undefined ? null : machine.values.constantAt(only);
  if (constant?.kind === "string" && constant.whole) return constant.value;
  return constant?.kind === "int" && constant.value > 31 ? String.fromCharCode(constant.value) : null;
}

function joinText(machine: Machine, before: ValueId, after: ValueId): ValueId {
  const { values } = machine;
  const left = values.constantsOf(before);
  const [head] = left ?? [];
  if (left?.length !== 1 || head?.kind !== "string") return ANYTHING;
  if (!head.whole) return before;
  const right = values.constantsOf(after);
  const [tail] = right ?? [];
  if (right?.length !== 1 || tail?.kind !== "string") return values.string(head.value, false);
  return values.string(head.value + tail.value, tail.whole);
}
