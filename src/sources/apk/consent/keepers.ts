import { EDGE, EDGE_KINDS, type Program } from "../graph/program.ts";
import { isStoreOfValues } from "./known/storage.ts";

const MAX_MEMBERS = 80;

/** Small classes that themselves read or write stored values: an app keeps its answers by way of such a wrapper. */
export function keepersOfValues(program: Program): ReadonlySet<number> {
  const { methods, types, edges, edgeStart, edgeCount, memberCount } = program;
  const stores = new Set<number>();
  for (let type = 0; type < types.size; type++) if (isStoreOfValues(types.text(type))) stores.add(type);
  const keepers = new Set<number>();
  if (stores.size === 0) return keepers;
  for (let method = 0; method < methods.size; method++) {
    const owner = methods.first(method);
    if (program.access.at(method) === 0 || keepers.has(owner) || memberCount.at(owner) > MAX_MEMBERS)
      continue;
    const start = edgeStart.at(method);
    for (let at = start; at < start + edgeCount.at(method); at++) {
      const edge = edges.at(at);
      const kind = edge % EDGE_KINDS;
      if (kind !== EDGE.call && kind !== EDGE.dispatch) continue;
      if (stores.has(methods.first((edge - kind) / EDGE_KINDS))) keepers.add(owner);
    }
  }
  return keepers;
}
