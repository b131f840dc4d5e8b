import { EDGE, EDGE_KINDS, type Program } from "../graph/program.ts";

/** Methods that call one of this name, whatever its class and prototype. */
export function callersOf(program: Program, name: string): readonly number[] {
  const callers: number[] = [];
  const sought = program.names.idOf(name);
  const { edges, edgeStart, edgeCount, members, methods, shapes } = program;
  for (let n = 0; n < members.length; n++) {
    const method = members.at(n);
    const start = edgeStart.at(method);
    for (let at = start; at < start + edgeCount.at(method); at++) {
      const kind = edges.at(at) % EDGE_KINDS;
      if (kind !== EDGE.call && kind !== EDGE.dispatch) continue;
      if (shapes.first(methods.second((edges.at(at) - kind) / EDGE_KINDS)) !== sought) continue;
      callers.push(method);
      break;
    }
  }
  return callers;
}
