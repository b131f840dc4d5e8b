import type { ApiInfo } from "./apis.ts";
import { assume } from "./assumed.ts";
import type { Invocation } from "./calls.ts";
import type { Frame, State } from "./frame.ts";
import type { Machine } from "./machine.ts";
import type { Endpoint, Statement } from "./model-language.ts";
import { PSEUDO } from "./pseudo-fields.ts";
import { runSpecial } from "./specials.ts";
import { marked } from "./taints.ts";
import { ANYTHING, NOTHING, type ValueId } from "./values.ts";

/** One call into a library, while its model runs. */
export interface LibraryCall {
  readonly frame: Frame;
  readonly state: State;
  readonly info: ApiInfo;
  readonly self: ValueId;
  /** Without the receiver. */
  readonly args: readonly ValueId[];
  readonly mark: number;
  readonly resultType: number;
  result: ValueId;
}

/** Carries out what the catalog says of library calls, and for the rest assumes that what goes in may come out. */
export class Library {
  readonly #machine: Machine;

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  call(frame: Frame, state: State, call: Invocation, info: ApiInfo, args: readonly ValueId[]): void {
    const shape = this.#machine.program.methods.second(call.method);
    this.#carryOut({
      frame,
      state,
      info,
      self: call.isStatic ? NOTHING : (args[0] ?? NOTHING),
      args: call.isStatic ? args : args.slice(1),
      mark: info.mark,
      resultType: this.#machine.program.resultOf(shape),
      result: NOTHING,
    });
  }

  /** A method of which only class and name are known. */
  callNamed(
    frame: Frame,
    state: State,
    type: number,
    name: string,
    self: ValueId,
    args: readonly ValueId[],
  ): void {
    const { apis, program } = this.#machine;
    const info = apis.named(type, name, args.length);
    const resultType = program.types.idOf(name === "<init>" ? "V" : "Ljava/lang/Object;");
    this.#carryOut({ frame, state, info, self, args, mark: 0, resultType, result: NOTHING });
  }

  #carryOut(made: LibraryCall): void {
    const machine = this.#machine;
    const { frame, state } = made;
    this.#callbackOfLambda(made);
    this.#callbackOfProxy(made);
    machine.sinks.check(made);
    const model = this.#modelOf(made);
    if (model !== null) this.#run(made, model);
    else assume(this.#machine, made);
    // What the model has the app do for the call is sent with it.
    if (model?.some(({ kind }) => kind === "call")) machine.sinks.check(made);
    const source = machine.sources.ofCall(made);
    state.result = source ?? made.result;
    machine.sinks.open(made);
    frame.throws(ANYTHING, state, false);
  }

  /** A call on a lambda that has no class: any method of it is the one it has. */
  #callbackOfLambda(call: LibraryCall): void {
    const { values, lambdas, calls } = this.#machine;
    const objs = values.at(call.self).objs.filter((object) => lambdas.has(object));
    if (objs.length === 0) return;
    call.result =
      calls.callByName(call.frame, call.state, values.objects(objs), call.info.name, call.args) ?? NOTHING;
  }

  /** A call on an interface that has no class: its handler gets all of them. */
  #callbackOfProxy(call: LibraryCall): void {
    const { values, proxies, calls, slots, elements, fields, program } = this.#machine;
    for (const object of values.at(call.self).objs) {
      if (!proxies.has(object)) continue;
      const type = program.types.idOf("[Ljava/lang/Object;");
      const array = this.#machine.make(call.frame, call.state, type, "given");
      for (const [n, arg] of call.args.entries())
        elements.put(call.state, values.at(array).objs, values.int(n), arg);
      fields.store(call.state, values.at(array).objs, PSEUDO.size, values.int(call.args.length));
      const handler = call.state.heap.get(object, slots.slot("handler"));
      const kind = program.types.idOf("Ljava/lang/reflect/Method;");
      const method = this.#machine.make(call.frame, call.state, kind, "called");
      const asked = values.at(method).objs;
      fields.store(call.state, asked, slots.slot("name"), values.string(call.info.name));
      fields.store(
        call.state,
        asked,
        slots.slot("class"),
        values.classOf(program.types.idOf(call.info.owner)),
      );
      const result = calls.callByName(call.frame, call.state, handler, "invoke", [call.self, method, array]);
      call.result = values.join(call.result, result ?? NOTHING);
    }
  }

  #modelOf(call: LibraryCall): readonly Statement[] | null {
    const { objects, values, program, apis } = this.#machine;
    const { objs } = values.at(call.self);
    const only = objs.length === 1 ? objects.at(objs[0] ?? 0) : null;
    if (only?.exact && only.type >= 0 && !program.isDefined(only.type)) {
      const model = apis.modelFor(only.type, call.info);
      if (model !== null) return model;
    }
    return call.info.model;
  }

  #run(call: LibraryCall, model: readonly Statement[]): void {
    for (const statement of model) this.#step(call, statement);
    if (call.result === NOTHING) call.result = ANYTHING;
    if (call.mark !== 0) call.result = this.#marked(call.result, call.mark);
  }

  #step(call: LibraryCall, statement: Statement): void {
    const { values, calls } = this.#machine;
    switch (statement.kind) {
      case "copy":
        this.#copy(call, statement.from, statement.to);
        return;
      case "tell": {
        const taints = this.#machine.told(
          call.state.heap,
          this.read(call, statement.from),
          call.info.serialises,
        );
        this.#tell(call, statement.to, taints);
        return;
      }
      case "call": {
        const on = this.read(call, statement.on);
        const args = statement.args.map((arg) => this.read(call, arg));
        const result = calls.callByName(call.frame, call.state, on, statement.name, args);
        if (result !== null && statement.to !== null) this.write(call, statement.to, result);
        return;
      }
      case "named": {
        const named = this.#machine.named.of(
          statement.what,
          this.read(call, statement.name),
          call.state,
          call.resultType,
        );
        this.write(call, statement.to, values.objects(named));
        return;
      }
      case "do":
        runSpecial(this.#machine, call, statement.what);
        return;
    }
  }

  #copy(call: LibraryCall, from: Endpoint, to: Endpoint): void {
    if (from.path.some(({ kind }) => kind === "all")) {
      const sources = this.#machine.values.at(
        this.read(call, { ...from, path: from.path.slice(0, -1) }),
      ).objs;
      this.#machine.elements.copy(
        call.state,
        sources,
        this.#targets(call, { ...to, path: to.path.slice(0, -1) }),
      );
      return;
    }
    const value = this.read(call, from);
    if (value !== NOTHING) this.write(call, to, value);
  }

  /** What stands at an endpoint. */
  read(call: LibraryCall, { base, path }: Endpoint): ValueId {
    const { values, elements, slots } = this.#machine;
    let value =
      base === "this"
        ? call.self
        : base === "return"
          ? call.result
          : base === "unknown"
            ? ANYTHING
            : (call.args[base] ?? NOTHING);
    for (const step of path) {
      const { objs, taints } = values.at(value);
      let next: ValueId = NOTHING;
      if (step.kind === "chain") {
        value = this.#chain(call, value, slots.slot(step.name));
        continue;
      }
      if (step.kind === "slot") {
        for (const object of objs)
          next = values.join(next, call.state.heap.get(object, slots.slot(step.name)));
        value = next;
        continue;
      }
      if (step.kind === "key") next = elements.get(call.state, objs, call.args[step.argument] ?? NOTHING);
      else for (const object of objs) next = values.join(next, elements.all(call.state, object));
      for (const object of objs) {
        const whole = values.at(call.state.heap.get(object, PSEUDO.data)).taints;
        if (whole.length > 0) next = values.join(next, values.tainted(whole));
      }
      value = taints.length > 0 ? values.join(next, values.tainted(taints)) : next;
    }
    if (value !== NOTHING) this.#machine.trail.met(call.frame, values.at(value).taints);
    return value;
  }

  /** What stands in a slot, in the same slot of that, and so on: streams around streams. */
  #chain(call: LibraryCall, from: ValueId, slot: number): ValueId {
    const { values } = this.#machine;
    let all: ValueId = NOTHING;
    let layer = values.at(from).objs;
    for (let depth = 0; depth < MAX_CHAIN && layer.length > 0; depth++) {
      let next: ValueId = NOTHING;
      for (const object of layer) next = values.join(next, call.state.heap.get(object, slot));
      const before = all;
      all = values.join(all, next);
      if (all === before) break;
      layer = values.at(next).objs;
    }
    return all;
  }

  write(call: LibraryCall, to: Endpoint, value: ValueId): void {
    const { values, fields, elements, slots, trail } = this.#machine;
    if (to.path.length === 0) {
      if (to.base === "return") call.result = values.join(call.result, value);
      return;
    }
    const last = to.path[to.path.length - 1];
    const targets = this.#targets(call, { ...to, path: to.path.slice(0, -1) });
    if (last === undefined || targets.length === 0) return;
    const marked = call.mark === 0 ? value : this.#marked(value, call.mark);
    if (last.kind === "slot") {
      trail.stored(call.frame, marked, slots.slot(last.name), null);
      fields.store(call.state, targets, slots.slot(last.name), marked);
      return;
    }
    trail.stored(call.frame, marked, PSEUDO.elements, null);
    if (last.kind === "key") elements.put(call.state, targets, call.args[last.argument] ?? NOTHING, marked);
    else if (last.kind === "append") elements.append(call.state, targets, marked);
    else fields.add(call.state, targets, PSEUDO.elements, marked);
  }

  #targets(call: LibraryCall, at: Endpoint): readonly number[] {
    if (
      at.base === "return" &&
      at.path.length === 0 &&
      this.#machine.values.at(call.result).objs.length === 0
    ) {
      call.result = this.#machine.values.join(call.result, this.resultObject(call));
    }
    return this.#machine.values.at(this.read(call, at)).objs;
  }

  /** An object that the call gives back. */
  resultObject(call: LibraryCall): ValueId {
    return this.#machine.make(call.frame, call.state, call.resultType, "result", false);
  }

  #tell(call: LibraryCall, to: Endpoint, taints: readonly number[]): void {
    const { values, fields, trail } = this.#machine;
    if (taints.length === 0) return;
    const all = call.mark === 0 ? taints : taints.map((taint) => marked(taint, call.mark));
    trail.met(call.frame, all);
    if (to.base === "return" && to.path.length === 0) {
      call.result = values.join(call.result, values.tainted(all));
      return;
    }
    const targets = this.#targets(call, to);
    trail.stored(call.frame, values.tainted(all), PSEUDO.data, null);
    fields.add(call.state, targets, PSEUDO.data, values.tainted(all));
  }

  #marked(value: ValueId, mark: number): ValueId {
    const { values } = this.#machine;
    const parts = values.at(value);
    if (parts.taints.length === 0) return value;
    const taints = [...new Set(parts.taints.map((taint) => marked(taint, mark)))].sort((a, b) => a - b);
    return values.of({ ...parts, taints });
  }
}

/** How many streams may stand around one another. */
const MAX_CHAIN = 6;
