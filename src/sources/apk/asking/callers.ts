import { EDGE, EDGE_KINDS, type Program } from "../graph/program.ts";

/** Methods that call one of this name, whatever its class and prototype. */
export function callersOf(program: Program, name: string): readonly number[] {
  return callersOfEach(program, [name])[0] ?? [];
}

/** The same for each of several names, at most 255, in one look at all calls. */
export function callersOfEach(program: Program, names: readonly string[]): readonly (readonly number[])[] {
  const callers = names.map((): number[] => []);
  const named = methodsNamed(program, names);
  if (named === null) return callers;
  const { numbers: edges } = program.edges;
  const { numbers: edgeStart } = program.edgeStart;
  const { numbers: edgeCount } = program.edgeCount;
  const { numbers: members } = program.members;
  const count = program.members.length;
  for (let n = 0; n < count; n++) {
    const method = members[n] ?? 0;
    let at = edgeStart[method] ?? 0;
    const end = at + (edgeCount[method] ?? 0);
    for (; at < end; at++) {
      const edge = edges[at] ?? 0;
      const kind = edge & (EDGE_KINDS - 1);
      if (kind > EDGE.dispatch) continue;
      const which = named[(edge - kind) / EDGE_KINDS] ?? 0;
      if (which === 0) continue;
      const list = callers[which - 1];
      // A method's edges lie together: it is the last one if it was added before.
      if (list !== undefined && list.at(-1) !== method) list.push(method);
    }
  }
  return callers;
}

/** By method: the number of its name among `names` + 1; null where no method has one of them. */
function methodsNamed(program: Program, names: readonly string[]): Uint8Array | null {
  const { methods, shapes } = program;
  const ids = names.map((name) => program.names.idOf(name));
  const ofName = new Uint8Array(program.names.size);
  ids.forEach((id, n) => {
    ofName[id] = n + 1;
  });
  const ofShape = new Uint8Array(shapes.size);
  let hasShapes = false;
  for (let shape = 0; shape < ofShape.length; shape++) {
    const which = ofName[shapes.pairs[shape * 2] ?? 0] ?? 0;
    ofShape[shape] = which;
    hasShapes ||= which !== 0;
  }
  if (!hasShapes) return null;
  const { pairs } = methods;
  const named = new Uint8Array(methods.size);
  for (let method = 0; method < named.length; method++)
    named[method] = ofShape[pairs[method * 2 + 1] ?? 0] ?? 0;
  return named;
}
