import type { Hierarchy } from "./hierarchy.ts";
import { EDGE, EDGE_KINDS, NONE, type Program } from "./program.ts";

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

/**
 * Methods from which any of `goals` can be reached, whichever object a call is made on: by calls, by making an object
 * of which a method leads there, by using a class whose initialiser does. 1 by method.
 */
export function leadingTo(goals: readonly number[], program: Program, hierarchy: Hierarchy): Uint8Array {
  const { callers, users } = turned(program, hierarchy);
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
  }
  return leads;
}

function turned(
  program: Program,
  hierarchy: Hierarchy,
): { readonly callers: Backward; readonly users: Backward } {
  const { numbers: edges } = program.edges;
  const { numbers: edgeStart } = program.edgeStart;
  const { numbers: edgeCount } = program.edgeCount;
  const { numbers: access } = program.access;
  const methodCount = program.methods.size;
  const calls = new Ends(program.edges.length);
  const uses = new Ends(program.edges.length);
  /** By method without a definition of its own: the one that is meant + 1, once known. */
  const meant = new Int32Array(methodCount);
  for (let method = 0; method < methodCount; method++) {
    if ((access[method] ?? 0) === 0) continue;
    let at = edgeStart[method] ?? 0;
    const end = at + (edgeCount[method] ?? 0);
    for (; at < end; at++) {
      const edge = edges[at] ?? 0;
      const kind = edge & (EDGE_KINDS - 1);
      const target = (edge - kind) / EDGE_KINDS;
      if (kind > EDGE.dispatch) uses.add(target, method);
      else if ((access[target] ?? 0) !== 0) calls.add(target, method);
      else {
        const known = (meant[target] ?? 0) - 1;
        const definition = known >= 0 ? known : resolved(target, program, hierarchy);
        meant[target] = definition + 1;
        calls.add(definition, method);
      }
    }
  }
  return {
    callers: new Backward(methodCount, calls.targets, calls.sources),
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
