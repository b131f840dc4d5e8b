import { EDGE, EDGE_KINDS, type Program } from "../graph/program.ts";

/** Types of which the code makes objects. */
export function madeTypes(program: Program): readonly number[] {
  const made = new Set<number>();
  const { edges } = program;
  for (let at = 0; at < edges.length; at++) {
    const edge = edges.at(at);
    if (edge % EDGE_KINDS !== EDGE.create) continue;
    const type = (edge - EDGE.create) / EDGE_KINDS;
    if (program.isDefined(type)) made.add(type);
  }
  return [...made];
}
