import { EDGE, EDGE_KINDS, NONE } from "./program.ts";
import type { Solving } from "./solve.ts";

/**
 * Methods that a method leads to, in their numbers' order: what its calls run on objects that exist, initialisers of
 * the classes it uses, what is looked up by name, and what is called back of the objects that it makes.
 */
export function edgesFrom(method: number, solving: Solving): readonly number[] {
  const { edges, edgeStart, edgeCount } = solving.program;
  const collector = new Collector(solving);
  const start = edgeStart.at(method);
  const all: (readonly [kind: number, target: number])[] = [];
  for (let at = start; at < start + edgeCount.at(method); at++) {
    const edge = edges.at(at);
    const kind = edge % EDGE_KINDS;
    all.push([kind, (edge - kind) / EDGE_KINDS]);
  }
  for (const [kind, target] of all) collector.add(kind, target, all);
  return [...collector.found].filter((found) => solving.program.isConcrete(found)).sort((a, b) => a - b);
}

class Collector {
  readonly found = new Set<number>();
  readonly #solving: Solving;
  readonly #constructorName: number;
  readonly #initialiserName: number;

  constructor(solving: Solving) {
    this.#solving = solving;
    this.#constructorName = solving.program.names.idOf("<init>");
    this.#initialiserName = solving.program.names.idOf("<clinit>");
  }

  add(kind: number, target: number, all: readonly (readonly [number, number])[]): void {
    const { program, hierarchy } = this.#solving;
    switch (kind) {
      case EDGE.call: {
        const type = program.methods.first(target);
        this.#named(type, this.#initialiserName);
        this.#resolved(type, program.methods.second(target));
        return;
      }
      case EDGE.dispatch: {
        const type = program.methods.first(target);
        this.#resolved(type, program.methods.second(target));
        for (const live of this.#solving.liveBelow(type))
          this.#resolved(live, program.methods.second(target));
        return;
      }
      case EDGE.initialise:
        this.#named(target, this.#initialiserName);
        return;
      case EDGE.create:
        this.#make(target);
        return;
      case EDGE.methodNamed:
        for (const [other, type] of all) {
          if (other === EDGE.byName || other === EDGE.mention) this.#named(type, target);
        }
        return;
      default:
        if (!program.isDefined(target)) return;
        this.#named(target, this.#constructorName);
        this.#make(target);
        for (const above of hierarchy.above(target)) this.#named(above, this.#initialiserName);
    }
  }

  #make(type: number): void {
    if (!this.#solving.program.isDefined(type)) return;
    this.#named(type, this.#initialiserName);
    for (const method of this.#solving.calledBack(type)) this.found.add(method);
  }

  #resolved(type: number, shape: number): void {
    const method = this.#solving.hierarchy.resolve(type, shape);
    if (method !== NONE) this.found.add(method);
  }

  #named(type: number, name: number): void {
    const { memberStart, memberCount, members, methods, shapes } = this.#solving.program;
    const start = memberStart.at(type);
    for (let n = 0; n < memberCount.at(type); n++) {
      const method = members.at(start + n);
      if (shapes.first(methods.second(method)) === name) this.found.add(method);
    }
  }
}
