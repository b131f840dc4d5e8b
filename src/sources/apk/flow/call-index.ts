import { EDGE, EDGE_KINDS, type Program } from "../graph/program.ts";

/** Who calls which method and who makes objects of which type, turned round once for the whole program. */
export class CallIndex {
  readonly #calls: Turned;
  readonly #makers: Turned;
  /** By shape: the methods of it that are called. */
  readonly #targets: Turned;
  /** By shape: how many calls there are of its methods. */
  readonly #counts: Int32Array;

  /** Methods of which `isLeftOut` holds are no callers. */
  constructor(program: Program, isLeftOut: (method: number) => boolean) {
    const { methods, shapes, types } = program;
    const { pairs } = methods;
    const { numbers: edges } = program.edges;
    const { numbers: edgeStart } = program.edgeStart;
    const { numbers: edgeCount } = program.edgeCount;
    const calls = new Turning(methods.size);
    const makers = new Turning(types.size);
    const callers: number[] = [];
    for (let method = 0; method < methods.size; method++)
      if ((edgeCount[method] ?? 0) > 0 && !isLeftOut(method)) callers.push(method);
    const eachEdge = (visit: (method: number, kind: number, target: number) => void): void => {
      for (const method of callers) {
        let at = edgeStart[method] ?? 0;
        const end = at + (edgeCount[method] ?? 0);
        for (; at < end; at++) {
          const edge = edges[at] ?? 0;
          const kind = edge & (EDGE_KINDS - 1);
          visit(method, kind, (edge - kind) / EDGE_KINDS);
        }
      }
    };
    eachEdge((_, kind, target) => {
      if (kind <= EDGE.dispatch) calls.count(target);
      else if (kind <= EDGE.initialise) makers.count(target);
    });
    calls.ready();
    makers.ready();
    eachEdge((method, kind, target) => {
      if (kind <= EDGE.dispatch) calls.add(target, method);
      else if (kind <= EDGE.initialise) makers.add(target, method);
    });
    this.#calls = calls.done();
    this.#makers = makers.done();
    this.#counts = new Int32Array(shapes.size);
    const targets = new Turning(shapes.size);
    for (let target = 0; target < methods.size; target++) {
      const count = this.#calls.count(target);
      if (count === 0) continue;
      const shape = pairs[target * 2 + 1] ?? 0;
      this.#counts[shape] = (this.#counts[shape] ?? 0) + count;
      targets.count(shape);
    }
    targets.ready();
    for (let target = 0; target < methods.size; target++)
      if (this.#calls.count(target) > 0) targets.add(pairs[target * 2 + 1] ?? 0, target);
    this.#targets = targets.done();
  }

  /** Calls that name this very method; a caller comes as often as it calls. */
  eachCaller(target: number, visit: (caller: number) => void): void {
    this.#calls.each(target, visit);
  }

  callsOf(target: number): number {
    return this.#calls.count(target);
  }

  /** Calls of all methods of a shape. */
  callsOfShape(shape: number): number {
    return this.#counts[shape] ?? 0;
  }

  /** Methods of a shape that are called. */
  eachTarget(shape: number, visit: (target: number) => void): void {
    this.#targets.each(shape, visit);
  }

  /** Methods that make an object of a type, or use its class. */
  eachMaker(type: number, visit: (method: number) => void): void {
    this.#makers.each(type, visit);
  }
}

/** For each key its values side by side. */
class Turned {
  readonly #starts: Int32Array;
  readonly #values: Int32Array;

  constructor(starts: Int32Array, values: Int32Array) {
    this.#starts = starts;
    this.#values = values;
  }

  count(key: number): number {
    return (this.#starts[key + 1] ?? 0) - (this.#starts[key] ?? 0);
  }

  each(key: number, visit: (value: number) => void): void {
    const end = this.#starts[key + 1] ?? 0;
    for (let at = this.#starts[key] ?? 0; at < end; at++) visit(this.#values[at] ?? 0);
  }
}

/** Counted first, then filled. */
class Turning {
  readonly #starts: Int32Array;
  #next: Int32Array = new Int32Array(0);
  #values: Int32Array = new Int32Array(0);

  constructor(size: number) {
    this.#starts = new Int32Array(size + 1);
  }

  count(key: number): void {
    this.#starts[key + 1] = (this.#starts[key + 1] ?? 0) + 1;
  }

  ready(): void {
    const starts = this.#starts;
    for (let n = 1; n < starts.length; n++) starts[n] = (starts[n] ?? 0) + (starts[n - 1] ?? 0);
    this.#next = starts.slice();
    this.#values = new Int32Array(starts[starts.length - 1] ?? 0);
  }

  add(key: number, value: number): void {
    const at = this.#next[key] ?? 0;
    this.#values[at] = value;
    this.#next[key] = at + 1;
  }

  done(): Turned {
    return new Turned(this.#starts, this.#values);
  }
}
