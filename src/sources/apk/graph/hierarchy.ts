import { isModelled } from "./framework.ts";
import { frameworkSupers } from "./framework-types.ts";
import { NONE, type Program } from "./program.ts";

const MAX_DEPTH = 64;
const FEW = 32;

/** Who extends and implements whom, over the app's classes and what is known of the framework's. */
export class Hierarchy {
  readonly #program: Program;
  readonly #above = new Map<number, readonly number[]>();
  readonly #frameworkAbove = new Map<number, readonly number[]>();
  readonly #ids = new Map<string, number>();
  readonly #object: number;
  readonly #interfacesWithCode = new Map<number, readonly number[]>();
  /** By type that the app does not define: whether nothing is known of it. */
  readonly #foreign = new Map<number, boolean>();

  constructor(program: Program) {
    this.#program = program;
    this.#object = program.types.idOf("Ljava/lang/Object;");
  }

  /** The type itself, then everything above it, nearest first. */
  above(type: number): readonly number[] {
    const known = this.#above.get(type);
    if (known !== undefined) return known;
    const all = [type];
    let found: Set<number> | null = null;
    for (let at = 0; at < all.length; at++) {
      const above = this.#directlyAbove(all[at] ?? NONE);
      for (let n = 0; n < above.length; n++) {
        const next = above[n] ?? NONE;
        if (found === null ? all.includes(next) : found.has(next)) continue;
        all.push(next);
        // Nearly all classes have few above them, which need no set.
        if (found !== null) found.add(next);
        else if (all.length > FEW) found = new Set(all);
      }
    }
    this.#above.set(type, all);
    return all;
  }

  #directlyAbove(type: number): readonly number[] {
    const program = this.#program;
    if (!program.isDefined(type)) {
      let known = this.#frameworkAbove.get(type);
      if (known === undefined) {
        const { types } = program;
        known = frameworkSupers(types.text(type)).map((name) => this.#idOf(name));
        this.#frameworkAbove.set(type, known);
      }
      return known;
    }
    const parent = program.superOf(type);
    const all = parent === NONE ? [] : [parent];
    const start = program.interfaceStart.at(type);
    for (let n = 0; n < program.interfaceCount.at(type); n++) all.push(program.interfaces.at(start + n));
    return all;
  }

  /** The same few names stand above many. */
  #idOf(name: string): number {
    let id = this.#ids.get(name);
    if (id === undefined) {
      id = this.#program.types.idOf(name);
      this.#ids.set(name, id);
    }
    return id;
  }

  /** Something of the framework stands above, so that the framework may call. */
  isKnownToFramework(type: number): boolean {
    return this.above(type).some((one) => one !== this.#object && !this.#program.isDefined(one));
  }

  /** Something stands above that is neither in the app nor Android's: nobody knows how it calls back. */
  isKnownToForeign(type: number): boolean {
    return this.above(type).some((one) => !this.#program.isDefined(one) && this.#isForeign(one));
  }

  #isForeign(type: number): boolean {
    let is = this.#foreign.get(type);
    if (is === undefined) {
      is = !isModelled(this.#program.types.text(type));
      this.#foreign.set(type, is);
    }
    return is;
  }

  /** The method that a call of this shape on an object of this class runs; NONE where it is not the app's. */
  resolve(type: number, shape: number): number {
    const program = this.#program;
    let at = type;
    for (let depth = 0; at !== NONE && program.isDefined(at) && depth < MAX_DEPTH; depth++) {
      const method = program.methodOf(at, shape);
      if (method !== NONE && program.isConcrete(method)) return method;
      at = program.superOf(at);
    }
    return program.isDefined(type) ? this.#inherited(type, shape) : NONE;
  }

  /** A method that an interface brings along. */
  #inherited(type: number, shape: number): number {
    const program = this.#program;
    const bringing = this.#bringing(type);
    for (let n = 0; n < bringing.length; n++) {
      const method = program.methodOf(bringing[n] ?? NONE, shape);
      if (method !== NONE && program.isConcrete(method)) return method;
    }
    return NONE;
  }

  /** Interfaces above that have a method with code; those of a class's own line were looked at before. */
  #bringing(type: number): readonly number[] {
    const known = this.#interfacesWithCode.get(type);
    if (known !== undefined) return known;
    const line = new Set<number>();
    for (let at = type; at !== NONE && !line.has(at); at = this.#program.superOf(at)) line.add(at);
    const all = this.above(type).filter((one) => !line.has(one) && this.#hasCode(one));
    this.#interfacesWithCode.set(type, all);
    return all;
  }

  #hasCode(type: number): boolean {
    const { members, memberStart, memberCount } = this.#program;
    const start = memberStart.at(type);
    for (let n = 0; n < memberCount.at(type); n++)
      if (this.#program.isConcrete(members.at(start + n))) return true;
    return false;
  }
}
