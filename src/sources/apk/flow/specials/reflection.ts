import type { LibraryCall } from "../library.ts";
import type { Machine } from "../machine.ts";
import { PSEUDO } from "../pseudo-fields.ts";
import { ANYTHING, NOTHING, type ValueId } from "../values.ts";
import { argument, gives, type Special } from "./special.ts";

const VIRTUAL = 0x6e;
const MAX_ARGUMENTS = 8;

/** Classes and methods that code names by text. */
export const reflectionSpecials: Readonly<Record<string, Special>> = {
  "class-named": (machine, call) => {
    const { values, program } = machine;
    for (const text of values.texts(nameIn(machine, call))) {
      gives(machine, call, values.classOf(program.types.idOf(`L${text.replaceAll(".", "/")};`)));
    }
  },
  "class-name": (machine, call) => {
    const { values, program } = machine;
    for (const type of values.classes(call.self)) {
      gives(machine, call, values.string(program.types.text(type).slice(1, -1).replaceAll("/", ".")));
    }
  },
  "method-named": (machine, call) => namedMember(machine, call),
  "field-named": (machine, call) => namedMember(machine, call),
  "fields-all": (machine, call) => allMembers(machine, call, "Ljava/lang/reflect/Field;"),
  "methods-all": (machine, call) => allMembers(machine, call, "Ljava/lang/reflect/Method;"),
  /** One of all methods is known by the names that its own is compared with. */
  "method-name": (machine, call) => {
    const { values, slots, fields } = machine;
    for (const method of values.at(call.self).objs) {
      const name = call.state.heap.get(method, slots.slot("name"));
      if (name !== NOTHING && call.state.heap.get(method, slots.slot("any")) === NOTHING) {
        gives(machine, call, name);
        continue;
      }
      const text = machine.make(
        call.frame,
        call.state,
        machine.program.types.idOf("Ljava/lang/String;"),
        "name",
      );
      fields.add(call.state, values.at(text).objs, slots.slot("name of"), values.object(method));
      gives(machine, call, values.join(text, ANYTHING));
    }
  },
  "new-instance": (machine, call) => {
    const { values, program } = machine;
    for (const type of values.classes(call.self)) {
      const made = machine.make(call.frame, call.state, type, "reflected");
      if (!program.isDefined(type)) {
        const given =
          call.args.length === 0 ? [] : spread(machine, call, argument(call, call.args.length - 1));
        machine.library.callNamed(call.frame, call.state, type, "<init>", made, given);
        gives(machine, call, made);
        continue;
      }
      machine.initialisers.run(call.frame, call.state, type);
      const args = spread(machine, call, argument(call, call.args.length - 1));
      machine.calls.callByName(call.frame, call.state, made, "<init>", args);
      gives(machine, call, made);
    }
  },
  "invoke-method": (machine, call) => {
    const { values, slots, program } = machine;
    const receiver = argument(call, 0);
    const args = spread(machine, call, argument(call, 1));
    for (const object of values.at(call.self).objs) {
      const owner = call.state.heap.get(object, slots.slot("class"));
      const names = values.texts(call.state.heap.get(object, slots.slot("name")));
      for (const name of names) {
        const types = values.classes(owner);
        for (const type of types) {
          if (program.isDefined(type)) callOwn(machine, call, type, name, receiver, args);
          else callLibrary(machine, call, type, name, receiver, args);
        }
        if (types.length > 0) continue;
        const own = machine.calls.callByName(call.frame, call.state, receiver, name, args);
        if (own !== null) gives(machine, call, own);
        else
          for (const type of libraryTypes(machine, receiver))
            callLibrary(machine, call, type, name, receiver, args);
      }
    }
  },
  "get-field": (machine, call) => {
    const { known, slots, fields, values } = machine;
    const isAny = values
      .at(call.self)
      .objs.some((field) => call.state.heap.get(field, slots.slot("name")) === NOTHING);
    for (const object of isAny ? values.at(argument(call, 0)).objs : []) {
      if (!known.hadData(object)) call.state.heap.noteClean(object);
      for (const key of [...known.of(object)].filter((one) => one < PSEUDO.statics))
        gives(machine, call, fields.load(call.state, object, key));
    }
    for (const key of fieldsNamed(machine, call)) {
      for (const object of machine.values.at(argument(call, 0)).objs) {
        gives(machine, call, machine.fields.load(call.state, object, key));
      }
    }
  },
  "set-field": (machine, call) => {
    for (const key of fieldsNamed(machine, call)) {
      machine.fields.add(call.state, machine.values.at(argument(call, 0)).objs, key, argument(call, 1));
    }
  },
};

