import { EDGE, EDGE_KINDS, type Program } from "../graph/program.ts";

/** Methods that call one of this name, whatever its class and prototype. The name is one of `WANTED_CALLS`. */
export function callersOf(program: Program, name: string): readonly number[] {
  return callersOfEach(program, [name])[0] ?? [];
}

/** The same for each of several names. */
export function callersOfEach(program: Program, names: readonly string[]): readonly (readonly number[])[] {
  const callers = names.map(() => new Set<number>());
  const byName = new Map(names.map((name, n) => [program.names.idOf(name), callers[n]]));
  const { edges, edgeStart, edgeCount, methods, shapes } = program;
  for (const method of program.callersOfNamed()) {
    const start = edgeStart.at(method);
    for (let at = start; at < start + edgeCount.at(method); at++) {
      const edge = edges.at(at);
      const kind = edge % EDGE_KINDS;
      if (kind !== EDGE.call && kind !== EDGE.dispatch) continue;
      byName.get(shapes.first(methods.second((edge - kind) / EDGE_KINDS)))?.add(method);
    }
  }
  return callers.map((methods) => [...methods]);
}
