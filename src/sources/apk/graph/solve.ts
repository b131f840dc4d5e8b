import { isCallbackName } from "./framework.ts";
import { Hierarchy } from "./hierarchy.ts";
import { EDGE, EDGE_KINDS, NONE, type Program } from "./program.ts";
import { IntList } from "./tables.ts";

const ROOT = -1;
const { call: CALL, dispatch: DISPATCH, create: CREATE, initialise: INITIALISE } = EDGE;
const { methodNamed: METHOD_NAMED } = EDGE;
/** What texts, maps and sets call on any object that they are given. */
const OBJECT_NAMES = ["toString", "hashCode", "equals"];

/**
 * What runs, from the classes that Android starts. A virtual call reaches the overriding methods of objects that
 * reached code creates; an object that the framework knows is called back from where it is created. Breadth first, so
 * that the path kept for a method is a short one.
 */
export class Solving {
  readonly program: Program;
  readonly hierarchy: Hierarchy;
  /** By method: who reached it + 2; 0 where nobody did, 1 for what Android starts. */
  readonly #parents = new IntList();
  /** Classes of which something outside the code makes an object. */
  readonly started: number[] = [];
  readonly #queue: number[] = [];
  #ran = 0;
  /** By type: 1 once an object of it exists. */
  readonly #live = new IntList();
  readonly #initialised = new IntList();
  readonly #liveBelow = new Map<number, number[]>();
  /** By type: the calls on it, as shape and caller. */
  readonly #callsOn = new Map<number, number[]>();
  readonly #called = new IntList();
  readonly #callbackNames = new Map<number, boolean>();
  readonly #activity: number;
  readonly #view: number;
  readonly #void: number;
  readonly #constructorName: number;
  readonly #initialiserName: number;
  readonly #objectNames: ReadonlySet<number>;

  constructor(program: Program) {
    this.program = program;
    this.hierarchy = new Hierarchy(program);
    this.#activity = program.types.idOf("Landroid/app/Activity;");
    this.#view = program.types.idOf("Landroid/view/View;");
    this.#void = program.types.idOf("V");
    this.#constructorName = program.names.idOf("<init>");
    this.#initialiserName = program.names.idOf("<clinit>");
    this.#objectNames = new Set(OBJECT_NAMES.map((name) => program.names.idOf(name)));
  }

  /** Android makes an object of each of these classes, and calls it. */
  start(classes: readonly string[]): void {
    for (const name of classes) {
      const type = this.program.types.idOf(name);
      this.started.push(type);
      this.#make(type, ROOT);
    }
    // The queue grows while it is read.
    for (; this.#ran < this.#queue.length; this.#ran++) this.#run(this.#queue[this.#ran] ?? 0);
  }

  /** Methods that run, in the order in which they were reached. */
  get reached(): readonly number[] {
    return this.#queue;
  }

  /** Types of which an object may exist and to which this one is equal or above. */
  liveBelow(type: number): readonly number[] {
    return this.#liveBelow.get(type) ?? [];
  }

  isReached(method: number): boolean {
    return this.#parents.at(method) !== 0;
  }

  /** Methods from what Android starts down to `method`. */
  path(method: number): readonly number[] {
    const path: number[] = [];
    for (let at = method; at >= 0; at = this.#parents.at(at) - 2) path.push(at);
    return path.reverse();
  }

  #reach(method: number, caller: number): void {
    if (method === NONE || this.#parents.at(method) !== 0 || !this.program.isConcrete(method)) return;
    this.#parents.set(method, caller + 2);
    this.#queue.push(method);
  }

  #run(method: number): void {
    const { edges, edgeStart, edgeCount } = this.program;
    const start = edgeStart.at(method);
    const end = start + edgeCount.at(method);
    for (let at = start; at < end; at++) {
      const edge = edges.at(at);
      const kind = edge % EDGE_KINDS;
      const target = (edge - kind) / EDGE_KINDS;
      if (kind === CALL) this.#call(target, method);
      else if (kind === DISPATCH) this.#dispatch(target, method);
      else if (kind === CREATE) this.#create(target, method);
      else if (kind === INITIALISE) this.#initialise(target, method);
      else if (kind === METHOD_NAMED) this.#callNamed(target, start, end, method);
      // A class that is handed on, as itself or by its name, is handed to who makes an object of it: pages, parsers, registries.
      else this.#make(target, method);
    }
  }

  /** A method is looked up by name: that of any class which the same code names. */
  #callNamed(name: number, start: number, end: number, caller: number): void {
    const { edges, memberStart, memberCount, members, methods, shapes } = this.program;
    for (let at = start; at < end; at++) {
      const edge = edges.at(at);
      const kind = edge % EDGE_KINDS;
      if (kind !== EDGE.byName && kind !== EDGE.mention) continue;
      const type = (edge - kind) / EDGE_KINDS;
      const first = memberStart.at(type);
      for (let n = 0; n < memberCount.at(type); n++) {
        const method = members.at(first + n);
        if (shapes.first(methods.second(method)) !== name) continue;
        this.#initialise(type, caller);
        this.#reach(method, caller);
      }
    }
  }

