import type { Hierarchy } from "./hierarchy.ts";
import { EDGE, EDGE_KINDS, NONE, type Program } from "./program.ts";
import type { Solving } from "./solve.ts";

/** Edges turned round: for each target the methods that have it. */
class Backward {
  readonly #starts: Int32Array;
  readonly #sources: Int32Array;

  /** `targets` and `sources` are the two ends of each edge. */
  constructor(size: number, targets: Int32Array, sources: Int32Array) {
    const starts = new Int32Array(size + 1);
    const count = targets.length;
    for (let n = 0; n < count; n++) {
      const after = (targets[n] ?? 0) + 1;
      starts[after] = (starts[after] ?? 0) + 1;
    }
    for (let n = 0; n < size; n++) starts[n + 1] = (starts[n + 1] ?? 0) + (starts[n] ?? 0);
    const next = starts.slice();
    const all = new Int32Array(count);
    for (let n = 0; n < count; n++) {
      const target = targets[n] ?? 0;
      const at = next[target] ?? 0;
      all[at] = sources[n] ?? 0;
      next[target] = at + 1;
    }
    this.#starts = starts;
    this.#sources = all;
  }

  /** Calls `visit` for each. */
  each(target: number, visit: (source: number) => void): void {
    const end = this.#starts[target + 1] ?? 0;
    for (let at = this.#starts[target] ?? 0; at < end; at++) visit(this.#sources[at] ?? 0);
  }
}

/** What leads to any of some methods; found when it is first asked. */
export class Leading {
  readonly #goals: readonly number[];
  readonly #solving: Solving;
  #leads: Uint8Array | null = null;

  constructor(goals: readonly number[], solving: Solving) {
    this.#goals = goals;
    this.#solving = solving;
  }

  has(method: number): boolean {
    this.#leads ??= leadingTo(this.#goals, this.#solving);
    return this.#leads[method] === 1;
  }
}

/**
 * Methods that run from which any of `goals` can be reached, whichever object a call is made on: by calls, by making an
 * object of which a method leads there, by using a class whose initialiser does. 1 by method.
 */
function leadingTo(goals: readonly number[], solving: Solving): Uint8Array {
  const { program, hierarchy } = solving;
  const { callers, users } = turned(solving);
  const { methods, shapes } = program;
  const leads = new Uint8Array(methods.size);
  const pending: number[] = [];
  const add = (method: number): void => {
    if (leads[method] !== 0) return;
    leads[method] = 1;
    pending.push(method);
  };
  const usersKnown = new Set<number>();
  for (const goal of goals) add(goal);
  const initialiser = program.names.idOf("<clinit>");
  for (let method = pending.pop(); method !== undefined; method = pending.pop()) {
    const type = methods.first(method);
    const shape = methods.second(method);
    callers.each(method, add);
    if (program.isOverridable(method)) {
      for (const above of hierarchy.above(type)) {
        const named = above === type ? NONE : methods.find(above, shape);
        if (named !== NONE && named < leads.length) callers.each(named, add);
      }
    }
    const isUsed = program.isOverridable(method) || shapes.first(shape) === initialiser;
    if (!isUsed || usersKnown.has(type)) continue;
    usersKnown.add(type);
    users.each(type, add);
    // What stands below runs it too.
    for (const below of solving.liveBelow(type)) {
      if (usersKnown.has(below)) continue;
      usersKnown.add(below);
      users.each(below, add);
    }
  }
  return leads;
}

function turned({ program, hierarchy, reached }: Solving): {
  readonly callers: Backward;
  readonly users: Backward;
} {
  const { edges, edgeStart, edgeCount, access } = program;
  const calls = new Ends(edges.length);
  const uses = new Ends(edges.length);
  /** By method without a definition of its own: the one that is meant + 1, once known. */
  const meant = new Int32Array(program.methods.size);
  for (const method of reached) {
    let at = edgeStart.at(method);
    const end = at + edgeCount.at(method);
    for (; at < end; at++) {
      const edge = edges.at(at);
      const kind = edge & (EDGE_KINDS - 1);
      const target = (edge - kind) / EDGE_KINDS;
      if (kind > EDGE.dispatch) uses.add(target, method);
      else if (access.at(target) !== 0) calls.add(target, method);
      else {
        const known = (meant[target] ?? 0) - 1;
        const definition = known >= 0 ? known : resolved(target, program, hierarchy);
        if (target < meant.length) meant[target] = definition + 1;
        calls.add(definition, method);
      }
    }
  }
  return {
    callers: new Backward(program.methods.size, calls.targets, calls.sources),
    users: new Backward(program.types.size, uses.targets, uses.sources),
  };
}

/** The definition that a name without one of its own stands for, where it is inherited. */
function resolved(target: number, program: Program, hierarchy: Hierarchy): number {
  const type = program.methods.first(target);
  if (!program.isDefined(type)) return target;
  const method = hierarchy.resolve(type, program.methods.second(target));
  return method === NONE ? target : method;
}

class Ends {
  readonly #targets: Int32Array;
  readonly #sources: Int32Array;
  #count = 0;

  constructor(most: number) {
    this.#targets = new Int32Array(most);
    this.#sources = new Int32Array(most);
  }

  add(target: number, source: number): void {
    this.#targets[this.#count] = target;
    this.#sources[this.#count++] = source;
  }

  get targets(): Int32Array {
    return this.#targets.subarray(0, this.#count);
  }

  get sources(): Int32Array {
    return this.#sources.subarray(0, this.#count);
  }
}
