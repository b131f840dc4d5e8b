import { NONE } from "../graph/program.ts";
import type { ApiInfo } from "./apis.ts";
import type { Frame, State } from "./frame.ts";
import type { Heap } from "./heap.ts";
import type { Machine } from "./machine.ts";
import { byClass } from "./receivers.ts";
import { runLambda } from "./run-lambda.ts";
import { unseenResult } from "./unseen-result.ts";
import { NOTHING, type ValueId } from "./values.ts";

export interface Invocation {
  readonly opcode: number;
  readonly method: number;
  /** The receiver first, where there is one. */
  readonly args: readonly ValueId[];
  readonly isStatic: boolean;
}

interface Target {
  readonly method: number;
  readonly receiver: ValueId | null;
}

interface Ways {
  readonly targets: readonly Target[];
  readonly library: { readonly info: ApiInfo; readonly args: readonly ValueId[] } | null;
}

const MAX_TARGETS = 8;
const DISPATCHED: ReadonlySet<number> = new Set([0x6e, 0x72, 0x74, 0x78]);

/** Finds what a call runs, and runs it. */
export class Calls {
  readonly #machine: Machine;

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  invoke(frame: Frame, state: State, call: Invocation): void {
    const machine = this.#machine;
    machine.sharing.note(frame, state, call);
    if (machine.services.isRequest(call)) {
      machine.services.send(frame, state, call);
      return;
    }
    const { targets, library } = this.#ways(call);
    this.#run(frame, state, call, targets, library);
    machine.sharing.answer(frame, state, call);
  }

