import { FormatError } from "../../../formats/format-error.ts";
import { isCallbackName } from "../graph/framework.ts";
import { NONE } from "../graph/program.ts";
import type { Context, HeapObject, Page, Press } from "./context.ts";
import { Heap, type Made } from "./heap.ts";
import { DRIVEN, RUN_NAMES } from "./lifecycle.ts";
import { MethodRun } from "./method-run.ts";
import { join, NOTHING, numberValue, objectValue, UNKNOWN, type Value, valueKey } from "./value.ts";
import type { World } from "./world.ts";

/**
 * `start`: what runs by itself, where only one thing can be meant. `possible`: everything that could run, whatever the
 * user presses. `agreed`: the same, from the code behind "agree".
 */
export type Policy = "start" | "possible" | "agreed";

const MAX_CONTEXTS = 6;
const MAX_ALL_CONTEXTS = 4000;
const MAX_DEPTH = 48;
const MAX_RUNS = 12_000;
const MAX_RECEIVERS = 60;
const NO_UNITS = new Uint8Array(0);

/** Follows code from what Android starts, method by method, until nothing new is found. */
export class Exploration {
  readonly world: World;
  readonly policy: Policy;
  readonly heap: Heap;
  /** What starts it all, in order. */
  readonly roots: Context[] = [];
  readonly contexts: Context[] = [];
  readonly byMethod = new Map<number, Context[]>();
  readonly presses = new Map<string, Press>();
  /** Methods that layouts name to be called on a press. */
  readonly pressNames = new Set<string>();
  readonly pages = new Map<string, Page>();
  /** There was more code than is followed. */
  isCut = false;
  /** Any open condition counts as one that matters: what runs on "refuse" must be certain. */
  doubtsAll = false;
  readonly #contexts = new Map<string, Context>();
  readonly #initialised = new Map<number, Context | null>();
  readonly #started = new Set<string>();
  readonly #escaped = new Map<number, Context>();
  readonly #called = new Set<number>();
  readonly #queue: Context[] = [];
  #depth = 0;
  #runsLeft = MAX_RUNS;