  #call(target: number, caller: number): void {
    const { methods } = this.program;
    const method = this.hierarchy.resolve(methods.first(target), methods.second(target));
    if (method === NONE) return;
    this.#initialise(methods.first(method), caller);
    this.#reach(method, caller);
  }

  #dispatch(target: number, caller: number): void {
    if (this.#called.at(target) !== 0) return;
    this.#called.set(target, 1);
    const type = this.program.methods.first(target);
    const shape = this.program.methods.second(target);
    // The object may come from where nobody sees it made.
    this.#reach(this.hierarchy.resolve(type, shape), caller);
    const live = this.#liveBelow.get(type) ?? [];
    for (let n = 0; n < live.length; n++) this.#reach(this.hierarchy.resolve(live[n] ?? NONE, shape), caller);
    const calls = this.#callsOn.get(type);
    if (calls) calls.push(shape, caller);
    else this.#callsOn.set(type, [shape, caller]);
  }

  #create(type: number, creator: number): void {
    if (this.#live.at(type) !== 0 || !this.program.isDefined(type)) return;
    this.#live.set(type, 1);
    this.#initialise(type, creator);
    for (const above of this.hierarchy.above(type)) {
      const below = this.#liveBelow.get(above);
      if (below) below.push(type);
      else this.#liveBelow.set(above, [type]);
      const calls = this.#callsOn.get(above) ?? [];
      for (let n = 0; n < calls.length; n += 2) {
        this.#reach(this.hierarchy.resolve(type, calls[n] ?? 0), calls[n + 1] ?? ROOT);
      }
    }
    this.#callBack(type, creator);
  }

  /** An object made without a call to its constructor in sight. */
  #make(type: number, maker: number): void {
    const { memberStart, memberCount, members, methods, shapes } = this.program;
    if (!this.program.isDefined(type)) return;
    const start = memberStart.at(type);
    for (let n = 0; n < memberCount.at(type); n++) {
      const method = members.at(start + n);
      if (shapes.first(methods.second(method)) === this.#constructorName) this.#reach(method, maker);
    }
    this.#create(type, maker);
  }

  #callBack(type: number, creator: number): void {
    for (const method of this.calledBack(type)) this.#reach(method, creator);
  }

  /** What the framework calls on such an object: its methods with a callback's name, from its class and those above. */
  calledBack(type: number): readonly number[] {
    const { memberStart, memberCount, members, methods, shapes } = this.program;
    const { calledByAnnotation, hasCallingAnnotations } = this.program;
    const isKnown = this.hierarchy.isKnownToFramework(type);
    const isForeign = isKnown && this.hierarchy.isKnownToForeign(type);
    const isPage = isKnown && this.hierarchy.above(type).includes(this.#activity);
    const found: number[] = [];
    for (const owner of this.hierarchy.above(type)) {
      const start = memberStart.at(owner);
      for (let n = 0; n < memberCount.at(owner); n++) {
        const method = members.at(start + n);
        if (!this.program.isOverridable(method)) continue;
        const isCalled =
          isKnown && (this.#isCallback(method, isForeign) || (isPage && this.#takesView(method)));
        const isObject = this.#objectNames.has(shapes.first(methods.second(method)));
        const isAnnotated = hasCallingAnnotations && calledByAnnotation.has(method);
        if (!isCalled && !isObject && !isAnnotated) continue;
        found.push(this.hierarchy.resolve(type, methods.second(method)));
      }
    }
    return found;
  }

  /** A page's method of one View and no result is one that a layout may name in `android:onClick`. */
  #takesView(method: number): boolean {
    const { methods, shapes, protos } = this.program;
    const proto = shapes.second(methods.second(method));
    const result = protos.first(proto);
    return (
      protos.second(proto) === this.#view &&
      result >= 0 &&
      protos.second(result) === this.#void &&
      protos.first(result) === NONE
    );
  }

  #isCallback(method: number, isForeign: boolean): boolean {
    const { names, shapes, methods } = this.program;
    const name = shapes.first(methods.second(method));
    const key = name * 2 + (isForeign ? 1 : 0);
    const known = this.#callbackNames.get(key);
    if (known !== undefined) return known;
    const is = isCallbackName(names.text(name), isForeign);
    this.#callbackNames.set(key, is);
    return is;
  }

  /** The static initialiser runs when a class is first used, after those above it. */
  #initialise(type: number, user: number): void {
    const program = this.program;
    for (let at = type; at !== NONE && program.isDefined(at); at = program.superOf(at)) {
      if (this.#initialised.at(at) !== 0) return;
      this.#initialised.set(at, 1);
      const { memberStart, memberCount, members, methods, shapes } = program;
      const start = memberStart.at(at);
      for (let n = 0; n < memberCount.at(at); n++) {
        const method = members.at(start + n);
        if (shapes.first(methods.second(method)) === this.#initialiserName) this.#reach(method, user);
      }
      for (const named of program.namedByStatics(at)) this.#make(named, user);
    }
  }
}
