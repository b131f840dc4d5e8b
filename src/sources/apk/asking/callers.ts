import { EDGE, EDGE_KINDS, type Program } from "../graph/program.ts";

/** Methods that call one of this name, whatever its class and prototype. */
export function callersOf(program: Program, name: string): readonly number[] {
  const callers: number[] = [];
  const named = methodsNamed(program, program.names.idOf(name));
  if (named === null) return callers;
  const { edges, edgeStart, edgeCount, members } = program;
  for (let n = 0; n < members.length; n++) {
    const method = members.at(n);
    const start = edgeStart.at(method);
    const end = start + edgeCount.at(method);
    for (let at = start; at < end; at++) {
      const edge = edges.at(at);
      const kind = edge % EDGE_KINDS;
      if (kind !== EDGE.call && kind !== EDGE.dispatch) continue;
      if (named[(edge - kind) / EDGE_KINDS] !== 1) continue;
      callers.push(method);
      break;
    }
  }
  return callers;
}

/** 1 by method of that name; null where there is none. */
function methodsNamed({ methods, shapes }: Program, name: number): Uint8Array | null {
  let named: Uint8Array | null = null;
  for (let method = 0; method < methods.size; method++) {
    if (shapes.first(methods.second(method)) !== name) continue;
    named ??= new Uint8Array(methods.size);
    named[method] = 1;
  }
  return named;
}