  constructor(world: World, policy: Policy) {
    this.world = world;
    this.policy = policy;
    this.heap = new Heap(world, (context) => this.#enqueue(context));
  }

  get isBroad(): boolean {
    return this.policy !== "start";
  }

  /** Android makes an object of this class and drives it. */
  startRoot(type: number): void {
    this.#start(type, this.heap.any(type), null, -1);
    this.settle();
  }

  /** Runs until nothing is left to run; a broad exploration then calls what was handed out. */
  settle(): void {
    for (;;) {
      for (let context = this.#queue.pop(); context !== undefined; context = this.#queue.pop()) {
        context.isQueued = false;
        this.#run(context);
      }
      const next = [...this.#escaped].find(([object]) => !this.#called.has(object));
      if (next === undefined) return;
      this.#called.add(next[0]);
      this.#callBack(this.heap.object(next[0]), next[1]);
    }
  }

  /** Someone presses it. */
  press({ listener, methodName, which, on, from }: Press): readonly Context[] {
    const entered: Context[] = [];
    for (const number of listener.objects) {
      const object = this.heap.object(number);
      const args = which === 0 ? [on] : [on, numberValue(which)];
      if (object.lambda !== null) {
        entered.push(...this.#enterLambda(object, args, from, -1));
        continue;
      }
      const name = methodName === "" ? "onClick" : methodName;
      for (const method of this.world.methodsNamed(object.type, (each) => each === name)) {
        const wanted = this.world.parameters(this.world.program.methods.second(method)).length - 1;
        entered.push(this.#enter(method, [objectValue(number), ...args.slice(0, wanted)], from, -1, true));
      }
    }
    this.settle();
    return entered;
  }

  /** Follows a call into one method; null where it has not returned yet. */
  enter(run: MethodRun, method: number, args: readonly Value[], isSure: boolean): Value | null {
    const context = this.#enter(method, args, run.context, run.at - run.start, isSure);
    context.waiting.add(run.context);
    return context.result;
  }

  lambda(run: MethodRun, object: HeapObject, args: readonly Value[], isSure: boolean): Value | null {
    let result: Value | null = null;
    for (const context of this.#enterLambda(object, args, run.context, run.at - run.start, isSure)) {
      context.waiting.add(run.context);
      if (context.result !== null) result = result === null ? context.result : join(result, context.result);
    }
    return result;
  }

  madeAt(run: MethodRun, type: number): number {
    return this.heap.made(type, `${run.context.method} ${run.at - run.start}`).id;
  }

  put(object: number, value: Value): void {
    this.heap.put(object, value);
  }

  contentsOf(run: MethodRun, holder: Value): Value {
    return this.heap.contentsOf(run.context, holder);
  }

  readStatic(run: MethodRun, index: number): Value {
    this.initialise(
      run,
      run.dex.type((run.dex.dex.words[run.dex.dex.header.fields.word + index * 2] ?? 0) & 0xffff),
    );
    return this.heap.readStatic(run.context, run.dex, index);
  }

  writeStatic(run: MethodRun, index: number, value: Value): void {
    const owner = run.dex.type((run.dex.dex.words[run.dex.dex.header.fields.word + index * 2] ?? 0) & 0xffff);
    this.initialise(run, owner);
    this.heap.writeStatic(run.context, run.dex.field(index), value);
  }

  readField(run: MethodRun, index: number, _holder: Value): Value {
    return this.heap.readField(run.context, run.dex.field(index));
  }

  writeField(run: MethodRun, index: number, value: Value): void {
    this.heap.writeField(run.dex.field(index), value);
  }

  /** A class is used: its static initialiser runs first, after those above it. */
  initialise(run: MethodRun, type: number): void {
    const { program } = this.world;
    for (let at = type; at !== NONE && this.world.isFollowed(at); at = program.superOf(at)) {
      const known = this.#initialised.get(at);
      if (known === undefined) {
        this.#initialised.set(at, null);
        const [method] = this.world.ownMethod(at, this.world.initialiserName);
        if (method === undefined) continue;
        this.#initialised.set(at, this.#enter(method, [], run.context, run.at - run.start, true));
      } else if (known !== null) this.#way(run.context, run.at - run.start, known, true);
    }
  }

  /** A class is named to be started: `new Intent(context, Page.class)`. */
  startClass(run: MethodRun, type: number): void {
    if (this.world.kindOf(type) === null || !this.world.isFollowed(type)) return;
    this.#start(type, this.heap.any(type), run.context, run.at - run.start);
  }

  /** An object is shown or attached, which drives it from now on. */
  startObject(run: MethodRun, object: Made): void {
    if (this.world.kindOf(object.type) === null || !this.world.isFollowed(object.type)) return;
    this.#start(object.type, object, run.context, run.at - run.start);
  }

  /** What was handed over to be run runs. */
  fire(run: MethodRun, number: number, depth = 0): void {
    const object = this.heap.object(number);
    const at = run.at - run.start;
    if (object.lambda !== null) {
      this.#enterLambda(object, [], run.context, at);
      return;
    }
    if (!this.world.isFollowed(object.type)) {
      const contents = this.heap.contentsOf(run.context, objectValue(number));
      if (depth < 3) for (const inner of contents.objects) this.fire(run, inner, depth + 1);
      return;
    }
    if (!this.world.hierarchy.isKnownToFramework(object.type)) return;
    for (const method of this.world.methodsNamed(object.type, (name) => RUN_NAMES.has(name))) {
      this.#enter(method, [objectValue(number), ...this.#unknownArguments(method)], run.context, at, true);
    }
  }

  /** The system's question for a permission is answered; the policy is not what it asks about. */
  answerPermission(run: MethodRun, value: Value): void {
    for (const number of value.objects) {
      const object = this.heap.object(number);
      if (!this.world.isFollowed(object.type)) continue;
      for (const method of this.world.methodsNamed(
        object.type,
        (name) => name === "onRequestPermissionsResult",
      )) {
        const args = [objectValue(number), ...this.#unknownArguments(method)];
        this.#enter(method, args, run.context, run.at - run.start, true);
      }
    }
  }

  /** An object came into known code, which may call it back at any time. */
  escape(run: MethodRun, value: Value): void {
    if (!this.isBroad) return;
    for (const object of value.objects)
      if (!this.#escaped.has(object)) this.#escaped.set(object, run.context);
  }

  receivers(type: number): readonly number[] {
    const live = this.world.solving.liveBelow(type);
    return live.length > MAX_RECEIVERS ? [] : live;
  }

  page(owner: string): Page {
    let page = this.pages.get(owner);
    if (page === undefined) {
      page = { owner, texts: new Set(), layouts: new Set() };
      this.pages.set(owner, page);
    }
    return page;
  }

  #callBack(object: HeapObject, from: Context): void {
    if (object.lambda !== null) {
      this.#enterLambda(object, [], from, -1);
      return;
    }
    const { world } = this;
    if (!world.isFollowed(object.type) || !world.hierarchy.isKnownToFramework(object.type)) return;
    const isPressed = world.hierarchy.above(object.type).some((above) => PRESSED.has(world.typeName(above)));
    const isForeign = world.hierarchy.isKnownToForeign(object.type);
    const isCalled = (name: string): boolean =>
      isCallbackName(name, isForeign) && !(isPressed && name === "onClick") && !this.pressNames.has(name);
    for (const method of world.methodsNamed(object.type, isCalled)) {
      this.#enter(method, [objectValue(object.id), ...this.#unknownArguments(method)], from, -1, false);
    }
  }

  #start(type: number, object: Made, from: Context | null, at: number): void {
    const { world } = this;
    const kind = world.kindOf(type);
    if (kind === null) return;
    const receiver = objectValue(object.id);
    const enter = (method: number, args: readonly Value[]): void => {
      if (from === null) this.roots.push(this.#context(method, [receiver, ...args]));
      else this.#enter(method, [receiver, ...args], from, at, true);
    };
    const key = `${object.id} ${from?.id ?? -1} ${at}`;
    if (this.#started.has(key)) return;
    this.#started.add(key);
    const initialiser = world.ownMethod(type, world.initialiserName)[0];
    if (initialiser !== undefined && from === null) this.roots.push(this.#context(initialiser, []));
    else if (initialiser !== undefined && from !== null) this.#enter(initialiser, [], from, at, true);
    if (object.isAny) {
      for (const method of world.ownMethod(type, world.constructorName))
        enter(method, this.#unknownArguments(method));
    }
    for (const name of DRIVEN[kind]) {
      for (const method of world.methodsNamed(type, (each) => each === name)) {
        const args = this.#unknownArguments(method);
        // Nothing was saved before the first start.
        enter(
          method,
          this.isBroad ? args : args.map((value, n) => (this.#isState(method, n) ? numberValue(0) : value)),
        );
      }
    }
    if (this.isBroad) {
      const caller = from ?? this.roots.at(-1);
      if (caller !== undefined && !this.#escaped.has(object.id)) this.#escaped.set(object.id, caller);
    }
    if (from === null) this.#runAll();
  }

  #runAll(): void {
    for (const context of this.roots) this.#enqueue(context);
    this.settle();
  }

  #isState(method: number, parameter: number): boolean {
    const shape = this.world.program.methods.second(method);
    return this.world.parameters(shape)[parameter] === "Landroid/os/Bundle;";
  }

  #unknownArguments(method: number): readonly Value[] {
    return this.world
      .parameters(this.world.program.methods.second(method))
      .slice(0, -1)
      .map(() => UNKNOWN);
  }

  #enterLambda(
    object: HeapObject,
    args: readonly Value[],
    from: Context,
    at: number,
    isSure = true,
  ): readonly Context[] {
    const { lambda } = object;
    if (lambda === null) return [];
    const { program } = this.world;
    const isStatic = (program.access.at(lambda.method) - 1) & 0x8;
    const count =
      this.world.parameters(program.methods.second(lambda.method)).length - 1 + (isStatic ? 0 : 1);
    const all = [...lambda.caught, ...args].slice(0, count);
    while (all.length < count) all.push(UNKNOWN);
    return [this.#enter(lambda.method, all, from, at, isSure)];
  }

  #enter(method: number, args: readonly Value[], from: Context, at: number, isSure: boolean): Context {
    const context = this.#context(method, args);
    this.#way(from, at, context, isSure && !(context.isMerged && !isSure));
    return context;
  }

  #way(from: Context, at: number, to: Context, isSure: boolean): void {
    const key = `${at} ${to.id}`;
    const known = from.ways.get(key);
    if (known === undefined) from.ways.set(key, { to, at, isSure });
    else known.isSure &&= isSure;
  }

  #context(method: number, args: readonly Value[]): Context {
    const key = `${method} ${args.map(valueKey).join("|")}`;
    const known = this.#contexts.get(key);
    if (known !== undefined) return known;
    const siblings = this.byMethod.get(method) ?? [];
    this.byMethod.set(method, siblings);
    const merged = siblings.find((each) => each.isMerged);
    if (merged !== undefined) return this.#widen(merged, args);
    const context: Context = {
      id: this.contexts.length,
      method,
      args,
      result: null,
      waiting: new Set(),
      ways: new Map(),
      visited: NO_UNITS,
      closedBy: new Set(),
      isQueued: false,
      isMerged: siblings.length >= MAX_CONTEXTS,
    };
    this.contexts.push(context);
    siblings.push(context);
    this.#contexts.set(key, context);
    if (this.contexts.length > MAX_ALL_CONTEXTS) this.isCut = true;
    else if (this.#depth < MAX_DEPTH) this.#run(context);
    else this.#enqueue(context);
    return context;
  }

  #widen(context: Context, args: readonly Value[]): Context {
    const joined = args.map((value, n) => join(context.args[n] ?? NOTHING, value));
    if (joined.some((value, n) => value !== context.args[n])) {
      context.args = joined;
      this.#enqueue(context);
    }
    return context;
  }

  #enqueue(context: Context): void {
    if (context.isQueued || this.isCut) return;
    context.isQueued = true;
    this.#queue.push(context);
  }

  #run(context: Context): void {
    const { program } = this.world;
    const dex = program.dexes[program.codeDex.at(context.method)];
    const offset = program.codeOffset.at(context.method);
    if (--this.#runsLeft < 0) this.isCut = true;
    if (this.isCut) return;
    if (dex === undefined || offset === 0) {
      this.#finish(context, UNSEEN);
      return;
    }
    this.#depth++;
    try {
      const run = new MethodRun(this, context, dex, offset);
      run.run();
      if (run.result !== null) this.#finish(context, run.result);
    } catch (error) {
      // The reader of code has already said that this method is broken.
      if (!(error instanceof FormatError)) throw error;
      this.#finish(context, UNSEEN);
    } finally {
      this.#depth--;
    }
  }

  #finish(context: Context, result: Value): void {
    const joined = context.result === null ? result : join(context.result, result);
    if (joined === context.result) return;
    context.result = joined;
    for (const waiting of context.waiting) this.#enqueue(waiting);
  }
}

const UNSEEN: Value = { ...UNKNOWN, doubt: "unseen" };
const PRESSED: ReadonlySet<string> = new Set([
  "Landroid/view/View$OnClickListener;",
  "Landroid/content/DialogInterface$OnClickListener;",
]);
