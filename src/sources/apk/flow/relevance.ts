import { KIND, KINDS, payloadUnits, UNITS } from "../../../formats/dex/opcodes.ts";
import type { Hierarchy } from "../graph/hierarchy.ts";
import { EDGE, EDGE_KINDS, type Program } from "../graph/program.ts";

/**
 * Which methods may have to do with data: those from which a source can be reached, or a place that reads what a
 * source left. All others are not run unless they are given data.
 */
export class Relevance {
  readonly #program: Program;
  readonly #hierarchy: Hierarchy;
  readonly #wanted: Uint8Array;
  /** By shape: calls of a method of that shape, as linked lists of caller and named method. */
  readonly #callHead = new Map<number, number>();
  readonly #callNext: number[] = [];
  readonly #callCaller: number[] = [];
  readonly #callTarget: number[] = [];
  readonly #creators = new Map<number, number[]>();
  readonly #small = new Map<number, boolean>();

  constructor(program: Program, hierarchy: Hierarchy) {
    this.#program = program;
    this.#hierarchy = hierarchy;
    this.#wanted = new Uint8Array(program.methods.size);
    const { methods, edges, edgeStart, edgeCount } = program;
    for (let method = 0; method < methods.size; method++) {
      const start = edgeStart.at(method);
      const end = start + edgeCount.at(method);
      for (let at = start; at < end; at++) this.#index(method, edges.at(at));
    }
  }