  #run(
    frame: Frame,
    state: State,
    call: Invocation,
    targets: readonly Target[],
    library: Ways["library"],
  ): void {
    const machine = this.#machine;
    if (library === null) this.#runAll(frame, state, call, targets);
    else
      this.#runBoth(frame, state, call, targets, () =>
        machine.library.call(frame, state, call, library.info, library.args),
      );
  }

  /** What the call may run of the app, and what a library does for it or beside it. */
  #ways(call: Invocation): Ways {
    const { apis } = this.#machine;
    const info = apis.of(call.method);
    const byLibrary: Ways = { targets: [], library: { info, args: call.args } };
    if (info.known && !info.bundled) return byLibrary;
    const { targets, library } = this.#targets(call);
    const own = targets.filter(({ method }) => this.#isOwn(method));
    if (info.bundled && own.length === 0) return byLibrary;
    if (this.#isInterfaceOfLibrary(call.method, info)) {
      const ofApp = own.filter(({ method }) => !this.#isGuests(method));
      if (ofApp.length < targets.length) return { ...byLibrary, targets: ofApp };
    }
    const [first] = targets;
    if (first !== undefined && targets.every(({ method }) => apis.of(method).bundled))
      return { targets: [], library: { info: apis.of(first.method), args: call.args } };
    if (targets.length > 0 && library === null) return { targets, library: null };
    const args = library === null ? call.args : [library, ...call.args.slice(1)];
    return { targets, library: { info, args } };
  }

  /** A model speaks of a library that the app brings along: what the library does behind the call is not looked into. */
  #isInterfaceOfLibrary(method: number, { model }: ApiInfo): boolean {
    const { relevance, program } = this.#machine;
    const type = program.methods.first(method);
    return model !== null && program.isDefined(type) && relevance.isToolkit(type);
  }

  #isGuests(method: number): boolean {
    return this.#machine.relevance.isGuest(this.#machine.program.methods.first(method));
  }

  #isOwn(method: number): boolean {
    const { relevance, apis, program } = this.#machine;
    const type = program.methods.first(method);
    return !relevance.isToolkit(type) && !apis.isGenerated(type);
  }

  #runBoth(
    frame: Frame,
    state: State,
    call: Invocation,
    targets: readonly Target[],
    library: () => void,
  ): void {
    const before = state.heap.copy();
    library();
    if (targets.length === 0) return;
    const { heap, result } = state;
    const falls = frame.falls;
    state.heap = before;
    frame.falls = true;
    this.#runAll(frame, state, call, targets);
    if (!frame.falls) {
      state.heap = heap;
      state.result = result;
    } else if (falls) {
      state.heap.join(heap, this.#machine.values);
      state.result = this.#machine.values.join(state.result, result);
    }
    frame.falls ||= falls;
  }

  #runAll(frame: Frame, state: State, call: Invocation, targets: readonly Target[]): void {
    const machine = this.#machine;
    const [only] = targets;
    if (targets.length === 1 && only !== undefined) {
      state.result = this.enter(frame, state, only.method, this.#argsFor(call, only));
      return;
    }
    const before = state.heap;
    let joined: Heap | null = null;
    let result: ValueId = NOTHING;
    for (const target of targets) {
      state.heap = before.copy();
      frame.falls = true;
      result = machine.values.join(
        result,
        this.enter(frame, state, target.method, this.#argsFor(call, target)),
      );
      if (!frame.falls) continue;
      if (joined === null) joined = state.heap;
      else joined.join(state.heap, machine.values);
    }
    frame.falls = joined !== null;
    state.heap = joined ?? before;
    state.result = result;
  }

  #argsFor(call: Invocation, target: Target): readonly ValueId[] {
    return target.receiver === null ? call.args : [target.receiver, ...call.args.slice(1)];
  }

  /** Runs a method of the app; the result, and `frame.falls` tells whether it came back. */
  enter(frame: Frame, state: State, method: number, args: readonly ValueId[]): ValueId {
    const machine = this.#machine;
    machine.initialisers.run(frame, state, machine.program.methods.first(method));
    const decoded = machine.decoders.text(frame, state, method, args);
    if (decoded !== null) return decoded;
    machine.trail.called(frame, args, method);
    const effects = machine.runs.execute(method, args, state.heap, frame.depth + 1, frame.code.method);
    const carrier = machine.carrier(effects, frame);
    if (effects.thrown !== null && effects.thrownHeap !== null) {
      const thrown: State = { registers: state.registers, heap: state.heap.copy(), result: state.result };
      carrier.apply(effects.thrownHeap, thrown.heap);
      frame.throws(carrier.value(effects.thrown), thrown, true);
    }
    if (effects.exit !== null) carrier.apply(effects.exit, state.heap);
    if (effects.thrown !== null && effects.thrownHeap === null)
      frame.throws(carrier.value(effects.thrown), state, false);
    if (effects.exit === null) {
      frame.falls = false;
      return NOTHING;
    }
    if (effects.isUnseen)
      for (const arg of args.slice(machine.isStatic(method) ? 0 : 1))
        machine.world.escape(state, machine.values.at(arg).objs);
    const result = effects.isUnseen
      ? unseenResult(machine, frame, state, method, effects.result)
      : carrier.value(effects.result);
    machine.trail.returned(frame, result, method);
    return result;
  }

  #targets(call: Invocation): { readonly targets: readonly Target[]; readonly library: ValueId | null } {
    const { program, hierarchy } = this.#machine;
    const type = program.methods.first(call.method);
    const shape = program.methods.second(call.method);
    if (!DISPATCHED.has(call.opcode)) {
      const method = hierarchy.resolve(type, shape);
      return { targets: method === NONE ? [] : [{ method, receiver: null }], library: null };
    }
    return this.#dispatch(call.args[0] ?? NOTHING, type, shape);
  }

  #dispatch(
    receiver: ValueId,
    type: number,
    shape: number,
  ): { readonly targets: readonly Target[]; readonly library: ValueId | null } {
    const { values, objects, program, hierarchy, lambdas, proxies } = this.#machine;
    const value = values.at(receiver);
    const byMethod = new Map<number, number[]>();
    const ofLibrary: number[] = [];
    const add = (method: number, object: number): void => {
      const others = byMethod.get(method);
      if (others) others.push(object);
      else byMethod.set(method, [object]);
    };
    for (const object of value.objs) {
      const info = objects.at(object);
      if (lambdas.has(object) || proxies.has(object) || !program.isDefined(info.type)) {
        ofLibrary.push(object);
        continue;
      }
      const method = hierarchy.resolve(info.type, shape);
      if (method !== NONE) add(method, object);
      else ofLibrary.push(object);
      if (!info.exact) for (const below of this.#overriding(info.type, shape)) add(below, object);
    }
    if (value.objs.length === 0) this.#unseenReceiver(type, shape, add);
    const targets = [...byMethod]
      .flatMap(([method, all]) => byClass(objects, all).map((objs) => [method, objs] as const))
      .slice(0, MAX_TARGETS)
      .map(
        ([method, objs]): Target => ({
          method,
          receiver: values.withTaints(values.objects(objs), value.taints),
        }),
      );
    const isPlain = ofLibrary.length === 0 && (targets.length > 0 || value.objs.length > 0);
    if (isPlain) return { targets, library: null };
    const library =
      targets.length === 0
        ? receiver
        : values.of({ any: value.any, taints: value.taints, consts: [], objs: ofLibrary });
    return { targets, library: targets.length === 0 ? null : library };
  }

  /** An object that nobody saw made: of the class that the call names, or of one below it that the app makes. */
  #unseenReceiver(type: number, shape: number, add: (method: number, object: number) => void): void {
    const { program, hierarchy } = this.#machine;
    if (!program.isDefined(type)) return;
    const own = hierarchy.resolve(type, shape);
    if (own !== NONE) add(own, this.#machine.some(type));
    for (const below of this.#machine.world.madeBelow(type)) {
      const method = hierarchy.resolve(below, shape);
      if (method !== NONE && method !== own) add(method, this.#machine.some(below));
    }
  }

  #overriding(type: number, shape: number): readonly number[] {
    const { hierarchy, world } = this.#machine;
    const own = hierarchy.resolve(type, shape);
    const methods = world.madeBelow(type).map((below) => hierarchy.resolve(below, shape));
    return [...new Set(methods)].filter((method) => method !== NONE && method !== own);
  }

  /** A library calls a method of these objects by its name; the joined result, null where none has one. */
  callByName(
    frame: Frame,
    state: State,
    receiver: ValueId,
    name: string,
    args: readonly ValueId[],
  ): ValueId | null {
    const machine = this.#machine;
    const { objs, taints } = machine.values.at(receiver);
    let result: ValueId | null = null;
    for (const object of objs) {
      const lambda = machine.lambdas.get(object);
      if (lambda !== undefined) {
        result = machine.values.join(
          result ?? NOTHING,
          runLambda(machine, frame, state, object, lambda, args),
        );
        continue;
      }
      const target = machine.calledBack(machine.objects.at(object).type, name, args.length);
      if (target === null) continue;
      const self = machine.values.withTaints(machine.values.object(object), taints);
      const before = state.heap.copy();
      const given = [self, ...args.slice(0, machine.shapeOf(target).wide.length)];
      const got = this.enter(frame, state, target, given);
      result = machine.values.join(result ?? NOTHING, got);
      // Whoever calls it does not stop where it fails; and it may also not be called.
      if (!frame.falls) state.heap = before;
      else state.heap.join(before, machine.values);
      frame.falls = true;
    }
    return result;
  }
}