function allMembers(machine: Machine, call: LibraryCall, text: string): void {
  const { values, fields, slots, program } = machine;
  const array = machine.library.resultObject(call);
  const any = machine.make(call.frame, call.state, program.types.idOf(text), "any member");
  const { objs } = values.at(any);
  fields.store(call.state, objs, slots.slot("class"), call.self);
  if (text.endsWith("/Method;")) fields.store(call.state, objs, slots.slot("any"), ANYTHING);
  fields.add(call.state, values.at(array).objs, PSEUDO.elements, any);
  call.result = array;
}

/** A text that is the name of a method is compared with another. */
export function noteName(machine: Machine, call: LibraryCall, text: ValueId, other: ValueId): void {
  const { values, slots, fields } = machine;
  for (const object of values.at(text).objs) {
    const methods = values.at(call.state.heap.get(object, slots.slot("name of"))).objs;
    for (const name of methods.length === 0 ? [] : values.texts(other))
      fields.add(call.state, methods, slots.slot("name"), values.string(name));
  }
}

function namedMember(machine: Machine, call: LibraryCall): void {
  const { values, fields, slots } = machine;
  const made = machine.library.resultObject(call);
  const { objs } = values.at(made);
  fields.store(call.state, objs, slots.slot("class"), call.self);
  fields.store(call.state, objs, slots.slot("name"), nameIn(machine, call));
  call.result = made;
}

/** A name as a constant, also where a string was made of bytes. */
function nameIn({ values, slots }: Machine, call: LibraryCall): ValueId {
  const name = argument(call, 0);
  return values
    .at(name)
    .objs.reduce((all, object) => values.join(all, call.state.heap.get(object, slots.slot("text"))), name);
}

/** The elements of an array of arguments, in order. */
function spread(machine: Machine, call: LibraryCall, array: ValueId): readonly ValueId[] {
  const { values, elements } = machine;
  const { objs } = values.at(array);
  const [first] = objs;
  if (first === undefined) return [];
  const size = values.onlyInt(elements.size(call.state, first)) ?? 0;
  return Array.from({ length: Math.min(size, MAX_ARGUMENTS) }, (_, n) => {
    const element = elements.get(call.state, objs, values.int(n));
    return element === NOTHING ? ANYTHING : element;
  });
}

function callOwn(
  machine: Machine,
  call: LibraryCall,
  type: number,
  name: string,
  receiver: ValueId,
  args: readonly ValueId[],
): void {
  const all = machine.methodNamed(type, name, true);
  const method = all.find((one) => machine.shapeOf(one).wide.length === args.length) ?? all[0];
  if (method !== undefined && machine.isStatic(method)) {
    gives(machine, call, machine.calls.enter(call.frame, call.state, method, args));
    call.frame.falls = true;
    return;
  }
  const result = machine.calls.callByName(call.frame, call.state, receiver, name, args);
  if (result !== null) gives(machine, call, result);
  else if (method !== undefined) {
    const self = machine.values.object(machine.some(type));
    gives(machine, call, machine.calls.enter(call.frame, call.state, method, [self, ...args]));
    call.frame.falls = true;
  }
}

/** Of what code only has as an object: the classes of libraries that it was made, or given, as. */
function libraryTypes({ values, objects, program }: Machine, receiver: ValueId): ReadonlySet<number> {
  const types = values.at(receiver).objs.map((object) => objects.at(object).type);
  return new Set(types.filter((type) => type >= 0 && !program.isDefined(type)));
}

/** A method of a library by its name: as if the code had called it. */
function callLibrary(
  machine: Machine,
  call: LibraryCall,
  type: number,
  name: string,
  receiver: ValueId,
  args: readonly ValueId[],
): void {
  const method = machine.apis.methodNamed(machine.program.types.text(type), name, args.length);
  if (method === null) {
    machine.library.callNamed(call.frame, call.state, type, name, receiver, args);
    gives(machine, call, call.state.result);
    return;
  }
  const info = machine.apis.of(method);
  const all = [receiver, ...args];
  machine.library.call(
    call.frame,
    call.state,
    { opcode: VIRTUAL, method, args: all, isStatic: false },
    info,
    all,
  );
  gives(machine, call, call.state.result);
}

function fieldsNamed(machine: Machine, call: LibraryCall): readonly number[] {
  const { values, slots, program } = machine;
  const keys = new Set<number>();
  for (const object of values.at(call.self).objs) {
    for (const name of values.texts(call.state.heap.get(object, slots.slot("name")))) {
      const id = program.names.idOf(name);
      for (let shape = 0; shape < program.fieldShapes.size; shape++) {
        if (program.fieldShapes.first(shape) === id) keys.add(shape);
      }
    }
  }
  return [...keys];
}