  #index(method: number, edge: number): void {
    const kind = edge % EDGE_KINDS;
    const target = (edge - kind) / EDGE_KINDS;
    if (kind === EDGE.create || kind === EDGE.initialise) {
      const others = this.#creators.get(target);
      if (others) others.push(method);
      else this.#creators.set(target, [method]);
    } else if (kind === EDGE.call || kind === EDGE.dispatch) {
      const shape = this.#program.methods.second(target);
      this.#callNext.push(this.#callHead.get(shape) ?? -1);
      this.#callCaller.push(method);
      this.#callHead.set(shape, this.#callTarget.push(target) - 1);
    }
  }

  /** An app of little code of its own is run whole. */
  wantAllOfSmallApp(): void {
    const { methods, codeOffset } = this.#program;
    const own: number[] = [];
    for (let method = 0; method < methods.size && own.length <= MAX_OWN; method++) {
      if (codeOffset.at(method) !== 0 && !this.#isToolkit(method)) own.push(method);
    }
    if (own.length > MAX_OWN) return;
    for (const method of own) this.#wanted[method] = 1;
  }

  /** Methods that call one of these names where `isOne` is true of what they call, and all that lead to them. */
  wantCallersOf(names: ReadonlySet<number>, isOne: (method: number) => boolean): void {
    const { shapes } = this.#program;
    const found: number[] = [];
    for (const [shape, head] of this.#callHead) {
      if (!names.has(shapes.first(shape))) continue;
      const known = new Map<number, boolean>();
      for (let at = head; at >= 0; at = this.#callNext[at] ?? -1) {
        const caller = this.#callCaller[at] ?? 0;
        if (this.#isToolkit(caller)) continue;
        const target = this.#callTarget[at] ?? 0;
        let is = known.get(target);
        if (is === undefined) {
          is = isOne(target);
          known.set(target, is);
        }
        if (is) found.push(caller);
      }
    }
    this.want(found);
  }

  /** Libraries of widgets and the language read no data for themselves. */
  #isToolkit(method: number): boolean {
    const type = this.#program.methods.first(method);
    let is = this.#toolkits.get(type);
    if (is === undefined) {
      is = TOOLKIT.test(this.#program.types.text(type));
      this.#toolkits.set(type, is);
    }
    return is;
  }

  readonly #toolkits = new Map<number, boolean>();

  /** These methods and all that lead to them: callers, and those who make an object that is called back. */
  want(methods: Iterable<number>): void {
    const queue: number[] = [];
    const add = (method: number): void => {
      if (method >= this.#wanted.length || this.#wanted[method] === 1) return;
      this.#wanted[method] = 1;
      queue.push(method);
    };
    for (const method of methods) add(method);
    for (let method = queue.pop(); method !== undefined; method = queue.pop()) {
      for (const caller of this.#callersOf(method)) add(caller);
      const isInitialiser = this.#program.methodName(method) === "<clinit>";
      if (!isInitialiser && !this.#program.isOverridable(method)) continue;
      // Whoever makes the object may hand it to others, who call it back.
      const type = this.#program.methods.first(method);
      for (const maker of this.#creators.get(type) ?? []) if (!this.#isToolkit(maker)) add(maker);
    }
  }

  /** Those that name the method itself, and those that name one above it, where they are not many. */
  #callersOf(method: number): readonly number[] {
    const { methods } = this.#program;
    const type = methods.first(method);
    const callers: number[] = [];
    const above: number[] = [];
    let count = 0;
    for (let at = this.#callHead.get(methods.second(method)) ?? -1; at >= 0; at = this.#callNext[at] ?? -1) {
      const owner = methods.first(this.#callTarget[at] ?? 0);
      if (owner === type) callers.push(this.#callCaller[at] ?? 0);
      else if (++count <= MAX_ABOVE && this.#program.isDefined(owner)) above.push(at);
    }
    if (count > MAX_ABOVE) return callers;
    for (const at of above) {
      const owner = methods.first(this.#callTarget[at] ?? 0);
      if (this.#isRelated(owner, type)) callers.push(this.#callCaller[at] ?? 0);
    }
    return callers;
  }

  #isRelated(a: number, b: number): boolean {
    return this.#hierarchy.above(b).includes(a) || this.#hierarchy.above(a).includes(b);
  }

  isWanted(method: number): boolean {
    return method >= this.#wanted.length || this.#wanted[method] === 1;
  }

  /** Whether a method, with all that it calls, is so little that running it costs less than guessing. */
  isSmall(method: number): boolean {
    const known = this.#small.get(method);
    if (known !== undefined) return known;
    const seen = new Set<number>([method]);
    const { edges, edgeStart, edgeCount, methods } = this.#program;
    for (const at of seen) {
      if (seen.size > MAX_SMALL) break;
      const start = edgeStart.at(at);
      for (let n = 0; n < edgeCount.at(at); n++) {
        const edge = edges.at(start + n);
        const kind = edge % EDGE_KINDS;
        if (kind !== EDGE.call && kind !== EDGE.dispatch) continue;
        const target = (edge - kind) / EDGE_KINDS;
        const resolved = this.#hierarchy.resolve(methods.first(target), methods.second(target));
        if (resolved >= 0) seen.add(resolved);
      }
    }
    const small = seen.size <= MAX_SMALL;
    this.#small.set(method, small);
    return small;
  }

  /** Methods that read one of these fields; `shapes` of objects' fields, `statics` by field. */
  readersOf(shapes: ReadonlySet<number>, statics: ReadonlySet<number>): readonly number[] {
    const readers: number[] = [];
    const { program } = this;
    for (let method = 0; method < program.methods.size; method++) {
      if (program.codeOffset.at(method) !== 0 && this.#reads(method, shapes, statics)) readers.push(method);
    }
    return readers;
  }

  get program(): Program {
    return this.#program;
  }

  #reads(method: number, shapes: ReadonlySet<number>, statics: ReadonlySet<number>): boolean {
    const { program } = this;
    const dex = program.dexes[program.codeDex.at(method)];
    if (dex === undefined) return false;
    const { units, words } = dex.dex;
    const offset = program.codeOffset.at(method);
    const start = (offset >> 1) + 8;
    const end = Math.min(units.length, start + (words[(offset >> 2) + 3] ?? 0));
    for (let at = start; at < end; ) {
      const opcode = (units[at] ?? 0) & 0xff;
      const kind = KINDS[opcode];
      if (kind === KIND.nop) {
        at += payloadUnits(units, at) || 1;
        continue;
      }
      if (kind === KIND.instanceGet || kind === KIND.staticGet) {
        const index = units[at + 1] ?? 0;
        if (index < dex.dex.header.fields.count) {
          const field = dex.field(index);
          if (
            kind === KIND.staticGet
              ? statics.has(program.fields.second(field))
              : shapes.has(program.fields.second(field))
          ) {
            return true;
          }
        }
      }
      at += UNITS[opcode] ?? 1;
    }
    return false;
  }
}

const MAX_SMALL = 10;
const MAX_ABOVE = 24;
const MAX_OWN = 4000;
const TOOLKIT =
  /^L(?:androidx|android\/support|android\/arch|kotlin|kotlinx|com\/google\/android\/material|com\/google\/common|io\/reactivex)\//;
