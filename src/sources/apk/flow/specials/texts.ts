import type { LibraryCall } from "../library.ts";
import type { Machine } from "../machine.ts";
import { PSEUDO } from "../pseudo-fields.ts";
import { ANYTHING, NOTHING, type ValueId } from "../values.ts";
import { isSharedFolder } from "./answers.ts";
import { noteName } from "./reflection.ts";
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
    if (machine.values.onlyInt(argument(call, 0)) === 0) empty(machine, call);
    else setText(machine, call, ANYTHING);
  },
  "text-measured": (_, call) => {
    call.frame.measured = { at: call.frame.at, text: call.self };
  },
  /** From its beginning to the length that was asked for just before: all of it. */
  "text-cut": (machine, call) => {
    if (machine.values.onlyInt(argument(call, 0)) === 0 && isJustMeasured(call)) empty(machine, call);
    else setText(machine, call, ANYTHING);
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
  "file-in-folder": (machine, call) =>
    setText(machine, call, inFolder(machine, call, argument(call, 0), argument(call, 1))),
  "file-in-folder-of": (machine, call) => {
    const path = machine.library.resultObject(call);
    const text = inFolder(machine, call, call.self, argument(call, 0));
    machine.fields.store(call.state, machine.values.at(path).objs, machine.slots.slot("text"), text);
    gives(machine, call, path);
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
    noteName(machine, call, call.self, argument(call, 0));
    noteName(machine, call, argument(call, 0), call.self);
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
      // Of a library's objects only their methods are asked for, which those below have as well.
      if (type >= 0 && (exact || !machine.program.isDefined(type)))
        gives(machine, call, values.classOf(type));
    }
  },
};

function inFolder(machine: Machine, call: LibraryCall, within: ValueId, name: ValueId): ValueId {
  const { values } = machine;
  const [folder] = values.texts(textOf(machine, call, within));
  const [own] = values.texts(textOf(machine, call, name));
  const isWhole = folder?.startsWith("/") === true && own !== undefined;
  if (isWhole) return values.string(`${folder}/${own}`.replace(/\/{2,}/g, "/"));
  return folder !== undefined && isSharedFolder(folder) ? values.string(`${folder}/`, false) : name;
}

/** Letters of an array that are read one by one. */
const MAX_LETTERS = 64;

/** Nothing is left in the builder, where it is known which one it is. */
function empty(machine: Machine, call: LibraryCall): void {
  const { values, objects } = machine;
  const [only, ...others] = values.at(call.self).objs;
  if (only === undefined || others.length > 0 || objects.isMany(only)) setText(machine, call, ANYTHING);
  else {
    call.state.heap.set(only, PSEUDO.data, NOTHING);
    setText(machine, call, values.string(""));
  }
}

const INVOKE_UNITS = 3;
const CONST_4 = 0x12;

/** Whether only the result, and perhaps a small constant, was put into registers since its length was asked for. */
function isJustMeasured({ frame, self }: LibraryCall): boolean {
  if (frame.measured === null || frame.measured.text !== self) return false;
  const between = frame.at - frame.measured.at - INVOKE_UNITS;
  return between === 1 || (between === 2 && ((frame.code.units[frame.at - 1] ?? 0) & 0xff) === CONST_4);
}

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
  return text === NOTHING ? lettersOf(machine, call, object) : values.withoutTaints(text);
}

/** The text of an array of which each letter is known. */
function lettersOf(
  { values, elements, objects, program }: Machine,
  call: LibraryCall,
  array: number,
): ValueId {
  const { type } = objects.at(array);
  if (type < 0 || !/^\[[BC]$/.test(program.types.text(type))) return ANYTHING;
  if (call.state.heap.get(array, PSEUDO.elements) !== NOTHING || objects.isMany(array)) return ANYTHING;
  const size = values.onlyInt(elements.size(call.state, array));
  if (size === null || size > MAX_LETTERS) return ANYTHING;
  const letters = Array.from({ length: size }, (_, n) =>
    values.onlyInt(elements.get(call.state, [array], values.int(n))),
  );
  return letters.includes(null)
    ? ANYTHING
    : values.string(String.fromCharCode(...letters.map((letter) => letter ?? 0)));
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
