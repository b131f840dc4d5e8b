import { EDGE, EDGE_KINDS, type Program } from "../graph/program.ts";
import { isStoreOfValues } from "./known/storage.ts";

const MAX_MEMBERS = 80;

/** Small classes that themselves read or write stored values: an app keeps its answers by way of such a wrapper. */
export class Keepers {
  readonly #program: Program;
  readonly #keepers = new Map<number, boolean>();
  readonly #stores = new Map<number, boolean>();

  constructor(program: Program) {
    this.#program = program;
  }

  has(type: number): boolean {
    let is = this.#keepers.get(type);
    if (is === undefined) {
      is = this.#keepsValues(type);
      this.#keepers.set(type, is);
    }
    return is;
  }

  #keepsValues(type: number): boolean {
    const { members, methods, edges, edgeStart, edgeCount, memberStart, memberCount } = this.#program;
    const count = memberCount.at(type);
    if (count > MAX_MEMBERS) return false;
    const first = memberStart.at(type);
    for (let n = 0; n < count; n++) {
      const method = members.at(first + n);
      const start = edgeStart.at(method);
      for (let at = start; at < start + edgeCount.at(method); at++) {
        const edge = edges.at(at);
        const kind = edge % EDGE_KINDS;
        if (kind !== EDGE.call && kind !== EDGE.dispatch) continue;
        if (this.#isStore(methods.first((edge - kind) / EDGE_KINDS))) return true;
      }
    }
    return false;
  }

  #isStore(type: number): boolean {
    let is = this.#stores.get(type);
    if (is === undefined) {
      is = isStoreOfValues(this.#program.types.text(type));
      this.#stores.set(type, is);
    }
    return is;
  }
}
